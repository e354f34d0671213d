import CatalogueFile
import CourseCatalogue
import Diagnostics
import DocumentSections

extension Amendment {
    /// Reads what the configuration says of one module or course; nil, and reported, where it doesn't say of which.
    init?(
        reading section: DocumentSection, dates: Bool, reporting diagnostics: inout DiagnosticCollector
    ) {
        var section = section
        let match = section.text("match", reporting: &diagnostics)
        self.init(match: match ?? Fact("", Provenance(.configuration)))
        let wanted = BilingualText(
            fr: "un identifiant : minuscules sans accent, chiffres, - et _",
            en: "an identifier: lower-case letters without accents, digits, - and _")
        identifier = section.value("identifier", wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap { Identifier($0) }
        }
        title = section.text("title", reporting: &diagnostics)
        isExcluded = section.flag("exclude", reporting: &diagnostics)?.value ?? false
        if dates {
            releasedOn = section.day("released-on", reporting: &diagnostics)
            expected = section.date("expected", reporting: &diagnostics)
            availableUntil = section.date("available-until", reporting: &diagnostics)
            withdrawnOn = section.day("withdrawn-on", reporting: &diagnostics)
            modifiedOn = section.day("modified-on", reporting: &diagnostics)
            facts = ModuleFacts(reading: &section, reporting: &diagnostics)
        }
        section.reportUnknownKeys(to: &diagnostics)
        guard match != nil else {
            diagnostics.report(
                Diagnostic(
                    .error, "invalid-setting",
                    BilingualText(
                        fr: "il manque « match » : de quel module ou parcours s’agit-il ?",
                        en: "“match” is missing: which module or course is this about?")))
            return nil
        }
    }
}
