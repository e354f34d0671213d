import Foundation
import TestSupport

/// Runs `Browser/judge.py` on the sample pages, once for each of its parts, and reads what it prints.
enum BrowserJudge {
    static let canRun = Judge.hasPython && Judge.has("chromium")

    /// What the pages say to an LMS.
    static let visits = Result { try judge("visits") }
    /// What the pages are like by themselves; with `PARCOURS_SCREENSHOTS` set to a folder, it gets their pictures.
    static let pages = Result { try judge("pages") }

    private static func judge(_ part: String) throws -> Finding {
        let folder = try TemporaryFolder()
        try SamplePages.write(to: folder)
        let script = Project.root.appending(path: "Tests/LearnerPageTests/Browser/judge.py").path
        let pictures = ProcessInfo.processInfo.environment["PARCOURS_SCREENSHOTS"].map { [$0] } ?? []
        let result = try run(Judge.python, ["-B", script, folder.path, part] + (part == "pages" ? pictures : []))
        guard result.status == 0 else { throw BrowserFailure(message: result.errors) }
        return try JSONDecoder().decode(Finding.self, from: Data(result.output.utf8))
    }
}

/// Why the browser gave no answer.
struct BrowserFailure: Error {
    var message: String
}
