import Testing

@testable import CourseCatalogue

@Suite("Records put away")
struct RecordShelfTests {
    /// Records of many lengths, from none to more than a block.
    private let records = (0..<2_000).map { number in
        [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number % 97 == 0 ? 20_000 : number % 300)
    }

    @Test("records are had back as they were, in any order, deflated or not", arguments: [0, 100_000, .max])
    func bytes(plainByteLimit: Int) {
        let shelf = RecordShelf(plainByteLimit: plainByteLimit)
        let shelved = records.map(shelf.put)
        #expect(shelved.map(\.bytes) == records)
        // Farther apart than blocks are remembered for.
        for place in records.indices.reversed() where place % 7 == 0 {
            #expect(shelved[place * 613 % records.count].bytes == records[place * 613 % records.count])
        }
    }

    @Test("records are put away and asked for by several at once")
    func manyAtOnce() async {
        let shelf = RecordShelf(plainByteLimit: 0), records = records
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let shelved = records.map(shelf.put)
                    return zip(shelved, records).allSatisfy { $0.bytes == $1 }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test("records are the same where their bytes are")
    func equality() {
        let shelf = RecordShelf(plainByteLimit: 0), other = RecordShelf()
        let first = shelf.put([1, 2])
        for record in records { _ = shelf.put(record) }
        #expect(first == shelf.put([1, 2]) && first == other.put([1, 2]) && first != other.put([1]))
        #expect(Set([first, other.put([1, 2])]).count == 1)
    }
}
