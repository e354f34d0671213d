import Diagnostics
import Interchange

extension LocalDataset.File {
    /// The folder of the archives, in the dataset's.
    static let archives = "archives"

    /// A resource of the descriptor.
    init(
        _ resource: PortalValue, _ entry: CatalogueEntryReading, in source: SourceTree
    ) throws(FatalDiagnostic) {
        let path = resource["path"]?.text ?? ""
        let format = resource["format"]?.text ?? ""
        try self.init(path, role: format == "md" ? .documentation : .data, format: format, in: source)
        guard resource["hash"]?.text == "sha256:" + digest else { throw LocalDataset.changed(path) }
        title = resource["title"]?.text ?? path
        summary = resource["description"]?.text ?? ""
        mediaType = resource["mediatype"]?.text ?? mediaType
        schemaAddress = entry.schemaAddress(ofFile: path)
    }

    /// A distribution that the catalogue entry alone tells of.
    init(_ distribution: CatalogueEntryReading.Distribution, in source: SourceTree) throws(FatalDiagnostic) {
        let path = distribution.path
        try self.init(path, role: .data, format: path.fileExtension, in: source)
        guard distribution.digest == digest else { throw LocalDataset.changed(path) }
        title = distribution.title ?? path
        summary = distribution.summary ?? ""
        mediaType = distribution.mediaType ?? mediaType
        schemaAddress = distribution.schemaAddress
    }

    /// The archive of a day, which its name ends with; nil where the file is something else.
    init?(archive path: String, in source: SourceTree) throws(FatalDiagnostic) {
        guard let day = path.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}(?=\.zip$)/)?.output else { return nil }
        try self.init(path, role: .archive, format: "zip", in: source)
        mediaType = "application/zip"
        title = "Archive du \(day)"
        summary = "Les tables de ce jour-là, avec leurs schémas et leur descripteur (Data Package)."
    }

    /// A file, called by its path until more is known.
    private init(_ path: String, role: Role, format: String, in source: SourceTree) throws(FatalDiagnostic) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // The name goes into the head of a request: the tool's own names are letters, digits, dots and dashes.
        guard name.utf8.allSatisfy({ 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "._-".utf8.contains($0) }),
            let content = try? source.read(LocalDataset.folder + path)
        else { throw LocalDataset.changed(path) }
        self.init(
            path: path, name: name, role: role, title: path,
            summary: "", format: format, mediaType: "application/octet-stream", schemaAddress: nil,
            digest: SHA256.hexadecimal(of: content), byteCount: content.count)
    }
}

extension LocalDataset.File {
    /// The file under a name with an extension that a portal takes; nil where it takes none that says what the file is.
    func named(byOneOf extensions: Set<String>) -> LocalDataset.File? {
        let others = ["md": ["txt"], "ndjson": ["jsonl"]]
        let known = name.fileExtension
        guard let taken = ([known] + (others[known] ?? [])).first(where: extensions.contains) else { return nil }
        var file = self
        file.name = name.dropLast(known.count) + taken
        return file
    }
}

extension String {
    /// What stands after the last dot, in lower case; empty where there is none.
    fileprivate var fileExtension: String {
        guard let dot = lastIndex(of: ".") else { return "" }
        return self[index(after: dot)...].lowercased()
    }
}
