extension BuiltinFilter {
    func applyToMarkup(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        if self == .urlencode { return try encoded(value, arguments) }
        if case .safe = value, self == .escape || self == .safe { return value }
        let text = value.isNothing ? "" : try arguments.renderer.text(value, at: arguments.offset)
        switch self {
        case .safe: return .safe(text)
        case .urlize: return .string(try linked(text, arguments))
        default:
            var output = Output()
            output.appendEscaped(text)
            let escaped = output.text
            try arguments.renderer.check(escaped, at: arguments.offset)
            return .safe(escaped)
        }
    }

    /// `encodeURIComponent` of a text, or of each name and value of an object or an array of pairs.
    private func encoded(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let renderer = arguments.renderer
        let pairs: [(Value, Value)]
        switch value {
        case .string(let text): return .string(percentEncoded(text))
        case .array(let array): pairs = array.map { (renderer.member(0, of: $0), renderer.member(1, of: $0)) }
        case .object(let object): pairs = object.entries.map { (.string($0.key), $0.value) }
        case .safe(let text): return .string(percentEncoded(text))
        default: return ""
        }
        try renderer.charge(pairs.count, at: arguments.offset)
        let parts = pairs.map { Value.string(percentEncoded($0.text) + "=" + percentEncoded($1.text)) }
        return .string(try renderer.joined(parts, by: "&", at: arguments.offset))
    }

    private func percentEncoded(_ text: String) -> String {
        var result: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x27...0x2A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    // MARK: Links

    /// A text whose addresses are links.
    private func linked(_ text: String, _ arguments: FilterArguments) throws(TemplateError) -> String {
        let given = arguments.renderer.number(arguments[0])
        let length = given.isNaN || given > 1e9 ? Int.max : Int(max(0, given))
        let follow = if case .bool(true) = arguments[1] { " rel=\"nofollow\"" } else { "" }
        let bytes = Array(text.utf8)
        var parts: [Value] = []
        var offset = 0
        while offset < bytes.count {
            let word = endOfWord(bytes, from: offset)
            if word > offset {
                parts.append(
                    .string(linkedWord(String(decoding: bytes[offset..<word], as: UTF8.self), length, follow)))
            }
            offset = bytes.endOfBlanks(from: word, notAfter: bytes.count)
            parts.append(.string(String(decoding: bytes[word..<offset], as: UTF8.self)))
        }
        return try arguments.renderer.joined(parts, by: "", at: arguments.offset)
    }

    private func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes.endOfBlanks(from: offset, notAfter: bytes.count) == offset { offset += 1 }
        return offset
    }

    private func linkedWord(_ word: String, _ length: Int, _ follow: String) -> String {
        let address = withoutPunctuation(word)
        let shown = address.units(0..<min(length, address.units))
        if address.hasPrefix("http://") || address.hasPrefix("https://") {
            return "<a href=\"\(address)\"\(follow)>\(shown)</a>"
        }
        if address.hasPrefix("www.") { return "<a href=\"http://\(address)\"\(follow)>\(shown)</a>" }
        if isMailAddress(address) { return "<a href=\"mailto:\(address)\">\(address)</a>" }
        if endsInKnownDomain(address) { return "<a href=\"http://\(address)\"\(follow)>\(shown)</a>" }
        return word
    }

    private func withoutPunctuation(_ word: String) -> String {
        var address = word[...]
        for opening in ["(", "<", "&lt;"] where address.hasPrefix(opening) {
            address.removeFirst(opening.count)
            break
        }
        for closing in [".", ",", ")", "&gt;"] where address.hasSuffix(closing) {
            address.removeLast(closing.count)
            break
        }
        return String(address)
    }

    private func isMailAddress(_ text: String) -> Bool {
        let parts = text.pieces(between: "@")
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        let labels = parts[1].pieces(between: ".")
        return labels.count > 1
            && parts[0].utf8.allSatisfy { isAlphanumeric($0) || ".!#$%&'*+-/=?^`{|}~_".utf8.contains($0) }
            && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") } }
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte &- 0x30 < 10 }

    private func endsInKnownDomain(_ text: String) -> Bool {
        [".org", ".net", ".com"].contains { domain in
            text.hasSuffix(domain) || text.firstRange(of: domain + ":") != nil
                || text.firstRange(of: domain + "/") != nil
        }
    }
}
