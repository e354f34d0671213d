import Testing

@testable import XML

@Suite struct XMLPrefixUsesTests {
    private func uses(in text: String) throws -> XMLPrefixUses {
        var uses = XMLPrefixUses()
        _ = try parseXML(Array(text.utf8), noting: &uses)
        return uses
    }

    @Test func `each prefix is noted with its namespace, of elements and of attributes`() throws {
        let uses = try uses(
            in: "<m xmlns='urn:m' xmlns:a='urn:a' id='1'><a:b/><c xmlns='urn:c' a:d='2'/><a:e xmlns:a='urn:b'/><f/></m>"
        )
        #expect(uses.areWhole)
        #expect(
            uses.elements == [
                XMLPrefixUses.Use(prefix: nil, namespace: "urn:m"), XMLPrefixUses.Use(prefix: "a", namespace: "urn:a"),
                XMLPrefixUses.Use(prefix: nil, namespace: "urn:c"), XMLPrefixUses.Use(prefix: "a", namespace: "urn:b"),
            ])
        #expect(
            uses.attributes == [
                XMLPrefixUses.Use(prefix: nil, namespace: nil), XMLPrefixUses.Use(prefix: "a", namespace: "urn:a"),
            ])
    }

    @Test func `a document of more prefixes than are noted says so`() throws {
        let many = (0..<40).map { "<p\($0):a xmlns:p\($0)='urn:\($0)'/>" }.joined()
        #expect(try !uses(in: "<m>\(many)</m>").areWhole)
    }

    @Test func `names that share a place among those that are kept stay apart`() throws {
        let names = (0..<1_000).map { "n\($0)" }
        let root = try parseXML(Array(("<m>" + names.map { "<\($0) a\($0)='1'/>" }.joined() + "</m>").utf8))
        #expect(root.elements.map(\.name) == names)
        #expect(root.elements.compactMap { $0.attributes.first?.name } == names.map { "a" + $0 })
    }
}
