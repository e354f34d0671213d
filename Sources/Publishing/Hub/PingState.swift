public import Diagnostics
import Interchange
import YAML

/// What hubs were told last: kept from one ping to the next, so that none is told of a feed without news.
///
/// A JSON document, made to be committed: feeds by their address, each with the SHA-256 of the bytes that each hub was
/// told of.
public struct PingState: Hashable, Sendable {
    /// The digests by feed, then by hub.
    var topics: [String: [String: String]] = [:]

    /// Nothing told.
    public init() {}

    /// Reads a document.
    ///
    /// - Throws: ``FatalDiagnostic`` with its place where it is none.
    public init(reading text: String, file: String) throws(FatalDiagnostic) {
        let root = try parseJSON(text, file: file)
        guard root["version"]?.integer == Self.version, let topics = root["topics"]?.entries else {
            throw Self.unknown(root.location)
        }
        for topic in topics {
            guard let hubs = topic.value.entries else { throw Self.unknown(topic.value.location) }
            for hub in hubs {
                guard let digest = hub.value.string else { throw Self.unknown(hub.value.location) }
                self.topics[topic.key, default: [:]][hub.key] = digest
            }
        }
    }

    private static let version = 1

    /// The document, in byte order of its names.
    public func serialised() -> [UInt8] {
        let topics = Self.sorted(topics).map { topic, hubs in
            JSONValue.Member(topic, .object(Self.sorted(hubs).map { .init($0, .string($1)) }))
        }
        return JSONWriter.document(.members(["version": .integer(Self.version), "topics": .object(topics)]))
    }

    private static func sorted<Value>(_ members: [String: Value]) -> [(key: String, value: Value)] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    private static func unknown(_ location: SourceLocation) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "unknown-ping-state",
                BilingualText(
                    fr: "ce fichier ne dit pas ce qui a été signalé", en: "this file doesn’t say what was told"),
                at: location,
                help: BilingualText(
                    fr: "remettez sa dernière version, ou supprimez-le : tous les flux seront signalés",
                    en: "restore its last version, or delete it: every feed will be told of")))
    }
}
