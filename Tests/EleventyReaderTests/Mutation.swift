/// Changes bytes at random, from a seed: the same seed makes the same changes.
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    /// What breaks readers: brackets that open, signs of each language on the way, bytes that are no text.
    private static let pieces: [String] = [
        "{{", "}}", "{%", "%}", "{#", "#}", "{% raw %}", "{% if a %}", "{% endif %}", "{% for a in [1,2] %}",
        "{% endfor %}",
        "{% transcription %}", "{% endtranscription %}", "{% dailymotion \"x\" %}", "{{ component(\"card\", {", "---\n",
        "\n---\n",
        ":::", ":::callout T\n", "??? Q\n", "???\n", "```\n", "~~~\n", "<div>", "</div>", "<div class=\"fr-card\">",
        "<a href=\"",
        "<iframe src=\"", "<table><tr><td>", "<!--", "-->", "<svg>", "<script>", "<![CDATA[", "&#x0;", "&amp", "[[",
        "](", "![", "|", "\n|---|\n",
        "> ", "- ", "    ", "\t", "\u{0}", "\u{FEFF}", "\r", "\r\n", "\u{2028}", "\u{202E}", "`${", "=>",
        "module.exports = ", "*a", "&a", "? ",
        "1h15", "jusqu’au 99 mars 2026", "à partir du", "99999999999999999999", "\\", "\"", "'", "{", "[", "(", "{.a",
        "$", "\u{301}", "👩‍🔧",
    ]

    mutating func number(below limit: Int) -> Int {
        // xorshift64*: small, and the same everywhere.
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, limit)
    }

    /// The bytes after one to four changes.
    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 4) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let start = number(below: bytes.count + 1), length = number(below: 1 << number(below: 9))
        let chunk = start..<min(bytes.count, start + length)
        switch number(below: 7) {
        case 0 where start < bytes.count: bytes[start] ^= 1 << UInt8(number(below: 8))
        case 1: bytes.removeSubrange(start...)
        case 2: bytes.removeSubrange(chunk)
        case 3: bytes.insert(contentsOf: bytes[chunk], at: number(below: bytes.count + 1))
        case 4: bytes.insert(contentsOf: Self.piece(number(below: Self.pieces.count), times: 1), at: start)
        case 5: bytes.insert(contentsOf: Self.piece(number(below: Self.pieces.count), times: 400), at: start)
        case _ where !bytes.isEmpty: bytes.swapAt(start % bytes.count, number(below: bytes.count))
        default: break
        }
    }

    private static func piece(_ index: Int, times: Int) -> [UInt8] {
        Array(String(repeating: pieces[index], count: times).utf8)
    }
}
