import TestSupport
import Testing

/// The pages in a real browser, inside a recording LMS and by themselves.
@Suite(.enabled(if: BrowserJudge.canRun, "run `make judges` first; needs chromium"))
struct BrowserTests {
    private static let opening: [Finding] = [
        "LMSInitialize ", "LMSGetValue cmi.core.lesson_status", "LMSGetValue cmi.core.lesson_location",
        "LMSGetValue cmi.suspend_data",
    ]
    private static let commit: [Finding] = ["LMSSetValue cmi.core.session_time HHHH:MM:SS.SS", "LMSCommit "]

    private static let leaving = Finding.list(commit + ["LMSFinish "])

    private static let suspend: Finding = "LMSSetValue cmi.core.exit suspend"
    private static let normal: Finding = "LMSSetValue cmi.core.exit "

    private static func sets(
        _ status: String, _ location: String, _ memory: String, exit: Finding = suspend
    ) -> [Finding] {
        [
            .text("LMSSetValue cmi.core.lesson_status " + status),
            .text("LMSSetValue cmi.core.lesson_location " + location),
            .text("LMSSetValue cmi.suspend_data " + memory), exit,
        ]
    }

    @Test func aModuleIsStartedResumedAndFinished() throws {
        let seen = try #require(BrowserJudge.visits.get()["first_visit_then_resumed_and_finished"])
        #expect(seen["complaints"] == [])
        #expect(seen["start"] == .list(Self.opening + Self.sets("incomplete", "0", "1;27;0000000") + Self.commit))
        #expect(
            seen["beat"] == .list(Self.sets("incomplete", "PLACE", "1;27;SEEN").dropFirst().dropLast() + Self.commit))
        #expect(seen["hidden"] == .list(Self.commit))
        #expect(seen["leave"] == Self.leaving)
        #expect(seen["second start"] == .list(Self.opening + [Self.suspend] + Self.commit))
        #expect(seen["second scrolled"] == true)
        #expect(seen["second notice"] == true)
        #expect(seen["second back at start"] == true)
        #expect(seen["end seen for a second"] == [])
        #expect(
            seen["completed"] == .list(Self.sets("completed", "PLACE", "1;27;SEEN", exit: Self.normal) + Self.commit))
        #expect(seen["second leave"] == Self.leaving)
    }

    @Test func aFinishedModuleStaysFinished() throws {
        let seen = try #require(BrowserJudge.visits.get()["first_visit_then_resumed_and_finished"])
        let place: [Finding] = ["LMSSetValue cmi.core.lesson_location 0", Self.normal]
        #expect(seen["third"] == .list(Self.opening + place + Self.commit))
        #expect(seen["third leave"] == Self.leaving)
        #expect(seen["final status"] == "completed")
    }

    @Test func aPageThatFitsTheWindowIsReadOnceSeen() throws {
        let seen = try #require(BrowserJudge.visits.get()["short_page"])
        let completed: [Finding] = [
            "LMSSetValue cmi.core.lesson_status completed", "LMSSetValue cmi.suspend_data 1;3;SEEN",
            Self.normal,
        ]
        #expect(
            seen == [
                "calls": .list(
                    Self.opening + Self.sets("incomplete", "0", "1;3;0") + Self.commit + completed + Self.commit),
                "leave": Self.leaving, "memory": "1;3;e", "complaints": [],
            ])
    }

    @Test func theShareSeenIsTheScoreOnceTheEndIsReached() throws {
        #expect(
            try BrowserJudge.visits.get()["scored_page"] == [
                "start": [],
                "end": [
                    "LMSSetValue cmi.core.lesson_status completed", "LMSSetValue cmi.core.score.min 0",
                    "LMSSetValue cmi.core.score.max 100",
                ],
                "skipped pieces count": true, "read": ["LMSSetValue cmi.core.score.raw 100"], "complaints": [],
            ])
    }

    @Test func whatAnLMSRefusesIsSentAgain() throws {
        let refusals = { (memory: String) in
            Self.sets("incomplete", "0", memory).map { call in
                if case .text(let text) = call { Finding.text(text + " refused") } else { call }
            }
        }
        #expect(
            try BrowserJudge.visits.get()["refusing_lms"] == [
                "refused": .list(Self.opening + refusals("1;27;0000000")),
                "asked again": .list(refusals("1;27;SEEN")),
                "accepted": .list(Self.sets("incomplete", "0", "1;27;SEEN") + Self.commit),
                "nothing left": [], "complaints": [],
            ])
    }

    @Test func whatWasReadBeforeTheLMSWasReadyIsKept() throws {
        #expect(
            try BrowserJudge.visits.get()["lms_that_begins_late"] == [
                "refused": ["LMSInitialize  refused"],
                "accepted": .list(
                    Self.opening + Self.sets("completed", "PLACE", "1;27;SEEN", exit: Self.normal) + Self.commit),
                "complaints": [],
            ])
    }

    @Test func anLMSThatThrowsDoesNotStopTheReading() throws {
        let seen = try #require(BrowserJudge.visits.get()["broken_lms"])
        #expect(seen["complaints"] == [])
        #expect(seen["title"] == "Module 1 - L’impact environnemental du numérique : comment agir ?")
    }

    @Test func aMemoryOfAnotherPageIsPassedOver() throws {
        #expect(
            try BrowserJudge.visits.get()["changed_page"]
                == ["changed": 0, "foreign": 0, "empty": 0, "complaints": []])
    }

    @Test func aParentOfAnotherOriginIsLeftAlone() throws {
        let seen = try #require(BrowserJudge.visits.get()["parent_of_another_origin"])
        #expect(seen["calls"] == [])
        #expect(seen["complaints"] == [])
    }

    @Test func anLMSThatOpensAWindowIsFound() throws {
        #expect(
            try BrowserJudge.visits.get()["window_opened_by_the_lms"]
                == ["first call": "LMSInitialize ", "complaints": []])
    }

    @Test(
        arguments: ["long", "english", "course", "foreign", "single", "external", "unit", "quiz", "quiz-english"],
        ["light", "dark"])
    func axeFindsNothing(page: String, scheme: String) throws {
        let seen = try #require(BrowserJudge.pages.get()["accessibility"])
        #expect(seen["\(page) \(scheme)"] == ["findings": [], "rules passed": true])
    }

    @Test func nothingIsAskedOfOthersBeforeAClick() throws {
        #expect(
            try BrowserJudge.pages.get()["frugality"] == [
                "own": ["long/index.html", "long/photo.png", "long/runtime.js", "long/style.css"], "foreign": [],
                "after click": ["https://www.dailymotion.com/embed/video/x9fznfq"],
                "player": "Lancement du parcours", "focused": "IFRAME",
            ])
    }

    @Test(arguments: ["long", "english", "course", "foreign", "single", "quiz"], [320, 1280])
    func noPageIsWiderThanTheWindow(page: String, width: Int) throws {
        #expect(try BrowserJudge.pages.get()["overflow"]?["\(page) \(width)"] == 0)
    }

    @Test func hostileTextsStayTexts() throws {
        #expect(
            try BrowserJudge.pages.get()["hostile"] == [
                "texts": .list(SamplePages.hostileTexts.map(Finding.text)), "hostile": [], "links": [],
                "title": .text(SamplePages.hostileTexts.joined()),
            ])
    }

    @Test func aCourseCanBeWalkedThroughWithoutAnLMS() throws {
        #expect(
            try BrowserJudge.pages.get()["standalone"]
                == ["ways": ["module-1.html", "module-2.html", "module-1.html"], "nav is visible": true])
    }

    @Test func aPageCanBeReadWithoutScripts() throws {
        #expect(
            try BrowserJudge.pages.get()["without script"]
                == ["video": "https://www.dailymotion.com/embed/video/x9fznfq", "notice": false])
        #expect(try BrowserJudge.pages.get()["complaints"] == [])
    }
}
