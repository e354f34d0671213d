import Diagnostics
import Interchange
import YAML

/// The data files of a site's folders and pages: what pages inherit.
struct DirectoryData: Sendable {
    private let content: String
    /// The data of each folder that has some.
    private var byFolder: [String: YAMLNode] = [:]
    /// The data of single pages, by the page's path without its ending.
    private var byPage: [String: YAMLNode] = [:]

    /// The data of a site without pages.
    init() {
        content = ""
    }

    /// Reads the data files among those below the content folder.
    init(
        files: [String], in source: SourceTree, content: String, reporting diagnostics: inout DiagnosticCollector
    ) {
        self.content = content
        for path in files {
            guard let owner = Self.owner(of: path),
                let node = DataFile.read(path, in: source, reporting: &diagnostics), node.entries != nil
            else { continue }
            switch owner {
            case .folder(let folder): byFolder[folder] = Self.joined(byFolder[folder], node)
            case .page(let page): byPage[page] = Self.joined(byPage[page], node)
            }
        }
    }

    /// What a page inherits, the nearest first: its own data file, its folder's, those of the folders above.
    func inherited(by path: String) -> [YAMLNode] {
        var levels = [byPage[path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path]].compactMap { $0 }
        var current = folder(of: path)
        while true {
            if let data = byFolder[current] { levels.append(data) }
            guard current != content, !current.isEmpty else { return levels }
            current = folder(of: current)
        }
    }

    private enum Owner {
        case folder(String)
        case page(String)
    }

    /// What a data file is about: its folder where it is named like it, like `index` or like the language it is for
    /// (`fr.11tydata.js`), else the page of its name; nil where it is no data file.
    private static func owner(of path: String) -> Owner? {
        guard let name = DataFile.name(of: path) else { return nil }
        let parent = folder(of: path)
        let parentName = parent.split(separator: "/").last.map(String.init) ?? ""
        if name == parentName { return path.hasSuffix("js") ? nil : .folder(parent) }
        guard name.hasSuffix(".11tydata") else { return nil }
        let base = String(name.dropLast(".11tydata".count))
        if base == parentName || base == "index" || base.count == 2 { return .folder(parent) }
        return .page(SiteLayout.join(parent, base))
    }

    /// The entries of both, the first counting where both have a key.
    private static func joined(_ first: YAMLNode?, _ second: YAMLNode) -> YAMLNode {
        let known = first?.entries ?? [], keys = Set(known.map(\.key))
        let more = (second.entries ?? []).filter { !keys.contains($0.key) }
        return YAMLNode(.mapping(known + more), at: second.location)
    }
}
