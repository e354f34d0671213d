extension BuiltinFilter {
    /// A text without HTML's tags and comments, and with its blanks put together.
    func stripTags(_ text: String, keepsLines: Bool) -> String {
        let plain = Array(withoutTags(Array(text.utf8)).trimmingBlanks().utf8)
        return keepsLines ? tidiedLines(plain) : withSingleBlanks(plain)
    }

    private func withoutTags(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var offset = 0
        // Where nothing is closed behind an offset there is no need to look again.
        var isOpenComment = false
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<") {
                if !isOpenComment, bytes[offset...].starts(with: "<!--".utf8) {
                    if let end = bytes.firstRange(of: Array("-->".utf8), from: offset + 4) {
                        offset = end.upperBound
                        continue
                    }
                    isOpenComment = true
                } else if let end = endOfTag(bytes, from: offset) {
                    offset = end
                    continue
                }
            }
            result.append(bytes[offset])
            offset += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the tag at an offset ends: `<`, perhaps `/`, a name, anything up to `>`.
    private func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
        var offset = start + 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "/") { offset += 1 }
        guard offset < bytes.count, (0x61...0x7A).contains(bytes[offset] | 0x20) else { return nil }
        while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
        // The name ends at a word's end: no `_` may follow it.
        guard offset < bytes.count, bytes[offset] != UInt8(ascii: "_") else { return nil }
        return bytes[offset...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte &- 0x30 < 10
    }

    private func withSingleBlanks(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let end = bytes.endOfBlanks(from: offset, notAfter: bytes.count)
            if end > offset {
                result.append(0x20)
                offset = end
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Lines without spaces around them, no two spaces in a row, no more than one empty line in a row.
    private func tidiedLines(_ bytes: [UInt8]) -> String {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let trimmed = line.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
            var tidy: [UInt8] = []
            for byte in trimmed where byte != 0x20 || tidy.last != 0x20 { tidy.append(byte) }
            lines.append(tidy)
        }
        for index in lines.indices.dropLast() where lines[index].last == 0x0D { lines[index].removeLast() }
        var result: [[UInt8]] = []
        for line in lines where !line.isEmpty || result.suffix(1).contains(where: { !$0.isEmpty }) {
            result.append(line)
        }
        return String(decoding: Array(result.joined(separator: [0x0A])), as: UTF8.self)
    }
}
