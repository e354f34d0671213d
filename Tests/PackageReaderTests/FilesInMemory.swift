import CourseCatalogue
import Diagnostics
import Interchange
import PackageReader

/// A package whose files stand in memory.
struct FilesInMemory: SourceFileCollection {
    var files: [String: [UInt8]]

    init(_ texts: [String: String]) {
        files = texts.mapValues { Array($0.utf8) }
    }

    var paths: [String] { files.keys.sorted() }

    func read(_ path: String, first count: Int?, limit: Int) throws(SourceTree.Fault) -> [UInt8] {
        guard let bytes = files[path] else { throw .missing }
        return count.map { Array(bytes.prefix($0)) } ?? bytes
    }

    func byteCount(of path: String) throws(SourceTree.Fault) -> Int {
        guard let bytes = files[path] else { throw .missing }
        return bytes.count
    }

    /// What is read from the package: its contents, or why it has none, and what is reported.
    func reading() throws -> (contents: ReadContents?, diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let source = SourceTree(named: "p.zip", holding: self)
        do throws(FatalDiagnostic) {
            let contents = try PackageReader().contents(of: source, reporting: &diagnostics)
            return (contents, diagnostics.diagnostics)
        } catch {
            return (nil, diagnostics.diagnostics + [error.diagnostic])
        }
    }

    /// What is reported, a line each in English: where, what.
    func faults() throws -> [String] {
        try reading().diagnostics.map { diagnostic in
            (diagnostic.location.map { $0.description + ": " } ?? "") + "\(diagnostic.severity.rawValue): "
                + diagnostic.message.english
        }
    }
}

extension Catalogue {
    /// The text of a module's body, its blocks parted by `|`.
    func text(of identifier: String) throws -> String {
        guard let name = Identifier(identifier), let module = module(name) else { return "no such module" }
        var diagnostics = DiagnosticCollector()
        return try module.body.nodes(reporting: &diagnostics).map(\.shown).joined(separator: "|")
    }
}

extension BodyNode {
    var shown: String {
        switch self {
        case .text(let text): text
        case .picture(let picture): "[\(picture.asset.sourcePath): \(picture.alternativeText)]"
        case .video(let video): "[video \(video.playerAddress)]"
        case .selfCheck(let check): "[\(check.questions.count) questions]"
        case .element(let element):
            element.name == "a"
                ? "\(element.children.map(\.shown).joined())→\(element["href"] ?? "")"
                : "<\(element.name)>" + element.children.map(\.shown).joined()
        }
    }
}
