import CourseCatalogue
import Diagnostics
import Releases

extension ReadCatalogue {
    /// The journal with what an export of this catalogue sees.
    ///
    /// - Parameters:
    ///   - day: the day that it is seen on.
    ///   - revision: the revision of the source, as its version control names it.
    ///   - isWhole: whether the source was read without faults.
    ///   - fingerprint: what tells one content of a module from another; that of ``fingerprint(of:)`` where nil.
    func recorded(
        on day: CalendarDate, revision: String?, isWhole: Bool, _ fingerprint: ((Module) -> String?)? = nil
    ) -> Journal {
        journal.recording(
            catalogue, on: day, revision: revision, isWhole: isWhole,
            fingerprint: fingerprint ?? { self.fingerprint(of: $0) })
    }

    /// A digest of what a module says; nil where its content can't be read.
    func fingerprint(of module: Module) -> String? {
        ModuleFingerprint(of: module) { try? tree.read($0.sourcePath) }?.text
    }
}
