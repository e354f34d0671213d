import Archive
import Compression
import Markdown
import XML

/// What `parcours --version --verbose` says: the program and all that it was built with, one a line with its version.
enum VersionReport {
    /// Whether the arguments ask for it.
    static func isWanted(by arguments: [String]) -> Bool { arguments.sorted() == ["--verbose", "--version"] }

    static var text: String {
        let libraries = [
            "cmark-gfm " + MarkdownLibrary.version, "libxml2 " + XMLLibrary.version, "libzip " + ZipLibrary.version,
            "zlib " + CompressionLibrary.version,
        ]
        let program = "parcours " + ParcoursCommand.configuration.version
        return ([program] + BuiltWith.components + libraries).joined(separator: "\n")
    }
}
