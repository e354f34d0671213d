import CourseCatalogue

/// What a picture's first bytes say: its kind and its size in pixels.
struct ImageHeader: Hashable {
    var mediaType: String
    var width: Int?
    var height: Int?

    /// Reads a header; nil where the bytes are no picture of a known kind.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self.init("image/png", Self.bigEndian(bytes, 16, 4), Self.bigEndian(bytes, 20, 4))
        } else if bytes.starts(with: Array("GIF8".utf8)) {
            self.init("image/gif", Self.littleEndian(bytes, 6, 2), Self.littleEndian(bytes, 8, 2))
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            self = Self.webP(bytes)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = Self.jpeg(bytes)
        } else if bytes.dropFirst(4).starts(with: Array("ftypavif".utf8)) {
            self.init("image/avif", nil, nil)
        } else if Self.isSVG(bytes) {
            self.init("image/svg+xml", nil, nil)
        } else {
            return nil
        }
    }

    private init(_ mediaType: String, _ width: Int?, _ height: Int?) {
        self.mediaType = mediaType
        // A header can lie: a size beyond any screen's is no size.
        let isCredible =
            (width.map { (1...32_768).contains($0) } ?? false) && (height.map { (1...32_768).contains($0) } ?? false)
        self.width = isCredible ? width : nil
        self.height = isCredible ? height : nil
    }

    /// RFC 9649 §2.4 to 2.7: a lossy, lossless or extended file.
    private static func webP(_ bytes: [UInt8]) -> ImageHeader {
        let kind = String(decoding: bytes.dropFirst(12).prefix(4), as: UTF8.self)
        switch kind {
        case "VP8X":
            return ImageHeader(
                "image/webp", littleEndian(bytes, 24, 3).map { $0 + 1 }, littleEndian(bytes, 27, 3).map { $0 + 1 })
        case "VP8L":
            guard let bits = littleEndian(bytes, 21, 4) else { break }
            return ImageHeader("image/webp", (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
        case "VP8 ":
            return ImageHeader(
                "image/webp", littleEndian(bytes, 26, 2).map { $0 & 0x3FFF },
                littleEndian(bytes, 28, 2).map { $0 & 0x3FFF })
        default: break
        }
        return ImageHeader("image/webp", nil, nil)
    }

    /// The first frame header (ITU-T T.81 §B.2.2), found from marker to marker.
    private static func jpeg(_ bytes: [UInt8]) -> ImageHeader {
        var offset = 2
        while offset + 9 < bytes.count, bytes[offset] == 0xFF {
            let marker = bytes[offset + 1]
            if marker == 0xFF {
                offset += 1
                continue
            }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return ImageHeader("image/jpeg", bigEndian(bytes, offset + 7, 2), bigEndian(bytes, offset + 5, 2))
            }
            guard let length = bigEndian(bytes, offset + 2, 2), length >= 2 else { break }
            offset += 2 + length
        }
        return ImageHeader("image/jpeg", nil, nil)
    }

    /// Whether the root element is `svg`: after declarations and comments, no other element comes first.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        var text = String(decoding: bytes.prefix(4_096), as: UTF8.self)[...]
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        while true {
            text = text.drop(while: \.isWhitespace)
            let end = text.hasPrefix("<!--") ? "-->" : text.hasPrefix("<?") ? "?>" : text.hasPrefix("<!") ? ">" : nil
            guard let end else { break }
            guard let close = text.firstRange(of: end) else { return false }
            text = text[close.upperBound...]
        }
        guard text.hasPrefix("<") else { return false }
        let name = text.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        return name == "svg" || name.hasSuffix(":svg")
    }

    private static func bigEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
        guard offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func littleEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
        guard offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

extension ImageHeader: Recordable {
    func write(to record: inout RecordWriter) {
        record.write(mediaType)
        record.write(width)
        record.write(height)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        mediaType = try record.text()
        width = try record.optional()
        height = try record.optional()
    }
}
