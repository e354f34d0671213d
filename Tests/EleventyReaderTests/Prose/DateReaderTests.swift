import CourseCatalogue
import Testing

@testable import EleventyReader

@Suite("Dates in prose")
struct DateReaderTests {
    private static let cases: [(String, ApproximateDate?)] = [
        ("10 mars 2025", Fixture.day(2025, 3, 10)), ("le 1er avril 2026", Fixture.day(2026, 4, 1)),
        ("10th of March 2025", Fixture.day(2025, 3, 10)), ("March 10, 2025", Fixture.day(2025, 3, 10)),
        ("10/03/2025", Fixture.day(2025, 3, 10)), ("2025-03-10", Fixture.day(2025, 3, 10)),
        ("novembre 2025", .month(year: 2025, month: 11)), ("Février 2026", .month(year: 2026, month: 2)),
        ("nov. 2025", .month(year: 2025, month: 11)), ("fin 2025", .endOfYear(2025)),
        ("fin de l’année 2025", .endOfYear(2025)), ("end of 2025", .endOfYear(2025)),
        ("T2 2026", .quarter(year: 2026, quarter: 2)), ("Q4 2026", .quarter(year: 2026, quarter: 4)),
        ("1er trimestre 2026", .quarter(year: 2026, quarter: 1)),
        ("deuxième trimestre 2026", .quarter(year: 2026, quarter: 2)),
        ("first quarter of 2026", .quarter(year: 2026, quarter: 1)), ("en 2026", .year(2026)),
        ("31 février 2025", .month(year: 2025, month: 2)), ("module 3", nil), ("4,4% en 100", nil), ("30 minutes", nil),
    ]

    @Test("a date keeps the precision it is given in", arguments: cases)
    func dates(text: String, date: ApproximateDate?) {
        #expect(DateReader.firstDate(in: ProseToken.tokens(of: text))?.date == date)
    }
}

@Suite("Releases in prose")
struct ReleaseReaderTests {
    private static let badges: [(String, ApproximateDate??)] = [
        ("Sortie le 10 mars 2025", .some(Fixture.day(2025, 3, 10))),
        ("Sortie avril 2025", .some(.month(year: 2025, month: 4))), ("Sortie fin 2025", .some(.endOfYear(2025))),
        ("Bientôt disponible", .some(nil)), ("À venir", .some(nil)),
        ("Novembre 2025", .some(.month(year: 2025, month: 11))),
        ("Coming in November 2026", .some(.month(year: 2026, month: 11))), ("Module 1", nil), ("Serious game", nil),
    ]

    @Test("a badge announces, or says something else", arguments: badges)
    func announcements(badge: String, date: ApproximateDate??) {
        #expect(ReleaseReader.announcement(in: badge) == date)
    }

    private static let limitCases: [(String, ApproximateDate?)] = [
        ("accessible à tous sur mentor jusqu'à septembre 2025", .month(year: 2025, month: 9)),
        ("ouvert jusqu’au 30 juin 2026", Fixture.day(2026, 6, 30)), ("jusqu'à fin 2026", .endOfYear(2026)),
        ("jusqu'à la fin 2026", .endOfYear(2026)), ("available until 30 June 2026", Fixture.day(2026, 6, 30)),
        ("à partir du 16 mars 2026, pour une durée limitée de six mois", Fixture.day(2026, 9, 16)),
        ("jusqu’à trois fois plus", nil), ("pour une durée limitée de six mois", nil),
    ]

    @Test("a limit in time is a date, or an opening and a number of months", arguments: limitCases)
    func limits(text: String, date: ApproximateDate?) {
        #expect(ReleaseReader.limit(in: ProseToken.tokens(of: text)) == date)
    }

    @Test("a month after the 31st ends with its own last day")
    func monthEnds() throws {
        let day = try #require(CalendarDate(year: 2026, month: 8, day: 31))
        #expect(day.adding(months: 6).description == "2027-02-28")
    }
}
