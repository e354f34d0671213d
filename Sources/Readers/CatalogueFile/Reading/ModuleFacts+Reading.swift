public import CourseCatalogue
public import Diagnostics
public import DocumentSections

extension ModuleFacts {
    /// Reads facts of a module, as a catalogue file and a configuration write them: `summary`, `objectives`, `duration`…
    ///
    /// What is not what its key wants is reported; other keys are left to the caller.
    public init(reading section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        var facts = FactSection(section, reporting: &diagnostics)
        self = facts.moduleFacts(reporting: &diagnostics)
        section = facts.keys
    }
}

extension FactSection {
    /// The facts that a section gives of a module.
    mutating func moduleFacts(reporting diagnostics: inout DiagnosticCollector) -> ModuleFacts {
        var module = ModuleFacts()
        module.summary = text("summary", reporting: &diagnostics)
        module.objectives = texts("objectives", reporting: &diagnostics)
        module.audience = texts("audience", reporting: &diagnostics)
        module.prerequisites = texts("prerequisites", reporting: &diagnostics)
        module.duration = duration(reporting: &diagnostics)
        module.language = language("language", reporting: &diagnostics)
        module.mode = mode(reporting: &diagnostics)
        module.isFree = flag("free", reporting: &diagnostics)
        module.provider = text("provider", reporting: &diagnostics)
        module.partners = texts("partners", reporting: &diagnostics)
        module.platform = platform(reporting: &diagnostics)
        module.hasQuiz = flag("quiz", reporting: &diagnostics)
        module.hasAttestation = flag("attestation", reporting: &diagnostics)
        module.keywords = texts("keywords", reporting: &diagnostics)
        module.version = text("version", reporting: &diagnostics)
        module.pageAddress = address("page", reporting: &diagnostics)
        return module
    }
}
