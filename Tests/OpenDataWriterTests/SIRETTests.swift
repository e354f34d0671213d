import Testing

@testable import OpenDataWriter

struct SIRETTests {
    @Test(arguments: ["13002526500013", "130 025 265 00013", "130\u{A0}025\u{202F}265 00013"])
    func `spaces don't count`(text: String) {
        #expect(SIRET(text)?.digits == "13002526500013")
    }

    @Test(arguments: ["", "1300252650001", "130025265000130", "1300252650001X", "FR13002526500013", "١٣٠٠٢٥٢٦٥٠٠٠١٣"])
    func `anything but 14 digits is refused`(text: String) {
        #expect(SIRET(text) == nil)
    }

    @Test(arguments: [
        ("13002526500013", true), ("13002526500014", false), ("35600000000048", true), ("35600000049837", true),
    ])
    func `the check digit is that of Luhn, or La Poste's own`(text: String, isValid: Bool) {
        #expect(SIRET(text)?.hasValidCheckDigit == isValid)
    }
}
