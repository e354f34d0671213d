import Diagnostics
import Foundation
import Preview

/// Follows a site: looks at its files, and has the preview show it each time that they have changed.
struct PreviewLoop {
    let site: PreviewedSite
    let state: PreviewState
    let messenger: Messenger

    /// How long it rests between two looks, in seconds; a look that takes long is followed by a longer rest.
    private static let rest = 0.25
    /// How many times longer than a look the rest is at least, so that a large site doesn't keep a core busy.
    private static let share = 3.0

    /// Goes on until the user has enough.
    func run(until end: Interruption) {
        var seen: Int?
        var told: Set<Diagnostic> = []
        while true {
            let start = Date()
            // What is edited while the site is read is seen by the next look.
            let fingerprint = site.watch.fingerprint()
            let spent = Date().timeIntervalSince(start)
            if fingerprint != seen {
                seen = fingerprint
                told = update(after: told)
            }
            if end.comes(within: max(Self.rest, spent * Self.share)) { return }
        }
    }

    /// Shows the site as it is now, and tells the terminal of the problems that are new.
    private func update(after told: Set<Diagnostic>) -> Set<Diagnostic> {
        var found = DiagnosticCollector()
        var content: PreviewContent?
        do {
            content = try site.content(reporting: &found)
        } catch let fatal as FatalDiagnostic {
            found.report(fatal.diagnostic)
        } catch {
            found.report(
                Diagnostic(
                    .error, "preview-failed",
                    BilingualText(
                        fr: "l’aperçu ne peut pas être fait : \(error)", en: "the preview can’t be made: \(error)")))
        }
        state.show(content, problems: found.diagnostics)
        var new = DiagnosticCollector()
        for problem in found.diagnostics where !told.contains(problem) { new.report(problem) }
        messenger.tell(new)
        if let content { messenger.say(content.counts) }
        return Set(found.diagnostics)
    }
}
