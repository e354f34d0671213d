public import Diagnostics
public import Interchange

/// A feed of an export that names hubs (WebSub §3.1), as the feed itself tells.
public struct PublishedFeed: Hashable, Sendable {
    /// Its path in the export.
    public let path: String
    /// The address that its subscribers know it by.
    public let topic: String
    /// The addresses of its hubs.
    public let hubs: [String]
    /// The SHA-256 of its bytes, in hexadecimal.
    let digest: String

    static let folder = "feeds"

    /// The feeds of an export that name a hub, in byte order of their paths.
    ///
    /// - Parameter source: the export's folder.
    /// - Throws: ``FatalDiagnostic`` where there are none, or where one can't be read.
    public static func all(in source: SourceTree) throws(FatalDiagnostic) -> [PublishedFeed] {
        var feeds: [PublishedFeed] = [], isAnyThere = false
        for entry in source.entries(of: folder) where !entry.isFolder {
            guard let form = FeedHead.Form(ofFileNamed: entry.path) else { continue }
            isAnyThere = true
            if let feed = try PublishedFeed(at: entry.path, form, in: source) { feeds.append(feed) }
        }
        guard isAnyThere else { throw noFeed(source.name) }
        guard !feeds.isEmpty else { throw noHub(source.name) }
        return feeds
    }

    /// A feed; nil where it names no hub.
    private init?(at path: String, _ form: FeedHead.Form, in source: SourceTree) throws(FatalDiagnostic) {
        let bytes: [UInt8]
        do { bytes = try source.read(path) } catch { throw Self.unreadable(path) }
        guard let head = FeedHead(of: bytes, as: form) else { throw Self.unreadable(path) }
        guard !head.hubs.isEmpty else { return nil }
        guard let topic = head.topic.flatMap({ WebAddress($0)?.text }) else { throw Self.noAddress(path) }
        (self.path, self.topic, hubs, digest) = (path, topic, head.hubs, SHA256.hexadecimal(of: bytes))
    }
}

extension PublishedFeed {
    private static let exportAgain = BilingualText(
        fr: "donnez « feeds.hub » dans parcours.yml, et refaites l’export",
        en: "give “feeds.hub” in parcours.yml, and export again")

    private static func noFeed(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-feed", BilingualText(fr: "« \(name) » n’a pas de flux", en: "“\(name)” has no feed"),
                help: BilingualText(
                    fr: "donnez le dossier d’un export fait avec --format rss, atom ou json-feed",
                    en: "give the folder of an export made with --format rss, atom or json-feed")))
    }

    private static func noHub(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-hub",
                BilingualText(
                    fr: "aucun flux de « \(name) » ne nomme de concentrateur (WebSub)",
                    en: "no feed of “\(name)” names a hub (WebSub)"), help: exportAgain))
    }

    private static func unreadable(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "unreadable-feed",
                BilingualText(
                    fr: "« \(path) » n’est pas un flux qui se lit", en: "“\(path)” is no feed that can be read"),
                help: BilingualText(fr: "refaites l’export", en: "export again")))
    }

    private static func noAddress(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "feed-without-address",
                BilingualText(
                    fr: "« \(path) » ne dit pas à quelle adresse il est : aucun abonné ne peut être prévenu",
                    en: "“\(path)” doesn’t say at which address it is: no subscriber can be told"),
                help: BilingualText(fr: "refaites l’export", en: "export again")))
    }
}
