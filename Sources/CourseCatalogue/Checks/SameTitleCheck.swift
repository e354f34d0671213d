import Diagnostics

/// Two modules of a catalogue don't share a title: nobody could tell them apart in a list.
struct SameTitleCheck: CatalogueCheck {
    func check(_ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector) {
        var first: [String: Int] = [:]
        for (position, module) in catalogue.modules.enumerated() {
            let name = slug(module.title.value)
            guard let known = first[name], !name.isEmpty else {
                first[name] = position
                continue
            }
            let other = catalogue.modules[known]
            let place = other.title.provenance.location?.description ?? other.identifier.text
            diagnostics.report(
                Diagnostic(
                    .warning, "same-title",
                    BilingualText(
                        fr: "« \(module.title.value) » est aussi le titre d’un autre module (\(place))",
                        en: "“\(module.title.value)” is the title of another module too (\(place))"),
                    at: module.title.provenance.location,
                    help: BilingualText(
                        fr: "donnez-leur deux titres, ou excluez l’un dans parcours.yml",
                        en: "give them two titles, or exclude one in parcours.yml")))
        }
    }
}
