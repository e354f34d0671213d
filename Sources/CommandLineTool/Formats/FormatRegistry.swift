import CourseCatalogue
import Diagnostics
import FeedWriter
import Interchange
import OpenDataWriter
import SCORMWriter

/// A format with how its writer is made.
struct RegisteredFormat: Sendable {
    /// What it is.
    let format: FormatDescriptor
    /// The artifacts of a catalogue, with the writer that a configuration asks for.
    let artifacts: @Sendable (Catalogue, Configuration, inout DiagnosticCollector) throws -> AnySequence<Artifact>

    fileprivate init<Writer: CatalogueWriter>(_ make: @escaping @Sendable (Configuration) -> Writer) {
        format = Writer.format
        artifacts = { catalogue, configuration, diagnostics in
            AnySequence(try make(configuration).artifacts(for: catalogue, reporting: &diagnostics))
        }
    }
}

/// Every format that can be made: a new one is a line here.
enum FormatRegistry {
    static let all: [RegisteredFormat] = [
        RegisteredFormat { SCORM12Writer(options: $0.scorm12) },
        RegisteredFormat { DatasetWriter(options: $0.dataset) },
        RegisteredFormat { RSSWriter(options: $0.rss) },
    ]

    /// The format of a name.
    static func format(named name: String) -> RegisteredFormat? {
        all.first { $0.format.name == name }
    }
}
