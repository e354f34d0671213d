import CourseCatalogue
import Diagnostics
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

/// Short ways to what many tests of the reader need.
enum Fixture {
    static let place = SourceLocation(file: "page.md", line: 1, column: 1)
    /// A picture that every reader of headers knows.
    static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>"

    static func day(_ year: Int, _ month: Int, _ day: Int) -> ApproximateDate? {
        CalendarDate(year: year, month: month, day: day).map(ApproximateDate.day)
    }

    /// A folder with these files.
    static func folder(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, to: path) }
        return folder
    }

    /// What the reader makes of a folder, with what it told.
    static func read(
        _ folder: TemporaryFolder, options: EleventyReader.Options = .examples
    ) throws -> (catalogue: Catalogue, diagnostics: DiagnosticCollector) {
        var diagnostics = DiagnosticCollector()
        let catalogue = try EleventyReader(options: options)
            .read(SourceTree(at: folder.path), reporting: &diagnostics)
        return (catalogue, diagnostics)
    }

    /// What the reader makes of these files.
    static func read(_ files: [String: String]) throws -> (catalogue: Catalogue, diagnostics: DiagnosticCollector) {
        try read(try folder(files))
    }

    /// The card of a module, as a page's template writes it.
    static func card(_ title: String, _ fields: String = "") -> String {
        "{{ component(\"card\", { title: \"\(title)\"\(fields.isEmpty ? "" : ", " + fields) }) }}\n"
    }

    /// Diagnostics as a terminal shows them.
    static func shown(_ diagnostics: DiagnosticCollector, _ language: InterfaceLanguage = .english) -> String {
        diagnostics.diagnostics.map { TerminalRenderer(language: language).render($0) }.joined()
    }
}

/// A site of which a test looks at a part.
struct SiteFixture {
    let folder: TemporaryFolder
    let site: Site
    private(set) var diagnostics = DiagnosticCollector()

    init(_ files: [String: String], options: EleventyReader.Options = .examples) throws {
        try self.init(in: try Fixture.folder(files), options: options)
    }

    init(in folder: TemporaryFolder, options: EleventyReader.Options = .examples) throws {
        self.folder = folder
        site = Site(
            reading: try SourceTree(at: folder.path), options: options, cache: RecordCache(), reporting: &diagnostics)
    }

    /// What was told, as an English terminal shows it.
    var told: String { Fixture.shown(diagnostics) }

    /// The page in a file.
    func page(_ path: String) throws -> Page {
        let index = try #require(site.page(inFile: path))
        return site.pages[index]
    }

    /// What a page holds once it is rendered, with what was told on the way.
    func content(
        _ path: String, siteAddress: String? = "https://www.example.org"
    ) throws -> (content: PageContent, told: String) {
        var told = DiagnosticCollector()
        let renderer = PageRenderer(site: site, siteAddress: siteAddress, options: EleventyReader.Options())
        let content = try renderer.content(of: page(path), in: site, reporting: &told)
        return (content, Fixture.shown(told))
    }
}

extension BodyElement {
    /// The text inside, all of it.
    var plainText: String { children.plainText }
}

extension [BodyNode] {
    /// The nodes and all that they hold, each before what is inside.
    private var all: [BodyNode] {
        flatMap { node -> [BodyNode] in
            if case .element(let element) = node { [node] + element.children.all } else { [node] }
        }
    }

    func elements(_ name: String) -> [BodyElement] {
        all.compactMap { if case .element(let element) = $0, element.name == name { element } else { nil } }
    }

    var pictures: [Picture] { all.compactMap { if case .picture(let picture) = $0 { picture } else { nil } } }
    var videos: [Video] { all.compactMap { if case .video(let video) = $0 { video } else { nil } } }
    var plainText: String { all.map { if case .text(let text) = $0 { text } else { "" } }.joined() }

    /// The nodes as HTML of a kind, to compare whole bodies: `<p>text</p>`, `[picture path]`, `[video identifier]`.
    var markup: String {
        map { node in
            switch node {
            case .text(let text): text
            case .picture(let picture): "[picture \(picture.asset.sourcePath)]"
            case .video(let video):
                "[video \(video.identifier)\(video.transcript.map { " (" + $0.content.markup + ")" } ?? "")]"
            case .selfCheck(let check): check.markup
            case .element(let element):
                "<\(element.name)\(element.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined())>"
                    + element.children.markup + "</\(element.name)>"
            }
        }.joined()
    }
}

extension SelfCheck {
    /// The questions a line each, right answers with a `+`, feedback in parentheses.
    var markup: String {
        questions.reduce(into: "[self-check\(passMark.map { " \($0)%" } ?? "")]\n") { text, question in
            let choices = question.choices.map { ($0.isRight ? "+" : "-") + $0.text.markup + Self.said($0.feedback) }
            text += "\(question.takesSeveral ? "multiple" : "single"): \(question.text.markup)"
            text += Self.said(question.feedback) + " " + choices.joined(separator: " ") + "\n"
        }
    }

    private static func said(_ feedback: [BodyNode]) -> String { feedback.isEmpty ? "" : "(\(feedback.markup))" }
}

extension EleventyReader.Options {
    /// The options of a site that names the hosts of the examples.
    static var examples: EleventyReader.Options {
        var options = EleventyReader.Options()
        options.framedHosts = FramedHosts(["dailymotion.com", "youtube.com", "vimeo.com", "example.org", "a.example"])
        return options
    }
}
