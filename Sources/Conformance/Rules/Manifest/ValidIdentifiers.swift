import Diagnostics

/// Every identifier is there, is an XML ID (an NCName, Namespaces in XML §3) and has at most 255 characters, more than
/// which Moodle refuses.
struct ValidIdentifiers: ConformanceRule {
    let id = "invalid-identifier"
    let platforms = ConcernedPlatforms.strict
    let help = BilingualText(
        fr: "commencez par une lettre ou « _ », continuez par des lettres, chiffres, points, tirets ; 255 au plus",
        en: "start with a letter or “_”, go on with letters, digits, dots, hyphens; 255 at most")

    func findings(in package: ContentPackage) -> [Finding] {
        package.manifest.identified.compactMap { node in
            guard let identifier = node["identifier"] else {
                return Finding(
                    line: node.line, fr: "l'élément « \(node.name) » n'a pas d'identifiant",
                    en: "the element “\(node.name)” has no identifier")
            }
            if Self.isPlain(identifier) { return nil }
            guard !Self.isNCName(identifier) || identifier.unicodeScalars.count > 255 else { return nil }
            return Finding(
                line: node.line, fr: "« \(identifier.prefix(60)) » n'est pas un identifiant",
                en: "“\(identifier.prefix(60))” is not an identifier")
        }
    }

    /// Whether an identifier's bytes show that it is one, as those of nearly every identifier do: letters, digits, hyphens,
    /// dots and underscores of ASCII.
    private static func isPlain(_ identifier: String) -> Bool {
        var identifier = identifier
        return identifier.withUTF8 { bytes in
            guard bytes.count <= 255, let first = bytes.first, isLetter(first) else { return false }
            return bytes.allSatisfy { byte in
                isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func isNCName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isStart(first) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            isStart(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "." || scalar.value == 0xB7
                || (0x300...0x36F).contains(scalar.value) || scalar.value == 0x203F || scalar.value == 0x2040
        }
    }

    /// XML 1.0 §2.3, NameStartChar without the colon.
    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }
}
