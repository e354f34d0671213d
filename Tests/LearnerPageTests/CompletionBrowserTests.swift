import Testing

/// What completes a page that doesn't ask to be read to its end.
@Suite(.enabled(if: BrowserJudge.canRun, "run `make judges` first; needs chromium"))
struct CompletionBrowserTests {
    @Test func timeInSightAddsUpOverVisits() throws {
        #expect(
            try BrowserJudge.visits.get()["time_spent"] == [
                "first": "incomplete", "remembered": true, "too early": "incomplete", "second": "completed",
                "complaints": [],
            ])
    }

    @Test func anExternalActivityIsOpenedThenConfirmed() throws {
        #expect(
            try BrowserJudge.visits.get()["external_activity"] == [
                "read": "incomplete", "before": [false, false], "opened": [true, false],
                "resumed": [true, false, "incomplete"], "confirmed": [false, true, "completed"],
                "focused": "C’est noté : ce module est terminé.", "again": [false, true, "completed"],
                "complaints": [],
            ])
    }

    @Test func aPageThatLeadsToNoActivityIsReadToItsEnd() throws {
        #expect(
            try BrowserJudge.visits.get()["external_activity_without_one"]
                == ["status": "completed", "complaints": []])
    }
}
