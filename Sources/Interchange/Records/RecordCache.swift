import Foundation
import Synchronization

/// Keeps records out of memory for as long as a run needs them, and from one run to the next where it has a folder.
///
/// What a record was made of is the business of whoever kept it: a record of an earlier run is only what was true then. The
/// folder can be deleted at any time. A record that can't be kept is a record that is made again.
package final class RecordCache: Sendable {
    /// Where a record is.
    private struct Entry {
        var offset: Int
        var check: UInt64
        var count: UInt32
        /// Whether this run kept it or asked for it.
        var isWanted: Bool
    }

    private struct Contents {
        /// The records of this run and of earlier ones.
        var entries: [RecordKey: Entry] = [:]
        /// Small records of a run that has no folder, by their offsets below 0.
        var memory: [[UInt8]] = []
        var memoryByteCount = 0
        /// What doesn't stay in memory; nil until it is needed.
        var file: RecordFile?
        var length = 0
    }

    private let contents = Mutex(Contents())
    private let memoryLimit: Int
    private let index: RecordIndex?
    /// The time on the files' clock when the run began, in nanoseconds.
    private let begin: Int?

    /// A cache for this run alone.
    ///
    /// - Parameter memoryLimit: how many bytes are kept in memory, rather than in a file without a name.
    package init(memoryLimit: Int = 1 << 24) {
        self.memoryLimit = memoryLimit
        (index, begin) = (nil, nil)
    }

    /// A cache that lasts; nil where the folder can't be had, or another run has it.
    ///
    /// - Parameters:
    ///   - folder: where it is; made if it isn't there.
    ///   - program: what the records depend on beside their sources: those of another program are not taken.
    package init?(folder: String, program: String) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let file = RecordFile(at: folder + "/records") else { return nil }
        memoryLimit = 0
        let index = RecordIndex(path: folder + "/index", program: program)
        begin = file.timeOfFiles()
        let length = file.length
        contents.withLock { contents in
            (contents.file, contents.length) = (file, length)
            let items = index.read() ?? []
            contents.entries.reserveCapacity(items.count)
            for item in items where item.offset >= 0 && item.offset <= length - Int(item.count) {
                contents.entries[item.key] = Entry(
                    offset: item.offset, check: item.check, count: item.count, isWanted: false)
            }
            // Nothing is known of what is there.
            if contents.entries.isEmpty, file.empty() { contents.length = 0 }
        }
        self.index = index
    }

    /// Whether records last beyond the run.
    package var lasts: Bool { index != nil }

    /// Whether a file that is seen as it is now can't be changed any more without that being seen: files that were changed
    /// just now can be changed again within the same tick of the clock that they are dated by.
    package func isSettled(_ stamp: SourceStamps.Stamp) -> Bool {
        guard let begin else { return false }
        // Some file systems keep seconds alone, and even ones.
        let tick = stamp.modified % 1_000_000_000 == 0 ? 2_500_000_000 : 20_000_000
        return stamp.modified < begin - tick
    }

    /// A record; nil where there is none, or it can't be read as it was written.
    package func record(_ key: RecordKey) -> [UInt8]? {
        let found = contents.withLock { contents -> (entry: Entry, bytes: [UInt8]?, file: RecordFile?)? in
            guard let index = contents.entries.index(forKey: key) else { return nil }
            contents.entries.values[index].isWanted = true
            let entry = contents.entries.values[index]
            return (entry, entry.offset < 0 ? contents.memory[-entry.offset - 1] : nil, contents.file)
        }
        guard let (entry, bytes, file) = found else { return nil }
        if let bytes { return bytes }
        guard let file, let bytes = file.read(Int(entry.count), at: entry.offset),
            Self.check(bytes) == entry.check
        else { return nil }
        return bytes
    }

    /// Keeps a record in the place of the one that was there; where it can't be kept, there is none any more.
    ///
    /// - Returns: whether it is kept.
    @discardableResult
    package func keep(_ bytes: [UInt8], as key: RecordKey) -> Bool {
        guard let count = UInt32(exactly: bytes.count) else {
            drop(key)
            return false
        }
        let check = Self.check(bytes)
        let place = contents.withLock { contents -> (offset: Int, file: RecordFile?)? in
            contents.entries[key] = nil
            if contents.memoryByteCount + bytes.count <= memoryLimit {
                contents.memory.append(bytes)
                contents.memoryByteCount += bytes.count
                let offset = -contents.memory.count
                contents.entries[key] = Entry(offset: offset, check: check, count: count, isWanted: true)
                return (offset, nil)
            }
            contents.file = contents.file ?? RecordFile()
            let (length, isBeyond) = contents.length.addingReportingOverflow(bytes.count)
            guard !isBeyond else { return nil }
            defer { contents.length = length }
            return (contents.length, contents.file)
        }
        guard let (offset, file) = place else { return false }
        if offset < 0 { return true }
        guard let file, file.write(bytes, at: offset) else { return false }
        contents.withLock { $0.entries[key] = Entry(offset: offset, check: check, count: count, isWanted: true) }
        return true
    }

    /// Forgets a record.
    package func drop(_ key: RecordKey) {
        contents.withLock { $0.entries[key] = nil }
    }

    /// Lets the records that this run kept or asked for last, and no others.
    package func save() {
        guard let index else { return }
        let (entries, length) = contents.withLock { ($0.entries, $0.length) }
        let wanted = entries.lazy.filter(\.value.isWanted)
        let (count, live) = wanted.reduce((0, 0)) { ($0.0 + 1, $0.1 + Int($1.value.count)) }
        // A file that is mostly of records that nobody wants any more is begun anew by the next run.
        guard length < 4 * live + (1 << 26) else { return index.remove() }
        let items = wanted.map { key, entry in
            RecordIndex.Item(key: key, offset: entry.offset, count: entry.count, check: entry.check)
        }
        index.write(items, count: count)
    }

    /// A number that tells whether bytes are those that were written, quickly: no protection from malice.
    private static func check(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var sum = UInt64(truncatingIfNeeded: bytes.count) &+ 0x9E37_79B9_7F4A_7C15
            var offset = 0
            while offset + 8 <= bytes.count {
                sum = (sum ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x2127_599B_F432_5C37
                sum ^= sum &>> 29
                offset += 8
            }
            while offset < bytes.count {
                sum = (sum ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
                offset += 1
            }
            return sum ^ (sum &>> 32)
        }
    }
}
