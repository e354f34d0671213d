import CourseCatalogue
import Testing

@testable import LearnerPage

@Suite struct SelfCheckHTMLTests {
    private static let check = SelfCheck(questions: [
        Question(
            [.text("Où < & ?")], takesSeveral: true,
            choices: [
                .init([.text("Ici")], isRight: true, feedback: [.text("Oui.")]), .init([.text("Là")], isRight: true),
                .init([.text("Nulle part")], isRight: false),
            ], feedback: [SamplePages.element("em", [], [.text("Partout")])])
    ])

    private func html(
        _ nodes: [BodyNode], _ setting: BodyHTML.Setting = .page, language: String = "fr", prefix: String = "",
        _ change: (inout BodyHTML) -> Void = { _ in }
    ) -> String {
        var serializer = BodyHTML(
            in: setting, wording: Wording(besides: language), identifierPrefix: prefix, pictureAddress: { _ in nil })
        change(&serializer)
        return serializer.html(nodes)
    }

    @Test func aQuestionIsAFieldThatTheScriptChecks() {
        #expect(
            html([.selfCheck(Self.check)], language: "en") { $0.passMark = 80 } == """
                <div class="self-check" role="group" aria-label="Self-check" data-self-check="\(Self.check.digest)">
                <p class="state"><strong>Self-check</strong> · 1 question · passed from 80% of right answers</p>
                <fieldset data-question="ou" data-type="multiple" data-right="ab">
                <legend>1. <span data-text="">Où &lt; &amp; ?</span> <span class="hint">(several answers possible)</span></legend>
                <div class="choice"><input type="checkbox" name="q.1" id="q.1.a" value="a"><label for="q.1.a">Ici</label>\
                <p id="q.1.a.said" class="feedback" hidden="">Oui.</p></div>
                <div class="choice"><input type="checkbox" name="q.1" id="q.1.b" value="b"><label for="q.1.b">Là</label></div>
                <div class="choice"><input type="checkbox" name="q.1" id="q.1.c" value="c"><label for="q.1.c">Nulle part</label></div>
                <p id="q.1.right" class="outcome" data-outcome="right" hidden="">That is right.</p>\
                <p id="q.1.wrong" class="outcome" data-outcome="wrong" hidden="">Not quite yet.</p>\
                <p data-said="" hidden=""><em>Partout</em></p>
                <details data-answers=""><summary>See the answer</summary><ul>\
                <li data-choice="right"><strong>Right:</strong> <span data-text="">Ici</span><br><span data-why="">Oui.</span></li>\
                <li data-choice="right"><strong>Right:</strong> <span data-text="">Là</span></li>\
                <li data-choice="wrong"><strong>Wrong:</strong> <span data-text="">Nulle part</span></li></ul><noscript><p><em>Partout</em></p></noscript></details>
                </fieldset>
                <noscript><p>Your answers can’t be checked here: open “See the answer” below each question.</p></noscript>
                <p role="status" tabindex="-1" data-result="Right answers: {right} out of {total}." \
                data-passed="Self-check passed: your best result counts." \
                data-missed="To pass, it takes {needed} out of {all}: read the explanations, then change your answers." \
                data-missing="Answer every question; questions without an answer: {count}."></p>
                <button type="button" data-check="" hidden="">Check my answers</button>
                </div>
                """)
    }

    @Test func withoutTheScriptItStandsWithItsAnswerFolded() {
        let expected = """
            <div class="self-check" role="group" aria-label="Autoévaluation">
            <p class="state"><strong>Autoévaluation</strong> · 1 question</p>
            <div>
            <p>1. <span>Où &lt; &amp; ?</span> <span class="hint">(plusieurs réponses possibles)</span></p>
            <ul><li>Ici</li><li>Là</li><li>Nulle part</li></ul>
            <details><summary>Voir la réponse</summary><ul>\
            <li><strong>Juste :</strong> <span>Ici</span><br><span>Oui.</span></li>\
            <li><strong>Juste :</strong> <span>Là</span></li><li><strong>Faux :</strong> <span>Nulle part</span></li></ul>\
            <p><em>Partout</em></p></details>
            </div>
            </div>
            """
        #expect(html([.selfCheck(Self.check)], .feed(address: nil)) == expected)
        // Beside the marks by which a page is read back, it is the same in a page without a script.
        let bare = html([.selfCheck(Self.check)]) { $0.checksAnswers = false }
        #expect(bare.replacing(#/ data-[a-z-]+="[^"]*"/#, with: "") == expected)
        #expect(bare.contains("<div data-question=\"ou\" data-type=\"multiple\">"))
    }

    @Test func questionsOfAPageHaveNamesOfTheirOwn() {
        var check = Self.check
        check.questions.append(check.questions[0])
        let found = html([.selfCheck(check), .selfCheck(Self.check)], prefix: "module-1.")
            .matches(of: /data-question="([^"]*)"|name="([^"]*)" id="[^"]*a"/).map { $0.output.1 ?? $0.output.2 ?? "" }
        #expect(
            found == [
                "module-1.ou", "module-1.q.1", "module-1.ou-2", "module-1.q.2", "module-1.ou-3", "module-1.q.3",
            ])
    }

    @Test func ownWordsAreMarkedBesideAThirdLanguage() {
        let html = html([.selfCheck(Self.check)], language: "de")
        #expect(html.contains("<p class=\"state\" lang=\"en\">"))
        #expect(html.contains("<button type=\"button\" lang=\"en\" data-check=\"\""))
    }

    @Test func aQuestionWithoutLatinLettersHasANameAllTheSame() {
        let question = Question([.text("何？")], choices: [])
        #expect(question.identifier == Identifier(hashing: "何？"))
    }

    @Test func theDigestChangesWithWhatIsRightAlone() {
        var other = Self.check
        other.questions[0].feedback = []
        #expect(other.digest == Self.check.digest)
        other.questions[0].choices[1].isRight = false
        #expect(other.digest != Self.check.digest)
    }

    @Test func picturesOfQuestionsGoWithThePage() {
        var check = Self.check
        check.questions[0].choices[1].text = [.picture(SamplePages.photo)]
        #expect(BodyParts(of: [SamplePages.element("div", [], [.selfCheck(check)])]).pictures == [SamplePages.photo])
    }

    @Test func hostileQuestionsStayTexts() {
        let texts = SamplePages.hostileTexts
        let check = SelfCheck(
            questions: texts.map { text in
                Question(
                    [.text(text)],
                    choices: [.init([.text(text)], isRight: true, feedback: [.text(text)]), .init([], isRight: false)],
                    feedback: [SamplePages.element("noscript", [], [.text("</noscript>" + text)])])
            })
        let html = html([.selfCheck(check)])
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<iframe"))
        #expect(html.components(separatedBy: "</noscript>").count == texts.count + 2)
    }
}
