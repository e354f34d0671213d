package import Diagnostics
import Foundation

/// Works on the elements of a sequence side by side, as if one after the other: results and diagnostics come in the
/// order of the elements.
///
/// The sequence is read by the caller's thread alone, a few elements at a time.
package struct OrderedWork: Sendable {
    /// How many elements are worked on at a time.
    package let workers: Int

    /// How many elements are read at a time, for each worker: enough that none waits long for the others at the end.
    private static let elementsPerWorker = 8

    /// Work for so many workers; as many as there are cores where nil.
    package init(workers: Int? = nil) {
        self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
    }

    /// What `body` gave for each element, nils left out.
    ///
    /// - Throws: what `body` threw; few of the elements after it are then worked on.
    package func run<Element: Sendable, Output: Sendable>(
        _ elements: some Sequence<Element>, reporting diagnostics: inout DiagnosticCollector,
        _ body: @Sendable (Element, inout DiagnosticCollector) throws -> Output?
    ) throws -> [Output] {
        var outputs: [Output] = []
        var iterator = elements.makeIterator()
        while true {
            var batch: [Element] = []
            while batch.count < max(1, workers) * Self.elementsPerWorker, let element = iterator.next() {
                batch.append(element)
            }
            if batch.isEmpty { return outputs }
            let results = WorkResults<Output>(count: batch.count)
            DispatchQueue.concurrentPerform(iterations: min(max(1, workers), batch.count)) { [batch] _ in
                while let index = results.nextIndex() {
                    var own = DiagnosticCollector()
                    let result = Result { try body(batch[index], &own) }
                    results.set(result, own, at: index)
                }
            }
            outputs += try results.merged(reporting: &diagnostics)
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

/// What the workers share; everything is done under the lock.
private final class WorkResults<Output: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var next = 0
    private var results: [(result: Result<Output?, any Error>, report: DiagnosticCollector)?]
    private var hasFailed = false

    init(count: Int) {
        results = Array(repeating: nil, count: count)
    }

    func nextIndex() -> Int? {
        lock.withLock {
            guard !hasFailed, next < results.count else { return nil }
            next += 1
            return next - 1
        }
    }

    func set(_ result: Result<Output?, any Error>, _ report: DiagnosticCollector, at index: Int) {
        lock.withLock {
            results[index] = (result, report)
            if case .failure = result { hasFailed = true }
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
