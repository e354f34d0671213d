import CourseCatalogue

extension Column<ModuleRow> {
    /// When it comes, came and goes. A date that its source gives to the month stays a month: each precision has its
    /// own column, and one column says all of them as text.
    static let release = [
        Column(
            "statut", .code, "Statut", "Si le module est programmé, publié ou retiré le jour de l'export.",
            example: "publie", .init(isRequired: true, allowed: ReleaseState.allCases.map(\.word))
        ) { .text($0.release.state.value.word) },
        Column(
            "date_publication", .date, "Date de publication",
            "Jour où le module est sorti ; vide tant qu'il ne l'est pas, ou si personne ne le dit.",
            example: "2025-03-10"
        ) { Cell($0.release.outOn?.value.description) },
        Column(
            "date_publication_origine", .code, "Origine de la date de publication",
            """
            D'où vient la date de publication : declaree si le site ou sa configuration la donne, observee si elle est le \
            jour d'un export qui a vu le module sortir, indicative si elle est déduite d'un indice, à vérifier.
            """,
            example: "declaree", .init(allowed: ["declaree", "observee", "indicative"])
        ) { Cell($0.release.outOn?.provenance.manner.word) },
        Column(
            "sortie_prevue", .code, "Sortie prévue",
            """
            Quand un module programmé est attendu, avec la précision de sa source : un jour (2025-03-10), un mois \
            (2025-11), un trimestre (2026-Q2), la fin d'une année (2025-end) ou une année (2026).
            """,
            example: "2026-Q2", .init(pattern: Pattern.approximateDate)
        ) { Cell($0.release.awaited?.writable?.description) },
        Column(
            "mois_sortie_prevu", .month, "Mois de sortie prévu",
            "Mois où un module programmé est attendu, si sa source le donne au mois près.", example: "2025-11"
        ) {
            guard case .month? = $0.release.awaited else { return .missing }
            return Cell($0.release.awaited?.writable?.description)
        },
        Column(
            "date_sortie_prevue", .date, "Jour de sortie prévu",
            "Jour où un module programmé est attendu, si sa source le donne au jour près.", example: "2025-03-10"
        ) { Cell($0.release.awaited?.day?.description) },
        Column(
            "date_modification", .date, "Date de modification",
            "Jour du dernier changement du module qui mérite d'être connu.", example: "2025-06-02"
        ) { Cell($0.release.modification(by: $0.day)?.description) },
        Column(
            "disponible_jusqu_a", .code, "Disponible jusqu'à",
            "Dernier jour, mois, trimestre ou dernière année où le module se suit, écrit comme sortie_prevue.",
            example: "2025-09", .init(pattern: Pattern.approximateDate)
        ) { Cell($0.release.availableUntil?.value.writable?.description) },
        Column(
            "date_retrait", .date, "Date de retrait",
            "Premier jour où le module ne se suit plus, s'il a été retiré ou le sera.", example: "2026-09-15"
        ) { Cell($0.release.withdrawnOn?.value.description) },
    ]
}

extension Release {
    /// The day it came out, once it is out.
    fileprivate var outOn: Fact<CalendarDate>? { state.value == .announced ? nil : releasedOn }
    /// The day it was last changed; nil where that is after `day`.
    fileprivate func modification(by day: CalendarDate?) -> CalendarDate? {
        modifiedOn.flatMap { modified in day.map { modified.value <= $0 } ?? true ? modified.value : nil }
    }
    /// When it is expected, while it is announced.
    fileprivate var awaited: ApproximateDate? { state.value == .announced ? expected?.value : nil }
}

extension ApproximateDate {
    /// The date, or nil where the calendar has no such month or quarter.
    fileprivate var writable: ApproximateDate? { ApproximateDate(description) == self ? self : nil }

    fileprivate var day: CalendarDate? {
        guard case .day(let day) = self else { return nil }
        return day
    }
}

extension ReleaseState {
    /// The word of the column `statut`.
    var word: String {
        switch self {
        case .announced: "programme"
        case .released: "publie"
        case .withdrawn: "retire"
        }
    }
}

extension Provenance.Manner {
    /// How sure a date is that was read in this manner.
    fileprivate var word: String {
        switch self {
        case .configuration, .field, .prose: "declaree"
        case .journal: "observee"
        case .derived, .hint: "indicative"
        }
    }
}
