import CourseCatalogue
import Diagnostics

/// What a page lists of a module, in order: only what is known.
struct ModuleFacts {
    /// One fact with its label.
    struct Row {
        var label: BilingualText
        var values: [String]
        /// Where the value leads.
        var address: WebAddress?
        /// Whether the value is in the tool's words rather than the catalogue's.
        var isOwnWords = false
    }

    private(set) var rows: [Row] = []
    private let wording: Wording

    init(of module: Module, _ wording: Wording) {
        self.wording = wording
        add(Phrase.duration, own: module.duration.map { wording.duration($0.value) })
        add(Phrase.audience, module.audience?.value)
        addPrerequisites(module.prerequisites?.value)
        add(Phrase.mode, own: module.mode.map { wording[Self.name(of: $0.value)] })
        addPlatform(module.platform?.value)
        add(Phrase.cost, own: module.isFree.map { wording[$0.value ? Phrase.free : Phrase.paid] })
        add(Phrase.provider, module.provider.map { [$0.value] })
        add(Phrase.partners, module.partners?.value)
        addEnding(of: module)
        add(Phrase.release, own: module.release.statedDate.map { wording.date($0) })
        if module.release.state.value == .announced {
            add(Phrase.expectedRelease, own: module.release.expected.map { wording.date($0.value) })
        }
        add(Phrase.availableUntil, own: module.release.availableUntil.map { wording.date($0.value) })
    }

    private mutating func add(_ label: BilingualText, _ values: [String]?) {
        guard let values, !values.isEmpty else { return }
        rows.append(Row(label: label, values: values))
    }

    private mutating func add(_ label: BilingualText, own value: String?) {
        guard let value else { return }
        rows.append(Row(label: label, values: [value], isOwnWords: true))
    }

    private mutating func addPrerequisites(_ prerequisites: [String]?) {
        guard let prerequisites else { return }
        if prerequisites.isEmpty { return add(Phrase.prerequisites, own: wording[Phrase.noPrerequisites]) }
        add(Phrase.prerequisites, prerequisites)
    }

    private mutating func addPlatform(_ platform: Platform?) {
        guard let platform else { return }
        let address = WebAddress(platform.address)
        rows.append(Row(label: Phrase.platform, values: [platform.name], address: address))
    }

    private mutating func addEnding(of module: Module) {
        var ending: [String] = []
        if module.hasQuiz?.value == true { ending.append(wording[Phrase.quiz]) }
        if module.hasAttestation?.value == true { ending.append(wording[Phrase.attestation]) }
        guard !ending.isEmpty else { return }
        rows.append(Row(label: Phrase.atTheEnd, values: ending, isOwnWords: true))
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
    var statedDate: CalendarDate? {
        releasedOn.flatMap { $0.provenance.manner == .hint ? nil : $0.value }
    }
}
