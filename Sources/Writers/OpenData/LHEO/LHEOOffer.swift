import CourseCatalogue
import Diagnostics
import Interchange

/// A module as a training offer: every element that LHEO requires has a value.
struct LHEOOffer: Sendable {
    let identifier: String
    let title: String
    let objective: String
    let outcome: String
    let content: String
    let audience: String?
    /// `modalites-enseignement`: 0 on site, 1 both, 2 from afar.
    let mode: Int
    let conditions: String
    let address: String?
    let language: String?
    let duration: DurationRange?
    let isFree: Bool?
    /// `debut`, 8 digits.
    let firstDay: String
    /// `fin`, 8 digits.
    let lastDay: String

    /// An offer; nil, and a warning, where nobody says how the module is followed, which LHEO must know.
    init?(
        of module: Module, by organisation: LHEOOrganisation, reporting diagnostics: inout DiagnosticCollector
    ) {
        guard let mode = module.mode?.value ?? (module.platform == nil ? nil : .remote) else {
            diagnostics.report(.modeUnknown(module))
            return nil
        }
        self.mode = mode.lheoCode
        identifier = module.identifier.text
        let title = LHEOText.cut(module.title.value, to: 255) ?? module.identifier.text
        self.title = title
        let objectives = module.objectives?.value.joined(separator: "\n")
        let summary = module.summary?.value
        objective = LHEOText.first(of: [objectives, summary], to: 3_000) ?? title
        content = LHEOText.first(of: [summary, objectives], to: 3_000) ?? title
        outcome = module.hasAttestation?.value == true ? "Attestation de suivi" : objective
        audience = LHEOText.cut(module.audience?.value.joined(separator: " ; "), to: 250)
        conditions =
            LHEOText.cut(module.prerequisites?.value.joined(separator: "\n"), to: 3_000)
            ?? (module.prerequisites == nil ? "Non communiquées" : "Sans prérequis")
        address = [module.pageAddress?.value, module.platform?.value.address].lazy.compactMap { $0 }
            .compactMap { WebAddress($0)?.text }.first { $0.utf8.count <= 400 }
        let main = LanguageTag(module.language.value)?.text.split(separator: "-").first
        language = main.flatMap { $0.utf8.count == 2 ? $0.lowercased() : nil }
        duration = module.duration?.value
        isFree = module.isFree?.value
        firstDay = module.release.releasedOn.map { Self.digits($0.value.description) } ?? "00000000"
        lastDay = module.release.availableUntil.flatMap { Self.end($0.value) } ?? "99999999"
    }

    private static func digits(_ date: String) -> String { date.filter { $0 != "-" } }

    /// The end of a period as LHEO writes it: a month with the day 00, a year with the month 00 too.
    private static func end(_ date: ApproximateDate) -> String? {
        guard let day = date.lastDay else { return nil }
        let text = digits(day.description)
        return switch date {
        case .day, .quarter, .endOfYear: text
        case .month: text.prefix(6) + "00"
        case .year: text.prefix(4) + "0000"
        }
    }
}

extension DeliveryMode {
    fileprivate var lheoCode: Int {
        switch self {
        case .onSite: 0
        case .blended: 1
        case .remote: 2
        }
    }
}

extension Diagnostic {
    fileprivate static func modeUnknown(_ module: Module) -> Diagnostic {
        Diagnostic(
            .warning, "lheo-mode-unknown",
            BilingualText(
                fr: "rien ne dit comment « \(module.title.value) » se suit : LHEO l'exige, le module n'y est pas",
                en: "nobody says how “\(module.title.value)” is followed: LHEO wants to know, the module isn't there"),
            at: module.title.provenance.location,
            help: BilingualText(
                fr: "donnez « mode: distanciel », « presentiel » ou « mixte » au module dans parcours.yml",
                en: "give the module “mode: remote”, “on-site” or “blended” in parcours.yml"))
    }
}
