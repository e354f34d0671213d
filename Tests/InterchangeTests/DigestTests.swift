import Testing

@testable import Interchange

@Suite("Digests in few bytes")
struct DigestTests {
    @Test("a digest is had back as the text that it was read from")
    func roundTrip() throws {
        for message in ["", "a", "0", "parcours"] {
            let text = SHA256.hexadecimal(of: Array(message.utf8))
            #expect(try #require(SHA256Digest(hexadecimal: text)).hexadecimal == text)
        }
        let zeros = String(repeating: "0", count: 63) + "f"
        #expect(SHA256Digest(hexadecimal: zeros)?.hexadecimal == zeros)
    }

    @Test(
        "any other text is none",
        arguments: [
            "", "0", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
            String(repeating: "A", count: 64), String(repeating: "é", count: 32), String(repeating: " ", count: 64),
        ])
    func others(text: String) { #expect(SHA256Digest(hexadecimal: text) == nil) }

    @Test("texts have digests of their own")
    func texts() {
        let texts = (0..<1_000).map(String.init)
        #expect(Set(texts.map(TextDigest.init)).count == texts.count)
        #expect(TextDigest(of: "a") == TextDigest(of: "a"))
    }
}
