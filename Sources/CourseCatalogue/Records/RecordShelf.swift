import Synchronization

/// Puts records away: several make one block of memory, and the blocks of a long catalogue are deflated. The records of a
/// block are inflated together, so it is quick to ask for them in the order that they came, and slower in another.
package final class RecordShelf: Sendable {
    private struct Contents {
        /// The block that has room left; nil before the first record.
        var open: RecordBlock?
        /// How many bytes stand in the blocks that stay as they are.
        var plainByteCount = 0
    }

    private let contents = Mutex(Contents())
    private let plainByteLimit: Int
    private let recent = RecentBlocks()

    /// How many bytes of records a block holds, or a single record that is longer.
    private static let blockByteCount = 1 << 13

    /// A shelf with nothing on it.
    ///
    /// - Parameter plainByteLimit: how many bytes stay as they are; blocks beyond are deflated.
    package init(plainByteLimit: Int = 1 << 22) {
        self.plainByteLimit = plainByteLimit
    }

    /// Puts a record away.
    package func put(_ record: [UInt8]) -> ShelvedRecord {
        contents.withLock { contents in
            if let place = contents.open?.take(record, upTo: Self.blockByteCount) { return place }
            if contents.plainByteCount >= plainByteLimit {
                contents.open?.close()
            } else {
                contents.plainByteCount += Self.blockByteCount
            }
            let block = RecordBlock(record, among: recent)
            contents.open = block
            return ShelvedRecord(block: block, range: record.indices)
        }
    }
}

/// A record that was put away.
package struct ShelvedRecord: Sendable {
    let block: RecordBlock
    let range: Range<Int>

    /// The record's bytes.
    package var bytes: [UInt8] { block.bytes(in: range) }
}

extension ShelvedRecord: Hashable {
    package static func == (left: ShelvedRecord, right: ShelvedRecord) -> Bool {
        left.block === right.block && left.range == right.range || left.bytes == right.bytes
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
