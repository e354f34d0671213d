import CourseCatalogue
import Testing

@testable import LearnerPage

@Suite struct WordingTests {
    private let french = Wording(besides: "fr")
    private let english = Wording(besides: "en-GB")

    @Test(arguments: [
        (50, 50, "50 min", "50 min"), (60, 60, "1 h", "1 h"), (75, 75, "1 h 15", "1 h 15 min"),
        (65, 65, "1 h 05", "1 h 5 min"), (75, 180, "de 1 h 15 à 3 h", "1 h 15 min to 3 h"),
        (60_000, 60_000, "1000 h", "1000 h"),
    ])
    func durationsAreSaidInWords(least: Int, most: Int, inFrench: String, inEnglish: String) throws {
        let range = try #require(DurationRange(minimumMinutes: least, maximumMinutes: most))
        #expect(plain(french.duration(range)) == inFrench)
        #expect(plain(english.duration(range)) == inEnglish)
    }

    @Test func numbersAndUnitsStayOnOneLine() throws {
        let range = try #require(DurationRange(minutes: 75))
        #expect(french.duration(range) == "1\u{A0}h\u{A0}15")
    }

    @Test(arguments: [
        ("2025-03-01", "1er mars 2025", "1 March 2025"), ("2025-08-10", "10 août 2025", "10 August 2025"),
        ("2025-11", "novembre 2025", "November 2025"), ("2026-Q1", "1er trimestre 2026", "Q1 2026"),
        ("2026-Q2", "2e trimestre 2026", "Q2 2026"), ("2025-end", "fin 2025", "end of 2025"), ("2026", "2026", "2026"),
    ])
    func datesAreNoMorePreciseThanTheyAre(text: String, inFrench: String, inEnglish: String) throws {
        let date = try #require(ApproximateDate(text))
        #expect(plain(french.date(date)) == inFrench)
        #expect(plain(english.date(date)) == inEnglish)
    }

    @Test func aMonthOutOfRangeIsANumber() {
        #expect(french.date(.month(year: 2025, month: 13)) == "13 2025")
        #expect(french.date(.month(year: 2025, month: .min)) == "\(Int.min) 2025")
    }

    @Test(arguments: [("fr", "fr", nil), ("FR-ca", "fr", nil), ("en", "en", nil), ("de", "en", "en"), ("", "en", "en")])
    func wordsSuitTheContentAroundThem(tag: String, language: String, mark: String?) {
        let wording = Wording(besides: tag)
        #expect(wording.language.rawValue == language)
        #expect(wording.languageMark == mark)
    }

    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
