import Archive
import Compression
import Foundation
import Markdown
import XML

/// What `parcours --version --verbose` says: the program and all that it was built with, one a line with its version.
enum VersionReport {
    /// Whether the arguments ask for it.
    static func isWanted(by arguments: [String]) -> Bool { arguments.sorted() == ["--verbose", "--version"] }

    static var text: String {
        let libraries = [
            "cmark-gfm " + MarkdownLibrary.version, "libxml2 " + XMLLibrary.version, "libzip " + ZipLibrary.version,
            "zlib " + CompressionLibrary.version, allocator,
        ].compactMap { $0 }
        let program = "parcours " + ParcoursCommand.configuration.version
        return ([program] + BuiltWith.components + libraries).joined(separator: "\n")
    }

    /// mimalloc, where the program takes its memory from there: whether it does is settled when it is linked.
    private static var allocator: String? {
        guard let symbol = dlsym(nil, "mi_version") else { return nil }
        let number = unsafeBitCast(symbol, to: (@convention(c) () -> Int32).self)()
        return "mimalloc \(number / 100).\(number / 10 % 10).\(number % 10)"
    }
}
