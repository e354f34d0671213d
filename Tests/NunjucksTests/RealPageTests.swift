import Diagnostics
import Foundation
import Nunjucks
import TestSupport
import Testing

/// The real page with its cards, as its site writes it.
@Suite(.enabled(if: Project.hasShared, "needs ../shared"))
struct RealPageTests {
    @Test func givesItsCardsWithTheirPlaces() throws {
        let file = try Project.shared("real/ecoresponsable/content/formations/parcours-mooc.md")
        let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let cards = Kept<[ObjectValue]>([])
        let videos = Kept<[String]>([])
        var environment = Environment(options: Options(trimBlocks: true, lstripBlocks: true))
        environment.knownImports["components/component.njk"] = [
            "component": .function("component") { call in
                if call[0].string == "card", case .object(let card) = call[1] { cards.edit { $0.append(card) } }
                return .safe("CARD")
            }
        ]
        environment.tags["dailymotion"] = .single { call in
            let name = call[0].text
            videos.edit { $0.append(name) }
            return "VIDEO"
        }
        environment.tags["transcription"] = .paired { _, _ in .body(before: "<aside>", after: "</aside>") }
        var diagnostics = DiagnosticCollector()
        let rendered = try environment.render(
            environment.parse(Source(file: "parcours-mooc.md", text: page)), reporting: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(videos.value == ["x9fznfq"])
        #expect(cards.value.count == 4)
        #expect(rendered.text.split(separator: "CARD", omittingEmptySubsequences: false).count == 5)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        for card in cards.value {
            let title = try #require(card.entry("title"))
            let location = try #require(title.valueLocation)
            let line = lines[Int(location.line) - 1].dropFirst(Int(location.column) - 1)
            #expect(line.dropFirst().hasPrefix(title.value.text), "\(location)")
        }
    }
}
