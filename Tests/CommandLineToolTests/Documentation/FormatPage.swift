import Interchange
import Testing

@testable import CommandLineTool

/// The page of a format in the documentation of the libraries, made of what the program itself knows.
struct FormatPage {
    let format: FormatDescriptor
    let kept: [KeptFacts.Row]
    /// The rows of its settings, then of those that it shares with others.
    let settings: [(section: String, rows: [String])]

    /// The writer of each format, as a link to its symbol.
    private static let writers = [
        "scorm-1.2": "SCORMWriter/PackageWriter`` of ``SCORMWriter/SCORM12",
        "scorm-2004-3rd": "SCORMWriter/PackageWriter`` of ``SCORMWriter/SCORM2004ThirdEdition",
        "scorm-2004-4th": "SCORMWriter/PackageWriter`` of ``SCORMWriter/SCORM2004FourthEdition",
        "ims-cp": "SCORMWriter/PackageWriter`` of ``SCORMWriter/ContentPackaging",
        "cmi5": "SCORMWriter/PackageWriter`` of ``SCORMWriter/CMI5",
        "common-cartridge-1.1": "CommonCartridgeWriter/CommonCartridge11Writer",
        "common-cartridge-1.3": "CommonCartridgeWriter/CommonCartridge13Writer",
        "thin-common-cartridge": "CommonCartridgeWriter/ThinCommonCartridgeWriter",
        "dataset": "OpenDataWriter/DatasetWriter", "schema-org": "OpenDataWriter/SchemaOrgWriter",
        "lheo": "OpenDataWriter/LHEOWriter", "rss": "FeedWriter/RSSWriter", "atom": "FeedWriter/AtomWriter",
        "json-feed": "FeedWriter/JSONFeedWriter", "icalendar": "FeedWriter/CalendarWriter",
        "feed-page": "FeedWriter/FeedPageWriter",
    ]

    /// The page's name, without the ending of its file.
    static func name(of format: FormatDescriptor) -> String { "format-" + format.name.replacing(".", with: "-") }

    /// The whole page.
    func text() throws -> String {
        let writer = try #require(Self.writers[format.name], "no writer is named for \(format.name)")
        let usual = format.isDefault ? " It is made where no other format is asked for." : ""
        let head = """
            # \(format.title)

            \(Self.sentence(format.purpose.english))

            ## Overview

            `parcours export --format \(format.name)` makes it.\(usual) In a program, ``\(writer)``
            does.

            """
        return ([head, keptPart, lostPart] + (format.family == .packages ? [platformsPart] : []) + [settingsPart])
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func sentence(_ text: String) -> String {
        let sentence = text.prefix(1).uppercased() + text.dropFirst()
        return sentence.hasSuffix(".") ? sentence : sentence + "."
    }

    private var keptPart: String {
        let rows = kept.filter { !$0.places.isEmpty }.map { row in
            "| \(row.fact) | \(row.places.map { $0.contains(".") ? "`\($0)`" : $0 }.joined(separator: ", ")) |"
        }
        return """
            ## What is kept

            Found by exporting a catalogue that has every fact, by the usual settings and without a journal: where the fact
            is another, these files are others.

            | Fact | Where |
            |---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private var lostPart: String {
        let lost = kept.filter(\.places.isEmpty).map(\.fact)
        let list = lost.isEmpty ? "" : "\nNo file of it changes with: \(lost.joined(separator: "; ")).\n"
        return "## What is lost\n\n\(Self.sentence(format.loss.english))\n\(list)"
    }

    private var settingsPart: String {
        let tables = settings.filter { !$0.rows.isEmpty }.map { section, rows in
            "In the section `\(section)` of `parcours.yml`:\n\n| Key | Default | Meaning |\n|---|---|---|\n"
                + rows.joined(separator: "\n") + "\n"
        }
        return tables.isEmpty ? "" : "## Settings\n\n" + tables.joined(separator: "\n")
    }

    private var platformsPart: String {
        let chosen = PlatformPreset.all.compactMap { preset in
            preset.formats.first { $0.name == format.name }.map { (preset: preset, reason: $0.reason.english) }
        }
        guard !chosen.isEmpty else {
            return "## Platforms\n\nNo platform’s preset (`--for`) chooses it: it is there for those who ask for it.\n"
        }
        let rows = chosen.map { "| \($0.preset.platform.name.english) | \($0.reason) |" }.joined(separator: "\n")
        return "## Platforms\n\n| Platform | Why |\n|---|---|\n\(rows)\n\n" + guides(for: chosen.map(\.preset))
    }

    /// How each platform imports it; those that do it the same way stand together.
    private func guides(for presets: [PlatformPreset]) -> String {
        var parts: [(names: [String], text: String)] = []
        for preset in presets {
            guard let text = guide(for: preset) else { continue }
            let name = preset.platform.name.english
            if let same = parts.firstIndex(where: { $0.text == text }) {
                parts[same].names.append(name)
            } else {
                parts.append(([name], text))
            }
        }
        return parts.map { "### Import it into \($0.names.joined(separator: " or "))\n\n\($0.text)" }
            .joined(separator: "\n")
    }

    private func guide(for preset: PlatformPreset) -> String? {
        guard let guide = ImportGuide.guide(for: preset.platform, format: format.name) else { return nil }
        let steps = guide.steps.enumerated().map { "\($0 + 1). \($1.english)" }.joined(separator: "\n")
        return """
            \(steps)

            **Completion**: \(guide.completion.english)

            **Grade**: \(guide.grading.english)

            """
    }
}
