import Testing
import TestSupport

/// The real Nunjucks judges what templates give, to the byte.
@Suite(.enabled(if: RealNunjucks.isPresent, "needs Node.js and its module nunjucks"))
struct DifferentialTests {
    @Test func theCorpusIsWhatNunjucksGives() throws {
        let cases = try TemplateCase.corpus()
        #expect(cases.count >= 400)
        let judged = try RealNunjucks.render(cases)
        for (each, judged) in zip(cases, judged) {
            #expect(judged.text == each.text, "\(each.name): \(judged.error ?? "")")
        }
    }

    @Test func rendersGeneratedTemplatesLikeNunjucks() throws {
        var generator = TemplateGenerator(random: SeededGenerator(seed: 2025))
        let cases = (1...800).map { generator.templateCase($0) }
        let judged = try RealNunjucks.render(cases)
        #expect(judged.count { $0.error == nil } > 600)
        for (each, judged) in zip(cases, judged) where judged.error == nil {
            #expect(each.render() == judged.text, "\(each.name): \(each.templates["main"] ?? "")")
        }
    }
}
