import Archive
import Testing

@Suite struct ZipTimestampTests {
    private func fields(_ seconds: Int) -> [Int] {
        let stamp = ZipTimestamp(secondsSince1970: seconds)
        let date = Int(stamp.dosDate), time = Int(stamp.dosTime)
        return [1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, time & 31]
    }

    @Test(arguments: [
        (315_532_800, [1980, 1, 1, 0, 0, 0]),
        (951_782_400, [2000, 2, 29, 0, 0, 0]),
        (1_709_251_199, [2024, 2, 29, 23, 59, 29]),
        (1_735_689_600, [2025, 1, 1, 0, 0, 0]),
        (4_107_542_400, [2100, 3, 1, 0, 0, 0]),
    ])
    func `holds the date and time of UTC`(seconds: Int, expected: [Int]) {
        #expect(fields(seconds) == expected)
    }

    @Test func `what a zip can't hold becomes the nearest that it can`() {
        #expect(ZipTimestamp(secondsSince1970: .min) == .earliest)
        #expect(ZipTimestamp(secondsSince1970: 0) == .earliest)
        #expect(ZipTimestamp(secondsSince1970: .max).dosDate == 127 << 9 | 12 << 5 | 31)
        #expect(ZipTimestamp(secondsSince1970: .max).dosTime == 23 << 11 | 59 << 5 | 29)
    }
}
