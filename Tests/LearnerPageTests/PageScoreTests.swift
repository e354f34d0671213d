import CourseCatalogue
import Testing

@testable import LearnerPage

@Suite struct PageScoreTests {
    private func body(_ marks: [Int?], _ tracking: Tracking?) -> (mastery: Int?, body: String) {
        let score = PageScore(of: marks.map { SamplePages.selfCheck(passMark: $0) }, trackedBy: tracking)
        let written = score.attributes.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return (score.masteryScore, written.joined(separator: " "))
    }

    @Test(
        arguments: [
            ([60], nil, 60, "data-completion=self-check data-score=questions data-pass-mark=60"),
            ([nil], nil, 80, "data-completion=self-check data-score=questions data-pass-mark=80"),
            ([nil], 50, 50, "data-completion=self-check data-score=questions data-pass-mark=50"),
            ([60, nil, 70], 50, 70, "data-completion=self-check data-score=questions data-pass-mark=70"),
            ([], nil, nil, ""), ([], 50, 50, "data-score=reading"),
        ] as [([Int?], Int?, Int?, String)])
    func answersCompleteAPageThatHasQuestions(marks: [Int?], chosen: Int?, mastery: Int?, written: String) {
        let found = body(marks, Tracking(.scorm12, completion: .selfCheck, masteryScore: chosen))
        #expect(found.mastery == mastery)
        #expect(found.body == written)
    }

    @Test(
        arguments: [
            ([60], nil, nil, "data-score=questions data-pass-mark=60"), ([nil], nil, nil, "data-score=questions"),
            ([60], 50, 60, "data-score=questions-once-done data-pass-mark=60"),
            ([nil], 50, 50, "data-score=questions-once-done data-pass-mark=50"), ([], 50, 50, "data-score=reading"),
        ] as [([Int?], Int?, Int?, String)])
    func aPageThatIsReadGivesTheScoreOfItsAnswers(marks: [Int?], chosen: Int?, mastery: Int?, written: String) {
        let found = body(marks, Tracking(.scorm2004, masteryScore: chosen))
        #expect(found.mastery == mastery)
        #expect(found.body == written)
    }

    @Test func whereNobodyListensLearnersAreToldThePagesMarkAlone() {
        #expect(body([60], nil) == (nil, "data-pass-mark=60"))
        #expect(body([nil], nil) == (nil, ""))
    }
}
