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
    ///   - fingerprints: what tells one content of a module from another; those of ``fingerprints(of:)`` where nil.
    func recorded(
        on day: CalendarDate, revision: String?, isWhole: Bool, fingerprints given: [Identifier: String]? = nil
    ) -> Journal {
        let fingerprints = given ?? fingerprints(of: catalogue.modules)
        return journal.recording(catalogue, on: day, revision: revision, isWhole: isWhole) { module in
            fingerprints[module.identifier]
        }
    }

    /// What tells the content of modules apart, worked out side by side: each is a page to be rendered. None of one whose
    /// content can't be read.
    func fingerprints(of modules: some Sequence<Module>) -> [Identifier: String] {
        var untold = DiagnosticCollector()
        let kept = cache.flatMap { $0.lasts ? KeptFingerprints(records: SourceRecords(in: $0, of: tree)) : nil }
        let pairs = OrderedWork().results(of: modules, reporting: &untold) {
            [tree] module, _ -> (Identifier, String)? in
            let text =
                kept?.fingerprint(of: module) ?? ModuleFingerprint(of: module) { try? tree.read($0.sourcePath) }?.text
            return text.map { (module.identifier, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
