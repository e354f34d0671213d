import Interchange
import Testing

struct LanguageTagTests {
    @Test(arguments: ["fr", "en-GB", "zh-Hant-TW", "de-CH-1996", "fra-x-oui"])
    func `a well-formed tag is kept as it is`(tag: String) {
        #expect(LanguageTag(tag)?.text == tag)
    }

    @Test(arguments: ["", "f", "français", "fr_FR", "fr-", "-fr", "fr FR", "12", "=fr", "fr-123456789"])
    func `a malformed tag is refused`(tag: String) {
        #expect(LanguageTag(tag) == nil)
    }
}
