import Archive
import Testing

@testable import Export

/// What stands in many archives alike.
struct SharedContentsTests {
    @Test func `contents beyond those that are kept are deflated to the same bytes`() throws {
        let contents = SharedContents()
        for number in 0..<20 {
            let bytes = Array(String(repeating: "Content \(number). ", count: 200).utf8)
            let archives = try [contents, contents, SharedContents()].map { contents in
                let deflated = try #require(contents.deflated(bytes, at: "style.css"))
                return try zipBytes(
                    [ZipEntry(name: "style.css", content: .deflated(deflated))], timestamp: .earliest)
            }
            #expect(Set(archives).count == 1)
        }
    }
}
