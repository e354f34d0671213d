import CourseCatalogue
import Diagnostics

/// How much a catalogue holds: `2 courses and 8 modules (out: 4, announced: 3, withdrawn: 1)`.
struct CatalogueCounts {
    let text: BilingualText

    init(of catalogue: Catalogue) {
        let (courses, modules) = (catalogue.courses.count, catalogue.modules.count)
        let list = catalogue.modules
        let states = (list.count(.released), list.count(.announced), list.count(.withdrawn))
        text = BilingualText(
            fr: "\(courses) parcours et \(modules) module\(modules > 1 ? "s" : "") "
                + "(sortis : \(states.0), annoncés : \(states.1), retirés : \(states.2))",
            en: "\(courses) course\(courses == 1 ? "" : "s") and \(modules) module\(modules == 1 ? "" : "s") "
                + "(out: \(states.0), announced: \(states.1), withdrawn: \(states.2))")
    }
}
