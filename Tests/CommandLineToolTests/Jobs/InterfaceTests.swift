import Foundation
import TestSupport
import Testing

/// `docs/interface.md` says what programs get: its tables are held against what comes out.
@Suite("The interface for programs")
struct InterfaceTests {
    private let folder: TemporaryFolder
    private let document: String

    /// A site whose one module has no page, an export of the samples, and something that is no package.
    init() throws {
        folder = try TemporaryFolder()
        document = try String(contentsOf: Project.root.appending(path: "docs/interface.md"), encoding: .utf8)
        let card = "{{ component(\"card\", { title: \"Module 1\", url: \"/nowhere/\" }) }}"
        try folder.write("---\ntitle: C\n---\n\(card)\n", to: "faulty/content/courses.md")
        try folder.write("PK", to: "broken.zip")
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/out", "--journal", folder.path + "/journal.json")
        let contradiction =
            "{\"journal\": 2, \"modules\": {\"m\": {\"keys\": [\"page:m\"]}, \"n\": {\"keys\": [\"page:m\"]}}, \"courses\": {}}\n"
        try folder.write(contradiction, to: "contradicting.json")
    }

    /// The rows of the table below a heading, cell by cell, without the code marks of the first.
    private func rows(below heading: String) throws -> [[String]] {
        let section = try #require(document.components(separatedBy: "\n## \(heading)\n").last)
        let lines = section.components(separatedBy: "\n## ")[0].split(separator: "\n").filter { $0.hasPrefix("| ") }
        return lines.dropFirst().map { line in
            line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map { $0.trimmingCharacters(in: ["`"]) }
        }
    }

    /// A command line for each status of each command.
    private static let runs: [(command: String, status: Int32)] = [
        ("init faulty --publisher P --title T --address https://www.example.org --yes", 0), ("init empty --yes", 2),
        ("export out/dataset --output a", 0), ("export faulty --output b", 1), ("export empty --output c", 2),
        ("export out/dataset --output s --journal s.json --shard 1/1", 0), ("merge s --output m --journal s.json", 0),
        ("export faulty --output t --journal t.json --shard 1/1", 1), ("merge t --output n --journal t.json", 1),
        ("merge s t --output o --journal s.json", 2),
        ("inspect out/dataset", 0), ("inspect faulty", 1), ("inspect empty", 2),
        ("convert out/dataset --output d", 0), ("convert faulty --output e", 1), ("convert empty --output f", 2),
        ("diff out out", 0), ("diff out nowhere", 2), ("journal verify journal.json", 0),
        ("journal verify contradicting.json", 1), ("journal verify broken.zip", 2),
        ("check out/scorm-1.2/open-data.zip", 0), ("check broken.zip", 1), ("check nowhere.zip", 2),
        ("report out", 0), ("report broken.zip", 2), ("publish out --portal http://www.example.org", 2),
        ("ping out", 2), ("ping nowhere", 2), ("preview nowhere", 2), ("formats", 0), ("platforms", 0),
        ("export --nonsense", 2),
        ("nonsense", 2),
    ]

    @Test("its exit statuses are those of the commands, and every command has a row")
    func statuses() throws {
        let table = try rows(below: "Exit statuses")
        let help = try Program.run("--help").output
        let commands = help.components(separatedBy: "SUBCOMMANDS:\n").last?.matches(of: #/(?m)^  ([a-z]+) /#)
        #expect(Set(table.map { $0[0] }) == Set((commands ?? []).map { String($0.output.1) }))
        for (command, status) in Self.runs {
            let words = command.split(separator: " ").map(String.init)
            let result = try TestSupport.run(
                Program.path, words, in: folder.url, environment: ["LC_ALL": "C", "PARCOURS_PORTAL_KEY": "k"])
            #expect(result.status == status, "\(command): \(result.errors)")
            guard let row = table.first(where: { $0[0] == words[0] }), words.last != "--nonsense" else { continue }
            #expect(row[Int(status) + 1] != "–", "\(command)")
        }
        // What needs a portal is tried by the jobs, what needs a hub with the hubs, what goes on until it is ended with
        // the browser.
        for row in table {
            let tried = Set(Self.runs.filter { $0.command.hasPrefix(row[0]) }.map(\.status))
            let said = Set((0...2).filter { row[$0 + 1] != "–" }.map(Int32.init))
            let untried: Set<Int32> = ["publish", "ping", "preview"].contains(row[0]) ? [0] : []
            #expect(tried.union(untried) == said, "\(row[0])")
        }
    }

    /// The keys of JSON with their types, those of objects in lists after a dot.
    private func types(of value: Any, below path: String = "") -> [String: String] {
        guard let object = value as? [String: Any] else { return [:] }
        return object.reduce(into: [:]) { types, member in
            let name = path + member.key
            switch member.value {
            case is String: types[name] = "string"
            case is NSNumber: types[name] = "number"
            case let list as [[String: Any]]:
                types[name] = list.isEmpty ? "strings" : "objects"
                for element in list { types.merge(self.types(of: element, below: name + ".")) { $1 } }
            default: types[name] = "strings"
            }
        }
    }

    private func expect(_ found: [String: String], below heading: String) throws {
        let said = try rows(below: heading)
        #expect(found == Dictionary(uniqueKeysWithValues: said.map { ($0[0], $0[1]) }))
    }

    @Test("its keys of a problem are those that problems have, and its example is one")
    func problems() throws {
        let export = try Program.run(
            "export", "faulty", "--output", "b", "--as-of", "2026-11-16", "--diagnostics", "json", in: folder.url)
        let check = try Program.run("check", "broken.zip", "--diagnostics", "json", in: folder.url)
        var found: [String: String] = [:]
        for line in (export.errors + check.errors).split(separator: "\n") {
            let problem = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let types = types(of: problem)
            #expect(["severity", "id", "message"].allSatisfy { types[$0] == "string" }, "\(line)")
            found.merge(types) { $1 }
        }
        try expect(found, below: "Problems")
        let example = try #require(document.firstMatch(of: /```json\n(.+)\n```/)?.output.1)
        #expect(export.errors.split(separator: "\n").contains(example), "\(export.errors)")
    }

    @Test("its keys of export.json and of the weights are those that are written")
    func documents() throws {
        let list = try JSONSerialization.jsonObject(with: Data(try folder.text("out/export.json").utf8))
        try expect(types(of: list), below: "What an export made")
        let report = try Program.run("report", "out", "--json", in: folder.url)
        let weights = try JSONSerialization.jsonObject(with: Data(report.output.utf8))
        try expect(types(of: weights), below: "What packages weigh")
    }
}
