@testable import PackageReader
import Testing

@Suite("Lengths in ISO 8601")
struct ISODurationTests {
    @Test(arguments: [
        ("PT1H30M", 90), ("PT45M", 45), ("P1D", 1_440), ("P1DT1H", 1_500), ("PT90S", 2), ("PT0,5S", 0), ("PT1M0.5S", 1),
        ("PT9999H", 599_940),
    ])
    func read(_ text: String, _ minutes: Int) { #expect(ISODuration(text)?.minutes == minutes) }

    @Test(arguments: [
        "", "P", "PT", "1H", "PT1", "P1Y", "P1M", "P1W", "PTH", "PT1H2", "PT10000H", "P1H", "PT1D", "PTT1H", "pt1h",
    ])
    func refused(_ text: String) { #expect(ISODuration(text) == nil) }
}
