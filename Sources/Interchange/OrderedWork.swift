package import Diagnostics
import Foundation

/// Works on the elements of a sequence side by side, as if one after the other: results and diagnostics come in the
/// order of the elements.
///
/// The sequence is read by the caller's thread alone, a few elements ahead of those that are worked on: a worker waits only
/// where the caller's own element takes longer than all of these.
package struct OrderedWork: Sendable {
    /// How many elements are worked on at a time.
    package let workers: Int

    /// How many elements are read ahead for each worker.
    private static let elementsAhead = 6

    /// Work for so many workers; as many as there are cores where nil.
    package init(workers: Int? = nil) {
        self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// What `body` gave for each element, nils left out.
    ///
    /// - Throws: what `body` threw, or ``WorkInterruption``; few of the elements after that are then worked on.
    package func run<Element: Sendable, Output: Sendable>(
        _ elements: some Sequence<Element>, reporting diagnostics: inout DiagnosticCollector,
        _ body: @Sendable (Element, inout DiagnosticCollector) throws -> Output?
    ) throws -> [Output] {
        let observer = Self.observer
        observer?.willWork(on: elements.underestimatedCount, after: diagnostics)
        defer { observer?.didFind(diagnostics) }
        var iterator = elements.makeIterator()
        return try withoutActuallyEscaping({ iterator.next() }) { next in
            let queue = WorkQueue<Element, Output>(next, ahead: workers * Self.elementsAhead)
            let caller = pthread_self()
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                let isCaller = pthread_equal(caller, pthread_self()) != 0
                while let (index, element) = queue.next(reading: isCaller, unless: observer?.wantsEnd == true) {
                    var own = DiagnosticCollector()
                    let result = Result { try body(element, &own) }
                    queue.set(result, own, at: index)
                    observer?.didWork(finding: own)
                }
            }
            if observer?.wantsEnd == true { throw WorkInterruption() }
            return try queue.merged(reporting: &diagnostics)
        }
    }
}

extension OrderedWork {
    /// The same for work that doesn't throw.
    package func results<Element: Sendable, Output: Sendable>(
        of elements: some Sequence<Element>, reporting diagnostics: inout DiagnosticCollector,
        _ body: @Sendable (Element, inout DiagnosticCollector) -> Output?
    ) -> [Output] {
        // Nothing throws.
        (try? run(elements, reporting: &diagnostics, body)) ?? []
    }
}

/// What the workers share; everything is done under the lock, the reading of elements too.
private final class WorkQueue<Element: Sendable, Output: Sendable>: @unchecked Sendable {
    private let lock = NSCondition()
    private let nextElement: () -> Element?
    private let limit: Int
    private var waiting: [(index: Int, element: Element)] = []
    private var results: [(result: Result<Output?, any Error>, report: DiagnosticCollector)?] = []
    /// Whether no element will be read any more.
    private var isOver = false

    init(_ next: @escaping () -> Element?, ahead limit: Int) {
        nextElement = next
        self.limit = limit
    }

    /// The next element, once there is one; nil where none is left.
    ///
    /// - Parameters:
    ///   - isReading: whether this thread may read the sequence.
    ///   - isEnding: whether none is wanted any more, by anybody.
    func next(reading isReading: Bool, unless isEnding: Bool) -> (index: Int, element: Element)? {
        lock.withLock {
            if isEnding { end() }
            if isReading { read() }
            while waiting.isEmpty, !isOver { lock.wait() }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }

    private func read() {
        guard !isOver, waiting.count <= limit / 2 else { return }
        while waiting.count < limit {
            guard let element = nextElement() else {
                isOver = true
                break
            }
            waiting.append((results.count, element))
            results.append(nil)
        }
        lock.broadcast()
    }

    func set(_ result: Result<Output?, any Error>, _ report: DiagnosticCollector, at index: Int) {
        lock.withLock {
            results[index] = (result, report)
            // What comes after it counts no more; what came before is worked on already.
            if case .failure = result { end() }
        }
    }

    private func end() {
        isOver = true
        waiting = []
        lock.broadcast()
    }

    /// The outputs in order, up to the first failure, which is thrown.
    func merged(reporting diagnostics: inout DiagnosticCollector) throws -> [Output] {
        var outputs: [Output] = []
        for case (let result, let report)? in results {
            diagnostics.report(contentsOf: report)
            if let output = try result.get() { outputs.append(output) }
        }
        return outputs
    }
}
