public import CourseCatalogue
public import Diagnostics
public import Interchange
import YAML

/// Writes a catalogue as a file that ``CatalogueFileReader`` reads back to the same catalogue, with copies of the
/// pictures that it names.
public struct CatalogueFileWriter: Sendable {
    /// What the file is written in.
    public enum Notation: String, CaseIterable, Sendable {
        /// `catalogue.json`
        case json
        /// `catalogue.yml`
        case yaml

        /// The file's name.
        public var fileName: String { self == .json ? "catalogue.json" : "catalogue.yml" }
    }

    /// What the file is written in.
    public var notation: Notation

    /// A writer.
    public init(notation: Notation = .json) {
        self.notation = notation
    }

    /// The file, then the pictures in the order that the catalogue names them, each at its path in the source.
    ///
    /// The file is read whole, so it is made whole; a body that can't be read is reported and left empty.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [Artifact] {
        let document = document(of: catalogue, reporting: &diagnostics)
        var seen: Set<String> = []
        let copies = document.pictures.flatMap(\.assets).compactMap { asset -> Artifact? in
            let path = asset.sourcePath
            return seen.insert(path).inserted ? Artifact(path: path, content: .copy(sourcePath: path)) : nil
        }
        return [Artifact(path: notation.fileName, content: .bytes(try bytes(of: document.value)))] + copies
    }

    /// The file's bytes.
    public func bytes(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [UInt8] {
        try bytes(of: document(of: catalogue, reporting: &diagnostics).value)
    }

    private func document(of catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector)
        -> CatalogueDocument
    {
        var document = CatalogueDocument()
        document.write(catalogue, reporting: &diagnostics)
        return document
    }

    private func bytes(of value: JSONValue) throws(FatalDiagnostic) -> [UInt8] {
        switch notation {
        case .json: JSONWriter.document(value)
        case .yaml: Array(try writeYAML(YAMLNode(value)).utf8)
        }
    }
}

extension YAMLNode {
    /// The same value in YAML, without a place.
    fileprivate init(_ value: JSONValue) {
        let content: Content =
            switch value {
            case .object(let members):
                .mapping(members.map { YAMLEntry(key: $0.name, keyLocation: Self.nowhere, value: YAMLNode($0.value)) })
            case .array(let elements): .sequence(elements.map { YAMLNode($0) })
            case .string(let text): .scalar(text, isPlain: false)
            case .integer(let number): .scalar(String(number), isPlain: true)
            case .boolean(let flag): .scalar(flag ? "true" : "false", isPlain: true)
            case .null: .scalar("null", isPlain: true)
            }
        self.init(content, at: Self.nowhere)
    }

    private static let nowhere = SourceLocation(file: "")
}
