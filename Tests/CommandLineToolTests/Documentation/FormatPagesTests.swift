import Foundation
import Interchange
import TestSupport
import Testing

@testable import CommandLineTool

/// The pages of the formats in `docs/Parcours.docc` are made of what the program knows and of what exports hold.
///
/// `PARCOURS_RECORD_GOLDENS=1` writes them.
@Suite("The documentation of formats")
struct FormatPagesTests {
    private static let folder = "docs/Parcours.docc/Formats"
    private static let kept = Result { try KeptFacts() }

    private func expect(_ text: String, _ name: String) throws {
        let golden = Golden(in: Self.folder, name + ".md")
        #expect(try text == golden.expected(insteadOf: text), "\(name)")
    }

    @Test("each format has a page with what it keeps and loses, its platforms and its settings, and there is no other")
    func pages() throws {
        let kept = try Self.kept.get(), settings = try SettingsTable()
        var names: Set<String> = ["AllFormats"]
        for format in FormatRegistry.all.map(\.format) {
            let sections = [format.name] + (format.family == .feeds ? ["feeds"] : [])
            let page = FormatPage(
                format: format, kept: kept.rows(of: format.name),
                // What is said of one form is said of all: once is enough.
                settings: sections.suffix(1).map { ($0, settings.rows(of: $0)) })
            let name = FormatPage.name(of: format)
            try expect(page.text(), name)
            names.insert(name)
        }
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Project.root.appending(path: Self.folder).path)
        #expect(Set(files) == Set(names.map { $0 + ".md" }))
    }

    @Test("the measure sees what is kept, and sees what isn't")
    func measure() throws {
        let kept = try Self.kept.get()
        func places(_ fact: String, in format: String) -> [String]? {
            kept.rows(of: format).first { $0.fact == fact }?.places
        }
        #expect(places("title", in: "scorm-1.2") == ["imsmanifest.xml", "pages"])
        #expect(places("text", in: "dataset") == [])
        #expect(places("withdrawn modules", in: "rss") == [])
        #expect(places("duration", in: "rss") == [])
        #expect(kept.rows(of: "ims-cp").count == FactfulCatalogue.changes.count)
    }

    @Test("the page of all formats lists each with its page")
    func list() throws {
        let families: [(FormatDescriptor.Family, String)] = [
            (.packages, "For learning platforms"), (.dataset, "For data portals and search engines"),
            (.feeds, "For those who follow what is new"),
        ]
        let formats = FormatRegistry.all.map(\.format)
        let rows = formats.map { "| <doc:\(FormatPage.name(of: $0))> | `\($0.name)` | \($0.loss.english) |" }
        let topics = families.map { family, title in
            let links = formats.filter { $0.family == family }.map { "- <doc:\(FormatPage.name(of: $0))>\n" }
            return "### \(title)\n\n" + links.joined()
        }
        try expect(
            """
            # Formats

            What each format keeps of a catalogue, what it loses, and which platforms take it.

            ## Overview

            | Format | `--format` | What it can’t hold |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            ## Topics

            \(topics.joined(separator: "\n"))
            """, "AllFormats")
    }
}
