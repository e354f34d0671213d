import Foundation
import TestSupport
import Testing

@Suite struct SampleCatalogueTests {
    @Test func picturesAreSmallAndOfEveryKind() throws {
        let pictures = try (files(below: "samples/public") + files(below: "samples/content"))
            .filter { $0.path.contains("/img/") }
        #expect(Set(pictures.map(\.pathExtension)) == ["jpg", "png", "svg", "webp"])
        let large = try pictures.filter { try Data(contentsOf: $0).count > 30_000 }
        #expect(large.map(\.lastPathComponent) == [])
    }

    @Test func everyModuleOfTheGuideIsACardOfAPage() throws {
        let titles = try text(of: "samples/README.md").matches(of: /(?m)^\| ([^|]+?) \|.*\|$/)
            .map { String($0.output.1) }.filter { $0 != "Module" && $0 != "---" }
        let pages =
            try text(of: "samples/content/formations/parcours-accessibilite.md")
            + text(of: "samples/content/en/training/parcours-open-data.md")
        #expect(titles.count == 8)
        #expect(titles.filter { !pages.contains($0) } == [])
    }

    @Test func everyPageOfTheGuideIsThere() throws {
        let named = try text(of: "samples/README.md").matches(of: /`([^`\s]+\.md)`/)
            .map { String($0.output.1).split(separator: "/").last.map(String.init) }
        let pages = try files(below: "samples/content").map(\.lastPathComponent)
        #expect(named.count == 6)
        #expect(named.compactMap { $0 }.filter { !pages.contains($0) } == [])
    }

    @Test func noAddressLeadsToARealSite() throws {
        let sources = try files(below: "samples/content") + files(below: "samples/_data")
        let texts =
            try sources.filter { ["md", "js"].contains($0.pathExtension) }
            .map { try String(contentsOf: $0, encoding: .utf8) } + [text(of: "samples/parcours.yml")]
        let hosts = Set(
            texts.flatMap { $0.matches(of: /(?:https?:\/\/|@)([a-z.]+\.[a-z]+)/).map { String($0.output.1) } })
        #expect(
            hosts.sorted() == [
                "competences.example.org", "example.org", "formation.example.org", "video.example.org",
                "www.example.com", "www.example.net",
            ])
    }
}
