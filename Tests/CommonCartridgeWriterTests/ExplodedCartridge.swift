import CommonCartridgeWriter
import CourseCatalogue
import Diagnostics
import Interchange

/// A cartridge as the files it holds: their texts, and for copies where they are copied from.
struct ExplodedCartridge {
    let path: String
    let files: [(path: String, text: String)]

    init(_ artifact: Artifact) throws {
        var diagnostics = DiagnosticCollector()
        guard case .archive(let make) = artifact.content else { throw UnexpectedContent(path: artifact.path) }
        path = artifact.path
        files = try make(&diagnostics).map { file in
            switch file.content {
            case .bytes(let bytes), .shared(let bytes): (file.path, String(decoding: bytes, as: UTF8.self))
            case .copy(let sourcePath): (file.path, "copy of \(sourcePath)\n")
            case .made, .streamed, .describing, .archive: throw UnexpectedContent(path: file.path)
            }
        }
    }

    subscript(path: String) -> String? { files.first { $0.path == path }?.text }

    var manifest: String { self["imsmanifest.xml"] ?? "" }

    /// The documents: the manifest and the links.
    var documents: [(path: String, text: String)] { files.filter { $0.path.hasSuffix(".xml") } }

    /// The control documents at its root.
    var schemas: [(path: String, text: String)] { files.filter { $0.path.hasSuffix(".xsd") } }

    /// Every cartridge of a catalogue in a format.
    static func all(
        _ format: TestedFormat, of catalogue: Catalogue = SampleCatalogue.catalogue,
        links: CartridgeOptions.LinkManner = .webLink
    ) throws -> [ExplodedCartridge] {
        var diagnostics = DiagnosticCollector()
        var options = CartridgeOptions()
        options.links = links
        return try format.artifacts(catalogue, options, &diagnostics).map(ExplodedCartridge.init)
    }
}

/// A format of this family, with the official schemas of its files.
enum TestedFormat: String, CaseIterable {
    case edition11 = "common-cartridge-1.1"
    case edition13 = "common-cartridge-1.3"
    case thin = "thin-common-cartridge"

    func artifacts(
        _ catalogue: Catalogue, _ options: CartridgeOptions, _ diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        switch self {
        case .edition11:
            Array(try CommonCartridge11Writer(options: options).artifacts(for: catalogue, reporting: &diagnostics))
        case .edition13:
            Array(try CommonCartridge13Writer(options: options).artifacts(for: catalogue, reporting: &diagnostics))
        case .thin:
            Array(try ThinCommonCartridgeWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics))
        }
    }

    var manifestSchema: String {
        switch self {
        case .edition11: "cc-1.1/ccv1p1_imscp_v1p2_v1p0.xsd"
        case .edition13: "cc-1.3/ccv1p3_imscp_v1p2_v1p0.xsd"
        case .thin: "cc-1.2/ccv1p2_imscp_v1p2_v1p0.xsd"
        }
    }

    var webLinkSchema: String {
        switch self {
        case .edition11: "cc-1.1/ccv1p1_imswl_v1p1.xsd"
        case .edition13: "cc-1.3/ccv1p3_imswl_v1p3.xsd"
        case .thin: "cc-1.2/ccv1p2_imswl_v1p2.xsd"
        }
    }

    var ltiSchema: String { self == .edition13 ? "lti/imslticc_v1p3.xsd" : "cc-1.1/imslticc_v1p0p1.xsd" }
}

/// A file that isn't made the way it should be.
struct UnexpectedContent: Error {
    var path: String
}
