package import Diagnostics
import Foundation

/// Works on the elements of a sequence side by side, as if one after the other: results and diagnostics come in the
/// order of the elements.
///
/// The sequence is read by one worker at a time, an element whenever one is free: none waits for the others.
package struct OrderedWork: Sendable {
    /// How many elements are worked on at a time.
    package let workers: Int

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
            let queue = WorkQueue<Element, Output>(next)
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                while observer?.wantsEnd != true, let (index, element) = queue.next() {
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

/// What the workers share; everything is done under the lock, the elements' own making too.
private final class WorkQueue<Element: Sendable, Output: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private let nextElement: () -> Element?
    private var results: [(result: Result<Output?, any Error>, report: DiagnosticCollector)?] = []
    private var isOver = false

    init(_ next: @escaping () -> Element?) {
        nextElement = next
    }

    func next() -> (index: Int, element: Element)? {
        lock.withLock {
            guard !isOver, let element = nextElement() else {
                isOver = true
                return nil
            }
            results.append(nil)
            return (results.count - 1, element)
        }
    }

    func set(_ result: Result<Output?, any Error>, _ report: DiagnosticCollector, at index: Int) {
        lock.withLock {
            results[index] = (result, report)
            if case .failure = result { isOver = true }
        }
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
