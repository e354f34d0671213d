import Diagnostics
import DocumentSections
import LearnerPage
import SCORMWriter

extension PackageOptions {
    /// Reads the section of a format of packages; the keys are the same for all that can do what they ask for.
    init(
        reading section: inout DocumentSection, for edition: PackageEdition,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        self.init()
        let names = ["item-per-module": CourseStructure.itemPerModule, "single-item": .singleItem]
        let structure = BilingualText("item-per-module / single-item")
        courseStructure =
            section.value("course-structure", wanting: structure, reporting: &diagnostics) { node in
                node.string.flatMap { names[$0] }
            }?.value ?? courseStructure
        packagesModules = section.flag("module-packages", reporting: &diagnostics)?.value ?? packagesModules
        packagesCourses = section.flag("course-packages", reporting: &diagnostics)?.value ?? packagesCourses
        packagesAnnounced =
            section.flag("announced-modules", reporting: &diagnostics)?.value ?? packagesAnnounced
        if edition.hasManifest {
            let profiles = BilingualText(Metadata.allCases.map(\.rawValue).joined(separator: " / "))
            metadata =
                section.value("metadata", wanting: profiles, reporting: &diagnostics) { node in
                    node.string.flatMap { Metadata(rawValue: $0) }
                }?.value ?? metadata
        }
        guard edition.tracksLearners else { return }
        readTracking(&section, reporting: &diagnostics)
    }

    private mutating func readTracking(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        let score = BilingualText(fr: "un nombre entier de 0 à 100", en: "a whole number from 0 to 100")
        masteryScore =
            section.value("mastery-score", wanting: score, reporting: &diagnostics) { node in
                node.integer.flatMap { (0...100).contains($0) ? $0 : nil }
            }?.value
        let count = BilingualText(fr: "un nombre entier de 1 à 10000", en: "a whole number from 1 to 10000")
        let minutes = section.value("minutes", wanting: count, reporting: &diagnostics) { node in
            node.integer.flatMap { (1...10_000).contains($0) ? $0 : nil }
        }
        let names = [
            "read-to-end": Completion.readToEnd,
            "time-spent": .timeSpent(minutes: minutes?.value ?? Self.minutesToSpend),
            "external-activity": .externalActivity, "self-check": .selfCheck,
        ]
        let conditions = BilingualText("read-to-end / time-spent / external-activity / self-check")
        completion =
            section.value("completion", wanting: conditions, reporting: &diagnostics) { node in
                node.string.flatMap { names[$0] }
            }?.value ?? completion
        if case .timeSpent = completion { return }
        if let minutes { diagnostics.report(Self.idle(minutes.provenance.location)) }
    }

    private static func idle(_ location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .warning, "idle-setting",
            BilingualText(
                fr: "« minutes » ne sert qu’avec « completion: time-spent »",
                en: "“minutes” serves only with “completion: time-spent”"),
            at: location,
            help: BilingualText(fr: "ajoutez l’une ou ôtez l’autre", en: "add the one or take the other away"))
    }
}
