public import Diagnostics
public import Interchange

/// Publishes the dataset of an export on a portal.
public struct Publisher: Sendable {
    private let dataset: LocalDataset
    private let source: SourceTree
    private let portal: PortalAddress
    private let options: PublicationOptions
    private let transport: any Transport
    /// What is told of the portal never holds it.
    private let key: PortalKey?

    /// A publisher to a portal over the network.
    ///
    /// - Parameter source: the export's folder.
    /// - Throws: ``FatalDiagnostic`` where the export has no dataset.
    public init(
        source: SourceTree, portal: PortalAddress, key: PortalKey, options: PublicationOptions = PublicationOptions()
    ) throws(FatalDiagnostic) {
        try self.init(source: source, portal: portal, options: options, transport: NetworkTransport(key: key), key: key)
    }

    init(
        source: SourceTree, portal: PortalAddress, options: PublicationOptions, transport: any Transport,
        key: PortalKey? = nil
    ) throws(FatalDiagnostic) {
        dataset = try LocalDataset(in: source)
        self.source = source
        self.portal = portal
        self.options = options
        self.transport = transport
        self.key = key
    }

    /// What the portal has no word for.
    public var diagnostics: [Diagnostic] {
        guard let licence = dataset.licence, !PortalDataset.knows(licence: licence) else { return [] }
        return [
            Diagnostic(
                .warning, "licence-unknown-to-portal",
                BilingualText(
                    fr: "le portail n’a pas de nom pour la licence « \(licence) »",
                    en: "the portal has no name for the licence “\(licence)”"),
                help: BilingualText(
                    fr: "choisissez-la à la main sur la page du jeu de données",
                    en: "choose it by hand on the dataset’s page"))
        ]
    }

    /// What publishing would do, after `state`; nothing is changed.
    ///
    /// - Throws: ``FatalDiagnostic``.
    public func plan(after state: PublicationState) throws(FatalDiagnostic) -> PublicationPlan {
        let publication = publication(after: state) { _ throws(FatalDiagnostic) in }
        do throws(PortalFault) {
            return try publication.plan()
        } catch {
            throw FatalDiagnostic(error.withholding(key).diagnostic(portal))
        }
    }

    /// Publishes, after `state`.
    ///
    /// - Parameter keep: keeps a state, after each step.
    /// - Throws: ``FatalDiagnostic``; what was done till then was kept.
    public func publish(
        after state: PublicationState, keeping keep: @escaping (PublicationState) throws(FatalDiagnostic) -> Void
    ) throws(FatalDiagnostic) {
        let address = portal.text
        var publication = publication(after: state) { published throws(FatalDiagnostic) in
            var whole = state
            whole.portals[address] = published
            try keep(whole)
        }
        do {
            try publication.run()
        } catch let fault as PortalFault {
            throw FatalDiagnostic(fault.withholding(key).diagnostic(portal))
        } catch let fatal as FatalDiagnostic {
            throw fatal
        } catch {
            throw FatalDiagnostic(PortalFault.notKept("\(error)").diagnostic(portal))
        }
    }

    private func publication(
        after state: PublicationState,
        keeping keep: @escaping (PublicationState.Publication) throws(FatalDiagnostic) -> Void
    ) -> Publication {
        Publication(
            dataset: dataset, source: source, options: options,
            session: PortalSession(portal: portal, transport: transport),
            state: state.portals[portal.text] ?? PublicationState.Publication(), keep: keep)
    }
}
