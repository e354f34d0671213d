import Diagnostics
import LearnerPage

/// Some of the modules of a catalogue: a page of the preview shows so many that a browser bears them.
struct ModuleRange {
    /// How many modules a page shows.
    static let size = 200

    /// The courses with those of their modules that are in the range; courses without any are left out.
    let courses: [PreviewCourse]
    private let number: Int
    private let count: Int

    /// - Parameter number: which range, from 1; the first where it is nil. Nil where there is no such range.
    init?(_ number: String?, of courses: [PreviewCourse]) {
        let total = courses.reduce(0) { $0 + $1.modules.count }
        count = max(1, (total + Self.size - 1) / Self.size)
        guard let number = Int(number ?? "1"), (1...count).contains(number) else { return nil }
        self.number = number
        var skipped = (number - 1) * Self.size, left = Self.size
        var shown: [PreviewCourse] = []
        for course in courses {
            let modules = course.modules.dropFirst(skipped).prefix(left)
            skipped = max(0, skipped - course.modules.count)
            left -= modules.count
            guard !modules.isEmpty || (course.modules.isEmpty && number == 1) else { continue }
            var part = course
            part.modules = Array(modules)
            shown.append(part)
        }
        self.courses = shown
    }

    /// The ways to the ranges before and after; nothing where there is one alone.
    func writeWays(from address: String, _ language: InterfaceLanguage, to html: inout HTMLWriter) {
        guard count > 1 else { return }
        let french = language == .french
        html.open("nav", [("class", "choices"), ("aria-label", french ? "Pages de la liste" : "Pages of the list")])
        html.newline()
        html.element("p", [], french ? "Page \(number) sur \(count)" : "Page \(number) of \(count)")
        html.markup("<ul>\n")
        for (other, words) in [
            (number - 1, french ? "Précédente" : "Previous"), (number + 1, french ? "Suivante" : "Next"),
        ]
        where (1...count).contains(other) {
            html.markup("<li>")
            html.element("a", [("href", "\(address)?page=\(other)")], words)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n</nav>\n")
    }
}
