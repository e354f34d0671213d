import Foundation
import TestSupport
import Testing

@Suite("Hostile pages", .enabled(if: Judge.hasPython && Judge.has("chromium"), "needs make judges and chromium"))
struct HostilePageTests {
    private struct Vector {
        var isMarkdown: Bool
        var text: String
    }

    private static func vectors() throws -> [Vector] {
        let file = Project.root.appending(path: "Tests/CommandLineToolTests/Hostile/vectors.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            let text = String(parts[1]).replacing("HOME", with: "attacker.example")
            return Vector(isMarkdown: parts[0] == "md", text: text)
        }
    }

    /// A site with a module for each vector, in its page, its title, its summary and its card.
    private func site(_ vectors: [Vector]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var cards = ""
        for (index, vector) in vectors.enumerated() {
            let name = "v\(index)", quoted = try JSONEncoder().encode("Module \(index) " + vector.text)
            let title = String(decoding: quoted, as: UTF8.self)
            cards += "{% from \"components/component.njk\" import component with context %}"
            cards +=
                "{{ component(\"card\", { title: \"Module \(index)\", description: \(title.replacing("{", with: "(")), url: \"/\(name)/\" }) }}\n\n"
            try folder.write(
                """
                ---
                title: \(title)
                description: \(title)
                ---
                Avant.

                \(vector.text)

                [1]: javascript:PWN()

                ## Objectifs

                - \(vector.text)

                """, to: "content/\(name).\(vector.isMarkdown ? "md" : "html")")
            try folder.write(Self.picture, to: "content/img/a.png")
        }
        try folder.write("---\ntitle: Parcours\n---\n" + cards, to: "content/parcours.md")
        return folder
    }

    private static let picture: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 8, 0, 0, 0, 4]

    @Test(
        "nothing of a page's HTML runs, fetches, submits or hides in what is made of it",
        arguments: ["scorm-1.2", "common-cartridge-1.3"])
    func harmless(_ format: String) throws {
        let vectors = try Self.vectors()
        #expect(vectors.count > 130)
        let site = try site(vectors)
        let result = try Program.export(
            site.path, to: site.path + "/out", "--format", format, "--set", "\(format).course-packages=false")
        #expect(result.status <= 1)
        let packages = try FileManager.default.contentsOfDirectory(atPath: site.path + "/out/" + format)
            .filter { !$0.hasSuffix(".md") }.sorted()
        #expect(packages.count == vectors.count)
        var pages: [String] = []
        try site.write("", to: "web/favicon.ico")
        for package in packages {
            let name = package.split(separator: ".")[0]
            #expect(
                try run("unzip", ["-q", site.path + "/out/\(format)/" + package, "-d", site.path + "/web/" + name])
                    .status == 0)
            pages += try FileManager.default.contentsOfDirectory(atPath: site.path + "/web/" + name)
                .filter { $0.hasSuffix(".html") }.map { name + "/" + $0 }
        }
        #expect(pages.count == vectors.count)
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/hostile_pages.py").path
        let found = try run(Judge.python, ["-B", script, site.path + "/web"] + pages)
        #expect(found.errors == "")
        #expect(found.output == "")
    }

    @Test("the judge finds what isn't harmless")
    func judge() throws {
        let folder = try TemporaryFolder()
        try folder.write("<p onclick='PWN()'>a</p><img src='https://attacker.example/p.png'>", to: "a.html")
        try folder.write("<p>a</p>", to: "b.html")
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/hostile_pages.py").path
        let found = try run(Judge.python, ["-B", script, folder.path, "a.html", "b.html"])
        #expect(
            found.output == """
                {"attributes": ["P onclick"], "hits": ["called"], "page": "a.html", \
                "requests": ["https://attacker.example/p.png"]}

                """)
    }
}
