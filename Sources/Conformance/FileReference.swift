/// A reference from a manifest to a file of its package: a relative address (RFC 3986 §4.2).
package struct FileReference {
    /// As written, after its `xml:base`.
    package let address: String
    /// The line it stands on.
    package let line: Int
    /// The name of the file that it leads to; nil where it leads out of the package or isn't an address.
    package let fileName: FileName?

    /// Whether it leads to another site.
    package var isExternal: Bool { ["http://", "https://"].contains { address.lowercased().hasPrefix($0) } }

    private static let slash = UInt8(ascii: "/")

    package init(_ address: String, base: String, line: Int) {
        self.address = Self.join(base, address)
        self.line = line
        fileName = Self.resolve(self.address)
    }

    /// An address relative to a base: it takes the place of what follows the base's last slash.
    static func join(_ base: String, _ address: String) -> String {
        guard let slash = base.utf8.lastIndex(of: Self.slash), isRelative(address) else { return address }
        return base[...slash] + address
    }

    private static func resolve(_ address: String) -> FileName? {
        guard isRelative(address) else { return nil }
        var address = address
        if address.withUTF8(isName) { return FileName(address) }
        guard !address.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let decoded = percentDecoded(path) else { return nil }
        var parts: [ArraySlice<UInt8>] = []
        for part in decoded.split(separator: slash, omittingEmptySubsequences: false) {
            if part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        guard let name = String(validating: parts.joined(separator: [slash]), as: UTF8.self), !name.isEmpty else {
            return nil
        }
        return FileName(name)
    }

    /// Whether an address is the name of its file as it stands, as nearly every one is: nothing is encoded or follows a
    /// name, and no part begins with a dot.
    private static func isName(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        var last = slash
        for byte in address {
            switch byte {
            case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return false
            case UInt8(ascii: ".") where last == slash: return false
            default: last = byte
            }
        }
        return !address.isEmpty
    }

    /// Whether an address has neither a scheme, as `https:` (RFC 3986 §3.1), nor a slash in front.
    private static func isRelative(_ address: String) -> Bool {
        let bytes = address.utf8
        guard bytes.first != slash else { return false }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes.first.map(isLetter) == true else {
            return true
        }
        return !bytes[..<colon].allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    }

    /// The bytes that percent-encoded ones stand for (RFC 3986 §2.1); nil where an escape is cut short.
    private static func percentDecoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text
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
        return bytes
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
