/// The EcoIndex of a page: where its elements, requests and weight stand among those of half a million pages of the web.
///
/// The method is the one published by the Collectif Conception Numérique Responsable, with its quantiles of 2017
/// (https://www.ecoindex.fr/comment-ca-marche/). An estimate for one visit, all equipment counted; no measurement.
public struct EcoIndex: Hashable, Sendable {
    /// From 0, the heaviest, to 100.
    public let score: Double

    /// The EcoIndex of a page.
    ///
    /// - Parameters:
    ///   - elementCount: how many elements the page has.
    ///   - requestCount: how many requests it takes, its own included.
    ///   - byteCount: how many bytes are sent for it.
    public init(elementCount: Int, requestCount: Int, byteCount: Int) {
        let elements = Self.rank(Double(elementCount), among: Self.elementCounts)
        let requests = Self.rank(Double(requestCount), among: Self.requestCounts)
        let weight = Self.rank(Double(byteCount) / 1_024, among: Self.kibibyteCounts)
        score = 100 - 5 * (3 * elements + 2 * requests + weight) / 6
    }

    /// From A, the lightest, to G.
    public var grade: String {
        Self.grades.first { score > $0.above }?.letter ?? "G"
    }

    /// Greenhouse gases of a visit, in grams of CO₂ equivalent.
    public var greenhouseGases: Double { 2 + 2 * (50 - score) / 100 }

    /// Water of a visit, in centilitres.
    public var water: Double { 3 + 3 * (50 - score) / 100 }

    /// How many of twenty equal parts of the web's pages have less, with what of the next one.
    private static func rank(_ value: Double, among limits: [Double]) -> Double {
        for (index, (lower, upper)) in zip(limits, limits.dropFirst()).enumerated() where value < upper {
            return Double(index) + (value - lower) / (upper - lower)
        }
        return Double(limits.count - 1)
    }

    private static let grades: [(letter: String, above: Double)] = [
        ("A", 80), ("B", 70), ("C", 55), ("D", 40), ("E", 25), ("F", 10),
    ]

    private static let elementCounts: [Double] = [
        0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1_076, 1_237, 1_459, 1_801, 2_479,
        594_601,
    ]
    private static let requestCounts: [Double] = [
        0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3_920,
    ]
    private static let kibibyteCounts: [Double] = [
        0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1_098.62, 1_265.47, 1_448.32, 1_648.27, 1_876.08,
        2_142.06, 2_465.37, 2_866.31, 3_401.59, 4_155.73, 5_400.08, 8_037.54, 223_212.26,
    ]
}
