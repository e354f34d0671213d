import Conformance
import XML

/// The pages that a package launches, by its manifest or its course structure.
enum LaunchedPages {
    private static let documentByteLimit = 16 << 20

    /// The files, in the order of the document, each once.
    static func paths(in files: PackageFiles) -> [String] {
        var seen: Set<String> = []
        return references(in: files).compactMap(\.fileName?.text).filter { isPage($0) && seen.insert($0).inserted }
    }

    private static func references(in files: PackageFiles) -> [FileReference] {
        if let root = document("imsmanifest.xml", in: files) { return launches(by: PackageManifest(root)) }
        return document("cmi5.xml", in: files).map(addresses) ?? []
    }

    private static func document(_ name: String, in files: PackageFiles) -> XMLNode? {
        files.read(name, limit: documentByteLimit).flatMap { try? parseXML($0) }
    }

    private static func launches(by manifest: PackageManifest) -> [FileReference] {
        let resources = Dictionary(
            manifest.resources.compactMap { resource in resource.identifier.map { ($0, resource) } },
            uniquingKeysWith: { first, _ in first })
        return manifest.organizations.flatMap(\.items).compactMap { item in
            item.identifierref.flatMap { resources[$0] }.flatMap { $0.href ?? $0.files.first }
        }
    }

    /// The addresses of assignable units (cmi5 section 13.1.4).
    private static func addresses(under node: XMLNode) -> [FileReference] {
        node.elements.flatMap { element -> [FileReference] in
            guard element.name == "au" else { return addresses(under: element) }
            return element.first("url").map { url in
                [FileReference(url.text.split(whereSeparator: \.isWhitespace).joined(), base: "", line: url.line)]
            } ?? []
        }
    }

    private static func isPage(_ path: String) -> Bool {
        [".html", ".htm", ".xhtml"].contains { path.lowercased().hasSuffix($0) }
    }
}
