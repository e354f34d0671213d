import CourseCatalogue
import Diagnostics
import LearnerPage

extension PackageComposer {
    /// Reports what the edition makes of a subject other than its author or the user meant.
    func check(_ subject: Subject, reporting diagnostics: inout DiagnosticCollector) {
        subject.title(limit: edition.titleLimit).check(for: edition, reporting: &diagnostics)
        guard case .module(let module) = subject, edition.tracksLearners, options.completion == .externalActivity,
            !ModulePage.leadsElsewhere(module)
        else { return }
        diagnostics.report(completedByReading(module))
    }

    /// Reports a module that its answers can't complete, having no questions.
    func checkQuestions(of module: Module, _ body: [BodyNode], reporting diagnostics: inout DiagnosticCollector) {
        guard edition.tracksLearners, options.completion == .selfCheck, SelfCheck.all(in: body).isEmpty else { return }
        diagnostics.report(withoutQuestions(module.identifier, at: module.title.provenance.location))
    }

    /// Reports a course read in one page that its answers can't complete, no module having questions.
    func checkQuestions(
        of course: Course, body: [BodyNode], entries: [CoursePage.Entry],
        reporting diagnostics: inout DiagnosticCollector
    ) {
        guard edition.tracksLearners, options.completion == .selfCheck,
            CoursePage.selfChecks(body: body, entries: entries).isEmpty
        else { return }
        diagnostics.report(withoutQuestions(course.identifier, at: course.title.provenance.location))
    }

    /// Reports identifiers that another catalogue may give too.
    func checkActivities(reporting diagnostics: inout DiagnosticCollector) {
        guard edition == .cmi5, !activities.areGlobal else { return }
        diagnostics.report(
            Diagnostic(
                .warning, "local-activity-identifiers",
                BilingualText(
                    fr: "l’adresse du site n’est pas connue : deux catalogues pourraient donner le même identifiant à "
                        + "deux modules dans un entrepôt xAPI",
                    en: "the site’s address isn’t known: two catalogues could give two modules the same identifier in "
                        + "a record store"),
                help: BilingualText(
                    fr: "donnez-la dans la configuration : site.address",
                    en: "give it in the configuration: site.address")))
    }

    /// Reports what records lack for want of a setting.
    func checkRecords(reporting diagnostics: inout DiagnosticCollector) {
        guard hasRecords else { return }
        if catalogue.publisher.flatMap({ VCard(of: $0.value) }) == nil {
            diagnostics.report(
                Diagnostic(
                    .warning, "record-without-publisher",
                    BilingualText(
                        fr: "ScoLOMFR veut que l’on sache qui publie : les fiches ne le disent pas",
                        en: "ScoLOMFR wants it known who publishes: the records don’t say"),
                    help: BilingualText(
                        fr: "donnez-le dans la configuration : publisher.name",
                        en: "give it in the configuration: publisher.name")))
        }
        guard !activities.areGlobal else { return }
        diagnostics.report(
            Diagnostic(
                .warning, "local-record-identifiers",
                BilingualText(
                    fr: "l’adresse du site n’est pas connue : deux catalogues pourraient donner le même identifiant à "
                        + "deux fiches ScoLOMFR",
                    en: "the site’s address isn’t known: two catalogues could give two ScoLOMFR records the same "
                        + "identifier"),
                help: BilingualText(
                    fr: "donnez-la dans la configuration : site.address",
                    en: "give it in the configuration: site.address")))
    }

    private func withoutQuestions(_ identifier: Identifier, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .warning, "no-questions",
            BilingualText(
                fr: "« \(identifier) » n’a pas de questions : sa page est achevée quand elle est lue",
                en: "“\(identifier)” has no questions: its page is completed when it is read"),
            at: location,
            help: BilingualText(
                fr: "ajoutez un bloc « quiz » à sa page, ou choisissez un autre « completion »",
                en: "add a “quiz” block to its page, or choose another “completion”"))
    }

    private func completedByReading(_ module: Module) -> Diagnostic {
        Diagnostic(
            .note, "completed-by-reading",
            BilingualText(
                fr: "« \(module.identifier) » ne mène à aucune activité : sa page est achevée quand elle est lue",
                en: "“\(module.identifier)” leads to no activity: its page is completed when it is read"),
            at: module.title.provenance.location)
    }
}
