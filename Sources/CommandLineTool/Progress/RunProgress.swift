import Diagnostics
import Foundation
import Interchange
import Synchronization

/// Shows how far a run has come while it goes on, and passes on the user's wish that it ends.
///
/// The clock is read to pace what is shown, and for nothing else.
final class RunProgress: WorkObserver, Sendable {
    /// How progress is shown.
    enum Display: Sendable {
        /// A line of a terminal, drawn anew as the run goes on.
        case bar(ProgressBar, columns: @Sendable () -> Int)
        /// A line now and then, for the log of a job.
        case lines(InterfaceLanguage)
        /// Not at all.
        case none
    }

    private struct State {
        var progress = ProgressState()
        var isExpected = false
        /// The errors and warnings of all work that has ended.
        var found = (errors: 0, warnings: 0)
        /// When the last line was shown, in seconds since the beginning.
        var shownAt = 0.0
        var isBarShown = false

        /// Takes what was found until now, each once; some work has a collector of its own, which knows less.
        mutating func take(_ diagnostics: DiagnosticCollector) {
            found.errors = max(found.errors, diagnostics.count(of: .error))
            found.warnings = max(found.warnings, diagnostics.count(of: .warning))
            (progress.errors, progress.warnings) = found
        }
    }

    /// How long a bar stands at least, in seconds.
    private static let pace = 0.1
    /// How long a job runs before it tells anything, and between two lines, in seconds.
    private static let jobPace = 10.0

    private let display: Display
    private let interruption: Interruption?
    private let clock: @Sendable () -> Double
    private let write: @Sendable (String) -> Void
    private let state: Mutex<State>

    /// The progress of a run that begins now.
    ///
    /// - Parameters:
    ///   - display: how it is shown.
    ///   - interruption: what may ask for the run's end.
    ///   - clock: the seconds since some moment.
    ///   - write: where it is shown.
    init(
        _ display: Display, until interruption: Interruption? = nil,
        clock: @escaping @Sendable () -> Double = { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 },
        writingTo write: @escaping @Sendable (String) -> Void = { text in
            try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
        }
    ) {
        let start = clock()
        self.display = display
        self.interruption = interruption
        self.clock = { clock() - start }
        self.write = write
        state = Mutex(State())
    }

    /// The signal that asked for the run's end; nil where none came.
    var signal: Int32? { interruption?.signal }

    /// So many steps are ahead.
    func expect(steps count: Int) { state.withLock { $0.progress.stepCount = count } }

    /// The next step begins, unless the run is to end before its time.
    ///
    /// - Parameter count: how many pieces it has, nil where the work itself tells.
    /// - Throws: ``WorkInterruption``.
    func beginUnlessEnded(_ step: BilingualText, expecting count: Int? = nil) throws(WorkInterruption) {
        guard !wantsEnd else { throw WorkInterruption() }
        begin(step, expecting: count)
    }

    /// The next step begins.
    ///
    /// - Parameter count: how many pieces it has, nil where the work itself tells.
    func begin(_ step: BilingualText, expecting count: Int? = nil) {
        change { state in
            state.progress.step = step
            state.progress.number += 1
            state.progress.stepCount = max(state.progress.stepCount, state.progress.number)
            (state.progress.done, state.progress.total, state.isExpected) = (0, count, count != nil)
        }
    }

    /// Takes the bar away: messages follow.
    func end() {
        state.withLock { state in
            if state.isBarShown { write(ProgressBar.clearing) }
            state.isBarShown = false
        }
    }

    var wantsEnd: Bool { signal != nil }

    func willWork(on count: Int, after diagnostics: DiagnosticCollector) {
        change { state in
            state.take(diagnostics)
            guard !state.isExpected else { return }
            (state.progress.done, state.progress.total) = (0, count > 0 ? count : nil)
        }
    }

    func didWork(finding diagnostics: DiagnosticCollector = DiagnosticCollector()) {
        change { state in
            state.progress.done += 1
            state.progress.errors += diagnostics.count(of: .error)
            state.progress.warnings += diagnostics.count(of: .warning)
        }
    }

    func didFind(_ diagnostics: DiagnosticCollector) { change { $0.take(diagnostics) } }

    private func change(_ change: (inout State) -> Void) {
        guard case .none = display else { return state.withLock { show(&$0, after: change) } }
    }

    private func show(_ state: inout State, after change: (inout State) -> Void) {
        change(&state)
        let now = clock()
        switch display {
        case .none: break
        case .bar(let bar, let columns):
            guard now - state.shownAt >= Self.pace else { return }
            write(bar.line(state.progress, columns: columns()))
            (state.shownAt, state.isBarShown) = (now, true)
        case .lines(let language):
            // The longer a job runs, the more rarely it tells: a tenth of its time has gone by, or ten seconds.
            guard now - state.shownAt >= max(Self.jobPace, state.shownAt / 10) else { return }
            write("parcours: \(state.progress.text(in: language))\n")
            state.shownAt = now
        }
    }
}
