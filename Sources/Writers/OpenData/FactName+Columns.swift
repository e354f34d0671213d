import CourseCatalogue
import Interchange

extension FactName {
    /// The columns of the table of modules that hold the fact; each with what stands there for a value of the fact, nil
    /// where it is empty.
    ///
    /// `sortie_prevue` stands for the three columns of an expected date, since it says all of them. Of a picture the
    /// journal knows the file, not the address.
    var columns: KeyValuePairs<String, (String) -> String?> {
        switch self {
        case .title: ["titre": Self.text]
        case .summary: ["description": Self.text]
        case .objectives: ["objectifs": Self.list]
        case .audience: ["public_cible": Self.list]
        case .prerequisites: ["prerequis": Self.list, "sans_prerequis": { String($0.isEmpty) }]
        case .duration:
            ["duree_min_minutes": { Self.minutes($0)?.first }, "duree_max_minutes": { Self.minutes($0)?.last }]
        case .language: ["langue": { LanguageTag($0)?.text }]
        case .mode: ["modalite": { DeliveryMode(rawValue: $0)?.word }]
        case .free: ["gratuit": Self.flag]
        case .provider: ["producteur_nom": Self.text]
        case .partners: ["partenaires": Self.list]
        case .platform: ["url_plateforme": { WebAddress($0)?.text }]
        default: laterColumns
        }
    }

    private var laterColumns: KeyValuePairs<String, (String) -> String?> {
        switch self {
        case .quiz: ["quiz": Self.flag]
        case .attestation: ["attestation": Self.flag]
        case .keywords: ["mots_cles": Self.list]
        case .picture: ["image": Self.text]
        case .page: ["url": { WebAddress($0)?.text }]
        case .version: ["version": Self.text]
        case .state: ["statut": { ReleaseState(rawValue: $0)?.word }]
        case .expected: ["sortie_prevue": Self.date]
        case .releasedOn: ["date_publication": Self.day]
        case .availableUntil: ["disponible_jusqu_a": Self.date]
        case .withdrawnOn: ["date_retrait": Self.day]
        case .modifiedOn: ["date_modification": Self.day]
        default: [:]
        }
    }

    private static func text(_ value: String) -> String? { value.isEmpty ? nil : value }

    private static func flag(_ value: String) -> String? { Bool(value).map { String($0) } }

    private static func day(_ value: String) -> String? { CalendarDate(iso8601: value)?.description }

    private static func date(_ value: String) -> String? { ApproximateDate(value)?.description }

    /// A list as the table writes it; where one of its texts has ` | ` in it, the journal can't tell that from two texts.
    private static func list(_ value: String) -> String? {
        let texts = value.split(separator: " | ").map(String.init)
        return texts.isEmpty ? nil : TableText.joined(texts)
    }

    /// The shortest and the longest length, as numbers.
    private static func minutes(_ value: String) -> [String]? {
        let numbers = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2,
            DurationRange(minimumMinutes: first, maximumMinutes: last) != nil
        else { return nil }
        return [String(first), String(last)]
    }
}
