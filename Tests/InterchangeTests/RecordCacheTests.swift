import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite("Records kept from run to run")
struct RecordCacheTests {
    private let folder: TemporaryFolder
    private let page = RecordKey(.page, "content/a.md")
    private let body = RecordKey(.body, "content/a.md")

    init() throws { folder = try TemporaryFolder() }

    private func opened(_ program: String = "1") -> RecordCache? {
        RecordCache(folder: folder.path + "/cache", program: program)
    }

    /// Keeps both records, and lets them last.
    private func fill() throws {
        let cache = try #require(opened())
        #expect(cache.keep([1, 2, 3], as: page))
        #expect(cache.keep(Array(repeating: 7, count: 100_000), as: body))
        cache.save()
    }

    @Test("the next run finds what was saved, each under its own key")
    func lasting() throws {
        try fill()
        let next = try #require(opened())
        #expect(next.record(page) == [1, 2, 3])
        #expect(next.record(body)?.count == 100_000)
        #expect(next.record(RecordKey(.page, "content/b.md")) == nil)
    }

    @Test("what a run neither kept nor asked for is gone for the next")
    func forgotten() throws {
        try fill()
        do {
            let second = try #require(opened())
            #expect(second.record(page) == [1, 2, 3])
            second.save()
        }
        let third = try #require(opened())
        #expect(third.record(page) == [1, 2, 3])
        #expect(third.record(body) == nil)
    }

    @Test("what was not saved is not there, and what was before still is")
    func unsaved() throws {
        try fill()
        do {
            let second = try #require(opened())
            second.keep([9], as: page)
        }
        #expect(try #require(opened()).record(page) == [1, 2, 3])
    }

    @Test("another program takes nothing of it")
    func otherProgram() throws {
        try fill()
        #expect(try #require(opened("2")).record(page) == nil)
    }

    @Test("while a run has it, no other does")
    func locked() throws {
        let first = try #require(opened())
        #expect(opened() == nil)
        first.save()
    }

    @Test("a byte that was changed on the disk makes its record missing")
    func damaged() throws {
        try fill()
        let url = folder.url.appending(path: "cache/records")
        var bytes = try Data(contentsOf: url)
        bytes[1] ^= 1
        try bytes.write(to: url)
        let next = try #require(opened())
        #expect(next.record(page) == nil)
        #expect(next.record(body) != nil)
    }

    @Test("a cache of one run alone keeps small records in memory and others in a file, and gives all back")
    func transient() {
        let cache = RecordCache(memoryLimit: 10)
        for number in 0..<100 {
            cache.keep(Array(repeating: UInt8(number), count: number), as: RecordKey(.body, "\(number)"))
        }
        for number in 0..<100 {
            #expect(cache.record(RecordKey(.body, "\(number)")) == Array(repeating: UInt8(number), count: number))
        }
        cache.keep([1], as: page)
        cache.drop(page)
        #expect(cache.record(page) == nil)
        #expect(!cache.lasts)
    }

    @Test("a file that was changed just now may change again unseen")
    func settled() throws {
        try folder.write("text", to: "file")
        let file = folder.path + "/file"
        let cache = try #require(opened())
        #expect(!cache.isSettled(try #require(SourceStamps.Stamp(at: file))))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: file)
        #expect(cache.isSettled(try #require(SourceStamps.Stamp(at: file))))
    }
}
