import CourseCatalogue
import Diagnostics
import Releases
import Testing

@Suite("The rules of release")
struct ReleaseRulesTests {
    private static let place = SourceLocation(file: "page.md", line: 7, column: 3)

    private func fact<Value>(_ value: Value, _ manner: Provenance.Manner = .prose) -> Fact<Value> {
        Fact(value, Provenance(manner, at: Self.place))
    }

    private func decide(_ release: Release, on day: String) throws -> (release: Release, told: [String]) {
        var module = Module(
            identifier: try #require(Identifier("m")), title: fact("Données ouvertes", .field), language: fact("fr"),
            release: release)
        var diagnostics = DiagnosticCollector()
        ReleaseRules(asOf: try #require(CalendarDate(iso8601: day))).apply(to: &module, reporting: &diagnostics)
        return (module.release, diagnostics.diagnostics.map(\.id))
    }

    @Test("a linked card is out")
    func linked() throws {
        let (release, told) = try decide(Release(state: fact(.released)), on: "2026-01-01")
        #expect(release.state.value == .released)
        #expect(told.isEmpty)
    }

    @Test("an announced day that has come is a release on that day, and not the day before")
    func announcedDay() throws {
        let announced = Release(state: fact(.announced), expected: fact(.day(try day("2025-03-10"))))
        #expect(try decide(announced, on: "2025-03-09").release.state.value == .announced)
        let (release, told) = try decide(announced, on: "2025-03-10")
        #expect(release.state.value == .released)
        #expect(release.releasedOn?.value == (try day("2025-03-10")))
        #expect(told.isEmpty)
    }

    @Test(
        "an announced month never becomes a release: once past, it is doubtful",
        arguments: [
            (ApproximateDate.month(year: 2025, month: 11), "2025-11-30", "2025-12-01"),
            (.quarter(year: 2026, quarter: 2), "2026-06-30", "2026-07-01"),
            (.endOfYear(2025), "2025-12-31", "2026-01-01"),
            (.year(2026), "2026-12-31", "2027-01-01"),
        ])
    func announcedMonth(expected: ApproximateDate, last: String, after: String) throws {
        let announced = Release(state: fact(.announced), expected: fact(expected))
        #expect(try decide(announced, on: last).told == [])
        let (release, told) = try decide(announced, on: after)
        #expect(release.state.value == .announced)
        #expect(told == ["overdue-release"])
    }

    @Test("a declared day in the future holds a linked module back")
    func heldBack() throws {
        let release = Release(state: fact(.released), releasedOn: fact(try day("2026-03-10"), .configuration))
        let before = try decide(release, on: "2026-03-09").release
        #expect(before.state.value == .announced)
        #expect(before.expected?.value == .day(try day("2026-03-10")))
        #expect(try decide(release, on: "2026-03-10").release.state.value == .released)
    }

    @Test("a page's date in the future holds nothing back: it is only a hint, and a wrong one")
    func hintHoldsNothingBack() throws {
        let release = Release(state: fact(.released), releasedOn: fact(try day("2026-03-10"), .hint))
        let before = try decide(release, on: "2026-03-01").release
        #expect(before.state.value == .released)
        #expect(before.releasedOn == nil)
        #expect(try decide(release, on: "2026-03-10").release.releasedOn?.value == (try day("2026-03-10")))
    }

    @Test("a limit that the configuration gives withdraws, one that prose gives is doubtful")
    func limits() throws {
        let declared = Release(
            state: fact(.released), availableUntil: fact(.month(year: 2025, month: 9), .configuration))
        #expect(try decide(declared, on: "2025-09-30").release.state.value == .released)
        #expect(try decide(declared, on: "2025-10-01").release.state.value == .withdrawn)
        let prose = Release(state: fact(.released), availableUntil: fact(.month(year: 2025, month: 9)))
        let (release, told) = try decide(prose, on: "2025-10-01")
        #expect(release.state.value == .released)
        #expect(told == ["past-its-limit"])
    }

    @Test("a declared withdrawal counts from its day on")
    func withdrawal() throws {
        let release = Release(state: fact(.released), withdrawnOn: fact(try day("2026-11-01"), .configuration))
        #expect(try decide(release, on: "2026-10-31").release.state.value == .released)
        #expect(try decide(release, on: "2026-11-01").release.state.value == .withdrawn)
    }
}
