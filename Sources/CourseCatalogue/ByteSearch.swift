import Foundation

extension StringProtocol {
    /// Whether some bytes stand in the text. The library's own search goes through any collection, at ten times the cost.
    package func holds(_ wanted: String) -> Bool { byteRange(of: wanted) != nil }

    /// Whether a byte stands in the text.
    package func holds(_ byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { place(of: byte, in: $0, from: 0) != nil } ?? utf8.contains(byte)
    }

    /// How often a byte stands in the text.
    package func count(of byte: UInt8) -> Int {
        utf8.withContiguousStorageIfAvailable { $0.count { $0 == byte } } ?? utf8.count { $0 == byte }
    }

    /// The bytes where a text is found first, as offsets in UTF-8; nil where it isn't, or where nothing is looked for.
    package func byteRange(of wanted: String) -> Range<Int>? {
        var wanted = wanted
        return wanted.withUTF8 { wanted in
            utf8.withContiguousStorageIfAvailable { search($0, for: wanted) }
                ?? Array(utf8).withUnsafeBufferPointer { search($0, for: wanted) }
        }
    }
}

extension [UInt8] {
    /// Whether the bytes of a text stand among these.
    package func holds(_ wanted: String) -> Bool {
        var wanted = wanted
        return wanted.withUTF8 { wanted in withUnsafeBufferPointer { search($0, for: wanted) != nil } }
    }
}

/// Where bytes are found first among others.
private func search(_ bytes: UnsafeBufferPointer<UInt8>, for wanted: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let first = wanted.first, let wantedBase = wanted.baseAddress, let base = bytes.baseAddress,
        bytes.count >= wanted.count
    else { return nil }
    var from = 0
    while let start = place(of: first, in: bytes, from: from), start <= bytes.count - wanted.count {
        if memcmp(base + start, wantedBase, wanted.count) == 0 { return start..<(start + wanted.count) }
        from = start + 1
    }
    return nil
}

/// Where a byte stands first from a place on.
private func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}
