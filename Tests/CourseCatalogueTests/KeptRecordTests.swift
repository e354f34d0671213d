import Diagnostics
import Testing

@testable import CourseCatalogue

@Suite("Kept records")
struct KeptRecordTests {
    /// A body with a node of each kind.
    private let body: [BodyNode] = {
        let picture = Picture(
            asset: Asset(
                sourcePath: "a/é.webp", mediaType: "image/webp", byteCount: 12, address: "https://e.example/a"),
            alternativeText: "« Une »", width: 3)
        var video = Video(host: .peertube, identifier: "x", playerAddress: "https://v.example/x", title: "T")
        video.transcript = Transcript(author: nil, content: [.text("Dit")])
        let question = Question(
            [.text("Q")], takesSeveral: true,
            choices: [
                .init([.text("a")], isRight: true), .init([.text("b")], isRight: false, feedback: [.text("non")]),
            ])
        return [
            .element(
                BodyElement(
                    "p", [.init("lang", "fr"), .init("id", "c-x")], [.text("Été"), .element(BodyElement("br"))])),
            .picture(picture), .video(video), .selfCheck(SelfCheck(questions: [question], passMark: 75)),
        ]
    }()

    private func record(_ body: [BodyNode]) -> RecordWriter {
        var writer = RecordWriter()
        writer.write(body)
        return writer
    }

    @Test("a body is read back as it was written")
    func bodies() throws {
        var reader = RecordReader(record(body).bytes)
        #expect(try reader.list(BodyNode.self) == body)
        #expect(reader.isAtEnd)
    }

    @Test("facts, dates and diagnostics are read back as they were written")
    func facts() throws {
        let place = SourceLocation(file: "content/a.md", line: 3, column: 9)
        let dates: [ApproximateDate] = [
            .month(year: 2025, month: 11), .quarter(year: 2026, quarter: 2), .endOfYear(2025), .year(2026),
            .day(try #require(CalendarDate(year: 2025, month: 3, day: 10))),
        ]
        let values = dates.map { Fact($0, Provenance(.prose, at: place)) }
        let told = Diagnostic(
            .warning, "x", BilingualText(fr: "é", en: "e"), at: place, sourceLine: "l", help: BilingualText("h"))
        var writer = RecordWriter()
        writer.write(values)
        writer.write(told)
        writer.write(-1)
        writer.write(Int.max)
        writer.write(Int.min)
        var reader = RecordReader(writer.bytes)
        #expect(try reader.list() == values)
        #expect(try reader.optional() == told)
        #expect(try reader.number() == -1)
        #expect(try reader.number() == .max)
        #expect(try reader.number() == .min)
    }

    @Test("a record that is cut short, or whose bytes are others, ends in a fault or another value, never in a trap")
    func damaged() {
        let bytes = record(body).bytes
        for count in 0..<bytes.count {
            var reader = RecordReader(Array(bytes.prefix(count)))
            #expect(throws: RecordReader.Fault.self) { try reader.list(BodyNode.self) }
        }
        for place in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var changed = bytes
                changed[place] = value
                var reader = RecordReader(changed)
                _ = try? reader.list(BodyNode.self)
            }
        }
    }

    @Test("nodes that stand too deep inside each other are not kept")
    func deep() {
        var node = BodyNode.text("x")
        for _ in 0..<5_000 { node = .element(BodyElement("div", [], [node])) }
        #expect(!record([node]).isReadable)
    }

    @Test("whatever changes in a module changes its record")
    func module() throws {
        let none = Module(
            identifier: Identifier(hashing: "a"), title: Fact("T", Provenance(.field)),
            language: Fact("fr", Provenance(.field)),
            release: Release(state: Fact(.released, Provenance(.field))))
        let day = try #require(CalendarDate(year: 2026, month: 1, day: 2)), field = Provenance(.field)
        let changes: [(inout Module) -> Void] = [
            { $0.identifier = Identifier(hashing: "b") }, { $0.identityKeys = [IdentityKey(.page, "x")] },
            { $0.title.value = "U" }, { $0.title.provenance = Provenance(.prose) }, { $0.summary = Fact("S", field) },
            { $0.objectives = Fact(["o"], field) }, { $0.audience = Fact(["o"], field) },
            { $0.prerequisites = Fact(["o"], field) },
            { $0.duration = DurationRange(minutes: 5).map { Fact($0, field) } },
            { $0.language.value = "en" }, { $0.mode = Fact(.remote, field) }, { $0.isFree = Fact(true, field) },
            { $0.provider = Fact("P", field) }, { $0.partners = Fact(["P"], field) },
            { $0.platform = Fact(Platform(name: "p", address: "a"), field) }, { $0.hasQuiz = Fact(true, field) },
            { $0.hasAttestation = Fact(true, field) }, { $0.keywords = Fact(["k"], field) },
            { $0.version = Fact("2", field) }, { $0.release.state.value = .withdrawn },
            { $0.release.expected = Fact(.year(2027), field) }, { $0.release.releasedOn = Fact(day, field) },
            { $0.release.availableUntil = Fact(.year(2027), field) }, { $0.release.withdrawnOn = Fact(day, field) },
            { $0.release.modifiedOn = Fact(day, field) }, { $0.formerIdentifiers = [Identifier(hashing: "c")] },
            { $0.history = [ReleaseEvent(.released, seenOn: day)] },
            {
                $0.picture = Fact(
                    Picture(asset: Asset(sourcePath: "a", mediaType: "b", byteCount: 1), alternativeText: ""), field)
            }, { $0.pageAddress = Fact("https://e.example/", field) },
        ]
        func record(_ module: Module) -> String {
            var journal = RecordWriter()
            journal.write(journalOf: module)
            let digest = module.sourceDigest {
                var source = RecordWriter()
                source.write(module, bodyDigest: "d")
                return "\(source.bytes)"
            }
            return "\(digest ?? "") \(journal.bytes)"
        }
        let before = record(none)
        var records: Set = [before]
        for change in changes {
            // The copy knows the digest of what it is a copy of; alone or shared, it is not to keep it.
            var shared = none
            change(&shared)
            records.insert(record(shared))
            change(&shared)
            #expect(records.contains(record(shared)))
        }
        #expect(records.count == changes.count + 1)
        #expect(record(none) == before)
    }
}
