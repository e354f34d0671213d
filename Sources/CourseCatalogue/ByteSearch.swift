extension StringProtocol {
    /// Whether some bytes stand in the text. The library's own search goes through any collection, at ten times the cost.
    package func holds(_ wanted: String) -> Bool { byteRange(of: wanted) != nil }

    /// The bytes where a text is found first, as offsets in UTF-8; nil where it isn't, or where nothing is looked for.
    package func byteRange(of wanted: String) -> Range<Int>? {
        var wanted = wanted
        return wanted.withUTF8 { wanted in
            utf8.withContiguousStorageIfAvailable { search($0, for: wanted) } ?? search(Array(utf8), for: wanted)
        }
    }
}

/// Where bytes are found first among others.
private func search(_ bytes: some RandomAccessCollection<UInt8>, for wanted: UnsafeBufferPointer<UInt8>) -> Range<Int>?
{
    bytes.withContiguousStorageIfAvailable { bytes -> Range<Int>? in
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
            var matched = 1
            while matched < wanted.count, bytes[start + matched] == wanted[matched] { matched += 1 }
            if matched == wanted.count { return start..<(start + matched) }
        }
        return nil
    } ?? nil
}
