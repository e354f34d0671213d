import CourseCatalogue
import Diagnostics
import EleventyReader
import Foundation
import Interchange
import XML

/// A page that a package launches.
struct LaunchPage {
    /// Its file, relative to the package.
    let path: String
    /// What it holds; neither `html`, `head` nor `body` stands around it.
    let nodes: [HTMLNode]

    /// Whether a file is such a page, by its name.
    static func isPage(_ path: String) -> Bool {
        [".html", ".htm", ".xhtml"].contains { path.lowercased().hasSuffix($0) }
    }

    /// Reads a page in UTF-8, or else in Windows-1252, which old tools write.
    ///
    /// - Throws: ``FatalDiagnostic`` where the file can't be read.
    init(_ path: String, in source: SourceTree) throws(FatalDiagnostic) {
        let bytes: [UInt8]
        do throws(SourceTree.Fault) {
            bytes = try source.read(path)
        } catch {
            throw FatalDiagnostic(error.diagnostic(for: path))
        }
        let text =
            String(validating: bytes, as: UTF8.self) ?? String(bytes: bytes, encoding: .windowsCP1252)
            ?? String(decoding: bytes, as: UTF8.self)
        self.path = path
        nodes = parseHTMLFragment(text)
    }

    /// The modules and the course that this tool's writers put in it, in order; none in another tool's page.
    var articles: [WrittenArticle] {
        let footer = nodes.all { $0["data-fact"] == "source" || $0["data-fact"] == "licence" }
        return nodes.all { $0.name == "article" && $0["data-pieces"] != nil }
            .map { WrittenArticle($0, footer: footer, path: path) }
    }

    /// What stands for the content of another tool's page: its main part, if it says which that is.
    var content: [HTMLNode] { nodes.all { $0.name == "main" }.first?.children ?? nodes }

    /// Whether a script is at work in it.
    var hasScript: Bool { !nodes.all { $0.name == "script" }.isEmpty }
}

extension [HTMLNode] {
    /// The elements that a condition holds for, in order; none inside another.
    func all(where isWanted: (HTMLElement) -> Bool) -> [HTMLElement] {
        flatMap { node -> [HTMLElement] in
            guard case .element(let element) = node else { return [] }
            return isWanted(element) ? [element] : element.children.all(where: isWanted)
        }
    }
}
