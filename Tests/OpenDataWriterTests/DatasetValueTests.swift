import CourseCatalogue
import Foundation
import Testing

/// What values become.
struct DatasetValueTests {
    private struct Dataset: Decodable {
        var modules: [Row]
    }

    private struct Row: Decodable, Equatable {
        var titre: String
        var description: String?
        var objectifs: [String]?
        var public_cible: [String]?
        var prerequis: [String]?
        var plateforme: String?
        var identifiant_plateforme: String?
        var image_alternative: String?
        var producteur_nom: String?
        var partenaires: [String]?
        var mots_cles: [String]?
    }

    @Test func `the JSON gives every nasty text back as it was`() throws {
        let text = try #require(try dataset(of: nastyCatalogue())["dataset/modules.json"])
        let read = try JSONDecoder().decode(Dataset.self, from: Data(text.utf8)).modules
        let expected = nastyTexts.map { text in
            Row(
                titre: text, description: text, objectifs: [text, "x", text], public_cible: [text],
                prerequis: ["x", text], plateforme: text, identifiant_plateforme: text, image_alternative: text,
                producteur_nom: text, partenaires: [text, text], mots_cles: [text])
        }
        #expect(read == expected)
    }

    @Test func `every file of a nasty catalogue is valid UTF-8 without byte order mark`() throws {
        for (path, text) in try dataset(of: nastyCatalogue()) {
            #expect(!text.utf8.starts(with: [0xEF, 0xBB, 0xBF]), "\(path)")
            #expect(!text.unicodeScalars.contains("\u{FFFD}"), "\(path)")
        }
    }

    @Test(arguments: [
        (Provenance.Manner.configuration, "declaree"), (.field, "declaree"), (.prose, "declaree"),
        (.journal, "observee"), (.derived, "indicative"), (.hint, "indicative"),
    ])
    func `a release date says how sure it is`(manner: Provenance.Manner, word: String) throws {
        var module = try module("m", "M")
        module.release.releasedOn = Fact(try day("2025-03-10"), Provenance(manner))
        #expect(try csvRow(of: module).contains(",publie,2025-03-10,\(word),"))
    }

    @Test(arguments: [
        (ApproximateDate.month(year: 2025, month: 11), ",programme,,,2025-11,2025-11,,"),
        (.quarter(year: 2026, quarter: 2), ",programme,,,2026-Q2,,,"), (.endOfYear(2025), ",programme,,,2025-end,,,"),
        (.year(2026), ",programme,,,2026,,,"), (.month(year: 2025, month: 13), ",programme,,,,,,"),
        (.month(year: 20_250, month: 1), ",programme,,,,,,"), (.quarter(year: 2025, quarter: 5), ",programme,,,,,,"),
    ])
    func `an expected date keeps its precision`(date: ApproximateDate, cells: String) throws {
        var module = try module("m", "M", .announced)
        module.release.expected = field(date)
        #expect(try csvRow(of: module).contains(cells))
    }

    @Test func `of the publisher's number only modules that name no other provider have it`() throws {
        var other = try module("b", "B")
        other.provider = field("Autre")
        var same = try module("c", "C")
        same.provider = field(publisher.name)
        let rows = try csvRows(of: [module("a", "A"), other, same])
        #expect(rows.map { $0.contains("13002526500013") } == [true, false, true])
    }

    @Test func `three thousand modules come in several pieces`() throws {
        let modules = try (0..<3_000).map { try module("m\($0)", "Module \($0)") }
        let rows = try csvRows(of: modules)
        #expect(rows.count == 3_000)
        #expect(rows.last?.hasPrefix("m2999,,,Module 2999,") == true)
    }

    private func csvRow(of module: Module) throws -> String { try #require(try csvRows(of: [module]).first) }

    private func csvRows(of modules: [Module]) throws -> [String] {
        let files = try dataset(of: Catalogue(publisher: field(publisher), modules: modules))
        return try #require(files["dataset/modules.csv"]).split(separator: "\r\n").dropFirst().map(String.init)
    }
}
