public import Diagnostics
import Foundation

extension SourceTree {
    /// Makes sure that every file is still what it was when it was first read, so that what was made of them agrees.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where one was changed, replaced or removed since.
    public func refuseChanges() throws(FatalDiagnostic) {
        let first = stamps.firstChanged(stamp)
        guard let first else { return }
        throw FatalDiagnostic(
            Diagnostic(
                .error, "source-changed",
                BilingualText(
                    fr: "« \(first) » a changé pendant sa lecture",
                    en: "“\(first)” changed while it was being read"),
                at: SourceLocation(file: first),
                help: BilingualText(
                    fr: "recommencez une fois les modifications finies : rien n’a été remplacé ni publié",
                    en: "try again once the changes are done: nothing was replaced or published")))
    }

    /// What a file is now; nil where there is none, or the source is no folder. Nothing of it is read.
    package func stamp(of path: String) -> SourceStamps.Stamp? {
        guard case .folder(let root) = place, !path.utf8.contains(0) else { return nil }
        return SourceStamps.Stamp(at: root + "/" + path)
    }

    /// Takes a file for read that is known to be what it was when an earlier run read it.
    package func trust(_ path: String, _ stamp: SourceStamps.Stamp) {
        stamps.keep(stamp, of: path)
        accesses?.note(path, stamp)
    }
}
