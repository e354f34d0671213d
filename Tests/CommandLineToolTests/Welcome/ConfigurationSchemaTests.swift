import Foundation
import TestSupport
import Testing

/// The schema of `parcours.yml` says what the program takes: the keys that it knows, its words, its defaults.
@Suite("The JSON Schema of the configuration")
struct ConfigurationSchemaTests {
    private typealias Object = [String: Any]

    private let folder: TemporaryFolder
    private let schema: Object
    private var path: String { Project.root.path + "/schemas/parcours.schema.json" }

    init() throws {
        folder = try TemporaryFolder()
        let data = try Data(contentsOf: Project.root.appending(path: "schemas/parcours.schema.json"))
        schema = try #require(try JSONSerialization.jsonObject(with: data) as? Object)
        try folder.write("---\ntitle: C\n---\n{{ component(\"card\", { title: \"M\" }) }}\n", to: "site/content/c.md")
    }

    /// A part of the schema, with what it refers to.
    private func resolved(_ part: Any?) throws -> Object {
        let part = try #require(part as? Object)
        guard let reference = part["$ref"] as? String else { return part }
        let definitions = try #require(schema["$defs"] as? Object)
        return try resolved(definitions[String(reference.dropFirst("#/$defs/".count))])
    }

    /// The sections that the schema has at the top, each with its properties: those of a list's items for a list.
    private func sections() throws -> [String: Object] {
        var sections: [String: Object] = [:]
        for (name, part) in try #require(schema["properties"] as? Object) {
            let part = try resolved(part)
            let section = part["items"] == nil ? part : try resolved(part["items"])
            sections[name] = section["properties"] as? Object
        }
        return sections
    }

    /// What the program says of a configuration, each problem with its message and its help.
    private func problems(of configuration: String) throws -> [(message: String, help: String)] {
        try folder.write(configuration, to: "site/parcours.yml")
        let result = try Program.run(
            "inspect", "site", "--as-of", "2026-11-16", "--diagnostics", "json", in: folder.url)
        return try result.errors.split(separator: "\n").map { line in
            let problem = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
            return (try #require(problem["message"] as? String), problem["help"] as? String ?? "")
        }
    }

    /// A configuration with some settings, by their path: one a section, in a list of one where it is a list's.
    private func configuration(_ settings: [(section: String, key: String, value: String)]) -> String {
        Dictionary(grouping: settings, by: \.section).sorted { $0.key < $1.key }.map { section, settings in
            let isList = ["modules", "courses"].contains(section)
            let lines = settings.map { "\($0.key): \($0.value)" }
            if section.isEmpty { return lines.map { $0 + "\n" }.joined() }
            let first = isList ? ["  - match: C"] : []
            return "\(section):\n" + (first + lines.map { (isList ? "    " : "  ") + $0 }).joined(separator: "\n")
                + "\n"
        }.joined()
    }

    @Test("it has the keys that the program knows, and no other")
    func keys() throws {
        let unknown = "zzzzzzzzzzzzzzzzzzzz"
        let sections = try sections()
        var wanted = sections.mapValues { Set($0.keys) }
        wanted[""] = Set(try #require(schema["properties"] as? Object).keys)
        var known: [String: Set<String>] = [:]
        for problem in try problems(of: configuration(wanted.keys.map { ($0, unknown, "1") })) {
            guard let name = problem.message.firstMatch(of: /^unknown key: “(.*?)\.?zzz/)?.output.1 else { continue }
            let keys = problem.help.split(separator: ": ").last?.split(separator: ", ").map(String.init) ?? []
            known[String(name)] = Set(keys)
        }
        #expect(known == wanted)
        #expect(wanted.count == 23)
    }

    /// Every key with a list of words, by its section.
    private func words() throws -> [(section: String, key: String, words: [String])] {
        var parts = try sections()
        parts[""] = try #require(schema["properties"] as? Object)
        return try parts.flatMap { section, properties in
            try properties.compactMap { key, part in
                (try resolved(part)["enum"] as? [String]).map { (section, key, $0) }
            }
        }
    }

    @Test("its words are those that the program takes, and all of them")
    func enumerations() throws {
        let words = try words()
        #expect(words.count == 19)
        let told = try problems(of: configuration(words.map { ($0.section, $0.key, "nonsense") }))
        for (section, key, words) in words {
            let name = section.isEmpty ? key : section + "." + key
            let message = try #require(told.first { $0.message.hasPrefix("“\(name)” wants ") }?.message, "\(name)")
            let list = message.split(separator: #/wants |: /#).last ?? ""
            #expect(Set(list.split(separator: #/, | / | or /#).map(String.init)) == Set(words), "\(name)")
        }
        let most = words.map(\.words.count).max() ?? 0
        for turn in 0..<most {
            let settings = words.map { ($0.section, $0.key, $0.words[turn % $0.words.count]) }
            #expect(try problems(of: configuration(settings)).filter { $0.message.contains("wants") }.isEmpty)
        }
    }

    @Test("saying every default changes nothing")
    func defaults() throws {
        var settings: [(section: String, key: String, value: String)] = []
        for (section, properties) in try sections() {
            for (key, part) in properties {
                guard let value = try #require(part as? Object)["default"] ?? resolved(part)["default"] else {
                    continue
                }
                let isFlag = (try resolved(part)["type"] as? String) == "boolean"
                settings.append((section, key, isFlag ? "\(value as? Bool ?? false)" : "\(value)"))
            }
        }
        #expect(settings.count > 40)
        // Minutes without the completion that they are for are told of.
        settings.removeAll { $0.key == "minutes" }
        var trees: [[String: Data]] = []
        for (number, text) in ["", configuration(settings)].enumerated() {
            try folder.write(text, to: "\(number).yml")
            let output = folder.path + "/\(number)"
            let result = try Program.export(
                Project.root.path + "/samples", to: output, "--format", "all", "--config",
                folder.path + "/\(number).yml",
                "--journal", folder.path + "/\(number).json")
            #expect(result.status == 0, "\(result.errors)")
            trees.append(try tree(output))
        }
        #expect(trees[0].count > 60)
        #expect(trees[0] == trees[1])
    }

    @Test(
        "it takes the configurations that the project shows", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func valid() throws {
        let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
        let shown = try #require(readme.firstMatch(of: /```yaml\n(site:(?s).*?)```/)?.output.1)
        try folder.write(String(shown), to: "readme.yml")
        try folder.write("", to: "empty.yml")
        let goldens = ["samples", "plain-site", "terminal"].map {
            Project.root.path + "/Tests/CommandLineToolTests/Goldens/init/\($0).yml"
        }
        let files =
            ["/readme.yml", "/empty.yml"].map { folder.path + $0 } + goldens + [
                Project.root.path + "/samples/parcours.yml"
            ]
        #expect(try verdicts(files) == files.map { _ in "ok" })
    }

    private static let wrong = [
        ("titel: T", "$"), ("title: [T]", "$.title"), ("platform: 360learning", "$.platform"),
        ("site:\n  address: www.example.org", "$.site.address"), ("site:\n  video-hosts: {}", "$.site['video-hosts']"),
        ("modules:\n  - title: T", "$.modules[0]"), ("modules:\n  - match: C\n    mode: online", "$.modules[0].mode"),
        ("modules:\n  - match: C\n    released-on: 2026-03", "$.modules[0]['released-on']"),
        ("modules:\n  - match: C\n    expected: fin 2026", "$.modules[0].expected"),
        ("modules:\n  - match: C\n    identifier: Ç", "$.modules[0].identifier"),
        ("modules:\n  - match: C\n    duration: 0", "$.modules[0].duration"),
        ("courses:\n  - match: C\n    released-on: 2026-03-01", "$.courses[0]"),
        ("scorm-1.2:\n  mastery-score: 101", "$['scorm-1.2']['mastery-score']"),
        ("limits:\n  html-depth: 201", "$.limits['html-depth']"),
        ("scorm-1.2:\n  minutes: 0", "$['scorm-1.2'].minutes"), ("ims-cp:\n  mastery-score: 10", "$['ims-cp']"),
        ("cmi5:\n  metadata: lom", "$.cmi5"), ("feeds:\n  items: 0", "$.feeds.items"),
        ("rss:\n  notices: maybe", "$.rss.notices"), ("dataset:\n  country: fra", "$.dataset.country"),
        ("dataset:\n  name: A b", "$.dataset.name"), ("lheo:\n  postcode: \"123\"", "$.lheo.postcode"),
        ("lheo:\n  field-codes: [\"1\"]", "$.lheo['field-codes']"), ("publisher:\n  siren: \"1\"", "$.publisher"),
    ]

    @Test("what the program refuses, it refuses too", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func refused() throws {
        var files: [String] = []
        for (number, (text, _)) in Self.wrong.enumerated() {
            #expect(try problems(of: text).contains { $0.message.contains("configuration has errors") }, "\(text)")
            try folder.write(text, to: "\(number).yml")
            files.append(folder.path + "/\(number).yml")
        }
        #expect(try verdicts(files) == Self.wrong.map { "fault " + $0.1 })
    }

    private func verdicts(_ files: [String]) throws -> [String] {
        let script = Project.root.path + "/Tests/CommandLineToolTests/Judges/validate_configuration.py"
        let result = try run(Judge.python, [script, path] + files)
        #expect(result.errors == "")
        return result.output.split(separator: "\n").map(String.init)
    }
}
