import Foundation
import TestSupport

/// The files of the project, those that aren't committed yet included and what was built left out.
enum ProjectFiles {
    /// The paths that match a pattern of git, in byte order.
    static func paths(_ pattern: String) throws -> [String] {
        let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", pattern]
        return try run("git", arguments, in: Project.root).output.split(separator: "\0").map(String.init).sorted()
    }

    /// The text of one.
    static func text(of path: String) throws -> String {
        try String(contentsOf: Project.root.appending(path: path), encoding: .utf8)
    }
}
