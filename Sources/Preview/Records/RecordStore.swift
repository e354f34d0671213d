import Foundation
import Interchange

/// What learners' pages said to the record store of cmi5, in memory: a unit each.
final class RecordStore: @unchecked Sendable {
    /// What one unit said and left, as the store has it.
    struct Record {
        /// How many times it was launched.
        var launches = 0
        /// The last launch whose token was given: a second one isn't.
        var begun = 0
        /// What was asked and answered, the oldest first.
        var calls: [Call] = []
        /// The statements, each as the JSON that was sent.
        var statements: [Statement] = []
        /// The documents that the page keeps (activity state), by their identifiers.
        var documents: [String: [UInt8]] = [:]
        /// How often anything of it has changed.
        var version = 0
    }

    /// A request of a page.
    struct Call {
        var name: String
        var value: String
        var answer: String
    }

    /// A statement, with what the store has to know of it.
    struct Statement {
        var verb: String
        var json: String
    }

    /// The most calls and statements of a unit that are kept; the oldest make room.
    static let limit = 2_000
    /// The most bytes that are taken in all, of all units; beyond them the store begins anew.
    private static let byteLimit = 16 << 20

    private let lock = NSLock()
    private var records: [String: Record] = [:]
    private var byteCount = 0
    /// Those who wait for a unit to say something.
    let waiters = Waiters()

    /// What a unit said.
    func record(of unit: String) -> Record { lock.withLock { records[unit] ?? Record() } }

    /// Changes what is known of a unit, and tells those who wait for it.
    ///
    /// - Parameter weight: how many bytes that brings.
    func change<Result>(_ unit: String, weight: Int, _ change: (inout Record) -> Result) -> Result {
        let result = lock.withLock {
            // A call is kept with its name, even where it brings nothing.
            byteCount += weight + 200
            if byteCount > Self.byteLimit { (records, byteCount) = ([:], weight) }
            var record = records[unit] ?? Record()
            defer { records[unit] = record }
            let result = change(&record)
            record.version += 1
            if record.calls.count > Self.limit { record.calls.removeFirst(record.calls.count - Self.limit) }
            if record.statements.count > Self.limit {
                record.statements.removeFirst(record.statements.count - Self.limit)
            }
            return result
        }
        waiters.wake()
        return result
    }
}
