import Testing

/// What an assignable unit says to a record store of another origin.
@Suite(.enabled(if: BrowserJudge.canRun, "run `make judges` first; needs chromium"))
struct CMI5BrowserTests {
    private static let opening: [Finding] = ["GET LMS.LaunchData", "GET preferences", "GET reading"]
    private static let start: [Finding] = ["POST token"] + opening

    private func scenario(_ name: String) throws -> Finding {
        let seen = try #require(BrowserJudge.visits.get()[name])
        #expect(seen["complaints"] == [])
        return seen
    }

    @Test func aUnitIsStartedResumedAndFinished() throws {
        let seen = try scenario("cmi5_started_resumed_and_finished")
        #expect(seen["start"] == .list(Self.start + ["POST initialized", "PUT reading"]))
        #expect(seen["way back"] == "https://lms.example/back")
        #expect(seen["beat"] == ["PUT reading"])
        #expect(seen["leave"] == ["POST terminated"])
        #expect(seen["state"] == ["done": false, "place": true, "memory": "1;27;", "said": []])
        #expect(seen["second start"] == .list(Self.start + ["POST initialized", "PUT reading"]))
        #expect(seen["second scrolled"] == true)
        #expect(seen["completed"] == ["POST completed", "PUT reading"])
        #expect(seen["second leave"] == ["POST terminated"])
    }

    @Test func aUnitIsCompletedOnceWhateverTheNumberOfLaunches() throws {
        #expect(
            try scenario("cmi5_started_resumed_and_finished")["verbs"] == [
                "initialized", "terminated", "initialized", "completed", "terminated", "initialized", "terminated",
            ])
    }

    @Test func statementsAreAsTheStandardDefinesThem() throws {
        #expect(
            try scenario("cmi5_started_resumed_and_finished")["statements"] == [
                Self.statement("initialized", ["cmi5"]),
                Self.statement("completed", ["cmi5", "moveon"], ["completion": true, "duration": "DURATION"]),
                Self.statement("terminated", ["cmi5"], ["duration": "DURATION"]),
            ])
    }

    @Test func aUnitIsPassedOnceItsScoreIsReached() throws {
        let seen = try scenario("cmi5_passed")
        #expect(seen["skipped"] == 0)
        let mastery: Finding = ["https://w3id.org/xapi/cmi5/context/extensions/masteryscore": 0.9]
        #expect(
            seen["passed"] == [
                [
                    "result": ["success": true, "score": true, "duration": "DURATION"],
                    "context": Self.context(["cmi5", "moveon"], besides: mastery),
                ]
            ])
    }

    @Test func whatTheStoreRefusesIsSentAgain() throws {
        let seen = try scenario("cmi5_refused")
        #expect(seen["refused"] == .list(Self.start + ["POST initialized refused"]))
        #expect(seen["accepted"] == .list(Self.opening + ["POST initialized", "POST completed refused"]))
        #expect(seen["asked again"] == ["POST completed refused"])
        #expect(seen["taken"] == ["POST completed", "PUT reading"])
        #expect(seen["nothing left"] == [])
        #expect(seen["leave"] == ["POST terminated"])
    }

    @Test func whatWaitsWhenThePageIsClosedIsDelivered() throws {
        let seen = try scenario("cmi5_left_in_mid_read")
        #expect(seen["leave"] == ["POST completed terminated", "PUT reading"])
        let asked: [Finding] = ["GET completed", "GET passed", "POST initialized", "PUT reading"]
        #expect(seen["again"] == .list(Self.start + asked))
        #expect(seen["completed"] == 1)
    }

    @Test func whoReviewsIsNotAssessed() throws {
        #expect(try scenario("cmi5_reviewed")["heard"] == ["POST terminated"])
    }

    @Test func whatCannotBeReadJustNowIsNotOverwritten() throws {
        let seen = try scenario("cmi5_state_out_of_reach")
        #expect(seen["refused"] == .list(Self.start.dropLast() + ["GET reading refused"]))
        #expect(seen["accepted"] == .list(Self.opening + ["POST initialized", "PUT reading"]))
        #expect(seen["remembered"] == true)
    }

    @Test func aPageThatNobodyLaunchedIsReadInSilence() throws {
        let seen = try scenario("cmi5_without_launch")
        #expect(seen["way back"] == false)
        #expect(seen["used token"] == ["POST terminated", "POST token"])
        #expect(seen["title"] == "Module 1 - L’impact environnemental du numérique : comment agir ?")
    }

    @Test func aLaunchThatEndsOnTooFewRightAnswersHasFailed() throws {
        let seen = try scenario("cmi5_answers")
        #expect(seen["missed"] == ["POST answered answered answered", "PUT reading"])
        #expect(seen["leave"] == ["POST failed terminated"])
        let mastery: Finding = ["https://w3id.org/xapi/cmi5/context/extensions/masteryscore": 0.6]
        let score: Finding = ["scaled": 0.33, "raw": 33, "min": 0, "max": 100]
        let failed = Self.statement(
            "failed", ["cmi5", "moveon"], ["success": false, "score": score, "duration": "DURATION"], besides: mastery)
        #expect(seen["failed"] == failed)
    }

    @Test func aLaterLaunchPasses() throws {
        let seen = try scenario("cmi5_answers")
        #expect(seen["resumed"] == ["a", "a", "ac"])
        #expect(seen["passed"] == ["POST answered completed passed", "PUT reading"])
        let score: Finding = ["scaled": 0.66, "raw": 66, "min": 0, "max": 100]
        #expect(seen["verdict"] == ["success": true, "score": score, "duration": "DURATION"])
        #expect(
            seen["verbs"] == [
                "initialized", "failed", "terminated", "initialized", "completed", "passed", "terminated",
            ])
    }

    @Test func answersAreStatementsThatTheStandardAllows() throws {
        let choices = [("a", "Les équipements"), ("b", "Les réseaux"), ("c", "Nulle part")].map {
            id, words -> Finding in
            ["id": .text(id), "description": ["fr": .text(words)]]
        }
        #expect(
            try scenario("cmi5_answers")["answer"] == [
                "id": "UUID", "timestamp": "TIMESTAMP",
                "actor": ["objectType": "Agent", "account": ["homePage": "https://lms.example", "name": "1234"]],
                "verb": ["id": "http://adlnet.gov/expapi/verbs/answered", "display": ["en-US": "answered"]],
                "object": [
                    "objectType": "Activity", "id": "https://lms.example/activities/1/questions/ou-agir",
                    "definition": [
                        "type": "http://adlnet.gov/expapi/activities/cmi.interaction", "interactionType": "choice",
                        "description": ["fr": "Où agir ?"], "correctResponsesPattern": ["a[,]b"],
                        "choices": .list(choices),
                    ],
                ],
                "context": [
                    "registration": "UUID",
                    "extensions": ["https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1"],
                    "contextActivities": [
                        "grouping": [["objectType": "Activity", "id": "https://site.example/modules/module-1"]],
                        "parent": [["objectType": "Activity", "id": "https://lms.example/activities/1"]],
                    ],
                ],
                "result": ["response": "a[,]c", "success": false],
            ])
    }

    @Test func aVerdictDoesNotWaitForAnswersThatTheStoreFaults() throws {
        let seen = try scenario("cmi5_answers_refused")
        #expect(seen["heard"] == ["POST completed passed", "PUT reading"])
    }

    @Test func whoReviewsMayAnswerUnheard() throws {
        let seen = try scenario("cmi5_answers_reviewed")
        #expect(seen["heard"] == ["POST terminated"])
        #expect(seen["said"] != "")
    }

    private static func context(_ categories: [String], besides extensions: Finding = [:]) -> Finding {
        guard case .object(var all) = extensions else { return [] }
        all["https://w3id.org/xapi/cmi5/context/extensions/sessionid"] = "session-1"
        let prefix = "https://w3id.org/xapi/cmi5/context/categories/"
        return [
            "extensions": .object(all), "registration": "UUID",
            "contextActivities": [
                "grouping": [["objectType": "Activity", "id": "https://site.example/modules/module-1"]],
                "category": .list(categories.map { ["id": .text(prefix + $0)] }),
            ],
        ]
    }

    private static func statement(
        _ verb: String, _ categories: [String], _ result: Finding? = nil, besides extensions: Finding = [:]
    ) -> Finding {
        var statement: [String: Finding] = [
            "id": "UUID", "timestamp": "TIMESTAMP", "context": context(categories, besides: extensions),
            "actor": ["objectType": "Agent", "account": ["homePage": "https://lms.example", "name": "1234"]],
            "verb": ["id": .text("http://adlnet.gov/expapi/verbs/" + verb), "display": ["en-US": .text(verb)]],
            "object": ["objectType": "Activity", "id": "https://lms.example/activities/1"],
        ]
        statement["result"] = result
        return .object(statement)
    }
}
