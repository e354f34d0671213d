import Diagnostics
import Interchange
import YAML

/// The data files of a site's folders: what their pages inherit.
struct DirectoryData: Sendable {
    private let source: SourceTree
    private let layout: SiteLayout
    /// The data of each folder that has some.
    private var byFolder: [String: YAMLNode] = [:]

    /// Reads the data files below the content folder.
    init(
        files: [String], in source: SourceTree, layout: SiteLayout, reporting diagnostics: inout DiagnosticCollector
    ) {
        self.source = source
        self.layout = layout
        for path in files where Self.isDirectoryData(path, layout: layout) {
            guard let node = Self.read(path, in: source, reporting: &diagnostics), let entries = node.entries
            else { continue }
            let folder = folder(of: path)
            let known = byFolder[folder]?.entries ?? []
            byFolder[folder] = YAMLNode(
                .mapping(known + entries.filter { entry in !known.contains { $0.key == entry.key } }),
                at: node.location)
        }
    }

    /// What a page inherits, the nearest folder first.
    func inherited(by path: String) -> [YAMLNode] {
        var levels: [YAMLNode] = []
        var current = folder(of: path)
        while true {
            if let data = byFolder[current] { levels.append(data) }
            guard current != layout.content, !current.isEmpty else { return levels }
            current = folder(of: current)
        }
    }

    /// A file of the data folder, by its name without extension.
    func global(named name: String, reporting diagnostics: inout DiagnosticCollector) -> YAMLNode? {
        for ending in Self.endings {
            let path = SiteLayout.join(layout.data, name + ending)
            guard (try? source.byteCount(of: path)) != nil else { continue }
            return Self.read(path, in: source, reporting: &diagnostics)
        }
        return nil
    }

    /// The longest data file in JavaScript, in bytes.
    private static let javaScriptLimit = 1 << 20
    private static let endings = [".json", ".yml", ".yaml", ".js", ".cjs", ".mjs"]

    /// Whether a file below the content folder can hold data at all.
    static func isDataFile(_ path: String) -> Bool {
        endings.contains { path.hasSuffix($0) }
    }

    /// Whether a file holds the data of its folder: named like it, or like the language it is for (`fr.11tydata.js`).
    private static func isDirectoryData(_ path: String, layout: SiteLayout) -> Bool {
        let name = path.split(separator: "/").last ?? path[...]
        let folderName = folder(of: path).split(separator: "/").last.map(String.init) ?? ""
        guard let ending = endings.first(where: { name.hasSuffix($0) }) else { return false }
        let stem = name.dropLast(ending.count)
        if stem == folderName { return !ending.hasSuffix("js") }
        guard stem.hasSuffix(".11tydata") else { return false }
        let base = stem.dropLast(".11tydata".count)
        return base == folderName || base == "index" || base.count == 2
    }

    private static func read(
        _ path: String, in source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) -> YAMLNode? {
        do throws(FatalDiagnostic) {
            let text = try SourceText(path, in: source)
            // JSON is YAML; JavaScript is read as far as it is made of literals.
            guard path.hasSuffix("js") else { return try parseYAML(text.text, file: path) }
            guard text.text.utf8.count <= javaScriptLimit else {
                throw FatalDiagnostic(SourceTree.Fault.tooLarge(limit: javaScriptLimit).diagnostic(for: path))
            }
            return JavaScriptLiteral.exported(from: text.text, file: path)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }
}
