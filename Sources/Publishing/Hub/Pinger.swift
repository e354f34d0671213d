public import Diagnostics
public import Interchange

/// Tells hubs which feeds of an export have changed (WebSub).
public struct Pinger: Sendable {
    private let pings: [Ping]
    private let transport: any Transport

    /// What there is to tell over the network, of all feeds of an export that name a hub.
    ///
    /// - Parameter source: the export's folder.
    /// - Throws: ``FatalDiagnostic`` where no feed names a hub, or one can't be told safely.
    public init(source: SourceTree) throws(FatalDiagnostic) {
        try self.init(source: source, transport: NetworkTransport())
    }

    init(source: SourceTree, transport: any Transport) throws(FatalDiagnostic) {
        var pings: [Ping] = []
        for feed in try PublishedFeed.all(in: source) {
            for hub in feed.hubs {
                pings.append(
                    Ping(hub: try HubAddress(hub, namedBy: feed.path), topic: feed.topic, digest: feed.digest))
            }
        }
        (self.pings, self.transport) = (pings, transport)
    }

    /// What hubs don't know yet after `state`, or everything.
    public func pings(after state: PingState, tellingAll: Bool = false) -> [Ping] {
        pings.filter { tellingAll || state.topics[$0.topic]?[$0.hub.text] != $0.digest }
    }

    /// Tells the hubs; one that doesn't answer, or not as a hub does, isn't asked again.
    ///
    /// - Parameter keep: keeps a state, after each ping that a hub took.
    /// - Returns: what hubs didn't take.
    /// - Throws: ``FatalDiagnostic`` where the state can't be kept.
    public func send(
        _ pings: [Ping], after state: PingState, keeping keep: (PingState) throws(FatalDiagnostic) -> Void
    ) throws(FatalDiagnostic) -> [Diagnostic] {
        var state = state, diagnostics: [Diagnostic] = [], lost: Set<HubAddress> = []
        for ping in pings where !lost.contains(ping.hub) {
            if let fault = fault(of: ping) {
                diagnostics.append(fault.diagnostic(ping.hub, ping.topic))
                if fault.isOfTheHub { lost.insert(ping.hub) }
            } else {
                state.topics[ping.topic, default: [:]][ping.hub.text] = ping.digest
                try keep(state)
            }
        }
        return diagnostics
    }

    /// Why a hub didn't take a ping; nil where it did.
    private func fault(of ping: Ping) -> HubFault? {
        do throws(LostConnection) {
            return HubFault(try transport.answer(to: ping.request))
        } catch {
            return .lost(error.reason)
        }
    }
}
