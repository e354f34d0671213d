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
    func recorded(on day: CalendarDate, revision: String?, isWhole: Bool) -> Journal {
        journal.recording(catalogue, on: day, revision: revision, isWhole: isWhole) { module in
            ModuleFingerprint(of: module) { try? tree.read($0.sourcePath) }?.text
        }
    }
}
