import CourseCatalogue
import Diagnostics
import Interchange
import Releases

extension ReadCatalogue {
    /// The journal with what an export of this catalogue sees.
    ///
    /// - Parameters:
    ///   - day: the day that it is seen on.
    ///   - revision: the revision of the source, as its version control names it.
    ///   - isWhole: whether the source was read without faults.
    func recorded(on day: CalendarDate, revision: String?, isWhole: Bool) -> Journal {
        let fingerprints = fingerprints
        return journal.recording(catalogue, on: day, revision: revision, isWhole: isWhole) { module in
            fingerprints[module.identifier]
        }
    }

    /// What tells the modules' content apart, worked out side by side: each is a page to be rendered.
    private var fingerprints: [Identifier: String] {
        var untold = DiagnosticCollector()
        let pairs = OrderedWork().results(of: catalogue.modules, reporting: &untold) {
            [tree] module, _ -> (Identifier, String)? in
            let fingerprint = ModuleFingerprint(of: module) { try? tree.read($0.sourcePath) }
            return fingerprint.map { (module.identifier, $0.text) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
