import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage
import TestSupport
import Testing

@testable import Preview

@Suite("What a preview shows")
struct PreviewStateTests {
    private func content(_ folder: TemporaryFolder, _ events: [PreviewEvent] = []) throws -> PreviewContent {
        PreviewContent(
            title: "T", language: "fr", day: try #require(CalendarDate(year: 2026, month: 11, day: 16)),
            counts: BilingualText("2 modules"), facts: [], courses: [], timeline: events,
            source: try SourceTree(at: folder.path), export: folder.path, digests: [:])
    }

    @Test("a site that can’t be read leaves what was shown, beside what is wrong with it")
    func broken() throws {
        let folder = try TemporaryFolder(), state = PreviewState()
        #expect(state.current.content == nil)
        let first = state.current.revision
        state.show(try content(folder), problems: [])
        #expect(!state.current.isBroken)
        let second = state.current.revision
        state.show(nil, problems: [Diagnostic(.error, "x", BilingualText("y"))])
        #expect(state.current.content?.title == "T")
        #expect(state.current.isBroken)
        #expect(state.current.problems.map(\.id) == ["x"])
        #expect(Set([first, second, state.current.revision]).count == 3)
    }

    @Test("the timeline tells what is to come apart from what happened, each date as precise as it is")
    func timeline() throws {
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 1))
        let events = [
            PreviewEvent(
                date: .quarter(year: 2027, quarter: 2), isExpected: true, sentence: BilingualText("A & B"),
                remark: BilingualText(fr: "champ", en: "field")),
            PreviewEvent(date: nil, isExpected: true, sentence: BilingualText("C"), remark: nil),
            PreviewEvent(
                date: .day(day), isExpected: false, sentence: BilingualText(fr: "D est sorti.", en: "D is out."),
                remark: nil),
        ]
        var html = HTMLWriter()
        TimelinePage(content: try content(try TemporaryFolder(), events), language: .french).write(to: &html)
        #expect(
            html.html == """
                <section aria-labelledby="expected">
                <h2 id="expected">À venir</h2>
                <ol class="timeline">
                <li>
                <p class="date">2e trimestre 2027</p>
                <div>
                <p>A &amp; B</p><p class="state">champ</p></div>
                </li>
                <li>
                <p class="date">Sans date</p>
                <div>
                <p>C</p></div>
                </li>
                </ol>
                </section>
                <section aria-labelledby="past">
                <h2 id="past">Ce qui a eu lieu</h2>
                <ol class="timeline">
                <li>
                <p class="date"><time datetime="2026-03-01">1er\u{A0}mars 2026</time></p>
                <div>
                <p>D est sorti.</p></div>
                </li>
                </ol>
                </section>

                """)
    }
}
