import Diagnostics
import EleventyReader
import Interchange

extension SourceTree {
    /// Makes sure that a file of the tree is no link that leads out of it. What isn't there, or is no file, leads nowhere.
    ///
    /// - Parameters:
    ///   - name: the file's path in the tree.
    ///   - path: the file as the user knows it, for the message.
    /// - Throws: ``FatalDiagnostic`` where it is one.
    func refuseLinkOut(at name: String, shownAs path: String) throws(FatalDiagnostic) {
        do throws(SourceTree.Fault) {
            _ = try byteCount(of: name)
        } catch {
            if error == .outside { throw FatalDiagnostic(error.diagnostic(for: path)) }
        }
    }
}
