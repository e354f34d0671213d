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

    /// The file, then the pictures that the catalogue names, each at its path in the source.
    ///
    /// A body that can't be read is reported, in JSON when the file is written, and left empty.
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where YAML can't say it.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> some Sequence<Artifact> {
        let content: Artifact.Content =
            switch notation {
            case .json:
                .streamed { piece, diagnostics in
                    try Self.writeJSON(catalogue, reporting: &diagnostics, to: piece)
                }
            case .yaml: .bytes(try Self.yaml(catalogue, reporting: &diagnostics))
            }
        let file = Artifact(path: notation.fileName, content: content)
        let copies = Self.picturePaths(of: catalogue).lazy.map { Artifact(path: $0, content: .copy(sourcePath: $0)) }
        return [AnySequence([file]), AnySequence(copies)].joined()
    }

    /// Writes the file piece by piece: in JSON a course or a module at a time, in YAML all at once.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where YAML can't say it, and what `piece` throws.
    public func write(
        _ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector,
        to piece: (consuming [UInt8]) throws -> Void
    ) throws {
        switch notation {
        case .json: try Self.writeJSON(catalogue, reporting: &diagnostics, to: piece)
        case .yaml: try piece(try Self.yaml(catalogue, reporting: &diagnostics))
        }
    }

    private static func writeJSON(
        _ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector,
        to piece: (consuming [UInt8]) throws -> Void
    ) throws {
        var writer = JSONWriter()
        func write<Element>(
            _ name: String, _ elements: some Sequence<Element>,
            _ value: (Element, inout DiagnosticCollector) -> JSONValue
        ) throws {
            writer.name(name)
            writer.beginArray()
            for element in elements {
                writer.write(value(element, &diagnostics))
                if writer.pendingByteCount >= pieceByteCount { try piece(writer.drain()) }
            }
            writer.end()
        }
        let facts = CatalogueDocument.facts(of: catalogue)
        writer.beginObject()
        for member in facts.members { writer.write(member) }
        try write(CatalogueDocument.courses, catalogue.courses, CatalogueDocument.course)
        try write(CatalogueDocument.modules, catalogue.modules, CatalogueDocument.module)
        if let provenance = facts.provenance { writer.write(provenance) }
        try piece(writer.finish())
    }

    private static func yaml(
        _ catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [UInt8] {
        var facts = CatalogueDocument.facts(of: catalogue)
        let courses = catalogue.courses.map { CatalogueDocument.course($0, reporting: &diagnostics) }
        let modules = catalogue.modules.map { CatalogueDocument.module($0, reporting: &diagnostics) }
        facts.add(CatalogueDocument.courses, .array(courses))
        facts.add(CatalogueDocument.modules, .array(modules))
        return Array(try writeYAML(YAMLNode(facts.object)).utf8)
    }

    /// How many bytes are gathered before they are handed over.
    private static let pieceByteCount = 1 << 16

    /// The files of the source that a catalogue's pictures are in, each once. What can't be read is told of where it is
    /// written.
    private static func picturePaths(of catalogue: Catalogue) -> [String] {
        var paths: [String] = [], known: Set<String> = []
        func take(_ picture: Picture) {
            for asset in picture.assets where known.insert(asset.sourcePath).inserted { paths.append(asset.sourcePath) }
        }
        func take(_ nodes: [BodyNode]) {
            BodyNode.visit(nodes) { if case .picture(let picture) = $0 { take(picture) } }
        }
        func take(_ body: Body) {
            var untold = DiagnosticCollector()
            if let nodes = try? body.nodes(reporting: &untold) { take(nodes) }
        }
        for course in catalogue.courses {
            for video in course.videos { take(video.value.transcript?.content ?? []) }
            take(course.body)
        }
        for module in catalogue.modules {
            if let picture = module.picture?.value { take(picture) }
            take(module.body)
        }
        return paths
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
