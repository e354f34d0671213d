/// A file that every learner page needs beside it, the same in every package.
public struct PageFile: Hashable, Sendable {
    /// The file's name: lower-case ASCII.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]

    /// The pages' style sheet.
    public static let stylesheet = PageFile(name: "style.css", bytes: PackageResources.style_css)
    /// The pages' script, which speaks to the LMS and starts videos on a click.
    public static let runtime = PageFile(name: "runtime.js", bytes: script)
    /// Both, in the order of their names.
    public static let all = [runtime, stylesheet]

    /// The parts of the script in one function, so that none of their names is seen from outside.
    private static let script: [UInt8] = {
        let parts = [
            PackageResources.adapters_js, PackageResources.scorm_js, PackageResources.cmi5_js,
            PackageResources.questions_js, PackageResources.completion_js, PackageResources.reading_js,
            PackageResources.session_js, PackageResources.page_js,
        ]
        let opening = Array("(function () {\n\"use strict\";\n\n".utf8)
        return opening + Array(parts.joined(separator: [UInt8(ascii: "\n")])) + Array("})();\n".utf8)
    }()
}
