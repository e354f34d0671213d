import Archive

/// The files of a package, with what is sent where a platform serves them.
struct PackageFiles {
    /// The files, folders left out.
    let entries: [ZipEntryInfo]
    private let reader: ZipReader
    private let indices: [String: Int]

    init(_ reader: ZipReader) {
        self.reader = reader
        let files = reader.entries.enumerated().filter { $0.element.name.utf8.last != UInt8(ascii: "/") }
        entries = files.map(\.element)
        indices = Dictionary(files.map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The content of a file; nil where there is none that can be read.
    func read(_ name: String, limit: Int) -> [UInt8]? {
        indices[name].flatMap { try? reader.read($0, limit: limit) }
    }

    /// The bytes sent for a file: servers compress texts, and leave the rest as it is.
    func sentByteCount(of name: String) -> Int {
        guard let index = indices[name] else { return 0 }
        let entry = reader.entries[index]
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return Self.texts.contains(ending) ? entry.compressedSize : entry.size
    }

    private static let texts: Set = ["css", "htm", "html", "js", "json", "mjs", "svg", "txt", "xhtml", "xml"]
}
