import CourseCatalogue
import Diagnostics

/// How sure the dates are that a first export's feeds give: later ones have its journal.
enum DateCertainty {
    /// Tells of each module that is out with a day that nobody declared, or with none.
    static func report(_ catalogue: Catalogue, to diagnostics: inout DiagnosticCollector) {
        for module in catalogue.modules.modules(in: [.released]) {
            guard let day = module.release.releasedOn else {
                diagnostics.report(unknown(module))
                continue
            }
            switch day.provenance.manner {
            case .configuration, .field, .prose: break
            case .journal: diagnostics.report(observed(module, day))
            case .derived, .hint: diagnostics.report(hinted(module, day))
            }
        }
    }

    private static let help = BilingualText(
        fr: "donnez « released-on » dans parcours.yml, ou reprenez l’historique du site avec --history",
        en: "give “released-on” in parcours.yml, or take the site’s history with --history")

    private static func unknown(_ module: Module) -> Diagnostic {
        Diagnostic(
            .note, "unknown-release-date",
            BilingualText(
                fr: "rien ne dit quand « \(module.title.value) » est sorti : son annonce n’a pas de date",
                en: "nothing says when “\(module.title.value)” came out: its announcement has no date"),
            at: module.title.provenance.location, help: help)
    }

    private static func hinted(_ module: Module, _ day: Fact<CalendarDate>) -> Diagnostic {
        Diagnostic(
            .note, "unsure-release-date",
            BilingualText(
                fr: "« \(module.title.value) » serait sorti le \(day.value) : peu sûr, c’est la date de sa page",
                en: "“\(module.title.value)” may have come out on \(day.value): unsure, it is its page’s date"),
            at: day.provenance.location, help: help)
    }

    private static func observed(_ module: Module, _ day: Fact<CalendarDate>) -> Diagnostic {
        Diagnostic(
            .note, "observed-release-date",
            BilingualText(
                fr: "« \(module.title.value) » est sorti le \(day.value) : assez sûr, d’après l’historique du site",
                en: "“\(module.title.value)” came out on \(day.value): fairly sure, by the site’s history"),
            at: module.title.provenance.location)
    }
}
