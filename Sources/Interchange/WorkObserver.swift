package import Diagnostics

/// Who follows work as it goes on, and may wish that it ends before its time: the user at a terminal.
package protocol WorkObserver: Sendable {
    /// Whether the work is to end: elements that nobody works on yet are left.
    var wantsEnd: Bool { get }
    /// So many elements are about to be worked on, or more; what was found until now.
    func willWork(on count: Int, after diagnostics: DiagnosticCollector)
    /// One more element is done, with what was found in it; told by any thread.
    func didWork(finding diagnostics: DiagnosticCollector)
    /// All elements are done; what was found until now.
    func didFind(_ diagnostics: DiagnosticCollector)
}

/// Work that ended before its time because its observer wished so.
package struct WorkInterruption: Error {
    package init() {}
}

extension OrderedWork {
    /// Who follows the work that is begun here; nobody unless somebody says so.
    @TaskLocal package static var observer: (any WorkObserver)?
}
