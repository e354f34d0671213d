import CourseCatalogue
import Diagnostics
import EleventyReader
import Interchange
import YAML

extension FactSection {
    /// A language tag.
    mutating func language(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        fact(key, wanting: .aLanguage, reporting: &diagnostics) { $0.string.flatMap { LanguageTag($0)?.text } }
    }

    /// An absolute address.
    mutating func address(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        fact(key, wanting: .anAddress, reporting: &diagnostics) { $0.string.flatMap { WebAddress($0)?.text } }
    }

    /// An identifier.
    mutating func identifier(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<Identifier>? {
        keys.value(key, wanting: .anIdentifier, reporting: &diagnostics) { $0.string.flatMap { Identifier($0) } }
    }

    /// What something is recognised by.
    mutating func identityKeys(reporting diagnostics: inout DiagnosticCollector) -> [IdentityKey]? {
        let wanted = BilingualText(
            fr: "une liste de clés, comme platform:lms.example.org/12, page:module-1 ou title:module-1",
            en: "a list of keys, such as platform:lms.example.org/12, page:module-1 or title:module-1")
        return keys.value("keys", wanting: wanted, reporting: &diagnostics) { node -> [IdentityKey]? in
            guard let elements = node.elements else { return nil }
            let keys = elements.compactMap { $0.string.flatMap { IdentityKey($0) } }
            return keys.count == elements.count ? keys : nil
        }?.value
    }

    /// A length in minutes, or a least and a most.
    mutating func duration(reporting diagnostics: inout DiagnosticCollector) -> Fact<DurationRange>? {
        let minutes = BilingualText(
            fr: "des minutes, comme 75, ou { least: 75, most: 120 }",
            en: "minutes, such as 75, or { least: 75, most: 120 }")
        guard let node = node("duration") else {
            return fact("duration", DurationRange?.none, at: nil, reporting: &diagnostics)
        }
        var range = node.integer.flatMap { DurationRange(minutes: $0) }
        if node.entries != nil {
            var section = keys.section(of: node, under: "duration")
            let least = section.value("least", wanting: minutes, reporting: &diagnostics, \.minutes)?.value
            let most = section.value("most", wanting: minutes, reporting: &diagnostics, \.minutes)?.value
            for key in ["least", "most"] { section.require(key, reporting: &diagnostics) }
            section.reportUnknownKeys(to: &diagnostics)
            guard let least, let most else { return nil }
            range = DurationRange(minimumMinutes: least, maximumMinutes: most)
        }
        if range == nil { reportWrong(node, "duration", wanting: minutes, to: &diagnostics) }
        return fact("duration", range, at: node.location, reporting: &diagnostics)
    }

    /// How a module is followed.
    mutating func mode(reporting diagnostics: inout DiagnosticCollector) -> Fact<DeliveryMode>? {
        let names = CatalogueFileForm.modes.map(\.name).joined(separator: " / ")
        return fact("mode", wanting: BilingualText(names), reporting: &diagnostics) { node in
            CatalogueFileForm.modes.first { $0.name == node.string }?.mode
        }
    }

    /// Where a module is followed: an address, which tells the rest, or each part.
    mutating func platform(reporting diagnostics: inout DiagnosticCollector) -> Fact<Platform>? {
        guard let node = node("platform") else {
            return fact("platform", Platform?.none, at: nil, reporting: &diagnostics)
        }
        guard node.entries != nil else {
            let platform = node.string.flatMap { WebAddress($0) }.map(ContentCleaner.platform)
            if platform == nil { reportWrong(node, "platform", wanting: .anAddress, to: &diagnostics) }
            return fact("platform", platform, at: node.location, reporting: &diagnostics)
        }
        var section = keys.section(of: node, under: "platform")
        let address = section.value("address", wanting: .anAddress, reporting: &diagnostics) { node in
            node.string.flatMap { WebAddress($0) }
        }?.value
        let name = section.value("name", wanting: .aText, reporting: &diagnostics, \.someText)?.value
        let own = section.value("module-identifier", wanting: .aText, reporting: &diagnostics, \.someText)?.value
        section.require("address", reporting: &diagnostics)
        section.reportUnknownKeys(to: &diagnostics)
        let platform = address.map { address in
            Platform(
                name: name ?? ContentCleaner.platform(at: address).name, address: address.text, moduleIdentifier: own)
        }
        return fact("platform", platform, at: node.location, reporting: &diagnostics)
    }
}

extension YAMLNode {
    fileprivate var minutes: Int? { integer.flatMap { (1...60_000).contains($0) ? $0 : nil } }
}

extension BilingualText {
    static let aText = BilingualText(fr: "un texte", en: "a text")
    static let aLanguage = BilingualText(fr: "une langue, comme fr ou en-GB", en: "a language, such as fr or en-GB")
    static let anAddress = BilingualText(
        fr: "une adresse absolue, comme https://www.example.fr/module",
        en: "an absolute address, such as https://www.example.org/module")
    static let someFiles = BilingualText(
        fr: "une liste de chemins de fichiers du dossier", en: "a list of paths of files in the folder")
    static let anIdentifier = BilingualText(
        fr: "un identifiant : minuscules sans accent, chiffres, - et _",
        en: "an identifier: lower-case letters without accents, digits, - and _")
}
