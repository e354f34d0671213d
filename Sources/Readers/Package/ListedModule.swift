import CourseCatalogue
import Diagnostics
import Interchange
import XML

/// A module in the list of a course's page.
struct ListedModule {
    /// Its identifier.
    let identifier: Identifier
    /// What the list says of a module that has no page in the package; nil for one that has.
    let module: Module?

    /// Reads an item of the list; nil where it names no module.
    init?(_ item: HTMLElement, in path: String) {
        guard let identifier = item["data-module"].flatMap({ Identifier($0) }) else { return nil }
        self.identifier = identifier
        module = Self.module(identifier, item, Provenance(.field, at: SourceLocation(file: path, line: item.line)))
    }

    private static func module(_ identifier: Identifier, _ item: HTMLElement, _ provenance: Provenance) -> Module? {
        guard let state = item["data-state"].flatMap({ ReleaseState(rawValue: $0) }),
            let title = item.children.all(where: { $0.name == "h3" }).first.map({ PackageText.line($0.text) })
        else { return nil }
        var release = Release(state: Fact(state, provenance))
        release.expected = item["data-expected"].flatMap { ApproximateDate($0) }.map { Fact($0, provenance) }
        release.releasedOn = item["data-released-on"].flatMap { CalendarDate(iso8601: $0) }.map { Fact($0, provenance) }
        let language = item["lang"].flatMap { LanguageTag($0)?.text } ?? ""
        var module = Module(
            identifier: identifier, identityKeys: [IdentityKey(.title, slug(title))], title: Fact(title, provenance),
            language: Fact(language, provenance), release: release)
        module.duration = item["data-duration"].flatMap { DurationRange(code: $0) }.map { Fact($0, provenance) }
        let summary = item.children.all { $0.name == "p" && $0["class"] == nil }.first
        module.summary = summary.map { Fact(PackageText.line($0.text), provenance) }
        return module
    }
}

extension DurationRange {
    /// Reads the least and the most in minutes, as pages carry them: `75-120`.
    init?(code: String) {
        let parts = code.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        self.init(minimumMinutes: parts[0], maximumMinutes: parts[1])
    }
}
