import CourseCatalogue
import Diagnostics

/// A fact as a report shows it: its name, its value on one line or several, and how and where it was read.
struct ShownFact {
    let label: BilingualText
    let values: [BilingualText]
    let provenance: Provenance?

    /// What is known without having been read anywhere; what has no value is not shown.
    init(_ label: BilingualText, _ values: [BilingualText]) {
        self.label = label
        self.values = values
        provenance = nil
    }

    /// A fact; nil where it isn't known.
    init?<Value>(_ label: BilingualText, _ fact: Fact<Value>?, _ values: (Value) -> [BilingualText]) {
        guard let fact else { return nil }
        self.label = label
        self.values = values(fact.value)
        provenance = fact.provenance
    }

    /// A text that is a fact.
    init?(_ label: BilingualText, _ fact: Fact<String>?) { self.init(label, fact) { [BilingualText($0)] } }

    /// A list that is a fact; one that is known to be empty says so.
    init?(_ label: BilingualText, _ fact: Fact<[String]>?) {
        self.init(label, fact) { texts in
            texts.isEmpty ? [BilingualText(fr: "aucun", en: "none")] : texts.map { BilingualText($0) }
        }
    }

    /// A truth that is a fact.
    init?(_ label: BilingualText, _ fact: Fact<Bool>?) {
        self.init(label, fact) { [$0 ? BilingualText(fr: "oui", en: "yes") : BilingualText(fr: "non", en: "no")] }
    }

    /// The lines: the value beside its name, then where it was read.
    func lines(_ language: InterfaceLanguage) -> [String] {
        let name = label[language]
        let indent = String(repeating: " ", count: Self.width + 4)
        var lines = values.map { indent + TerminalRenderer.visible(Self.oneLine($0[language])) }
        if let first = lines.first {
            lines[0] = "  " + name + first.dropFirst(name.count + 2)
        }
        if let provenance { lines.append(indent + "← " + Self.origin(provenance)[language]) }
        return lines
    }

    private static let width = 16

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// How and where a fact was read.
    static func origin(_ provenance: Provenance) -> BilingualText {
        let place = provenance.location.map { ", " + TerminalRenderer.visible($0.description) } ?? ""
        let manner = provenance.manner.shown
        return BilingualText(fr: manner.french + place, en: manner.english + place)
    }
}

extension Provenance.Manner {
    /// How a fact was read, in words.
    var shown: BilingualText {
        switch self {
        case .configuration: BilingualText(fr: "configuration", en: "configuration")
        case .field: BilingualText(fr: "champ", en: "field")
        case .prose: BilingualText(fr: "texte de la page", en: "the page’s prose")
        case .journal: BilingualText(fr: "journal", en: "journal")
        case .derived: BilingualText(fr: "déduit", en: "worked out")
        case .hint: BilingualText(fr: "indice", en: "hint")
        }
    }
}

extension ReleaseState {
    /// The state in a word.
    var shown: BilingualText {
        switch self {
        case .announced: BilingualText(fr: "annoncé", en: "announced")
        case .released: BilingualText(fr: "sorti", en: "out")
        case .withdrawn: BilingualText(fr: "retiré", en: "withdrawn")
        }
    }
}

extension DurationRange {
    /// The minutes, the same in both languages.
    var shown: String {
        minimumMinutes == maximumMinutes ? "\(minimumMinutes) min" : "\(minimumMinutes)–\(maximumMinutes) min"
    }
}
