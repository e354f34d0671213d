import CourseCatalogue
import Foundation
import TestSupport
import Testing
import XML

@testable import SCORMWriter

@Suite struct VCardTests {
    @Test func aPublisherHasAnAddressOnTheWebAndOneForMail() {
        let card = VCard(
            of: Publisher(
                name: "Direction du numérique", address: "https://site.example/été", contact: "a@site.example"))
        #expect(
            card?.text == """
                BEGIN:VCARD
                VERSION:3.0
                N:Direction du numérique;;;;
                FN:Direction du numérique
                ORG:Direction du numérique
                URL:https://site.example/%C3%A9t%C3%A9
                EMAIL;TYPE=INTERNET:a@site.example
                END:VCARD
                """)
    }

    @Test(arguments: [
        ("A, B; C\\D", "A\\, B\\; C\\\\D"), ("deux\nlignes\r\nou\u{2028}trois", "deux lignes ou trois"),
        ("x\nEND:VCARD\nBEGIN:VCARD", "x END:VCARD BEGIN:VCARD"),
        ("nul\0bell\u{7}del\u{7F}nel\u{85}fin", "nul bell del nel fin"),
        ("a \"b\" ]]> c", "a \"b\" ]]> c"), ("  B  ", "B"),
    ])
    func aNameIsOneValueOnOneLine(name: String, value: String) {
        #expect(
            VCard(named: name)?.text
                == "BEGIN:VCARD\nVERSION:3.0\nN:\(value);;;;\nFN:\(value)\nORG:\(value)\nEND:VCARD")
    }

    @Test(arguments: ["", " \n\t", "\0\u{1B}", "\u{FFFE}"])
    func aBlankNameHasNone(name: String) {
        #expect(VCard(named: name) == nil)
    }

    @Test func whatIsNoAddressIsLeftOut() {
        let card = VCard(of: Publisher(name: "A", address: "javascript:alert(1)", contact: " "))
        #expect(card == VCard(named: "A"))
    }

    @Test("names come back whole from vobject", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func namesComeBackFromVobject() throws {
        let folder = try TemporaryFolder()
        let names = NastyTexts.all + ["A, B; C\\D", "x\nEND:VCARD\nBEGIN:VCARD", "a\\n b", "nel\u{85}line\u{2028}end"]
        var expected: [[String]] = []
        for (number, name) in names.enumerated() {
            let publisher = Publisher(name: name, address: "https://site.example/é", contact: "a@site.example")
            guard let card = VCard(of: publisher) else { continue }
            try folder.write(card.text, to: "\(number).vcf")
            let line = name.onOneLine
            expected.append([line, line, line, "https://site.example/%C3%A9", "a@site.example"])
        }
        let script = """
            import glob, json, vobject
            found = []
            for path in sorted(glob.glob("*.vcf"), key=lambda path: int(path[:-4])):
                [card] = vobject.readComponents(open(path, encoding="utf-8", newline="").read())
                card.validate(raiseException=True)
                found.append([card.fn.value, card.n.value.family, *card.org.value, card.url.value, card.email.value])
            print(json.dumps(found))
            """
        let result = try run(Judge.python, ["-c", script], in: folder.url)
        #expect(result.errors == "")
        #expect(try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8)) == expected)
        #expect(expected.count >= names.count - 1)
    }

    @Test(arguments: NastyTexts.all)
    func cardsComeBackFromARecord(text: String) throws {
        var options = PackageOptions()
        options.metadata = .scolomfr
        let catalogue = NastyTexts.catalogue(filledWith: text)
        let package = try #require(ExplodedPackage.all(of: catalogue, options: options).first)
        let record = try parseXML(Array(#require(package["scolomfr.xml"]).utf8))
        let entities = record.elements("lifeCycle").flatMap { $0.elements("contribute") }
            .flatMap { $0.elements("entity") }.map(\.text)
        let card = VCard(named: text).map(\.text)
        // The publisher, the provider and the partner all have the text for a name.
        #expect(entities == Array(repeating: card, count: card == nil ? 0 : 3).compactMap { $0 })
    }
}
