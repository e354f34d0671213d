import CourseCatalogue
import Testing

@Suite("Identifiers that are taken")
struct TakenIdentifiersTests {
    private func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

    @Test("who wants one again gets the first number that is free")
    func numbers() throws {
        let module = try identifier("module"), second = try identifier("module-2")
        var taken = TakenIdentifiers([second])
        let names = (0..<3).map { _ in taken.takeNumbered(module).text }
        #expect(names == ["module", "module-3", "module-4"])
        let again = taken.takeNumbered(second), isTaken = taken.take(module)
        #expect(again.text == "module-2-2")
        #expect(!isTaken)
    }

    @Test("those that are kept for others are passed over, and stay free for them")
    func reserved() throws {
        let reserved: Set = [try identifier("a"), try identifier("a-3")]
        var taken = TakenIdentifiers()
        let wanted = try identifier("a")
        let names = (0..<2).map { _ in taken.takeNumbered(wanted, besides: reserved).text }
        #expect(names == ["a-2", "a-4"])
        let areFree = reserved.map { taken.take($0) }
        #expect(areFree == [true, true])
    }

    @Test("a hundred thousand of the same name take no time", .timeLimit(.minutes(20)))
    func many() throws {
        let name = try identifier("module")
        var taken = TakenIdentifiers()
        for _ in 0..<100_000 { _ = taken.takeNumbered(name) }
        #expect(taken.all.count == 100_000)
    }
}
