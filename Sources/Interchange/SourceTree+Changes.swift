public import Diagnostics
import Foundation

extension SourceTree {
    /// Makes sure that every file is still what it was when it was first read, so that what was made of them agrees.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where one was changed, replaced or removed since.
    public func refuseChanges() throws(FatalDiagnostic) {
        let first = stamps.firstChanged { path in
            var status = stat()
            guard let resolved = try? resolve(path), stat(resolved, &status) == 0 else { return nil }
            return SourceStamps.Stamp(status)
        }
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
}
