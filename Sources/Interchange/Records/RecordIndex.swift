import CourseCatalogue
import Foundation

/// The list of the records that last, in a file that is replaced whole.
struct RecordIndex: Sendable {
    /// A record, with where it is.
    struct Item {
        var key: RecordKey
        var offset: Int
        var count: UInt32
        var check: UInt64
    }

    let path: String
    /// What records depend on beside their sources.
    let program: String

    private static let form = "parcours records 2"

    /// The records of earlier runs of this program; nil where there are none, or the list isn't whole.
    func read() -> [Item]? {
        guard let data = FileManager.default.contents(atPath: path), data.count > Self.digestLength else { return nil }
        var bytes = [UInt8](data)
        let digest = Array(bytes.suffix(Self.digestLength))
        bytes.removeLast(Self.digestLength)
        guard SHA256.hexadecimal(of: bytes).utf8.elementsEqual(digest) else { return nil }
        var record = RecordReader(bytes)
        do {
            guard try record.text() == Self.form, try record.text() == program else { return nil }
            var items: [Item] = []
            let itemCount = try record.count()
            items.reserveCapacity(itemCount)
            for _ in 0..<itemCount {
                let key = RecordKey(TextDigest(words: SIMD2(try record.word(), try record.word())))
                let offset = try record.number()
                guard let count = UInt32(exactly: try record.number()) else { return nil }
                items.append(Item(key: key, offset: offset, count: count, check: try record.word()))
            }
            return items
        } catch {
            return nil
        }
    }

    /// Lists records in the place of those that were listed; where the disk refuses, the list stays as it was.
    ///
    /// - Parameters:
    ///   - items: the records, in whatever order.
    ///   - count: how many there are.
    func write(_ items: some Sequence<Item>, count: Int) {
        // Always the same name: what a run that was killed leaves there, the next one takes away.
        let next = path + ".next"
        unlink(next)
        guard let file = RecordFile(at: next), write(items, count, to: file), rename(next, path) == 0 else {
            unlink(next)
            return
        }
    }

    /// Writes the list piece by piece, with its digest at the end; false where the disk refuses.
    private func write(_ items: some Sequence<Item>, _ count: Int, to file: RecordFile) -> Bool {
        var (record, digest, length) = (RecordWriter(), SHA256(), 0)
        func handOver() -> Bool {
            let bytes = record.drain()
            digest.update(bytes)
            defer { length += bytes.count }
            return file.write(bytes, at: length)
        }
        record.write(Self.form)
        record.write(program)
        record.write(count)
        for item in items {
            record.write(word: item.key.digest.words[0])
            record.write(word: item.key.digest.words[1])
            record.write(item.offset)
            record.write(Int(item.count))
            record.write(word: item.check)
            guard record.bytes.count < Self.pieceByteCount || handOver() else { return false }
        }
        return handOver() && file.write(Array(digest.hexadecimal().utf8), at: length)
    }

    private static let digestLength = 64
    private static let pieceByteCount = 1 << 20

    /// Removes the list.
    func remove() { unlink(path) }
}

extension RecordWriter {
    /// Writes 64 bits.
    fileprivate mutating func write(word: UInt64) { write(Int(Int64(bitPattern: word))) }
}

extension RecordReader {
    /// Reads 64 bits.
    fileprivate mutating func word() throws(Fault) -> UInt64 { UInt64(bitPattern: Int64(try number())) }
}
