import Foundation
import TestSupport
import Testing

/// The settings of packages, from `parcours.yml` or `--set` to the package.
@Suite("Settings of packages")
struct PackageSettingsTests {
    private static let trackingFormats = ["scorm-1.2", "scorm-2004-3rd", "scorm-2004-4th", "cmi5"]

    /// The page and the messages of a module's package in a format.
    private func export(
        _ format: String, _ settings: String..., module: String = "formation-618"
    ) throws -> (page: String, result: CommandResult) {
        let folder = try TemporaryFolder()
        let chosen = settings.flatMap { ["--set", "\(format).\($0)"] }
        let result = try TestSupport.run(
            Program.path,
            [
                "export", Project.root.path + "/samples", "--output", folder.path + "/out", "--as-of", "2026-11-16",
                "--journal", folder.path + "/journal.json", "--format", format,
            ] + chosen, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        let page = try run("unzip", ["-p", "\(folder.path)/out/\(format)/\(module).zip", "index.html"])
        return (page.output, result)
    }

    @Test("the same words choose what completes a page in every format", arguments: trackingFormats)
    func completion(format: String) throws {
        let lms = format.hasPrefix("scorm-2004") ? "scorm-2004" : format
        let read = try export(format, "completion=read-to-end", "mastery-score=80")
        #expect(read.page.contains("<body data-lms=\"\(lms)\" data-score=\"reading\">"))
        let timed = try export(format, "completion=time-spent", "minutes=3")
        #expect(timed.page.contains("<body data-lms=\"\(lms)\" data-completion=\"time-spent\" data-seconds=\"180\">"))
        let usual = try export(format, "completion=time-spent")
        #expect(usual.page.contains("data-seconds=\"300\""))
        let external = try export(format, "completion=external-activity")
        #expect(external.page.contains("<body data-lms=\"\(lms)\" data-completion=\"external-activity\">"))
        #expect(external.page.contains("data-confirm"))
        for (_, result) in [read, timed, usual, external] {
            #expect(result.status == 0, "\(result.output)\(result.errors)")
        }
    }

    @Test("answers complete the pages that have questions; the others are read, and told", arguments: trackingFormats)
    func selfCheck(format: String) throws {
        let lms = format.hasPrefix("scorm-2004") ? "scorm-2004" : format
        let (page, result) = try export(format, "completion=self-check", module: "formation-623")
        #expect(
            page.contains(
                "<body data-lms=\"\(lms)\" data-completion=\"self-check\" data-score=\"questions\" data-pass-mark=\"75\">"
            ))
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let told = result.errors.split(separator: "\n").filter { $0.contains("[no-questions]") }
        #expect(
            told == [
                "content/en/training/parcours-open-data.md:31:10: warning: “formation-634” has no questions: its page is completed when it is read [no-questions]",
                "content/en/training/parcours-open-data.md:49:10: warning: “first-map” has no questions: its page is completed when it is read [no-questions]",
                "content/formations/parcours-accessibilite.md:65:10: warning: “formation-618” has no questions: its page is completed when it is read [no-questions]",
            ])
        #expect(try export(format, "completion=self-check").page.contains("<body data-lms=\"\(lms)\">"))
    }

    @Test("minutes that serve nothing are told")
    func idleMinutes() throws {
        let (page, result) = try export("cmi5", "minutes=3")
        #expect(page.contains("<body data-lms=\"cmi5\">"))
        #expect(
            result.errors.hasPrefix(
                "--set:1:1: warning: “minutes” serves only with “completion: time-spent” [idle-setting]\n"))
    }

    @Test(
        "announced modules are packaged when asked for, withdrawn ones never",
        arguments: trackingFormats + ["ims-cp", "common-cartridge-1.1", "common-cartridge-1.3"])
    func announcedModules(format: String) throws {
        let folder = try TemporaryFolder()
        func packages(_ name: String, _ settings: [String]) throws -> (names: [String], result: CommandResult) {
            let output = "\(folder.path)/\(name)"
            let result = try TestSupport.run(
                Program.path,
                [
                    "export", Project.root.path + "/samples", "--output", output, "--as-of", "2026-11-16",
                    "--journal", folder.path + "/journal.json", "--format", format,
                ] + settings, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(output)/\(format)").sorted()
            return (names.compactMap { $0.hasSuffix(".md") ? nil : String($0.prefix { $0 != "." }) }, result)
        }
        let out = [
            "first-map", "formation-618", "formation-623", "formation-634", "open-data", "parcours-accessibilite",
        ]
        let usual = try packages("usual", [])
        #expect(usual.names == out)
        let all = try packages("all", ["--set", "\(format).announced-modules=true"])
        let announced = [
            "keeping-a-dataset-alive", "module-3-tester-un-formulaire-au-clavier", "piloter-accessibilite",
        ]
        #expect(all.names == (out + announced).sorted())
        for (_, result) in [usual, all] { #expect(result.status == 0, "\(result.output)\(result.errors)") }
        let ending = format.hasPrefix("common-cartridge") ? "imscc" : "zip"
        let page = try run(
            "unzip", ["-p", "\(folder.path)/all/\(format)/\(announced[1]).\(ending)", "*.html"])
        #expect(page.output.contains("<dt>Sortie prévue</dt><dd>2e trimestre 2027</dd>"))
    }

    @Test(
        "a ScoLOMFR record is in each package when asked for, and the checks find nothing wrong with it",
        arguments: ["scorm-1.2", "scorm-2004-3rd", "scorm-2004-4th", "ims-cp"])
    func records(format: String) throws {
        let folder = try TemporaryFolder()
        let result = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/out", "--journal", folder.path + "/journal.json",
            "--format", format, "--set", "\(format).metadata=scolomfr")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let packages = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/\(format)").sorted()
            .filter { $0.hasSuffix(".zip") }.map { "\(folder.path)/out/\(format)/\($0)" }
        #expect(packages.count == 6)
        for package in packages {
            let record = try run("unzip", ["-p", package, "scolomfr.xml"])
            #expect(record.output.contains("<lom:metadataSchema>SCOLOMFRv3.2</lom:metadataSchema>"), "\(package)")
            let check = try Program.run("check", package)
            #expect(check.status == 0 && !check.errors.contains("warning"), "\(check.output)\(check.errors)")
        }
    }

    @Test("a format without a place for a record has no such setting, and a profile that doesn't exist is told")
    func otherMetadata() throws {
        let (_, cmi5) = try export("cmi5", "metadata=scolomfr")
        #expect(cmi5.errors.hasPrefix("--set:1:1: error: unknown key: “cmi5.metadata” [unknown-key]\n"))
        let (_, cartridge) = try export("common-cartridge-1.1", "metadata=scolomfr")
        #expect(
            cartridge.errors.hasPrefix(
                "--set:1:1: error: unknown key: “common-cartridge-1.1.metadata” [unknown-key]\n"))
        let (_, unknown) = try export("ims-cp", "metadata=dublin-core")
        #expect(
            unknown.errors.hasPrefix(
                "--set:1:1: error: “ims-cp.metadata” wants lom / scolomfr [invalid-setting]\n"))
        for result in [cmi5, cartridge, unknown] { #expect(result.status == 2) }
    }

    @Test("a format that tells nothing has no such settings")
    func noTracking() throws {
        let (page, result) = try export("ims-cp", "completion=time-spent")
        #expect(page == "")
        #expect(result.errors.hasPrefix("--set:1:1: error: unknown key: “ims-cp.completion” [unknown-key]\n"))
        #expect(result.status == 2)
    }

    @Test("a condition that doesn't exist is told with those that do")
    func unknownCondition() throws {
        let (_, result) = try export("scorm-2004-4th", "completion=reading")
        #expect(
            result.errors.hasPrefix(
                "--set:1:1: error: “scorm-2004-4th.completion” wants read-to-end / time-spent / external-activity / self-check [invalid-setting]\n"
            ))
        #expect(result.status == 2)
    }
}
