extension [UInt8] {
    /// Appends a text in UTF-8, as one run: its UTF-8 view would be asked for each byte.
    package mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }
}
