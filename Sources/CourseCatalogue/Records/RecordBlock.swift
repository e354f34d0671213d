import Compression
import Synchronization

/// Records in one piece of memory.
final class RecordBlock: Sendable {
    private enum Contents {
        case plain([UInt8])
        case deflated(CompactBytes)
    }

    private let contents: Mutex<Contents>
    /// Where the block's bytes are kept for a while once it is inflated.
    private let recent: RecentBlocks

    /// A block with one record.
    init(_ record: [UInt8], among recent: RecentBlocks) {
        contents = Mutex(.plain(record))
        self.recent = recent
    }

    /// Adds a record, and says where; nil where the block would hold more bytes than `limit`.
    func take(_ record: [UInt8], upTo limit: Int) -> ShelvedRecord? {
        contents.withLock { contents in
            guard case .plain(var bytes) = contents, bytes.count <= limit, record.count <= limit - bytes.count else {
                return nil
            }
            contents = .plain([])
            bytes.reserveCapacity(limit)
            bytes += record
            defer { contents = .plain(bytes) }
            return ShelvedRecord(block: self, range: bytes.count - record.count..<bytes.count)
        }
    }

    /// Deflates what the block holds, where that makes it smaller: nothing is added any more.
    func close() {
        contents.withLock { contents in
            if case .plain(let bytes) = contents, let compact = CompactBytes(bytes) { contents = .deflated(compact) }
        }
    }

    /// Bytes of the block; none of a place that it doesn't have.
    func bytes(in range: Range<Int>) -> [UInt8] {
        // Others aren't kept waiting while the block is inflated.
        let bytes =
            switch contents.withLock({ $0 }) {
            case .plain(let bytes): bytes
            case .deflated(let compact): recent.bytes(of: self) ?? recent.keeping(compact.bytes ?? [], of: self)
            }
        return bytes.indices.contains(range) ? Array(bytes[range]) : []
    }
}

/// The blocks of a shelf that were inflated last.
final class RecentBlocks: Sendable {
    private struct Contents {
        var blocks: [(block: RecordBlock, bytes: [UInt8])] = []
        /// Which one is given up next.
        var oldest = 0
    }

    private let contents = Mutex(Contents())
    private static let limit = 16

    /// The bytes of a block; nil where it wasn't inflated of late.
    func bytes(of block: RecordBlock) -> [UInt8]? {
        contents.withLock { $0.blocks.last { $0.block === block }?.bytes }
    }

    /// The bytes of a block that was inflated, which are kept for a while.
    func keeping(_ bytes: [UInt8], of block: RecordBlock) -> [UInt8] {
        contents.withLock { contents in
            if contents.blocks.count < Self.limit {
                contents.blocks.append((block, bytes))
            } else {
                contents.blocks[contents.oldest] = (block, bytes)
                contents.oldest = (contents.oldest + 1) % Self.limit
            }
        }
        return bytes
    }
}
