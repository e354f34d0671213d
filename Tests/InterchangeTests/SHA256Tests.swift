import Interchange
import Testing

/// The examples that NIST publishes for FIPS 180-4, and the lengths around a block's end.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `the published examples`(message: String, digest: String) {
        #expect(hexadecimal(Array(message.utf8)) == digest)
    }

    @Test func `a million times the letter a`() {
        var sha = SHA256()
        for _ in 0..<1000 { sha.update([UInt8](repeating: UInt8(ascii: "a"), count: 1000)) }
        #expect(sha.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [55, 56, 63, 64, 65, 119, 120, 128])
    func `pieces give the digest of the whole`(length: Int) {
        let message = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        var sha = SHA256()
        for byte in message { sha.update([byte]) }
        #expect(sha.hexadecimal() == hexadecimal(message))
    }

    private func hexadecimal(_ message: [UInt8]) -> String {
        var sha = SHA256()
        sha.update(message)
        return sha.hexadecimal()
    }
}
