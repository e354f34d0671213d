extension [UInt8] {
    /// Appends a text in UTF-8, as one run: its UTF-8 view would be asked for each byte.
    package mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Takes away what was written since the last time; as much is expected until the next.
    package mutating func drain() -> [UInt8] {
        let written = self
        self = []
        reserveCapacity(written.count)
        return written
    }
}
