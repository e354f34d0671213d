import CourseCatalogue
import Testing

@testable import EleventyReader

@Suite("Lengths in prose")
struct DurationReaderTests {
    @Test(
        "a length is read in every way it is written",
        arguments: [
            ("1h15", 75, 75), ("1h", 60, 60), ("1 h 15", 75, 75), ("50 mn", 50, 50), ("50mn", 50, 50),
            ("1 heure", 60, 60), ("une heure", 60, 60), ("2 heures et 30 minutes", 150, 150),
            ("une heure et demie", 90, 90), ("1,5 heure", 90, 90), ("1.5 hours", 90, 90), ("une demi-heure", 30, 30),
            ("half an hour", 30, 30), ("45 min", 45, 45), ("two hours", 120, 120), ("1h15 à 3h", 75, 180),
            ("30 à 45 minutes", 30, 45), ("2-3 heures", 120, 180), ("20 to 30 minutes", 20, 30),
            ("1h à suivre en autonomie", 60, 60), ("1h15 à suivre en autonomie : ", 75, 75),
            ("2 heures 3 modules", 120, 120),
        ])
    func lengths(text: String, least: Int, most: Int) {
        let match = DurationReader.firstDuration(in: ProseToken.tokens(of: text))
        #expect(match?.duration == DurationRange(minimumMinutes: least, maximumMinutes: most))
    }

    @Test(
        "what is no length is left alone",
        arguments: ["4,4% des émissions", "50% en 2030", "module 2", "0 minute", "99999999999 heures"])
    func noLengths(text: String) {
        #expect(DurationReader.firstDuration(in: ProseToken.tokens(of: text)) == nil)
    }

    private func length(_ heading: String, _ blocks: [(ProseBlock.Kind, String)]) -> DurationRange? {
        let place = Fixture.place
        let section = ProseSection(
            heading: ProseBlock(kind: .heading(level: 2), text: heading, location: place),
            meaning: SectionMeaning(heading: heading),
            blocks: blocks.map { ProseBlock(kind: $0.0, text: $0.1, location: place) })
        return LengthReader.length(in: section)?.value
    }

    @Test("the whole module's length is told from that of its parts")
    func wholeAndParts() {
        #expect(
            length(
                "Déroulé de la formation",
                [(.listItem(list: 1), "vidéo interactive - 30 minutes"), (.listItem(list: 1), "1h à suivre")])
                == DurationRange(minutes: 60))
        #expect(length("Déroulé", [(.paragraph, "vidéo interactive - 30 minutes")]) == nil)
        #expect(length("Autre chose", [(.paragraph, "1h15 de lecture")]) == nil)
        #expect(length("Autre chose", [(.paragraph, "Durée : 1 heure")]) == DurationRange(minutes: 60))
        #expect(
            length("Un module utile", [(.paragraph, "Module d'1h15 à 3h selon le parcours choisi")])
                == DurationRange(minimumMinutes: 75, maximumMinutes: 180))
    }
}
