package import CourseCatalogue
import Diagnostics

/// What a page lists of a module, in order: only what is known. Each row carries a name, and where the words are the
/// tool's own the value behind them, so that a page can be read back.
struct ModuleFacts {
    /// One fact with its label.
    struct Row {
        var label: BilingualText
        /// What programs call the fact (`data-fact`).
        var name: String
        var values: [String]
        /// Where the value leads.
        var address: WebAddress?
        /// The value behind the tool's own words (`data-value`); nil where the words are the catalogue's.
        var code: String?
    }

    private(set) var rows: [Row] = []
    private let wording: Wording

    init(of module: Module, _ wording: Wording) {
        self.wording = wording
        let release = module.release
        add("duration", Phrase.duration, own: module.duration?.value, code: \.code) { wording.duration($0) }
        add("audience", Phrase.audience, module.audience?.value)
        addPrerequisites(module.prerequisites?.value)
        add("mode", Phrase.mode, own: module.mode?.value, code: \.rawValue) { wording[Self.name(of: $0)] }
        addPlatform(module.platform?.value)
        add("free", Phrase.cost, own: module.isFree?.value, code: \.description) {
            wording[$0 ? Phrase.free : Phrase.paid]
        }
        add("provider", Phrase.provider, module.provider.map { [$0.value] })
        add("partners", Phrase.partners, module.partners?.value)
        addEnding(of: module)
        add("released-on", Phrase.release, own: release.statedDate, code: \.description) { wording.date($0) }
        if release.state.value == .announced {
            add("expected", Phrase.expectedRelease, own: release.expected?.value, code: \.description) {
                wording.date($0)
            }
        }
        add("available-until", Phrase.availableUntil, own: release.availableUntil?.value, code: \.description) {
            wording.date($0)
        }
    }

    private mutating func add(_ name: String, _ label: BilingualText, _ values: [String]?) {
        guard let values, !values.isEmpty else { return }
        rows.append(Row(label: label, name: name, values: values))
    }

    private mutating func add<Value>(
        _ name: String, _ label: BilingualText, own value: Value?, code: (Value) -> String, words: (Value) -> String
    ) {
        guard let value else { return }
        rows.append(Row(label: label, name: name, values: [words(value)], code: code(value)))
    }

    private mutating func addPrerequisites(_ prerequisites: [String]?) {
        guard let prerequisites else { return }
        guard prerequisites.isEmpty else { return add("prerequisites", Phrase.prerequisites, prerequisites) }
        add("prerequisites", Phrase.prerequisites, own: wording[Phrase.noPrerequisites], code: { _ in "" }) { $0 }
    }

    private mutating func addPlatform(_ platform: Platform?) {
        guard let platform else { return }
        let address = WebAddress(platform.address)
        rows.append(Row(label: Phrase.platform, name: "platform", values: [platform.name], address: address))
    }

    private mutating func addEnding(of module: Module) {
        var ending: [(words: String, code: String)] = []
        if module.hasQuiz?.value == true { ending.append((wording[Phrase.quiz], "quiz")) }
        if module.hasAttestation?.value == true { ending.append((wording[Phrase.attestation], "attestation")) }
        guard !ending.isEmpty else { return }
        rows.append(
            Row(
                label: Phrase.atTheEnd, name: "ending", values: ending.map(\.words),
                code: ending.map(\.code).joined(separator: " ")))
    }

    private static func name(of mode: DeliveryMode) -> BilingualText {
        switch mode {
        case .remote: Phrase.remote
        case .onSite: Phrase.onSite
        case .blended: Phrase.blended
        }
    }
}

extension Release {
    /// The day that the module came out, unless it is only a hint: a page says nothing that may be wrong.
    package var statedDate: CalendarDate? {
        releasedOn.flatMap { $0.provenance.manner == .hint ? nil : $0.value }
    }
}

extension DurationRange {
    /// The least and the most, in minutes: `75-120`.
    var code: String { "\(minimumMinutes)-\(maximumMinutes)" }
}
