import Interchange
import Testing

struct WebAddressTests {
    @Test(arguments: [
        ("https://exemple.fr/a?b=c#d", "https://exemple.fr/a?b=c#d"),
        ("HTTPS://Exemple.fr/A", "https://Exemple.fr/A"),
        ("https://exemple.fr:8080", "https://exemple.fr:8080"),
        ("https://exemple.fr/actualités/à venir", "https://exemple.fr/actualit%C3%A9s/%C3%A0%20venir"),
        ("https://exemple.fr/100%25/50%/%zz", "https://exemple.fr/100%25/50%25/%25zz"),
        (#"https://exemple.fr/"<>\^`{|}[]"#, "https://exemple.fr/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D"),
    ])
    func `an address becomes a URI`(written: String, expected: String) {
        #expect(WebAddress(written)?.text == expected)
    }

    @Test(arguments: [
        "", "/actualites/", "exemple.fr", "ftp://exemple.fr/", "javascript:alert(1)", "https:///a", "https://",
        "http://",
        "https://a b/", "https://moi@exemple.fr/", "https://exemple.fr:80a/", "https://[::1]/", "https://exemple.fr/\n",
        "=https://exemple.fr",
    ])
    func `what is not an absolute web address is refused`(written: String) {
        #expect(WebAddress(written) == nil)
    }

    @Test(arguments: ["https://été.fr/à", "https://exemple.fr/%é%41?a=[b]#c#d"])
    func `an address that was read is read again as it is`(written: String) throws {
        let address = try #require(WebAddress(written))
        #expect(WebAddress(address.text) == address)
    }

    @Test func `the host is in lower case and has no port`() {
        #expect(WebAddress("https://Exemple.FR:8443/x")?.host == "exemple.fr")
    }

    @Test(arguments: ["https://exemple.fr/?a", "https://exemple.fr/#a"])
    func `nothing is below a query or a fragment`(base: String) throws {
        #expect(try #require(WebAddress(base)).appending(path: "feeds") == nil)
    }

    @Test(arguments: ["https://exemple.fr/site", "https://exemple.fr/site/"])
    func `a path goes below an address`(base: String) {
        #expect(WebAddress(base)?.appending(path: "feeds/é")?.text == "https://exemple.fr/site/feeds/%C3%A9")
    }
}
