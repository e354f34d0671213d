import Diagnostics
import XML

/// Every organization and item has a title that Moodle takes: not blank, not `0`, at most 255 characters.
struct UsableTitles: ConformanceRule {
    let id = "unusable-title"
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "donnez un titre de 1 à 255 caractères", en: "give a title of 1 to 255 characters")

    func findings(in package: ContentPackage) -> [Finding] {
        let titled = package.manifest.organizations.flatMap { organization in
            // The root item of a cartridge has no title, and its organization needs none.
            package.format?.isCartridge == true
                ? organization.items.dropFirst().map { ($0.node, $0.title) }
                : [(organization.node, organization.title)] + organization.items.map { ($0.node, $0.title) }
        }
        return titled.compactMap { node, title in
            if let title, Self.isUsable(title) { return nil }
            let text = title.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
            let length = title?.unicodeScalars.count ?? 0
            guard text.isEmpty || text == "0" || length > 255 else { return nil }
            let line = node.first("title")?.line ?? node.line
            return length > 255
                ? Finding(
                    line: line, fr: "le titre a \(length) caractères, plus que 255",
                    en: "the title has \(length) characters, more than 255")
                : Finding(
                    line: line, fr: "l'élément « \(node.name) » n'a pas de titre utilisable",
                    en: "the element “\(node.name)” has no usable title")
        }
    }

    /// Whether a title's bytes show that it is usable, as those of nearly every title do: it has a letter, or a digit but
    /// `0`, and no more bytes than it may have characters.
    private static func isUsable(_ title: String) -> Bool {
        title.utf8.count <= 255 && title.utf8.contains { 0x31...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    }
}
