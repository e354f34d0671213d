import CourseCatalogue
import Foundation
import TestSupport
import Testing

@testable import LearnerPage

@Suite struct ModulePageTests {
    private func page(_ module: Module, _ body: [BodyNode] = [], _ context: PageContext? = nil) -> String {
        ModulePage(of: module, body: body, in: context ?? SamplePages.context()).html()
    }

    private func rows(_ module: Module) -> [String] {
        ModuleFacts(of: module, Wording(besides: module.language.value)).rows.map {
            "\($0.label.english): \($0.values.joined(separator: ", "))".replacing("\u{A0}", with: " ")
        }
    }

    @Test func factsAreSaidInTheModulesLanguage() {
        let french = SamplePages.module("m", title: "T"), english = SamplePages.module("m", title: "T", language: "en")
        #expect(
            rows(french) == [
                "Duration: 1 h 15", "Audience: Tous les agents publics, quel que soit leur domaine d’activité",
                "Prerequisites: Aucun prérequis", "How it is followed: À distance", "Platform: mentor.gouv.fr",
                "Partners: Institut du numérique responsable, Agence de la transition",
                "At the end: Un quiz, Une attestation de réussite",
            ])
        #expect(rows(english).first == "Duration: 1 h 15 min")
        #expect(rows(english).last == "At the end: A quiz, A certificate of completion")
    }

    @Test func whatIsNotKnownIsNotSaid() {
        let bare = Module(
            identifier: SamplePages.identifier("m"), title: SamplePages.field("T"), language: SamplePages.field("fr"),
            release: Release(state: SamplePages.field(.released)))
        #expect(rows(bare).isEmpty)
        let html = page(bare)
        #expect(!html.contains("<dl"))
        #expect(!html.contains("way-on"))
        #expect(!html.contains("class=\"lead\""))
    }

    @Test func anEmptyListSaysSomethingOfPrerequisitesAlone() {
        var module = SamplePages.module("m", title: "T")
        module.audience = SamplePages.field([])
        module.partners = SamplePages.field([])
        #expect(!rows(module).contains { $0.hasPrefix("Audience") || $0.hasPrefix("Partners") })
        module.prerequisites = SamplePages.field(["Module 1", "Module 2"])
        #expect(rows(module).contains("Prerequisites: Module 1, Module 2"))
    }

    @Test func theWayOnOpensANewWindowAndSaysSo() {
        #expect(
            page(SamplePages.module("m", title: "T")).contains(
                "<a class=\"action\" href=\"https://mentor.gouv.fr/catalog/3087\" target=\"_blank\" rel=\"noopener\">"
                    + "Suivre le module sur mentor.gouv.fr<span class=\"unseen\"> (nouvelle fenêtre)</span></a>"))
    }

    @Test func objectivesThatTheBodySaysAreNotRepeated() {
        let module = SamplePages.module("m", title: "T")
        #expect(page(module, [SamplePages.paragraph("Rien.")]).contains("<h2>Objectifs</h2>"))
        let said = (module.objectives?.value ?? []).map { SamplePages.element("li", [], [.text("\n" + $0 + " ;")]) }
        #expect(!page(module, [SamplePages.element("ul", [], said)]).contains("<h2>Objectifs</h2>"))
    }

    @Test func aSummaryThatRepeatsTheTitleIsLeftOut() {
        var module = SamplePages.module("m", title: "T")
        module.summary = SamplePages.field("T")
        #expect(!page(module).contains("class=\"lead\""))
    }

    @Test func onlyTheHostsOfItsVideosMayBeFramed() {
        let module = SamplePages.module("m", title: "T")
        var hostile = SamplePages.video
        hostile.playerAddress = "https://x.example;script-src * /"
        let videos = [SamplePages.video, hostile, SamplePages.video].map(BodyNode.video)
        #expect(
            page(module, videos).contains(
                "content=\"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "frame-src https://www.dailymotion.com; base-uri 'none'; form-action 'none'\""))
        #expect(page(module).contains("frame-src 'none';"))
    }

    @Test func aPageWithoutTrackingHasNoNoticeOfResuming() {
        let html = page(SamplePages.module("m", title: "T"), [], SamplePages.context(nil))
        #expect(html.contains("<body>"))
        #expect(!html.contains("data-resumed"))
    }

    @Test func aPageSaysWhichLMSItKnows() {
        let module = SamplePages.module("m", title: "T")
        #expect(page(module).contains("<body data-lms=\"scorm-1.2\">"))
        let scored = page(module, [], SamplePages.context(Tracking(.scorm12, masteryScore: 80)))
        #expect(scored.contains("<body data-lms=\"scorm-1.2\" data-score=\"reading\">"))
    }

    @Test func ownWordsAreMarkedBesideAThirdLanguage() {
        let html = page(SamplePages.module("m", title: "Titel", language: "de"))
        #expect(html.contains("<html lang=\"de\">"))
        #expect(html.contains("<dt lang=\"en\">Audience</dt><dd>Tous les agents"))
        #expect(html.contains("<dt lang=\"en\">Duration</dt><dd lang=\"en\">1\u{A0}h\u{A0}15\u{A0}min</dd>"))
    }

    @Test func aLicenceThatIsNotKnownIsShownAsItIsWritten() {
        var context = SamplePages.context()
        context.licence = "LicenseRef-maison"
        #expect(
            page(SamplePages.module("m", title: "T"), [], context).contains(
                "<p data-fact=\"licence\" data-value=\"LicenseRef-maison\">Licence : LicenseRef-maison</p>"))
    }

    @Test func aReleaseDateThatIsOnlyAHintIsNotShown() throws {
        var module = SamplePages.module("m", title: "T")
        let day = try #require(CalendarDate(iso8601: "2025-03-10"))
        module.release.releasedOn = Fact(day, Provenance(.field))
        #expect(rows(module).contains("Released: 10 mars 2025"))
        module.release.releasedOn = Fact(day, Provenance(.hint))
        #expect(!rows(module).contains { $0.hasPrefix("Released") })
    }

    @Test func aFirstParagraphThatRepeatsTheLeadIsLeftOut() {
        var module = SamplePages.module("m", title: "T")
        module.summary = SamplePages.field("Un premier module.")
        let lead = SamplePages.paragraph(" Un premier\n module. "), next = SamplePages.paragraph("La suite.")
        func body(_ nodes: BodyNode...) -> String {
            page(module, nodes).components(separatedBy: "data-pieces=\"\">\n").last ?? ""
        }
        #expect(body(.text("\n"), lead, next).hasPrefix("<p>La suite.</p>"))
        #expect(body(next, lead).contains("Un premier"))
        #expect(body(SamplePages.paragraph("Un premier module. Et plus."), next).hasPrefix("<p>Un premier module. Et"))
        let link = SamplePages.element("a", [.init("href", "https://site.example")], [.text("Un premier module.")])
        #expect(body(SamplePages.element("p", [], [link]), next).contains("https://site.example\""))
        #expect(
            body(SamplePages.element("p", [], [.text("Un premier module."), .picture(SamplePages.photo)])).contains(
                "<img"))
        module.summary = nil
        #expect(body(lead, next).contains("Un premier"))
    }

    @Test func anExternalActivityIsConfirmedWhereItCompletesThePage() {
        let module = SamplePages.module("m", title: "T")
        let html = page(module, [], SamplePages.context(Tracking(.cmi5, completion: .externalActivity)))
        #expect(html.contains("<body data-lms=\"cmi5\" data-completion=\"external-activity\">"))
        #expect(
            html.contains(
                """
                <p data-confirm="" hidden=""><button type="button">J’ai terminé ce module sur mentor.gouv.fr</button></p>
                <p data-confirmed="" role="status" tabindex="-1" hidden="">C’est noté : ce module est terminé.</p>
                </section>
                """))
        #expect(!page(module).contains("data-confirm"))
    }

    @Test(arguments: [(-3, 60), (7, 420), (Int.max, 600_000)])
    func theTimeToSpendStaysInItsRange(minutes: Int, seconds: Int) {
        let tracking = Tracking(.scorm2004, completion: .timeSpent(minutes: minutes))
        let html = page(SamplePages.module("m", title: "T"), [], SamplePages.context(tracking))
        #expect(
            html.contains(
                "<body data-lms=\"scorm-2004\" data-completion=\"time-spent\" data-seconds=\"\(seconds)\">"))
    }

    @Test func onlyAUnitMayReachARecordStore() {
        let module = SamplePages.module("m", title: "T")
        let unit = page(module, [], SamplePages.context(Tracking(.cmi5)))
        #expect(unit.contains("connect-src http: https:; base-uri"))
        #expect(unit.contains("data-return"))
        #expect(!page(module).contains("connect-src"))
        #expect(!page(module).contains("data-return"))
    }

    @Test func sharedFilesAreSmall() throws {
        #expect(PageFile.all.map(\.name) == ["runtime.js", "style.css"])
        let folder = try TemporaryFolder()
        try folder.write(PageFile.all.flatMap(\.bytes), to: "shared")
        #expect(try run("gzip", ["-9", folder.path + "/shared"]).status == 0)
        let size = try folder.url.appending(path: "shared.gz").resourceValues(forKeys: [.fileSizeKey]).fileSize
        #expect((1_000...15_360).contains(size ?? 0))
    }
}
