import Diagnostics
import Interchange
import YAML

/// The files of the data folder, as every template of the site sees them: by their name, those of a folder inside it.
struct GlobalData: Sendable {
    /// The data, by name, in byte order of the files.
    private(set) var entries: [YAMLEntry] = []

    /// The data of a site without a data folder.
    init() {}

    /// Reads the data folder; a file that can't be read is reported and left out.
    init(in source: SourceTree, folder: String, reporting diagnostics: inout DiagnosticCollector) {
        let listing = source.listing(of: folder) { !$0.hasSuffix("/node_modules") }
        for path in listing.files {
            guard let name = DataFile.name(of: path),
                let node = DataFile.read(path, in: source, reporting: &diagnostics)
            else { continue }
            let below = path.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
            let keys = below.split(separator: "/").dropLast().map(String.init) + [name]
            Self.set(node, at: keys[...], in: &entries)
        }
    }

    /// The data of a name.
    subscript(name: String) -> YAMLNode? { entries.first { $0.key == name }?.value }

    private static func set(_ node: YAMLNode, at keys: ArraySlice<String>, in entries: inout [YAMLEntry]) {
        guard let key = keys.first else { return }
        let index = entries.firstIndex { $0.key == key }
        guard keys.count > 1 else {
            // Of two files of one name the first counts, and a folder of that name is added to it.
            if index == nil { entries.append(YAMLEntry(key: key, keyLocation: node.location, value: node)) }
            return
        }
        var inner = index.flatMap { entries[$0].value.entries } ?? []
        set(node, at: keys.dropFirst(), in: &inner)
        let folder = YAMLEntry(
            key: key, keyLocation: node.location, value: YAMLNode(.mapping(inner), at: node.location))
        if let index { entries[index] = folder } else { entries.append(folder) }
    }
}
