import CourseCatalogue
import Foundation

/// The list of the records that last, in a file that is replaced whole.
struct RecordIndex: Sendable {
    /// A record, with where it is.
    struct Item {
        var key: RecordKey
        var offset: Int
        var count: Int
        var check: UInt64
    }

    let path: String
    /// What records depend on beside their sources.
    let program: String

    private static let form = "parcours records 1"

    /// The records of earlier runs of this program; nil where there are none, or the list isn't whole.
    func read() -> [Item]? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = [UInt8](data)
        guard bytes.count > 32, SHA256.hexadecimal(of: Array(bytes.dropLast(64))).utf8.elementsEqual(bytes.suffix(64))
        else { return nil }
        var record = RecordReader(Array(bytes.dropLast(64)))
        do {
            guard try record.text() == Self.form, try record.text() == program else { return nil }
            var items: [Item] = []
            for _ in 0..<(try record.count()) {
                let kind: RecordKey.Kind = try record.choice()
                let key = RecordKey(kind, try record.text())
                items.append(
                    Item(
                        key: key, offset: try record.number(), count: try record.number(),
                        check: UInt64(bitPattern: Int64(try record.number()))))
            }
            return items
        } catch {
            return nil
        }
    }

    /// Lists records in the place of those that were listed; where the disk refuses, the list stays as it was.
    func write(_ items: [Item]) {
        var record = RecordWriter()
        record.write(Self.form)
        record.write(program)
        record.write(items.count)
        for item in items {
            record.write(shared: item.key.kind.rawValue)
            record.write(item.key.path)
            record.write(item.offset)
            record.write(item.count)
            record.write(Int(Int64(bitPattern: item.check)))
        }
        let bytes = record.bytes + Array(SHA256.hexadecimal(of: record.bytes).utf8)
        // Always the same name: what a run that was killed leaves there, the next one takes away.
        let next = path + ".next"
        unlink(next)
        guard let file = RecordFile(at: next), file.write(bytes, at: 0), rename(next, path) == 0 else {
            unlink(next)
            return
        }
    }

    /// Removes the list.
    func remove() { unlink(path) }
}
