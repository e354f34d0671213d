import Footprint
import Testing

@Suite("The EcoIndex")
struct EcoIndexTests {
    @Test(
        "it is what the method's published examples give",
        arguments: [(532, 57, 2_215_354, 54.91, 1.90, 2.85, "D"), (80, 12, 19_254, 90.97, 1.18, 1.77, "A")])
    func published(
        _ elements: Int, _ requests: Int, _ bytes: Int, _ score: Double, _ gases: Double, _ water: Double,
        _ grade: String
    ) {
        let index = EcoIndex(elementCount: elements, requestCount: requests, byteCount: bytes)
        #expect(abs(index.score - score) < 0.005)
        #expect(abs(index.greenhouseGases - gases) < 0.005)
        #expect(abs(index.water - water) < 0.005)
        #expect(index.grade == grade)
    }

    @Test("it goes from 100 for nothing to 0 for more than any page has")
    func limits() {
        let nothing = EcoIndex(elementCount: 0, requestCount: 0, byteCount: 0)
        #expect((nothing.score, nothing.grade) == (100, "A"))
        let all = EcoIndex(elementCount: .max, requestCount: .max, byteCount: .max)
        #expect((all.score, all.grade) == (0, "G"))
    }
}
