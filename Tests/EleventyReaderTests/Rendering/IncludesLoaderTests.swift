import Foundation
import TestSupport
import Testing

@testable import EleventyReader

/// What a page includes, and what is told of an include that can't be read.
struct IncludesLoaderTests {
    private func content(of part: [UInt8]?) throws -> (text: String, told: String) {
        let folder = try Fixture.folder([
            "content/a.md": "avant {% include \"part.njk\" %} après\n", "_includes/other.njk": "",
        ])
        if let part { try Data(part).write(to: URL(fileURLWithPath: folder.path + "/_includes/part.njk")) }
        let site = try SiteFixture(in: folder)
        let (content, told) = try site.content("content/a.md")
        return (content.body.plainText, told)
    }

    @Test func aTemplateStandsWhereItIsIncluded() throws {
        let (text, told) = try content(of: Array("ici".utf8))
        #expect(text == "avant ici après")
        #expect(told == "")
    }

    @Test func aTemplateThatIsNotUTF8IsToldAsSuchAndThePageGoesOn() throws {
        let (text, told) = try content(
            of: Array("l\n\u{E9}".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
        #expect(text == "avant  après")
        #expect(
            told == """
                _includes/part.njk:2:1: error: this file is not text in UTF-8 [not-utf-8]
                  help: save it as UTF-8

                """)
    }

    @Test func aTemplateThatIsMissingIsToldWhereItIsWanted() throws {
        let (text, told) = try content(of: nil)
        #expect(text == "avant  après")
        #expect(told.hasPrefix("content/a.md:1:7: warning: template not found: “part.njk” [missing-template]\n"))
    }
}
