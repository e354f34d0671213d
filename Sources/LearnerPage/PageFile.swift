/// A file that every learner page needs beside it, the same in every package.
public struct PageFile: Hashable, Sendable {
    /// The file's name: lower-case ASCII.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]

    /// The pages' style sheet.
    public static let stylesheet = PageFile(name: "style.css", bytes: PackageResources.style_css)
    /// The pages' script, which speaks to the LMS and starts videos on a click.
    public static let runtime = PageFile(name: "runtime.js", bytes: PackageResources.runtime_js)
    /// Both, in the order of their names.
    public static let all = [runtime, stylesheet]
}
