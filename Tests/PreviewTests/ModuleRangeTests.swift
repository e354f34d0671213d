import CourseCatalogue
import Diagnostics
import LearnerPage
import Testing

@testable import Preview

@Suite("The modules that a page of the preview shows")
struct ModuleRangeTests {
    private func course(_ name: String, _ count: Int) -> PreviewCourse {
        let modules = (0..<count).map { number in
            PreviewModule(
                identifier: "\(name)\(number)", title: "", language: "fr", state: .released,
                stateText: BilingualText(""), summary: nil, picture: nil, facts: [])
        }
        return PreviewCourse(identifier: name, title: name, language: nil, facts: [], modules: modules)
    }

    /// Each course that is shown, with its first and last modules.
    private func shown(_ number: String?, of courses: [PreviewCourse]) -> [String]? {
        ModuleRange(number, of: courses)?.courses.map { course in
            ([course.title] + [course.modules.first, course.modules.last].compactMap { $0?.identifier })
                .joined(separator: " ")
        }
    }

    @Test("are all of them where they are few, also courses without any")
    func few() {
        let courses = [course("a", 2), course("b", 0), course("c", 1)]
        #expect(shown(nil, of: courses) == ["a a0 a1", "b", "c c0 c0"])
        #expect(shown("2", of: courses) == nil)
        #expect(shown(nil, of: []) == [])
    }

    @Test("are so many at a time, each in one range and under its course")
    func many() {
        let courses = [course("a", 150), course("b", 250), course("c", 50)]
        #expect(shown("1", of: courses) == ["a a0 a149", "b b0 b49"])
        #expect(shown("2", of: courses) == ["b b50 b249"])
        #expect(shown("3", of: courses) == ["c c0 c49"])
        for number in ["0", "4", "-1", "x", "9223372036854775807", "-9223372036854775808"] {
            #expect(shown(number, of: courses) == nil, "\(number)")
        }
    }

    @Test("have ways to those before and after")
    func ways() {
        var html = HTMLWriter()
        ModuleRange("2", of: [course("a", 450)])?.writeWays(from: "/", .french, to: &html)
        #expect(
            html.html == """
                <nav class="choices" aria-label="Pages de la liste">
                <p>Page 2 sur 3</p><ul>
                <li><a href="/?page=1">Précédente</a></li>
                <li><a href="/?page=3">Suivante</a></li>
                </ul>
                </nav>

                """)
    }
}
