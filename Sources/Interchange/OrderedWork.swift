package import Diagnostics
import Foundation

/// Works on the elements of a sequence side by side, as if one after the other: results and diagnostics come in the
/// order of the elements.
///
/// The sequence is read by the caller's thread alone, a few elements ahead of those that are worked on: a worker waits only
/// where the caller's own element takes longer than all of these. It may be read while something is handed over.
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
        var outputs: [Output] = []
        outputs.reserveCapacity(elements.underestimatedCount)
        try run(elements, reporting: &diagnostics, taking: { outputs.append($0) }, body)
        return outputs
    }

    /// Hands over what `body` gave for each element, nils left out, one after the other in the order of the elements.
    ///
    /// - Parameter take: takes what is handed over, on any thread, and keeps the others waiting meanwhile.
    /// - Throws: what `body` threw, or ``WorkInterruption``; few of the elements after that are then worked on.
    package func run<Element: Sendable, Output: Sendable>(
        _ elements: some Sequence<Element>, reporting diagnostics: inout DiagnosticCollector,
        taking take: (Output) -> Void,
        _ body: @Sendable (Element, inout DiagnosticCollector) throws -> Output?
    ) throws {
        let observer = Self.observer
        observer?.willWork(on: elements.underestimatedCount, after: diagnostics)
        defer { observer?.didFind(diagnostics) }
        var iterator = elements.makeIterator()
        try withoutActuallyEscaping({ iterator.next() }) { next in
            try withoutActuallyEscaping(take) { take in
                let queue = WorkQueue<Element, Output>(next, ahead: workers * Self.elementsAhead, taking: take)
                work(on: queue, observer, body)
                if observer?.wantsEnd == true { throw WorkInterruption() }
                try queue.finish(reporting: &diagnostics)
            }
        }
    }

    private func work<Element: Sendable, Output: Sendable>(
        on queue: WorkQueue<Element, Output>, _ observer: (any WorkObserver)?,
        _ body: @Sendable (Element, inout DiagnosticCollector) throws -> Output?
    ) {
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

    /// The same for work that doesn't throw, handed over.
    package func results<Element: Sendable, Output: Sendable>(
        of elements: some Sequence<Element>, reporting diagnostics: inout DiagnosticCollector,
        taking take: (Output) -> Void,
        _ body: @Sendable (Element, inout DiagnosticCollector) -> Output?
    ) {
        // Nothing throws.
        try? run(elements, reporting: &diagnostics, taking: take, body)
    }
}

/// What the workers share; everything is done under the lock, but for the reading of elements.
private final class WorkQueue<Element: Sendable, Output: Sendable>: @unchecked Sendable {
    private let lock = NSCondition()
    private let nextElement: () -> Element?
    private let limit: Int
    private var waiting: [(index: Int, element: Element)] = []
    /// How many elements were read.
    private var count = 0
    /// What was given for elements that others before them are still worked on, by their places.
    private var early: [Int: (result: Result<Output?, any Error>, report: DiagnosticCollector)] = [:]
    /// Takes what was given for the elements before `mergedCount`, in their order.
    private let take: (Output) -> Void
    private var reports: [DiagnosticCollector] = []
    private var mergedCount = 0
    /// The first failure; nothing after it counts.
    private var failure: (any Error)?
    /// Whether no element will be read any more.
    private var isOver = false

    init(_ next: @escaping () -> Element?, ahead limit: Int, taking take: @escaping (Output) -> Void) {
        nextElement = next
        self.limit = limit
        self.take = take
    }

    /// The next element, once there is one; nil where none is left.
    ///
    /// - Parameters:
    ///   - isReading: whether this thread may read the sequence.
    ///   - isEnding: whether none is wanted any more, by anybody.
    func next(reading isReading: Bool, unless isEnding: Bool) -> (index: Int, element: Element)? {
        if isEnding { lock.withLock { end() } }
        guard isReading else {
            return lock.withLock {
                while waiting.isEmpty, !isOver { lock.wait() }
                return first()
            }
        }
        // The others may have taken all that was read: whoever reads waits for nobody.
        while true {
            readAhead()
            let (element, isLast) = lock.withLock { (first(), isOver) }
            if element != nil || isLast { return element }
        }
    }

    /// The first of the elements that wait.
    private func first() -> (index: Int, element: Element)? { waiting.isEmpty ? nil : waiting.removeFirst() }

    /// Reads elements until enough of them wait, and hands over each at once.
    private func readAhead() {
        var isShort = lock.withLock { !isOver && waiting.count <= limit / 2 }
        while isShort {
            let element = nextElement()
            isShort = lock.withLock { add(element) }
        }
    }

    /// Adds an element that was read, nil where there is none any more; whether another is wanted.
    private func add(_ element: Element?) -> Bool {
        guard !isOver else { return false }
        guard let element else {
            isOver = true
            lock.broadcast()
            return false
        }
        waiting.append((count, element))
        count += 1
        lock.signal()
        return waiting.count < limit
    }

    func set(_ result: Result<Output?, any Error>, _ report: DiagnosticCollector, at index: Int) {
        lock.withLock {
            // What comes after it counts no more; what came before is worked on already.
            if case .failure = result { end() }
            guard failure == nil else { return }
            guard index == mergedCount else {
                early[index] = (result, report)
                return
            }
            merge(result, report)
            while failure == nil, !early.isEmpty, let (result, report) = early.removeValue(forKey: mergedCount) {
                merge(result, report)
            }
        }
    }

    /// Adds what was given for the next element: what is in order is not kept twice.
    private func merge(_ result: Result<Output?, any Error>, _ report: DiagnosticCollector) {
        mergedCount += 1
        if !report.diagnostics.isEmpty { reports.append(report) }
        switch result {
        case .success(let output): if let output { take(output) }
        case .failure(let error): failure = error
        }
    }

    private func end() {
        isOver = true
        waiting = []
        lock.broadcast()
    }

    /// Reports what was found, up to the first failure, which is thrown.
    func finish(reporting diagnostics: inout DiagnosticCollector) throws {
        for report in reports { diagnostics.report(contentsOf: report) }
        if let failure { throw failure }
    }
}
