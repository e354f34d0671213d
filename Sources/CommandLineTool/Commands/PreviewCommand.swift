import ArgumentParser
import Diagnostics
import Foundation
import Preview

/// `parcours preview`
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show in a browser what would be published, as the site is edited.",
        discussion: """
            A local page with the modules and where each fact was read, each page as the learner sees it in a small \
            learning platform (SCORM 1.2, SCORM 2004, cmi5), the dataset, the feed, the releases and the problems. It \
            follows the site; where that can't be read, it says why and keeps what it showed.

            Only this machine can reach it. Nothing is written in the site, nor in its journal. Ctrl-C ends it.

            Exit status: 0 ended, 2 it could not begin.
            """)

    @OptionGroup var source: SourceOptions

    @Option(help: "The port of the page, 0 for any that is free; learners' pages get the next one.")
    var port = 8420

    func run() throws {
        let messenger = Messenger(language: source.language, form: source.diagnostics)
        try messenger.doOrTell {
            let request = try source.request()
            _ = try CatalogueSource(at: request.source)
            let scratch = try ScratchFolder()
            let state = PreviewState()
            let server = try PreviewServer(state, port: port, language: messenger.language)
            defer { server.stop() }
            messenger.say(Self.welcome(server.address))
            let site = PreviewedSite(request: request, scratch: scratch)
            PreviewLoop(site: site, state: state, messenger: messenger).run(until: Interruption())
        }
    }

    private static func welcome(_ address: String) -> BilingualText {
        BilingualText(
            fr: "Aperçu : \(address) (Ctrl-C pour finir)", en: "Preview: \(address) (Ctrl-C to end)")
    }
}
