import CourseCatalogue
import Diagnostics
import Interchange

/// Writes `newsletter.md`: a letter to paste into an e-mail, with the modules that are out and those that are announced.
struct NewsletterWriter: CatalogueWriter {
    static let format = FormatDescriptor(
        name: "newsletter", title: "Newsletter", family: .feeds, isDefault: false,
        purpose: BilingualText(fr: "une lettre à coller dans un courriel", en: "a letter to paste into an e-mail"),
        loss: BilingualText(fr: "tout, hormis titres, dates et liens", en: "all but titles, dates and links"))

    func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        var text = "# Nos formations\n"
        for (state, heading) in [(ReleaseState.released, "À suivre"), (.announced, "À venir")] {
            let modules = catalogue.modules.filter { $0.release.state.value == state }
            guard !modules.isEmpty else { continue }
            text += "\n## \(heading)\n\n"
            for module in modules { text += line(on: module, reporting: &diagnostics) }
        }
        // Who writes the files, and where, is no writer's concern.
        return [Artifact(path: "newsletter.md", text: text)]
    }

    /// A module's line. Every fact may be missing but its title, its state and its language.
    private func line(on module: Module, reporting diagnostics: inout DiagnosticCollector) -> String {
        let title = escaped(module.title.value)
        guard module.release.state.value == .released else {
            // A date keeps the precision of its source: a quarter is no day.
            return "- \(title)" + (module.release.expected.map { ", \($0.value)" } ?? "") + "\n"
        }
        guard let address = module.pageAddress?.value ?? module.platform?.value.address else {
            diagnostics.report(
                Diagnostic(
                    .warning, "newsletter-without-link",
                    BilingualText(fr: "« \(title) » n’a pas de lien", en: "“\(title)” has no link"),
                    at: module.title.provenance.location,
                    help: BilingualText(fr: "ajoutez un lien à sa carte", en: "add a link to its card")))
            return "- \(title)\n"
        }
        return "- [\(title)](<\(address)>)\n"
    }

    /// A title is any text: what Markdown would read as its own is escaped.
    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\`*_[]<>#&".contains(character) { result += "\\" }
            result.append(character)
        }
    }
}
