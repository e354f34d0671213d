import Diagnostics

/// A course has at least one module that could be read.
struct EmptyCourseCheck: CatalogueCheck {
    func check(_ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector) {
        for course in catalogue.courses where course.moduleIdentifiers.isEmpty {
            diagnostics.report(
                Diagnostic(
                    .error, "empty-course",
                    BilingualText(
                        fr: "le parcours « \(course.title.value) » n’a aucun module",
                        en: "the course “\(course.title.value)” has no module"),
                    at: course.title.provenance.location,
                    help: BilingualText(
                        fr: "ajoutez une carte à sa page, ou excluez ce parcours dans parcours.yml",
                        en: "add a card to its page, or exclude this course in parcours.yml")))
        }
    }
}
