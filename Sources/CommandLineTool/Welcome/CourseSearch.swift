import CourseCatalogue
import Diagnostics
import EleventyReader
import Interchange

/// What is said where a first look at a site finds no course: which page may be one, and how to name it.
struct CourseSearch {
    let source: String
    let tree: SourceTree
    /// How the site was read.
    let options: EleventyReader.Options

    /// How many pages are proposed.
    private static let proposed = 3
    private static let card = "{{ component(\"card\", { title: \"…\", url: \"…\" }) }}"

    /// The fault with what to do about it.
    ///
    /// - Parameter met: what the look told before it ended.
    func helping(_ fatal: FatalDiagnostic, met: DiagnosticCollector) -> FatalDiagnostic {
        var diagnostic = met.diagnostics.first { $0.id == "no-course-page" } ?? fatal.diagnostic
        diagnostic.help = help
        return FatalDiagnostic(diagnostic)
    }

    private var help: BilingualText {
        if let missing = missingPage { return missing }
        if options.coursePages != nil { return Self.howToWrite }
        let pages = pagesWithCards
        guard !pages.isEmpty else { return withoutCards }
        let commands = pages.prefix(Self.proposed).map(command)
        return BilingualText(
            fr: "ces pages ont des cartes ; nommez celles qui sont des parcours : "
                + commands.joined(separator: " ; ou : "),
            en: "these pages have cards; name those that are courses: " + commands.joined(separator: "; or: "))
    }

    /// The command that takes a page for a course.
    private func command(naming page: String) -> String {
        "\(SiteSurvey.command("init", on: source)) --course \(ShellWord.of(page))"
    }

    private static let howToWrite = BilingualText(
        fr: "présentez-y chaque module par une carte, \(card), ou par un lien vers sa page",
        en: "present each module there by a card, \(card), or by a link to its page")

    /// A page that was named and isn't there, with the nearest that is.
    private var missingPage: BilingualText? {
        let pages = self.pages
        guard let path = options.coursePages?.first(where: { !pages.contains($0) }) else { return nil }
        guard let nearest = nearestName(to: path, among: pages) else {
            return BilingualText(
                fr:
                    "donnez le chemin d’une page depuis le dossier du site, comme : \(command(naming: pages.first ?? "content/a.md"))",
                en:
                    "give a page’s path from the site’s folder, such as: \(command(naming: pages.first ?? "content/a.md"))"
            )
        }
        return BilingualText(fr: "vouliez-vous dire « \(nearest) » ?", en: "did you mean “\(nearest)”?")
    }

    private var withoutCards: BilingualText {
        let pages = self.pages
        let likely = pages.first { Self.words(of: $0).contains { Self.courseWords.contains($0) } }
        let command = command(naming: likely ?? pages.first ?? "index.md")
        return BilingualText(
            fr: "nommez la page qui mène aux modules, par des cartes ou par de simples liens : \(command) ; sans site, "
                + "décrivez-les dans un fichier catalogue.yml (README : « Without Eleventy »)",
            en:
                "name the page that leads to the modules, by cards or by plain links: \(command); without a site, describe "
                + "them in a file catalogue.yml (README: “Without Eleventy”)")
    }

    /// What the path of a page that is a course often has in it.
    private static let courseWords: Set = [
        "formation", "formations", "parcours", "cours", "course", "courses", "training", "trainings", "learn", "mooc",
        "catalogue", "catalog",
    ]

    private static func words(of path: String) -> [String] {
        path.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// The files that may be pages, by their paths in the source.
    private var pages: [String] {
        tree.listing(of: "") { path in
            let name = path.split(separator: "/").last ?? ""
            return name.first != "." && name != "node_modules" && name != "_site"
        }.files.filter { path in [".md", ".njk", ".html"].contains { path.hasSuffix($0) } }
    }

    /// The pages with cards, whatever these are about; those with the most come first.
    private var pagesWithCards: [String] {
        var all = options
        all.coursePages = pages
        var ignored = DiagnosticCollector()
        let courses = (try? EleventyReader(options: all).read(tree, reporting: &ignored))?.courses ?? []
        return courses.sorted { $0.moduleIdentifiers.count > $1.moduleIdentifiers.count }
            .compactMap { $0.title.provenance.location?.file }
    }
}
