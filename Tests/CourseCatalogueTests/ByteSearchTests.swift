import CourseCatalogue
import Testing

struct ByteSearchTests {
    @Test(arguments: [
        ("abcabd", "abd", 3..<6), ("aaab", "ab", 2..<4), ("é : oui", "oui", 5..<8), ("abc", "abc", 0..<3),
        ("abc", "c", 2..<3),
    ])
    func `finds the first place, in bytes of UTF-8`(text: String, wanted: String, range: Range<Int>) {
        #expect(text.byteRange(of: wanted) == range)
        #expect("--\(text)".dropFirst(2).byteRange(of: wanted) == range)
        #expect(text.holds(wanted))
    }

    @Test(arguments: [("abc", "abcd"), ("", "a"), ("abc", ""), ("", ""), ("abab", "ba!"), ("E\u{301}", "É")])
    func `finds nothing where the bytes are others, or none are looked for`(text: String, wanted: String) {
        #expect(text.byteRange(of: wanted) == nil)
        #expect(!text.holds(wanted))
    }

    @Test(arguments: [("", 0), ("abc", 0), ("é|è|", 2), ("||", 2)])
    func `counts a byte`(text: String, count: Int) {
        #expect(text.count(of: UInt8(ascii: "|")) == count)
        #expect("|\(text)".dropFirst().count(of: UInt8(ascii: "|")) == count)
    }
}
