import Diagnostics

/// A title fits in a list: learning platforms and portals refuse or cut those of more than 255 characters.
struct TitleLengthCheck: CatalogueCheck {
    private let limit = 255

    func check(_ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector) {
        let titles = [
            AnySequence(catalogue.courses.lazy.map(\.title)), AnySequence(catalogue.modules.lazy.map(\.title)),
        ]
        for title in titles.joined() where title.value.unicodeScalars.count > limit {
            diagnostics.report(
                Diagnostic(
                    .warning, "long-title",
                    BilingualText(
                        fr:
                            "ce titre a \(title.value.unicodeScalars.count) caractères, plus que les \(limit) que les plateformes gardent",
                        en:
                            "this title has \(title.value.unicodeScalars.count) characters, more than the \(limit) that platforms keep"
                    ),
                    at: title.provenance.location,
                    help: BilingualText(fr: "raccourcissez-le", en: "shorten it")))
        }
    }
}
