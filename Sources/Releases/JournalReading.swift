public import Diagnostics
import CourseCatalogue
import YAML

extension Journal {
    /// Reads a journal.
    ///
    /// - Throws: ``FatalDiagnostic`` with the place where the text is no journal: an export never guesses at identities.
    public init(reading text: String, file: String) throws(FatalDiagnostic) {
        var limits = YAMLLimits()
        limits.byteCount = 1 << 30
        limits.nodeCount = 50_000_000
        // JSON is YAML, and this parser tells where a fault is.
        let root = try parseYAML(text, file: file, limits: limits)
        guard let version = root["journal"]?.integer else { throw Self.fault(root) }
        guard version == Self.version else { throw Self.newer(root, version) }
        self.init(modules: try Self.entries(root["modules"]), courses: try Self.entries(root["courses"]))
    }

    private static func entries(_ node: YAMLNode?) throws(FatalDiagnostic) -> [Identifier: Entry] {
        var entries: [Identifier: Entry] = [:]
        for entry in node?.entries ?? [] {
            guard let identifier = Identifier(entry.key) else { throw fault(entry.value) }
            entries[identifier] = try self.entry(entry.value)
        }
        return entries
    }

    private static func entry(_ node: YAMLNode) throws(FatalDiagnostic) -> Entry {
        var entry = Entry()
        for key in node["keys"]?.elements ?? [] {
            guard let text = key.string, let parsed = IdentityKey(text) else { throw fault(key) }
            entry.keys.insert(parsed)
        }
        for event in node["events"]?.elements ?? [] {
            guard let seen = event["seen"]?.string.flatMap({ CalendarDate(iso8601: $0) }),
                let state = event["state"]?.string.flatMap(ReleaseState.init)
            else { throw fault(event) }
            entry.events.append(
                Event(
                    state: state, seenOn: seen, date: event["date"]?.string.flatMap { ApproximateDate($0) },
                    manner: event["manner"]?.string.flatMap(Provenance.Manner.init)))
        }
        return entry
    }

    private static func fault(_ node: YAMLNode) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "invalid-journal",
                BilingualText(fr: "ceci n’est pas un journal de parcours", en: "this is not a journal of parcours"),
                at: node.location,
                help: BilingualText(
                    fr: "remettez la dernière version qui marchait : sans elle, les identifiants peuvent changer",
                    en: "put the last version that worked back: without it, identifiers may change")))
    }

    private static func newer(_ node: YAMLNode, _ version: Int) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "newer-journal",
                BilingualText(
                    fr: "ce journal est de la version \(version), celle-ci lit la version \(Self.version)",
                    en: "this journal is of version \(version), and this program reads version \(Self.version)"),
                at: node.location,
                help: BilingualText(fr: "installez une version plus récente", en: "install a newer version")))
    }
}
