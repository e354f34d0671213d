import CourseCatalogue
import Diagnostics
import Interchange

/// What in a catalogue keeps its dataset from being complete. The files are written all the same: a value left out is a
/// warning, a whole row left out an error.
struct DatasetChecks {
    let catalogue: Catalogue
    let options: DatasetWriter.Options

    func report(to diagnostics: inout DiagnosticCollector) {
        reportLicence(to: &diagnostics)
        reportPublisher(to: &diagnostics)
        reportDoubles(to: &diagnostics)
        for course in catalogue.courses {
            report(language: course.language, to: &diagnostics)
            report(address: course.pageAddress, to: &diagnostics)
        }
        for module in catalogue.modules {
            report(language: module.language, to: &diagnostics)
            report(address: module.pageAddress, to: &diagnostics)
            report(address: module.platform.map { Fact($0.value.address, $0.provenance) }, to: &diagnostics)
            let picture = module.picture.flatMap { picture in
                picture.value.asset.address.map { Fact($0, picture.provenance) }
            }
            report(address: picture, to: &diagnostics)
            report(modification: module.release.modifiedOn, to: &diagnostics)
        }
        reportPlace(to: &diagnostics)
    }

    private func reportLicence(to diagnostics: inout DiagnosticCollector) {
        let help = BilingualText(
            fr: "donnez « licence: etalab-2.0 », ou un autre identifiant SPDX, dans parcours.yml",
            en: "give “licence: etalab-2.0”, or another SPDX identifier, in parcours.yml")
        guard let licence = catalogue.licence else {
            diagnostics.report(
                Diagnostic(
                    .warning, "missing-licence",
                    BilingualText(
                        fr: "le jeu de données n'a pas de licence : personne ne sait s'il peut le réutiliser",
                        en: "the dataset has no licence: nobody knows whether they may reuse it"), help: help))
            return
        }
        guard !isLicenceIdentifier(licence.value) else { return }
        diagnostics.report(
            Diagnostic(
                .warning, "malformed-licence",
                BilingualText(
                    fr: "« \(licence.value) » n'est pas un identifiant de licence : la licence est omise",
                    en: "“\(licence.value)” is not a licence identifier: the licence is left out"),
                at: licence.provenance.location, help: help))
    }

    private func reportDoubles(to diagnostics: inout DiagnosticCollector) {
        var seen: Set<Identifier> = []
        for course in catalogue.courses where !seen.insert(course.identifier).inserted {
            diagnostics.report(
                Diagnostic(
                    .error, "double-course",
                    BilingualText(
                        fr:
                            "le parcours « \(course.title.value) » a l'identifiant d'un autre, « \(course.identifier) » : "
                            + "il n'est pas dans le jeu de données",
                        en: "the course “\(course.title.value)” has the identifier of another, “\(course.identifier)”: "
                            + "it is not in the dataset"),
                    at: course.title.provenance.location,
                    help: BilingualText(
                        fr: "donnez-lui un autre identifiant dans parcours.yml",
                        en: "give it another identifier in parcours.yml")))
        }
    }

    private func reportPublisher(to diagnostics: inout DiagnosticCollector) {
        guard let publisher = catalogue.publisher, !publisher.value.name.isEmpty else {
            diagnostics.report(
                Diagnostic(
                    .warning, "missing-publisher",
                    BilingualText(
                        fr: "le jeu de données n'a pas de producteur : sa notice DCAT n'est pas écrite",
                        en: "the dataset has no publisher: its DCAT entry is not written"),
                    help: BilingualText(
                        fr: "donnez « publisher.name » dans parcours.yml", en: "give “publisher.name” in parcours.yml"))
            )
            return
        }
        let place = publisher.provenance.location
        if let siret = publisher.value.siret { reportSIRET(siret, at: place, to: &diagnostics) }
        if let address = publisher.value.address, WebAddress(address) == nil {
            diagnostics.report(.leftOut(address, "malformed-address", "publisher.address", .address, at: place))
        }
        if let contact = publisher.value.contact, !isMailAddress(contact) {
            diagnostics.report(.leftOut(contact, "malformed-contact", "publisher.contact", .mail, at: place))
        }
    }

    private func reportSIRET(_ text: String, at place: SourceLocation?, to diagnostics: inout DiagnosticCollector) {
        guard let siret = SIRET(text) else {
            diagnostics.report(.leftOut(text, "malformed-siret", "publisher.siret", .siret, at: place))
            return
        }
        guard !siret.hasValidCheckDigit else { return }
        diagnostics.report(
            Diagnostic(
                .warning, "doubtful-siret",
                BilingualText(
                    fr: "la clé de contrôle du SIRET \(siret.digits) est fausse",
                    en: "the SIRET \(siret.digits) fails its check digit"),
                at: place,
                help: BilingualText(
                    fr: "vérifiez « publisher.siret » dans parcours.yml", en: "check “publisher.siret” in parcours.yml")
            ))
    }

    private func report(language: Fact<String>, to diagnostics: inout DiagnosticCollector) {
        guard LanguageTag(language.value) == nil else { return }
        diagnostics.report(
            .leftOut(language.value, "malformed-language", nil, .language, at: language.provenance.location))
    }

    private func report(address: Fact<String>?, to diagnostics: inout DiagnosticCollector) {
        guard let address, WebAddress(address.value) == nil else { return }
        diagnostics.report(
            .leftOut(address.value, "malformed-address", nil, .address, at: address.provenance.location))
    }

    private func report(modification: Fact<CalendarDate>?, to diagnostics: inout DiagnosticCollector) {
        guard let modification, let day = options.day, day < modification.value else { return }
        diagnostics.report(
            Diagnostic(
                .warning, "future-modification",
                BilingualText(
                    fr:
                        "la date de modification \(modification.value) est après le jour de l'export, \(day) : elle est "
                        + "omise du jeu de données",
                    en:
                        "the date of change \(modification.value) is after the day of the export, \(day): it is left out "
                        + "of the dataset"),
                at: modification.provenance.location,
                help: BilingualText(
                    fr: "corrigez-la : les portails refusent une modification à venir",
                    en: "mend it: portals refuse a change that is yet to come")))
    }

    private func reportPlace(to diagnostics: inout DiagnosticCollector) {
        guard options.folder(of: catalogue) == nil else { return }
        diagnostics.report(
            Diagnostic(
                .note, "no-catalogue-entry",
                BilingualText(
                    fr: "rien ne dit où le jeu de données sera publié : sa notice DCAT n'est pas écrite",
                    en: "nobody knows where the dataset will be published: its DCAT entry is not written"),
                help: BilingualText(
                    fr: "donnez « site.address » ou « dataset.base-address » dans parcours.yml",
                    en: "give “site.address” or “dataset.base-address” in parcours.yml")))
    }
}
