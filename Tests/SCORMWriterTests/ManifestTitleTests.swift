import CourseCatalogue
import Diagnostics
import Testing

@testable import SCORMWriter

@Suite struct ManifestTitleTests {
    private func title(_ text: String) -> ManifestTitle {
        ManifestTitle(of: SampleCatalogue.module("m", title: text))
    }

    private func diagnostics(_ text: String, as edition: PackageEdition = .scorm12) -> [Diagnostic] {
        var collector = DiagnosticCollector()
        ManifestTitle(of: SampleCatalogue.module("m", title: text), limit: edition.titleLimit)
            .check(for: edition, reporting: &collector)
        return collector.diagnostics
    }

    private let place = SourceLocation(file: "content/module.md", line: 2, column: 8)

    @Test(arguments: ["Un titre", "Sécurité & économie", "« L’été »", String(repeating: "x", count: 200)])
    func ordinaryTitlesStayWhole(text: String) {
        #expect(title(text).text == text)
        #expect(diagnostics(text).isEmpty)
    }

    @Test func titlesStandOnOneLine() {
        #expect(title(" a\n\tb\u{7} \u{A0}c ").text == "a b c")
    }

    @Test func aLongTitleIsCutBetweenWordsAndReported() {
        let long = String(repeating: "numérique ", count: 30)
        #expect(title(long).text == String(repeating: "numérique ", count: 19).dropLast() + "…")
        #expect(
            diagnostics(long) == [
                Diagnostic(
                    .warning, "title-too-long",
                    BilingualText(
                        fr: "le titre de « m » a 299 caractères ; un manifeste en admet 200, il y est abrégé",
                        en: "the title of “m” has 299 characters; a manifest takes 200, so it is shortened there"),
                    at: place,
                    help: BilingualText(
                        fr: "raccourcissez le titre ; la page du paquet le garde entier",
                        en: "shorten the title; the package's page keeps it whole"))
            ])
    }

    @Test func aLongWordIsCutBetweenCharacters() {
        let family = "👩‍👩‍👧‍👦"
        let cut = title(String(repeating: family, count: 100)).text
        #expect(cut == String(repeating: family, count: 28) + "…")
        #expect(cut.unicodeScalars.count <= 200)
    }

    @Test func aTitleThatMoodleLosesIsReported() {
        #expect(
            diagnostics("0") == [
                Diagnostic(
                    .warning, "title-lost",
                    BilingualText(
                        fr: "le titre de « m » est « 0 », que Moodle perd à l'import",
                        en: "the title of “m” is “0”, which Moodle loses on import"),
                    at: place, help: BilingualText(fr: "ajoutez-lui un mot", en: "add a word to it"))
            ])
    }

    @Test func aTitleThatMoodleStripsIsReported() {
        #expect(
            diagnostics("<b>A</b>") == [
                Diagnostic(
                    .warning, "title-with-markup",
                    BilingualText(
                        fr: "le titre de « m » contient « < », que Moodle prend pour une balise et retire",
                        en: "the title of “m” holds “<”, which Moodle takes for a tag and strips"),
                    at: place, help: BilingualText(fr: "écrivez-le en toutes lettres", en: "write it in words"))
            ])
    }

    @Test func wordsAreCutAsTitlesAre() {
        #expect(ManifestTitle.text(of: "Suivre\nle module") == "Suivre le module")
        #expect(ManifestTitle.text(of: String(repeating: "x", count: 5_000)).unicodeScalars.count == 200)
    }

    @Test func aTitleOfWhatXMLCannotHoldIsTheIdentifier() {
        #expect(title("\u{FFFE}\u{FFFF} \u{7}").text == "m")
        #expect(title("a\u{FFFE}b").text == "ab")
    }

    @Test func anEmptyTitleIsTheIdentifierAndReported() {
        #expect(title(" \n").text == "m")
        #expect(
            diagnostics(" \n") == [
                Diagnostic(
                    .warning, "title-empty",
                    BilingualText(
                        fr: "« m » n'a pas de titre ; les plateformes afficheront cet identifiant",
                        en: "“m” has no title; platforms will show this identifier"),
                    at: place, help: BilingualText(fr: "donnez-lui un titre", en: "give it a title"))
            ])
    }

    @Test func anAmpersandThatMoodleShowsAsAnEntityIsNoted() {
        #expect(
            diagnostics("A & B", as: .contentPackaging) == [
                Diagnostic(
                    .note, "title-with-ampersand",
                    BilingualText(
                        fr: "le titre de « m » contient « & », que Moodle montre « &amp; » dans un paquet IMS",
                        en: "the title of “m” holds “&”, which Moodle shows as “&amp;” in an IMS package"),
                    at: place, help: BilingualText(fr: "écrivez « et »", en: "write “and”"))
            ])
        #expect(diagnostics("A & B", as: .scorm2004FourthEdition) == [])
        #expect(diagnostics("0", as: .contentPackaging) == [])
        #expect(diagnostics("0 & <" + String(repeating: "x", count: 500), as: .cmi5) == [])
    }

    @Test(arguments: [(PackageEdition.scorm12, 200), (.scorm2004ThirdEdition, 255), (.contentPackaging, 255)])
    func eachEditionHasItsLimit(edition: PackageEdition, limit: Int) {
        let module = SampleCatalogue.module("m", title: String(repeating: "x", count: limit))
        #expect(ManifestTitle(of: module, limit: edition.titleLimit).text == module.title.value)
        let longer = SampleCatalogue.module("m", title: module.title.value + "x")
        #expect(ManifestTitle(of: longer, limit: edition.titleLimit).text.unicodeScalars.count == limit)
    }
}
