/// A reference from a manifest to a file of its package: a relative address (RFC 3986 §4.2).
struct FileReference {
    /// As written, after its `xml:base`.
    let address: String
    /// The line it stands on.
    let line: Int
    /// The name of the file that it leads to; nil where it leads out of the package or isn't an address.
    let fileName: String?

    init(_ address: String, base: String, line: Int) {
        self.address = Self.join(base, address)
        self.line = line
        fileName = Self.resolve(self.address)
    }

    /// An address relative to a base: it takes the place of what follows the base's last slash.
    static func join(_ base: String, _ address: String) -> String {
        guard let slash = base.lastIndex(of: "/"), !hasScheme(address), !address.hasPrefix("/") else { return address }
        return base[...slash] + address
    }

    private static func resolve(_ address: String) -> String? {
        guard !hasScheme(address), !address.hasPrefix("/"), !address.contains("\\") else { return nil }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        guard let decoded = percentDecoded(path) else { return nil }
        var parts: [Substring] = []
        for part in decoded.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..": guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        let name = parts.joined(separator: "/")
        return name.isEmpty ? nil : name
    }

    /// Whether an address begins with a scheme, as `https:` does (RFC 3986 §3.1).
    private static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isASCII, first.isLetter else {
            return false
        }
        return address[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// The text that percent-encoded bytes stand for (RFC 3986 §2.1); nil where they are cut short or no UTF-8.
    private static func percentDecoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
