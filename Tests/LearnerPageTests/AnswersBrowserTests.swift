import Testing

/// What becomes of answers: on the page, and in what the LMS hears of them.
@Suite(.enabled(if: BrowserJudge.canRun, "run `make judges` first; needs chromium"))
struct AnswersBrowserTests {
    private static let commit: [Finding] = ["LMSSetValue cmi.core.session_time HHHH:MM:SS.SS", "LMSCommit "]

    private func scenario(_ name: String) throws -> Finding {
        let seen = try #require(BrowserJudge.visits.get()[name])
        #expect(seen["complaints"] == [])
        return seen
    }

    private static func sets(_ values: String...) -> [Finding] { values.map { .text("LMSSetValue cmi." + $0) } }

    /// An interaction as SCORM 1.2 has it.
    private static func interaction(_ number: Int, _ id: String, _ right: String, _ given: String) -> [Finding] {
        let result = right == given ? "correct" : "wrong"
        return [
            "id \(id)", "type choice", "time HH:MM:SS", "correct_responses.0.pattern \(right)", "weighting 1",
            "student_response \(given)", "result \(result)",
        ].map { .text("LMSSetValue cmi.interactions.\(number)." + $0) }
    }

    private static let (measure, last, act) = (
        "que-faut-il-vraiment-mesurer", "un-equipement-dure-plus-longtemps", "ou-agir"
    )
    private static let highest: Finding = "LMSGetValue cmi.core.score.raw"
    private static let count: Finding = "LMSGetValue cmi.interactions._count"

    private static let missedShown: Finding = [
        [
            "Sans mesure, pas de progrès.", "Ce n’est pas encore ça.", "Voir le chapitre premier.", "Voir la réponse",
            "a",
        ],
        ["Oui.", "C’est juste.", "Voir la réponse", "a"], ["Ce n’est pas encore ça.", "Voir la réponse", "a"],
    ]

    @Test func nothingIsSaidOfAnswersBeforeTheyAreChecked() throws {
        let seen = try scenario("answers_in_scorm_12")
        #expect(seen["before"] == [[""], [""], [""]])
        #expect(seen["unanswered"] == "Répondez à toutes les questions ; questions sans réponse : 3.")
        #expect(seen["focused"] == "q.1.a")
        let start = Self.sets("core.lesson_status incomplete", "suspend_data 1;4;0", "core.exit suspend")
        let opening: [Finding] = [
            "LMSInitialize ", "LMSGetValue cmi.core.lesson_status", "LMSGetValue cmi.suspend_data",
        ]
        #expect(seen["start"] == .list(opening + start + Self.commit))
    }

    @Test func answersAreReportedWithTheScore() throws {
        let seen = try scenario("answers_in_scorm_12")
        #expect(
            seen["missed"]
                == "Réponses justes : 1 sur 3. Pour la réussir, il en faut 2 sur 3 : lisez les explications, puis changez vos réponses."
        )
        #expect(seen["missed focused"] == true)
        #expect(seen["missed shown"] == Self.missedShown)
        #expect(seen["linked"] == ["q.1.wrong", "q.1.a.said"])
        let score = Self.sets(
            "suspend_data 1;4;SEEN;;x587334a1.1.a,a,a", "core.score.min 0", "core.score.max 100", "core.score.raw 33")
        let interactions =
            Self.interaction(0, Self.measure, "b", "a") + Self.interaction(1, Self.last, "a", "a")
            + Self.interaction(2, Self.act, "a,b", "a")
        #expect(seen["missed calls"] == .list([Self.highest] + score + [Self.count] + interactions + Self.commit))
        #expect(seen["changed"] == ["b"])
    }

    @Test func answersAreTakenUpByTheNextVisitAndCanPass() throws {
        let seen = try scenario("answers_in_scorm_12")
        #expect(seen["resumed"] == Self.missedShown)
        #expect(seen["passed"] == "Réponses justes : 3 sur 3. Autoévaluation réussie : votre meilleur résultat compte.")
        let passed = Self.sets(
            "core.lesson_status passed", "suspend_data 1;4;SEEN;;x587334a1.3.b,a,ab", "core.exit ",
            "core.score.raw 100")
        let interactions =
            Self.interaction(3, Self.measure, "b", "b") + Self.interaction(4, Self.act, "a,b", "a,b")
        #expect(seen["passed calls"] == .list(passed + [Self.count] + interactions + Self.commit))
        #expect(seen["again calls"] == [])
    }

    @Test func theBestResultIsKept() throws {
        let seen = try scenario("answers_in_scorm_12")
        #expect(seen["worse"] == "Réponses justes : 0 sur 3. Autoévaluation réussie : votre meilleur résultat compte.")
        #expect(seen["kept"] == ["lesson_status": "passed", "score.raw": "100"])
        #expect(seen["kept for other questions"] == ["passed", "100"])
        #expect(seen["memory"] == "3.a,b,c")
        #expect(seen["interactions"] == .list((0...7).map { .text("cmi.interactions.\($0).id") }))
    }

    @Test func sCORM2004HearsTheSameInItsWords() throws {
        let seen = try scenario("answers_in_scorm_2004")
        func sets(_ values: [String]) -> [Finding] { values.map { .text("SetValue cmi." + $0) } }
        func interaction(_ number: Int, _ id: String, _ right: String, _ given: String, _ words: String) -> [Finding] {
            sets(
                [
                    "id \(id)", "type choice", "timestamp TIMESTAMP", "correct_responses.0.pattern \(right)",
                    "weighting 1", "learner_response \(given)", "result incorrect", "description {lang=fr}\(words)",
                ].map { "interactions.\(number)." + $0 })
        }
        let commit: [Finding] = ["SetValue cmi.session_time DURATION", "Commit "]
        let missed = sets([
            "suspend_data 1;4;SEEN;;x587334a1.0.a,b,ac", "score.min 0", "score.max 100", "score.raw 0",
            "score.scaled 0", "success_status failed",
        ])
        let interactions =
            interaction(0, Self.measure, "b", "a", "Que faut-il vraiment mesurer ?")
            + interaction(1, Self.last, "a", "b", "Un équipement dure plus longtemps :")
            + interaction(2, Self.act, "a[,]b", "a[,]c", "Où agir ?")
        #expect(
            seen["missed"]
                == .list(
                    ["GetValue cmi.score.raw"] + missed + ["GetValue cmi.interactions._count"] + interactions + commit))
        let passed = sets([
            "completion_status completed", "suspend_data 1;4;SEEN;;x587334a1.2.b,a,ac", "progress_measure 1",
            "score.raw 66", "score.scaled 0.66", "success_status passed",
        ])
        #expect(seen["passed"] == .list(passed + commit))
        let added = [
            "3.id \(Self.measure)", "3.learner_response b", "3.description {lang=fr}Que faut-il vraiment mesurer ?",
            "4.id \(Self.last)", "4.learner_response a", "4.description {lang=fr}Un équipement dure plus longtemps :",
        ]
        #expect(seen["added"] == .list(sets(added.map { "interactions." + $0 })))
    }

    @Test func anLMSWithoutInteractionsDisturbsNobody() throws {
        #expect(
            try scenario("answers_refused") == [
                "said": "Réponses justes : 2 sur 3. Autoévaluation réussie : votre meilleur résultat compte.",
                "asked": 3, "kept": ["passed", "66"], "complaints": [],
            ])
    }

    @Test func whatWasAnsweredBeforeTheLMSWasReadyIsTold() throws {
        let seen = try scenario("answers_before_the_lms")
        #expect(seen["kept"] == ["passed", "100"])
        #expect(seen["responses"] == ["b", "a", "a,b"])
    }

    @Test func theScoreOfAPageThatIsReadWaitsForItsEnd() throws {
        #expect(
            try scenario("answers_of_a_read_page") == [
                "before": ["incomplete", "none"], "response": "b", "after": ["completed", "66"], "complaints": [],
            ])
    }

    @Test func aMemoryOfOtherQuestionsIsPassedOver() throws {
        #expect(
            try scenario("answers_to_other_questions") == [
                "changed": ["", "", "", "incomplete"], "damaged": ["", "", "", "incomplete"],
                "cut": ["b", "", "", "passed"], "too many": ["b", "", "ab", "passed"], "complaints": [],
            ])
    }

    @Test func theKeyboardIsEnoughAndSoIsAPageWithoutAnLMS() throws {
        #expect(
            try scenario("answers_by_keyboard") == [
                "on the button": "Vérifier mes réponses", "result": "Réponses justes : 3 sur 3.",
                "after the result": "Vérifier mes réponses", "complaints": [],
                "shown": [
                    ["C’est juste.", "Voir le chapitre premier.", "Voir la réponse", "b"],
                    ["Oui.", "C’est juste.", "Voir la réponse", "a"], ["C’est juste.", "Voir la réponse", "ab"],
                ],
            ])
    }

    @Test func questionsCanBeReadWithoutScripts() throws {
        #expect(
            try BrowserJudge.pages.get()["questions without script"] == [
                "button": false,
                "answer": [
                    "Voir la réponse", "Faux : Rien", "Sans mesure, pas de progrès.",
                    "Juste : Ce que l’on veut réduire", "", "Voir le chapitre premier.",
                ],
                "said":
                    "Vos réponses ne peuvent pas être vérifiées ici : ouvrez « Voir la réponse » sous chaque question.",
            ])
    }
}
