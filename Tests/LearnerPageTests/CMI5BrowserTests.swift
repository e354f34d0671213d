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

    private static func statement(_ verb: String, _ categories: [String], _ result: Finding? = nil) -> Finding {
        var statement: [String: Finding] = [
            "id": "UUID", "timestamp": "TIMESTAMP", "context": context(categories),
            "actor": ["objectType": "Agent", "account": ["homePage": "https://lms.example", "name": "1234"]],
            "verb": ["id": .text("http://adlnet.gov/expapi/verbs/" + verb), "display": ["en-US": .text(verb)]],
            "object": ["objectType": "Activity", "id": "https://lms.example/activities/1"],
        ]
        statement["result"] = result
        return .object(statement)
    }
}
