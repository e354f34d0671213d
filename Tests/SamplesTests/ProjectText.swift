import Foundation
import TestSupport

/// The text of one of the project's files.
func text(of path: String) throws -> String {
    try String(contentsOf: Project.root.appending(path: path), encoding: .utf8)
}

/// The files below one of the project's folders, in the order of their paths.
func files(below folder: String) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Project.root.appending(path: folder).path)
    return try names.sorted().map { Project.root.appending(path: folder + "/" + $0) }
        .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
}

/// The lines inside the fenced blocks of shell commands of a Markdown text.
func shellLines(in markdown: String) -> [Substring] {
    markdown.matches(of: /```sh\n((?s).*?)```/).flatMap { $0.output.1.split(separator: "\n") }
}
