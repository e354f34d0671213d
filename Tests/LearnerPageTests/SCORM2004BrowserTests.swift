import Testing

/// What the pages say in SCORM 2004's words.
@Suite(.enabled(if: BrowserJudge.canRun, "run `make judges` first; needs chromium"))
struct SCORM2004BrowserTests {
    private static let opening: [Finding] = [
        "Initialize ", "GetValue cmi.completion_status", "GetValue cmi.location", "GetValue cmi.suspend_data",
    ]
    private static let suspend: Finding = "SetValue cmi.exit suspend"
    private static let commit: [Finding] = ["SetValue cmi.session_time DURATION", "Commit "]
    private static let leaving = Finding.list(commit + ["Terminate "])

    private static func sets(_ values: String...) -> [Finding] {
        values.map { .text("SetValue cmi." + $0) }
    }

    @Test func aModuleIsStartedResumedAndFinished() throws {
        let seen = try #require(BrowserJudge.visits.get()["scorm_2004"])
        let first = Self.sets(
            "completion_status incomplete", "location 0", "suspend_data 1;27;0000000", "exit suspend",
            "progress_measure 0")
        #expect(seen["start"] == .list(Self.opening + first + Self.commit))
        let beat = Self.sets("location PLACE", "suspend_data 1;27;SEEN", "progress_measure PART")
        #expect(seen["beat"] == .list(beat + Self.commit))
        #expect(seen["leave"] == Self.leaving)
        let again = Self.sets("exit suspend", "progress_measure PART")
        #expect(seen["second start"] == .list(Self.opening + again + Self.commit))
        #expect(seen["second scrolled"] == true)
        let completed = Self.sets(
            "completion_status completed", "location PLACE", "suspend_data 1;27;SEEN", "progress_measure 1")
        #expect(seen["completed"] == .list(completed + Self.commit))
        #expect(seen["second leave"] == Self.leaving)
        #expect(seen["final status"] == "completed")
        #expect(seen["final progress"] == "1")
        #expect(seen["complaints"] == [])
    }

    @Test func whatAnLMSRefusesIsSentAgain() throws {
        let all = Self.sets(
            "completion_status incomplete", "location 0", "suspend_data 1;27;SEEN", "exit suspend",
            "progress_measure PART")
        #expect(
            try BrowserJudge.visits.get()["scorm_2004_refusing"]
                == ["accepted": .list(all + Self.commit), "complaints": []])
    }

    @Test func successFollowsFromTheScoreThatTheLMSAsksFor() throws {
        let scored = { (success: Finding) -> Finding in
            ["consistent": true, "min": "0", "max": "100", "completion": "completed", "success": success]
        }
        #expect(
            try BrowserJudge.visits.get()["scorm_2004_scored"] == [
                "none": scored("unknown"), "reached": scored("passed"), "missed": scored("failed"), "complaints": [],
            ])
    }
}
