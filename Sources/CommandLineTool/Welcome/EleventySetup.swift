import EleventyReader
import Interchange

/// What the configuration of Eleventy itself says of a site's folders, as far as it is written out: it is a program, and
/// nothing of a site is run.
struct EleventySetup: Equatable {
    /// The folder of the pages, relative to that of the site.
    var input: String?
    /// The folders of included templates and of data, relative to that of the pages.
    var includes: String?
    var data: String?

    /// The names that Eleventy looks for, in its order.
    private static let files = [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"]
    /// How much of the file is looked at, in bytes.
    private static let byteLimit = 100_000

    /// Reads the configuration in a folder of a source; nil where it has none.
    init?(in folder: String, of tree: SourceTree) {
        let prefix = folder.isEmpty ? "" : folder + "/"
        let bytes = Self.files.lazy.compactMap { try? tree.read(prefix + $0, first: Self.byteLimit) }.first
        guard let bytes else { return nil }
        self.init(reading: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads `dir: { input: "…" }` and `setInputDirectory("…")`, wherever they stand.
    init(reading script: String) {
        let text = script.replacing(/(?s)\/\*.*?\*\//, with: "").replacing(/(?m)^\s*\/\/.*$/, with: "")
        // Of several objects called `dir`, the last is what the function returns.
        let fields = text.matches(of: /[^A-Za-z0-9_$]dir["']?\s*[:=]\s*\{([^{}]*)\}/).last?.output.1 ?? ""
        func field(_ name: String, _ setter: String) -> String? {
            let quoted = fields.matches(of: /([a-z]+)["']?\s*:\s*["'`]([^"'`$\\]*)["'`]/)
            let called = text.matches(of: /(set[A-Za-z]+Directory)\(\s*["'`]([^"'`$\\]*)["'`]/)
            let found =
                called.last { $0.output.1 == setter }?.output.2 ?? quoted.last { $0.output.1 == name }?.output.2
            return found.map(Self.plain)
        }
        input = field("input", "setInputDirectory")
        includes = field("includes", "setIncludesDirectory")
        data = field("data", "setDataDirectory")
    }

    /// A path without `./` before it and `/` behind it.
    private static func plain(_ path: Substring) -> String {
        path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    /// Takes the folders that it names, where the source has them and the reader wouldn't look there by itself.
    func apply(to options: inout EleventyReader.Options, of tree: SourceTree) {
        func exists(_ path: String) -> Bool { path.isEmpty || !tree.entries(of: path).isEmpty }
        let usual = ["content", "src"].first(where: exists) ?? ""
        if let input, input != usual, exists(input) { options.contentFolder = input.isEmpty ? "." : input }
        func inside(_ name: String?, besides usual: String) -> String? {
            guard let name, name != usual else { return nil }
            let path = [input ?? "", name].filter { !$0.isEmpty }.joined(separator: "/")
            return exists(path) ? path : nil
        }
        options.includesFolder = inside(includes, besides: "_includes")
        options.dataFolder = inside(data, besides: "_data")
    }

    /// The folders of a source that hold a site of their own, by their configuration of Eleventy; none where the source
    /// itself has one.
    static func sites(inside tree: SourceTree) -> [String] {
        guard EleventySetup(in: "", of: tree) == nil else { return [] }
        let found = tree.listing(of: "") { path in
            let parts = path.split(separator: "/")
            return parts.count <= deepestSite && parts.last?.first != "." && parts.last != "node_modules"
        }
        return found.files.filter { path in files.contains { path.hasSuffix("/" + $0) } }
            .map { $0.split(separator: "/").dropLast().joined(separator: "/") }
    }

    /// How deep below a folder a site is looked for.
    private static let deepestSite = 3
}
