import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage

/// Composes records from the catalogue's facts; what the catalogue doesn't say isn't in them.
struct RecordComposer: Sendable {
    private let catalogue: Catalogue
    private let activities: ActivityIdentifiers
    /// The courses that each module belongs to, by their places in the catalogue: asked once for all modules.
    private let coursesByModule: [Identifier: [Int]]

    init(catalogue: Catalogue) {
        self.catalogue = catalogue
        activities = ActivityIdentifiers(site: catalogue.siteAddress?.value)
        var coursesByModule: [Identifier: [Int]] = [:]
        for (index, course) in catalogue.courses.enumerated() {
            for module in course.moduleIdentifiers where coursesByModule[module]?.last != index {
                coursesByModule[module, default: []].append(index)
            }
        }
        self.coursesByModule = coursesByModule
    }

    /// The record of a module.
    func record(of module: Module) -> ScoLOMFRRecord {
        var record = record(
            of: .module(module), at: module.pageAddress?.value, level: .lesson, type: .interactiveResource)
        if let platform = module.platform?.value { add(platform, to: &record) }
        record.keywords = (module.keywords?.value ?? []).compactMap { LanguageText($0, in: module.language.value) }
        record.status = .status(module.release)
        record.version = module.release.version
        record.contributions = contributions(to: module)
        if module.hasQuiz?.value == true { record.resourceTypes.append(.questionnaire) }
        if module.hasAttestation?.value == true { record.credit = LanguageText(Phrase.attestation) }
        record.learningTime = module.duration.map { fact in
            (fact.value.iso8601, LanguageText { $0.duration(fact.value) })
        }
        record.method = module.mode.flatMap { .method($0.value) }
        record.cost = module.isFree.map { .cost(isFree: $0.value) }
        record.relations = relations(of: module)
        record.classifications = module.classifications
        return record
    }

    /// The record of a course, with those of its modules that its package holds.
    func record(of course: Course, with modules: [Module]) -> ScoLOMFRRecord {
        var record = record(of: .course(course), at: course.pageAddress?.value, level: .course, type: .collection)
        record.contributions = publishing(on: nil)
        record.relations = modules.map { relation(.hasPart, to: .module($0), at: $0.pageAddress?.value) }
        return record
    }

    /// What every record says.
    private func record(
        of subject: Subject, at page: String?, level: VocabularyTerm, type: VocabularyTerm
    ) -> ScoLOMFRRecord {
        let name = subject.title(limit: .max).text
        let title = LanguageText(name, in: subject.language) ?? LanguageText(BilingualText(name))
        let addresses = [page].compactMap { $0.flatMap { WebAddress($0)?.text } }
        return ScoLOMFRRecord(
            identifiers: identifiers(of: subject, at: page), title: title, language: LanguageURI.of(subject.language),
            description: LanguageText(subject.summary, in: subject.language) ?? title, aggregationLevel: level,
            documentType: type, creator: catalogue.publisher.flatMap { VCard(of: $0.value) }, locations: addresses,
            conditions: catalogue.licence.map { LanguageText(Licence(spdx: $0.value).terms) })
    }

    private func identifiers(of subject: Subject, at page: String?) -> [ScoLOMFRRecord.Identifier] {
        let own = ScoLOMFRRecord.Identifier(catalog: "URI", entry: activities.record(of: subject))
        guard let page = page.flatMap({ WebAddress($0) }) else { return [own] }
        return [own, ScoLOMFRRecord.Identifier(catalog: "URL", entry: page.text)]
    }

    /// Where the module is followed comes before the page where people read of it.
    private func add(_ platform: Platform, to record: inout ScoLOMFRRecord) {
        if let address = WebAddress(platform.address), !record.locations.contains(address.text) {
            record.locations.insert(address.text, at: 0)
        }
        let name = platform.name.onOneLine
        guard !name.isEmpty else { return }
        record.use = LanguageText(Phrase.follow(on: name))
        if let number = platform.moduleIdentifier?.onOneLine, !number.isEmpty {
            record.identifiers.append(ScoLOMFRRecord.Identifier(catalog: name, entry: number))
        }
    }

    private func contributions(to module: Module) -> [ScoLOMFRRecord.Contribution] {
        let others = [
            (VocabularyTerm.contentProvider, [module.provider?.value].compactMap { $0 }),
            (.contributor, module.partners?.value ?? []),
        ]
        return publishing(on: module.release.statedDate)
            + others.compactMap { role, names in
                let cards = names.compactMap { VCard(named: $0) }
                return cards.isEmpty ? nil : ScoLOMFRRecord.Contribution(role: role, entities: cards)
            }
    }

    private func publishing(on day: CalendarDate?) -> [ScoLOMFRRecord.Contribution] {
        let cards = [catalogue.publisher.flatMap { VCard(of: $0.value) }].compactMap { $0 }
        guard !cards.isEmpty || day != nil else { return [] }
        return [ScoLOMFRRecord.Contribution(role: .publisher, entities: cards, date: day?.description)]
    }

    private func relations(of module: Module) -> [ScoLOMFRRecord.Relation] {
        let courses = (coursesByModule[module.identifier] ?? []).map { catalogue.courses[$0] }
        var relations = courses.map { relation(.isPartOf, to: .course($0), at: $0.pageAddress?.value) }
        if let picture = module.picture?.value, let address = picture.asset.address.flatMap({ WebAddress($0) }) {
            relations.append(
                ScoLOMFRRecord.Relation(
                    kind: .hasThumbnail,
                    identifiers: [ScoLOMFRRecord.Identifier(catalog: "URL", entry: address.text)],
                    description: LanguageText(picture.alternativeText, in: module.language.value)))
        }
        return relations
    }

    private func relation(_ kind: VocabularyTerm, to subject: Subject, at page: String?) -> ScoLOMFRRecord.Relation {
        ScoLOMFRRecord.Relation(
            kind: kind, identifiers: identifiers(of: subject, at: page),
            description: LanguageText(subject.title(limit: .max).text, in: subject.language))
    }
}

extension Module {
    /// What the module is for, for whom, and what one must know before.
    fileprivate var classifications: [ScoLOMFRRecord.Classification] {
        let none = prerequisites?.value == [] ? LanguageText(Phrase.noPrerequisites) : nil
        let texts: [(VocabularyTerm, LanguageText?)] = [
            (.objectives, LanguageText(lines: objectives?.value, in: language.value)),
            (.prerequisites, none ?? LanguageText(lines: prerequisites?.value, in: language.value)),
            (.audience, LanguageText(lines: audience?.value, in: language.value)),
        ]
        return texts.compactMap { purpose, text in
            text.map { ScoLOMFRRecord.Classification(purpose: purpose, description: $0) }
        }
    }
}

extension Release {
    /// The day that tells this version of the module from the others.
    fileprivate var version: LanguageText? {
        (modifiedOn?.value ?? statedDate).map { day in
            LanguageText { wording in
                wording[BilingualText(fr: "Version du \(wording.date(day))", en: "Version of \(wording.date(day))")]
            }
        }
    }
}
