import Testing

/// What templates give, without the real Nunjucks at hand: the corpus holds what it gave.
struct CorpusTests {
    @Test func rendersWhatNunjucksGave() throws {
        for each in try TemplateCase.corpus() {
            #expect(each.render() == each.text, "\(each.name): \(each.templates["main"] ?? "")")
        }
    }
}
