import Foundation
import TestSupport

/// Edits of a copy of the sample site, as people make them and as they shouldn't, that a seed decides.
struct RandomEdits {
    private let site: URL
    private var state: UInt64
    private var clock = 1_700_000_000

    init(site: URL, seed: UInt64) throws {
        self.site = site
        state = seed
        try age()
    }

    /// A linear congruential generator (Knuth's MMIX).
    private mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, limit)))
    }

    private mutating func choose(_ suffixes: String...) throws -> URL {
        let files = try FileManager.default.subpathsOfDirectory(atPath: site.path)
            .filter { path in suffixes.contains { path.hasSuffix($0) } && !path.hasPrefix("writer/") }.sorted()
        return site.appending(path: files[below(files.count)])
    }

    /// Makes an edit; what it was, for whoever has to find out why a test failed.
    mutating func edit() throws -> String {
        switch below(12) {
        case 0: try append("\n\nUn paragraphe de plus, numéro \(below(100)).\n", to: try choose(".md"))
        case 1: try replace("e", with: "é", in: try choose(".md"))
        case 2: try replace("a", with: "o", in: try choose(".md"))
        case 3: try append("<!-- \(below(100)) -->", to: try choose(".svg", ".svg", ".webp"))
        case 4: try append("{# rien #}", to: try choose(".njk"))
        case 5: try append("\n// rien \(below(9))\n", to: try choose("metadata.js", ".11tydata.js"))
        case 6: try move(try choose(".md"))
        case 7: try exchange(try choose(".md"), try choose(".md"))
        case 8: try remove(try choose(".svg", ".webp", ".png", ".md"))
        case 9: try append("\n[Une page](/actualites/module-\(below(4))/)\n", to: try choose(".md"))
        case 10: try append("", to: try choose(".md"))
        default: try append("\n\n{% include \"components/card.njk\" ignore missing %}\n", to: try choose(".md"))
        }
    }

    /// Makes every file old enough for its changes to be told by its date, and as old as no other edit's.
    private mutating func age() throws {
        for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
            try date(site.appending(path: path))
        }
    }

    private mutating func date(_ file: URL) throws {
        clock += 7
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(clock))], ofItemAtPath: file.path)
    }

    private mutating func append(_ text: String, to file: URL) throws -> String {
        try (try Data(contentsOf: file) + Data(text.utf8)).write(to: file)
        try date(file)
        return "append “\(text)” to \(file.lastPathComponent)"
    }

    private mutating func replace(_ one: String, with other: String, in file: URL) throws -> String {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let places = text.ranges(of: one)
        guard !places.isEmpty else { return "nothing" }
        let place = places[below(places.count)]
        try Data(text.replacingCharacters(in: place, with: other).utf8).write(to: file)
        try date(file)
        return "replace a “\(one)” in \(file.lastPathComponent)"
    }

    private mutating func move(_ file: URL) throws -> String {
        let target = file.deletingLastPathComponent().appending(path: "deplace-\(below(1_000)).md")
        try? FileManager.default.moveItem(at: file, to: target)
        return "move \(file.lastPathComponent)"
    }

    /// Two files that change places keep their dates: a program that goes by these alone is misled.
    private mutating func exchange(_ one: URL, _ other: URL) throws -> String {
        guard one != other else { return "nothing" }
        let aside = site.appending(path: "aside")
        try FileManager.default.moveItem(at: one, to: aside)
        try FileManager.default.moveItem(at: other, to: one)
        try FileManager.default.moveItem(at: aside, to: other)
        return "exchange \(one.lastPathComponent) and \(other.lastPathComponent)"
    }

    private mutating func remove(_ file: URL) throws -> String {
        try FileManager.default.removeItem(at: file)
        return "remove \(file.lastPathComponent)"
    }
}
