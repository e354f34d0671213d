import CourseCatalogue
import Diagnostics
import Releases
import Testing

@Suite("What contradicts itself in a journal")
struct JournalFaultTests {
    private func told(_ journal: Journal, _ language: InterfaceLanguage = .english) -> String {
        journal.faults(in: "j.json").map { TerminalRenderer(language: language).render($0) }.joined()
    }

    private func journal(_ events: (String, ReleaseEvent.Kind, String?)...) throws -> Journal {
        let events = try events.map { seen, kind, date in
            ReleaseEvent(kind, seenOn: try day(seen), date: date.flatMap { ApproximateDate($0) })
        }
        return Journal(modules: [try identifier("m"): Journal.Entry(keys: [IdentityKey(.page, "m")], events: events)])
    }

    @Test("a journal that exports made is sound")
    func sound() throws {
        #expect(
            told(
                try journal(
                    ("2025-01-01", .announced, "2025-11"), ("2025-02-01", .slipped, "2026"),
                    ("2025-03-10", .released, "2025-03-10"), ("2025-04-01", .updated, "2025-04-01"),
                    ("2025-09-01", .withdrawn, "2025-09-01"), ("2025-10-01", .back, "2025-10-01"))) == "")
        #expect(told(Journal()) == "")
    }

    @Test("days out of order, dates later than their sight, and events out of place are told")
    func events() throws {
        #expect(
            told(try journal(("2025-03-10", .released, "2025-04-01"), ("2025-03-01", .released, nil))) == """
                j.json: error: “m”: 2025-03-01 is noted after 2025-03-10 [journal-order]
                  help: put the lines in order of days
                j.json: error: “m”: “released” on 2025-03-01 doesn’t follow from what is before [journal-sequence]
                  help: correct that line, or put a version of the journal back that holds
                j.json: error: “m”: seen on 2025-03-10, “released” is dated 2025-04-01, which is later [journal-early]
                  help: correct one of the two dates

                """)
    }

    @Test(
        "each event has what can't be before it",
        arguments: [
            [ReleaseEvent.Kind.announced, .announced], [.slipped], [.updated], [.back], [.withdrawn, .withdrawn],
            [.announced, .updated], [.released, .back], [.released, .withdrawn, .released], [.released, .slipped],
        ])
    func sequences(kinds: [ReleaseEvent.Kind]) throws {
        let events = try kinds.map { ReleaseEvent($0, seenOn: try day("2025-03-10")) }
        let journal = Journal(modules: [try identifier("m"): Journal.Entry(events: events)])
        #expect(journal.faults(in: "j.json").map(\.id) == ["journal-sequence"])
    }

    @Test("modules that all have one key, and lines without any order, are told once each, whatever their number")
    func many() throws {
        let key = IdentityKey(.platform, "p.fr/1"), count = 20_000
        let modules = try (0..<count).map { (try identifier("m\($0)"), Journal.Entry(keys: [key])) }
        let twins = Journal(modules: Dictionary(uniqueKeysWithValues: modules)).faults(in: "j.json")
        #expect(twins.count == count - 1)
        #expect(Set(twins.map(\.id)) == ["journal-twins"])
        let days = [try day("2026-01-02"), try day("2026-01-01")]
        let events = (0..<count).map { ReleaseEvent(.updated, seenOn: days[$0 % 2]) }
        let entry = Journal.Entry(events: events)
        #expect(Journal(modules: [try identifier("m"): entry]).faults(in: "j.json").count == count + count / 2)
    }

    @Test("two modules with one key, and an alias that is taken, are told in French too")
    func names() throws {
        let key = IdentityKey(.platform, "p.fr/1")
        let journal = Journal(modules: [
            try identifier("a"): Journal.Entry(aliases: [try identifier("b")], keys: [key]),
            try identifier("b"): Journal.Entry(keys: [key]),
        ])
        #expect(
            told(journal, .french) == """
                j.json: erreur: « a » : « b » se reconnaît à la même clé [journal-twins]
                  aide: ôtez la clé de celui des deux qui ne l’a pas, ou réunissez leurs entrées
                j.json: erreur: « a » : son ancien identifiant « b » est celui d’un autre module [journal-alias]
                  aide: ôtez cet alias

                """)
    }
}
