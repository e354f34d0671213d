public import Diagnostics

/// What an export told, each with its place in the order of the whole: parts of an export that was spread over machines
/// tell together what one run tells.
public struct ExportReport: Sendable {
    /// One thing that was told.
    public struct Entry: Sendable {
        /// Its place: those of a whole export come in the order of these numbers, compared one after the other.
        public var place: [Int]
        /// What was told.
        public var diagnostic: Diagnostic
        /// Whether it is about one artifact; every part of an export tells the others.
        public var isOfArtifact: Bool
    }

    /// What was told, in the order it was told.
    public private(set) var entries: [Entry] = []
    private var step = 0
    private var heard = 0

    /// A step begins: what was told since the last one isn't about its artifacts.
    mutating func begin(hearing diagnostics: DiagnosticCollector) {
        step += 1
        for diagnostic in diagnostics.diagnostics.dropFirst(heard) {
            entries.append(Entry(place: [step, 0], diagnostic: diagnostic, isOfArtifact: false))
        }
    }

    /// A step ends, whose artifacts have told of themselves.
    mutating func end(hearing diagnostics: DiagnosticCollector) { heard = diagnostics.diagnostics.count }

    /// The place of an artifact in the step.
    ///
    /// - Parameters:
    ///   - pass: which artifacts of the step are made before others.
    ///   - number: which artifact it is of all.
    func place(_ pass: Int, _ number: Int) -> ArtifactPlace { ArtifactPlace(step: step, pass: pass, number: number) }

    /// The place of what a check of an artifact tells, in the step.
    func place(_ pass: Int, checking place: ArtifactPlace) -> [Int] { [step, pass] + place.numbers }

    /// Takes what was told of an artifact.
    mutating func take(_ told: DiagnosticCollector, at place: [Int]) {
        for diagnostic in told.diagnostics {
            entries.append(Entry(place: place, diagnostic: diagnostic, isOfArtifact: true))
        }
    }
}

/// Where an artifact stands in the order of an export.
struct ArtifactPlace: Sendable {
    var step = 0
    var pass = 0
    var number = 0

    /// The numbers that places are compared by, one after the other.
    var numbers: [Int] { [step, pass, number] }
}
