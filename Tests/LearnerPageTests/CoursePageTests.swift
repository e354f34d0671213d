import CourseCatalogue
import Testing

@testable import LearnerPage

@Suite struct CoursePageTests {
    private func lines(_ entries: [CoursePage.Entry], containing part: String) -> [String] {
        CoursePage(of: SamplePages.course, body: [], entries: entries, in: SamplePages.context()).html()
            .split(separator: "\n").map(String.init).filter { $0.contains(part) }
    }

    @Test func eachModuleHasItsState() {
        #expect(
            lines(SamplePages.entries(inOnePage: false), containing: "class=\"state\"").map(state) == [
                "<strong>Disponible</strong> · 1 h 15", "<strong>Disponible</strong> · 1 h 15",
                "<strong>À venir</strong> · sortie prévue : novembre 2025 · 1 h 15",
                "<strong>Retiré</strong> · 1 h 15",
            ])
    }

    @Test func aReleasedModuleSaysSinceWhen() {
        var module = SamplePages.module("m", title: "T")
        module.release.releasedOn = CalendarDate(year: 2025, month: 3, day: 1).map(SamplePages.field)
        #expect(
            lines([.init(module, .absent)], containing: "class=\"state\"").map(state)
                == ["<strong>Disponible</strong> · depuis le 1er mars 2025 · 1 h 15"])
    }

    @Test func titlesLeadWhereTheModuleIs() {
        #expect(
            lines(SamplePages.entries(inOnePage: false), containing: "<h3").map(title) == [
                "<h3 data-page=\"module-1.html\">Module 1 - L’impact du numérique</h3>",
                "<h3 data-page=\"module-2.html\">Module 2 - Managing a project</h3>",
                "<h3>Module 3 - Évaluer l’empreinte de ses services</h3>", "<h3>Ancien module</h3>",
            ])
        #expect(
            lines(SamplePages.entries(inOnePage: true), containing: "<h3><a").map(title) == [
                "<h3><a href=\"#module-1\">Module 1 - L’impact du numérique</a></h3>",
                "<h3><a href=\"#module-2\">Module 2 - Managing a project</a></h3>",
            ])
    }

    @Test func aReleaseDateThatIsOnlyAHintIsNotShown() throws {
        var module = SamplePages.module("m", title: "T")
        let day = try #require(CalendarDate(iso8601: "2025-03-01"))
        module.release.releasedOn = Fact(day, Provenance(.hint))
        #expect(
            lines([.init(module, .absent)], containing: "class=\"state\"").map(state)
                == ["<strong>Disponible</strong> · 1 h 15"])
    }

    @Test func aFirstParagraphThatRepeatsTheLeadIsLeftOut() throws {
        let lead = try #require(SamplePages.course.summary?.value)
        let body = [lead, "Pour tous."].map(SamplePages.paragraph)
        let html = CoursePage(of: SamplePages.course, body: body, entries: [], in: SamplePages.context()).html()
        #expect(html.components(separatedBy: ">" + lead + "<").count == 2)
        #expect(html.contains("data-pieces=\"\">\n<p>Pour tous.</p>"))
    }

    @Test func partsStandBelowTheCourse() {
        let entries = SamplePages.entries(inOnePage: true)
        #expect(
            lines(entries, containing: "<article") == [
                "<article data-pieces=\"\">", "<article id=\"module-1\" lang=\"fr\" data-pieces=\"\">",
                "<article id=\"module-2\" lang=\"en\" data-pieces=\"\">",
            ])
        #expect(
            lines(entries, containing: "<h1") == ["<h1>Parcours numérique écoresponsable</h1>"])
        #expect(lines(entries, containing: "<h2>Module 1").count == 1)
    }

    @Test func partsSpeakTheirOwnLanguage() {
        let entries = SamplePages.entries(inOnePage: true)
        #expect(
            lines(entries, containing: "data-fact=\"duration\"").map { $0.replacing("\u{A0}", with: " ") } == [
                "<div data-fact=\"duration\" data-value=\"75-75\"><dt>Durée</dt><dd>1 h 15</dd></div>",
                "<div data-fact=\"duration\" data-value=\"75-75\"><dt>Duration</dt><dd>1 h 15 min</dd></div>",
            ])
    }

    @Test func anotherLanguageIsMarkedInTheList() {
        let english = SamplePages.module("m", title: "T", language: "en")
        #expect(
            lines([.init(english, .absent)], containing: "<li lang").first?
                .hasPrefix(
                    "<li lang=\"en\" data-module=\"m\" data-state=\"released\" data-duration=\"75-75\"><h3>T</h3><p class=\"state\" lang=\"fr\">"
                )
                == true)
    }

    private func state(_ line: String) -> String {
        let start = line.firstRange(of: "class=\"state\"")?.upperBound ?? line.startIndex
        let text = line[start...].drop { $0 != "<" }
        let end = text.firstRange(of: "</p>")?.lowerBound ?? text.endIndex
        return String(text[..<end]).replacing("\u{A0}", with: " ")
    }

    private func title(_ line: String) -> String {
        let start = line.firstRange(of: "<h3")?.lowerBound ?? line.startIndex
        let end = line.firstRange(of: "</h3>")?.upperBound ?? line.endIndex
        return String(line[start..<end])
    }
}
