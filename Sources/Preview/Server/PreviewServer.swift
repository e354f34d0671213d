public import Diagnostics
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// The preview's server: two ports of the loopback, one for the preview's pages and one for those of learners.
///
/// A page for learners has to share its origin with the LMS that it looks for in the frames around it. Were that the
/// preview's own origin, a hostile page could read and change all of it; so both have one apart, and of what is there
/// nothing is worth stealing.
public final class PreviewServer: Sendable {
    /// Where the preview is, to be opened in a browser.
    public let address: String
    private let group: MultiThreadedEventLoopGroup
    private let waiters: [Waiters]

    /// Starts to serve what a state has.
    ///
    /// - Parameters:
    ///   - port: the port of the preview's pages, any that is free where it is 0; that of learners' pages is the next one,
    ///     or any other.
    ///   - language: the language of the preview's own words.
    /// - Throws: ``FatalDiagnostic`` where the port can't be had.
    public init(_ state: PreviewState, port: Int, language: InterfaceLanguage) throws(FatalDiagnostic) {
        guard (0...65_535).contains(port) else {
            throw Self.unavailable(port, BilingualText(fr: "il y a 65535 ports", en: "there are 65535 ports"))
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
        let origins = Origins(), count = ConnectionCount()
        let pages = PreviewSite(state: state, origins: origins, language: language)
        let lms = LearnerSite(state: state, origins: origins, language: language)
        do {
            let first = try Self.listen(at: port, for: pages, group, count)
            let second =
                try (try? Self.listen(at: min(first + 1, 65_535), for: lms, group, count))
                ?? Self.listen(at: 0, for: lms, group, count)
            origins.set(preview: first, learner: second)
        } catch {
            try? group.syncShutdownGracefully()
            let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
            throw Self.unavailable(port, BilingualText(reason))
        }
        self.group = group
        waiters = [state.waiters, lms.records.waiters]
        address = origins.preview + "/"
    }

    /// Ends every connection, and listens no more.
    public func stop() {
        for waiting in waiters { waiting.close() }
        try? group.syncShutdownGracefully()
    }

    /// Serves a site on a port of the loopback.
    ///
    /// - Returns: the port.
    private static func listen(
        at port: Int, for site: any ServedSite, _ group: MultiThreadedEventLoopGroup, _ count: ConnectionCount
    ) throws -> Int {
        let channel = try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 64)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ConnectionLimit(count))
                }
            }
            .childChannelInitializer { channel in
                let own = channel.localAddress?.port ?? 0
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
                    try pipeline.addHandler(RequestHandler(site: site, port: own))
                }
            }
            .bind(host: "127.0.0.1", port: port).wait()
        return channel.localAddress?.port ?? port
    }

    private static func unavailable(_ port: Int, _ reason: BilingualText) -> FatalDiagnostic {
        return FatalDiagnostic(
            Diagnostic(
                .error, "port-unavailable",
                BilingualText(
                    fr: "le port \(port) ne peut pas servir (\(reason.french))",
                    en: "port \(port) can’t be used (\(reason.english))"),
                help: BilingualText(
                    fr: "arrêtez ce qui l’occupe, ou donnez-en un autre : --port 0 prend un port libre",
                    en: "stop what holds it, or give another one: --port 0 takes any that is free")))
    }
}
