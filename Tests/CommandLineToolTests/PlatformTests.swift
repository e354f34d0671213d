import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// What `--for` chooses, and what is written for the administrator.
@Suite("Learning platforms")
struct PlatformTests {
    private let folder: TemporaryFolder
    private var output: String { folder.path + "/out" }

    init() throws { folder = try TemporaryFolder() }

    private func export(_ arguments: String...) throws -> CommandResult {
        try TestSupport.run(
            Program.path,
            ["export", Project.root.path + "/samples", "--output", output, "--journal", folder.path + "/j"]
                + ["--as-of", "2026-11-16"] + arguments,
            environment: ["LC_ALL": "C", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": ""])
    }

    private func folders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: output).filter {
            !["export.json", "index.html"].contains($0)
        }.sorted()
    }

    @Test("docs/platforms.md is printed from the presets")
    func document() throws {
        let text = try Program.run("platforms", "--markdown").output
        #expect(try Golden(in: "docs", "platforms.md").expected(insteadOf: text) == text)
    }

    @Test("every platform has formats, each with its reason, and settings that exist")
    func presets() throws {
        let names = ["moodle", "mentor", "ilias", "chamilo", "canvas", "sakai", "open-edx", "scorm-cloud"]
        #expect(PlatformPreset.names == names)
        for preset in PlatformPreset.all {
            #expect(!preset.formats.isEmpty)
            for reason in preset.formats.map(\.reason) + preset.settings.map(\.reason) {
                #expect(
                    reason.french.hasSuffix(".") && reason.english.hasSuffix(".") && reason.french != reason.english)
            }
            for format in preset.formats {
                #expect(ImportGuide.guide(for: preset.platform, format: format.name) != nil, "\(format.name)")
            }
            #expect(preset.settings.allSatisfy { setting in preset.formats.contains { $0.name == setting.format } })
        }
    }

    @Test("formats and settings are the platform's, and the note beside them too")
    func openEdX() throws {
        let result = try export("--for", "open-edx")
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(try folders() == ["common-cartridge-1.1", "scorm-1.2"])
        let items = try run("unzip", ["-p", output + "/scorm-1.2/open-data.zip", "imsmanifest.xml"]).output
        #expect(items.split(separator: "<item ").count - 1 == 1)
        let note = try folder.text("out/common-cartridge-1.1/import.md")
        #expect(
            note.hasPrefix("# Importer ces paquets dans Open edX\n\nIMS Common Cartridge 1.1.\n\n1. Convertissez : "))
        #expect(note.contains("\n# Importing these packages into Open edX\n"))
    }

    @Test("every platform's packages are made, and pass the checks", arguments: PlatformPreset.names)
    func everyPlatform(name: String) throws {
        let result = try export("--for", name)
        #expect(result.errors == "")
        #expect(result.status == 0)
        let preset = try PlatformPreset.named(name)
        #expect(try folders() == preset.formats.map(\.name).sorted())
        for format in preset.formats {
            #expect(FileManager.default.fileExists(atPath: output + "/\(format.name)/import.md"))
        }
    }

    @Test("--set comes before the preset's settings, --format before its formats")
    func overrides() throws {
        #expect(try export("--for", "open-edx", "--set", "scorm-1.2.course-structure=item-per-module").status == 0)
        let items = try run("unzip", ["-p", output + "/scorm-1.2/open-data.zip", "imsmanifest.xml"]).output
        #expect(items.split(separator: "<item ").count - 1 > 1)
        #expect(try export("--for", "canvas", "--format", "common-cartridge-1.1").status == 0)
        #expect(try folders() == ["common-cartridge-1.1"])
        #expect(try folder.text("out/common-cartridge-1.1/import.md").hasPrefix("# Importer ces paquets dans Canvas\n"))
    }

    @Test("without a platform the note is for Moodle")
    func note() throws {
        #expect(try export("--format", "scorm-1.2").status == 0)
        let note = try folder.text("out/scorm-1.2/import.md")
        #expect(try Golden("CommandLineToolTests/Goldens/import.md").expected(insteadOf: note) == note)
    }

    @Test("packages carry our schemas, or those of a folder that is given")
    func schemas() throws {
        func listing() throws -> [String] {
            try run("unzip", ["-Z1", output + "/scorm-1.2/open-data.zip"]).output.split(separator: "\n").map(
                String.init
            )
            .filter { $0.hasSuffix(".xsd") }
        }
        #expect(try export("--format", "scorm-1.2").status == 0)
        #expect(
            try listing() == ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"])
        try folder.write("<schema/>", to: "theirs/scorm-1.2/imscp_rootv1p1p2.xsd")
        #expect(try export("--format", "scorm-1.2", "--schemas", folder.path + "/theirs").status == 0)
        #expect(try listing() == ["imscp_rootv1p1p2.xsd"])
        let manifest = try run("unzip", ["-p", output + "/scorm-1.2/open-data.zip", "imsmanifest.xml"]).output
        #expect(
            manifest.contains(
                "xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd\""))
        let without = try export("--format", "scorm-2004-4th", "--schemas", folder.path + "/theirs")
        #expect(
            without.errors == """
                error: “\(folder.path)/theirs/scorm-2004-4th” has no usable schemas [unusable-schema-folder]
                  help: put the standard’s .xsd files there, 200 at most, or leave --schemas out

                """)
        #expect(without.status == 2)
    }

    @Test(
        "cartridges carry our schemas, or those of a folder that is given",
        arguments: [
            ("common-cartridge-1.1", "ccv1p1_imscp_v1p2_v1p0.xsd"),
            ("common-cartridge-1.3", "ccv1p3_imscp_v1p2_v1p0.xsd"),
            ("thin-common-cartridge", "ccv1p2_imscp_v1p2_v1p0.xsd"),
        ])
    func cartridgeSchemas(format: String, schema: String) throws {
        func listing() throws -> [String] {
            try run("unzip", ["-Z1", "\(output)/\(format)/open-data.imscc"]).output.split(separator: "\n")
                .map(String.init).filter { $0.hasSuffix(".xsd") }
        }
        #expect(try export("--format", format).status == 0)
        #expect(try listing().count == 10)
        #expect(try listing().contains(schema))
        try folder.write("<schema/>", to: "theirs/\(format)/\(schema)")
        #expect(try export("--format", format, "--schemas", folder.path + "/theirs").status == 0)
        #expect(try listing() == [schema])
        let without = try export("--format", format, "--schemas", folder.path)
        #expect(
            without.errors.hasPrefix("error: “\(folder.path)/\(format)” has no usable schemas [unusable-schema-folder]")
        )
        #expect(without.status == 2)
    }

    @Test("a format that the platform isn't known for has a note that says so")
    func unknownGuide() throws {
        #expect(try export("--for", "chamilo", "--format", "common-cartridge-1.3").status == 0)
        #expect(
            try folder.text("out/common-cartridge-1.3/import.md") == """
                # Importer ces paquets dans Chamilo

                IMS Common Cartridge 1.3 n’est pas un format choisi pour Chamilo : suivez la documentation de la plateforme.

                # Importing these packages into Chamilo

                IMS Common Cartridge 1.3 is not a format chosen for Chamilo: follow the platform’s documentation.

                """)
    }

    @Test("a platform that isn't known is told, with the nearest one")
    func unknownPlatform() throws {
        let result = try export("--for", "moodel")
        #expect(
            result.errors == """
                error: unknown platform: “moodel” [unknown-platform]
                  help: did you mean “moodle”?

                """)
        #expect(result.status == 2)
    }

    @Test("a format of a preset that isn't registered is told, and passed over")
    func unregisteredFormats() throws {
        var diagnostics = DiagnosticCollector()
        let preset = try PlatformPreset.named("moodle")
        let registered = FormatRegistry.all.filter { $0.format.name == "scorm-1.2" }
        let formats = preset.registeredFormats(among: registered, reporting: &diagnostics)
        #expect(formats.map(\.format.name) == ["scorm-1.2"])
        #expect(
            diagnostics.diagnostics == [
                Diagnostic(
                    .warning, "format-not-available",
                    BilingualText(
                        fr: "« common-cartridge-1.1 », prévu pour Moodle, n’est pas un format de cette version",
                        en: "“common-cartridge-1.1”, meant for Moodle, is not a format of this version"),
                    help: BilingualText(
                        fr: "les autres formats de la plateforme sont exportés ; « parcours formats » les montre tous",
                        en: "the platform’s other formats are exported; “parcours formats” shows all formats"))
            ])
    }
}
