import Foundation
import TestSupport
import Testing

/// What the program is made of, and what it keeps to itself.
@Suite("Supply chain and privacy")
struct SupplyChainTests {
    private static let libraries = ["cmark-gfm", "libxml2", "libzip", "zlib"]

    @Test("--version --verbose tells what was built with, as the build resolved it")
    func versions() throws {
        let result = try Program.run("--version", "--verbose")
        let lines = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let packages = ["Yams", "swift-argument-parser", "swift-crypto", "swift-log", "swift-nio"]
        // Where the build was told to link it.
        let linked = try run("readelf", ["--dynamic", Program.path]).output
        let allocator = linked.contains("libmimalloc") ? ["mimalloc"] : []
        let names = ["parcours", "Swift"] + packages + Self.libraries + allocator
        #expect(lines.map(\.first) == names)
        #expect(lines.allSatisfy { $0.count == 2 && $0[1].contains(/^\d+\.\d+/) }, "\(result.output)")
        #expect(result.status == 0)
        #expect(try Program.run("--version").output == lines[0][1] + "\n")
        let pins = try resolved()
        for line in lines { if let pin = pins[line[0].lowercased()] { #expect(line[1] == pin, "\(line)") } }
        #expect(pins.count == 9)
    }

    /// The packages' versions by name, as the package manager resolved them.
    private func resolved() throws -> [String: String] {
        let data = try Data(contentsOf: Project.root.appending(path: "Package.resolved"))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let pins = try #require(file["pins"] as? [[String: Any]])
        return try pins.reduce(into: [:]) { versions, pin in
            let state = try #require(pin["state"] as? [String: Any])
            versions[try #require(pin["identity"] as? String)] = state["version"] as? String
        }
    }

    @Test(
        "the list of components is CycloneDX, with every package that is resolved",
        .enabled(if: Judge.hasPython, "run `make judges` first"))
    func components() throws {
        let list = try run(Project.root.path + "/.ci/sbom", [], in: Project.root)
        #expect(list.errors == "")
        let script = """
            import json, sys
            from cyclonedx.schema import SchemaVersion
            from cyclonedx.validation.json import JsonStrictValidator
            text = open(sys.argv[1], encoding="utf-8").read()
            print(JsonStrictValidator(SchemaVersion.V1_6).validate_str(text))
            print(*sorted(part["name"] for part in json.loads(text)["components"]))
            """
        let folder = try TemporaryFolder()
        try folder.write(list.output, to: "sbom.json")
        let mimalloc = FileManager.default.fileExists(atPath: "/usr/include/mimalloc.h") ? "libmimalloc-dev " : ""
        let verdict = try run(Judge.python, ["-c", script, folder.path + "/sbom.json"])
        #expect(
            verdict.output == """
                None
                libcmark-gfm-dev \(mimalloc)libxml2-dev libzip-dev swift swift-argument-parser swift-asn1 swift-atomics \
                swift-collections swift-crypto swift-log swift-nio swift-system yams zlib1g-dev

                """, "\(verdict.errors)")
    }

    @Test("one folder alone of the sources makes requests to a network")
    func network() throws {
        let words = ["URLSession", "FoundationNetworking", "socket(", "getaddrinfo", "NWConnection", "CFStream"]
        let sources = Project.root.appending(path: "Sources")
        let users = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { path in
            guard path.hasSuffix(".swift") else { return false }
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            return words.contains { text.contains($0) }
        }
        #expect(users.contains("Publishing/NetworkTransport.swift"))
        #expect(users.allSatisfy { $0.hasPrefix("Publishing/") }, "\(users)")
    }

    @Test(
        "reading, exporting, checking and comparing open no connection, which the system's own record shows",
        .enabled(if: Judge.has("strace"), "needs strace"))
    func noConnection() throws {
        let folder = try TemporaryFolder()
        let samples = Project.root.path + "/samples"
        let runs: [[String]] = [
            ["export", samples, "--output", folder.path + "/out", "--format", "all", "--as-of", "2026-11-16"],
            ["inspect", samples, "--as-of", "2026-11-16"], ["check", folder.path + "/out/scorm-1.2/first-map.zip"],
            ["report", folder.path + "/out"], ["diff", folder.path + "/out", folder.path + "/out"],
        ]
        for arguments in runs {
            let trace = folder.path + "/trace"
            _ = try run("strace", ["-f", "-qq", "-e", "trace=socket,connect", "-o", trace, Program.path] + arguments)
            let calls = try String(contentsOfFile: trace, encoding: .utf8)
            #expect(!calls.contains("AF_INET"), "\(arguments): \(calls)")
        }
    }
}
