import CourseCatalogue
import Testing

@Suite("Identifiers and their keys")
struct IdentifierTests {
    @Test(
        "a slug has no case, accents, signs or other scripts",
        arguments: [
            ("Évaluer son SI", "evaluer-son-si"), ("évaluer  son\u{A0}SI !", "evaluer-son-si"),
            ("E\u{301}valuer", "evaluer"), ("  -a--b- ", "a-b"),
            ("L’œuvre d’Æsop", "l-oeuvre-d-aesop"), ("Straße ẞ ØÅ Łódź Đà Þór", "strasse-ss-oa-lodz-da-thor"),
            ("Ǖ ﬁ №5", "u-5"), ("模块 3", "3"), ("Курс", ""),
            ("", ""), ("1h15", "1h15"), ("Ａ", ""), ("q\u{301}\u{323}x", "qx"), ("İstanbul", "istanbul"),
            ("a\u{200D}b", "a-b"),
        ])
    func slugs(text: String, expected: String) {
        #expect(slug(text) == expected)
        #expect(slug(slug(text)) == slug(text))
    }

    @Test("texts that are identifiers", arguments: ["a", "0", "module-1", "a_b", String(repeating: "x", count: 100)])
    func valid(text: String) {
        #expect(Identifier(text)?.text == text)
    }

    @Test(
        "texts that are not",
        arguments: [
            "", "-a", "_a", "A", "é", "a b", "a.b", "a/b", "../a", "a\u{0}", String(repeating: "x", count: 101),
        ])
    func invalid(text: String) {
        #expect(Identifier(text) == nil)
    }

    @Test(
        "the most lasting key gives the identifier",
        arguments: [
            (["title:un-titre", "page:module-1", "platform:mentor.gouv.fr/3087"], "mentor-3087"),
            (["title:un-titre", "page:module-1"], "module-1"),
            (["title:Un Titre"], "un-titre"), (["page:", "title:t"], "t"), (["platform:3087"], "3087"),
            (["platform:x.fr/a/b"], "x-a-b"),
            (["title:" + String(repeating: "mot-", count: 40)], String(repeating: "mot-", count: 19) + "mot"),
            (["title:" + String(repeating: "x", count: 200)], String(repeating: "x", count: 80)),
        ])
    func derived(keys: [String], identifier: String) {
        #expect(Identifier.derived(from: keys.compactMap { IdentityKey($0) })?.text == identifier)
    }

    @Test("no key, no identifier", arguments: [[], ["title:模块"], ["page:", "platform:"]])
    func none(keys: [String]) {
        #expect(Identifier.derived(from: keys.compactMap { IdentityKey($0) }) == nil)
    }

    @Test("a number goes after an identifier, which stays one")
    func numbered() throws {
        #expect(try #require(Identifier("module")).numbered(2).text == "module-2")
        let long = try #require(Identifier(String(repeating: "x", count: 100))).numbered(1_000)
        #expect(long.text == String(repeating: "x", count: 95) + "-1000")
        #expect(Identifier(long.text) == long)
    }

    @Test("any text has an identifier of its own")
    func hashing() {
        #expect(Identifier(hashing: "").text == "xcbf29ce484222325")
        #expect(Identifier(hashing: "模块").text == Identifier(hashing: "模块").text)
        #expect(Identifier(hashing: "模块") != Identifier(hashing: "模坑"))
        #expect(Identifier(Identifier(hashing: "模块").text) != nil)
    }

    @Test(
        "a key is written and read as kind and value",
        arguments: ["platform:mentor.gouv.fr/3087", "page:module-1", "title:a:b"])
    func keys(text: String) {
        #expect(IdentityKey(text)?.description == text)
    }

    @Test("what is no key", arguments: ["", "page", "Page:a", "other:a"])
    func noKeys(text: String) {
        #expect(IdentityKey(text) == nil)
    }

    @Test("identifiers are in the order of their bytes")
    func order() {
        let texts = ["a", "a-1", "a1", "a_1", "b"]
        #expect(texts.reversed().compactMap { Identifier($0) }.sorted().map(\.text) == texts)
    }
}
