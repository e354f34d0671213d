import Diagnostics

/// A number with a fixed count of decimals, written without anything of the machine's own taste.
struct Decimal {
    private let units: Int
    private let places: Int

    /// A number that is rounded to its nearest decimal; one that no integer holds counts as 0.
    init(_ value: Double, places: Int) {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        units = Int(exactly: (value * scale).rounded()) ?? 0
        self.places = places
    }

    /// The number with a decimal comma in French, a point in English.
    func text(_ language: InterfaceLanguage) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = units < 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        return sign + padded.dropLast(places) + (language == .french ? "," : ".") + padded.suffix(places)
    }
}

/// A count of bytes for people, in units of a thousand.
struct ByteCount {
    /// The count with its unit: `950 o`, `12,3 ko`; `950 B`, `12.3 kB`.
    let text: String

    init(_ count: Int, _ language: InterfaceLanguage) {
        let unit = language == .french ? "o" : "B"
        let steps = [("", 1.0), ("k", 1e3), ("M", 1e6), ("G", 1e9)]
        let step = steps.last { Double(count) >= $0.1 } ?? steps[0]
        let number = Decimal(Double(count) / step.1, places: step.0.isEmpty ? 0 : 1).text(language)
        text = number + " " + step.0 + unit
    }
}
