import CourseCatalogue
import Testing

@testable import Releases

@Suite("Facts and names of the journal as bytes")
struct RecordedFactsTests {
    @Test("facts are read back in their order, with their days")
    func facts() throws {
        let days = try [day("2026-01-02"), day("2025-12-31"), day("2026-01-02")]
        let records = FactName.allCases.enumerated().map { place, name in
            Journal.Record(name, seenOn: days[place % 3], value: place % 4 == 0 ? nil : "« \(name) »\n")
        }
        let recorded = RecordedFacts(records)
        #expect(recorded.records == records && !recorded.isEmpty)
        #expect(recorded.days == days[1]...days[0])
        #expect(RecordedFacts([]) == RecordedFacts() && RecordedFacts().isEmpty && RecordedFacts().days == nil)
    }

    @Test("names are read back in byte order, equal however they were put in")
    func names() throws {
        let names = RecordedNames(["é", "b", "", "a b"])
        #expect(names.texts == ["", "a b", "b", "é"])
        #expect(names == RecordedNames(["b", "é", "a b", ""]))
        #expect(RecordedNames().isEmpty && RecordedNames().texts == [])
    }

    @Test("an entry gives back what it was given")
    func entries() throws {
        let keys: Set = [IdentityKey(.platform, "x.fr/7"), IdentityKey(.page, "p:q")]
        let courses: Set = try [identifier("c"), identifier("d")]
        var entry = Journal.Entry(keys: keys, courses: courses)
        #expect(entry.keys == keys && entry.courses == courses && entry.facts == [])
        entry.keys = []
        #expect(entry == Journal.Entry(courses: courses))
    }
}
