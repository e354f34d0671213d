import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage

/// Composes metadata from the catalogue's facts; what the catalogue doesn't say isn't in it.
struct LearningObjectComposer: Sendable {
    private let catalogue: Catalogue
    private let activities: ActivityIdentifiers
    /// Who publishes, and under which conditions: the same for all modules.
    private let publisher: VCard?, conditions: LanguageText?
    private let coursesByModule: CoursesByModule
    /// Whether there are records, which alone say how modules and courses are tied, by identifiers that the site gives.
    private let hasRecords: Bool

    init(catalogue: Catalogue, hasRecords: Bool) {
        self.catalogue = catalogue
        self.hasRecords = hasRecords
        activities = ActivityIdentifiers(site: catalogue.siteAddress?.value)
        publisher = catalogue.publisher.flatMap { VCard(of: $0.value) }
        conditions = catalogue.licence.map { LanguageText(Licence(spdx: $0.value).terms) }
        coursesByModule = CoursesByModule(of: catalogue)
    }

    /// A module as metadata has it.
    func object(of module: Module) -> LearningObject {
        var object = object(of: .module(module), level: .lesson, type: .interactiveResource)
        if let platform = module.platform?.value { add(platform, to: &object) }
        object.keywords = (module.keywords?.value ?? []).compactMap { LanguageText($0, in: module.language.value) }
        object.status = .status(module.release)
        object.version = module.release.version
        object.contributions = contributions(to: module)
        if module.hasQuiz?.value == true { object.resourceTypes.append(.questionnaire) }
        if module.hasAttestation?.value == true { object.credit = LanguageText(Phrase.attestation) }
        object.learningTime = module.duration.map { fact in
            (fact.value.iso8601, LanguageText { $0.duration(fact.value) })
        }
        object.method = module.mode.flatMap { .method($0.value) }
        object.cost = module.isFree.map { .cost(isFree: $0.value) }
        if hasRecords { object.relations = relations(of: module) }
        object.classifications = module.classifications
        return object
    }

    /// A course as metadata has it, with those of its modules that its package holds.
    func object(of course: Course, with modules: [Module]) -> LearningObject {
        var object = object(of: .course(course), level: .course, type: .collection)
        object.contributions = publishing(on: nil)
        if hasRecords { object.relations = modules.map { relation(.hasPart, to: .module($0)) } }
        return object
    }

    /// What is said of both.
    private func object(of subject: Subject, level: VocabularyTerm, type: VocabularyTerm) -> LearningObject {
        let name = subject.title(limit: .max).text
        let title = LanguageText(name, in: subject.language) ?? LanguageText(BilingualText(name))
        return LearningObject(
            identifiers: identifiers(of: subject), title: title,
            language: LanguageTag(subject.language)?.text,
            description: LanguageText(subject.summary, in: subject.language), aggregationLevel: level,
            documentType: type, creator: publisher,
            locations: [subject.pageAddress?.text].compactMap { $0 },
            conditions: conditions)
    }

    private func identifiers(of subject: Subject) -> [LearningObject.Identifier] {
        var identifiers: [LearningObject.Identifier] = []
        if hasRecords {
            identifiers.append(
                LearningObject.Identifier(
                    catalog: LearningObject.Identifier.ownCatalog, entry: activities.object(of: subject)))
        }
        if let page = subject.pageAddress {
            identifiers.append(LearningObject.Identifier(catalog: "URL", entry: page.text))
        }
        return identifiers
    }

    /// Where the module is followed comes before the page where people read of it.
    private func add(_ platform: Platform, to object: inout LearningObject) {
        if let address = WebAddress(platform.address), !object.locations.contains(address.text) {
            object.locations.insert(address.text, at: 0)
        }
        let name = platform.name.onOneLine
        guard !name.isEmpty else { return }
        object.use = LanguageText(Phrase.follow(on: name))
        if let number = platform.moduleIdentifier?.onOneLine, !number.isEmpty {
            object.identifiers.append(LearningObject.Identifier(catalog: name, entry: number))
        }
    }

    private func contributions(to module: Module) -> [LearningObject.Contribution] {
        let others = [
            (VocabularyTerm.contentProvider, [module.provider?.value].compactMap { $0 }),
            (.contributor, module.partners?.value ?? []),
        ]
        return publishing(on: module.release.statedDate)
            + others.compactMap { role, names in
                let cards = names.compactMap { VCard(named: $0) }
                return cards.isEmpty ? nil : LearningObject.Contribution(role: role, entities: cards)
            }
    }

    private func publishing(on day: CalendarDate?) -> [LearningObject.Contribution] {
        let cards = [publisher].compactMap { $0 }
        guard !cards.isEmpty || day != nil else { return [] }
        return [LearningObject.Contribution(role: .publisher, entities: cards, date: day?.description)]
    }

    private func relations(of module: Module) -> [LearningObject.Relation] {
        let courses = coursesByModule.positions(of: module.identifier).map { catalogue.courses[$0] }
        var relations = courses.map { relation(.isPartOf, to: .course($0)) }
        if let picture = module.picture?.value, let address = picture.asset.address.flatMap({ WebAddress($0) }) {
            relations.append(
                LearningObject.Relation(
                    kind: .hasThumbnail,
                    identifiers: [LearningObject.Identifier(catalog: "URL", entry: address.text)],
                    description: LanguageText(picture.alternativeText, in: module.language.value)))
        }
        return relations
    }

    private func relation(_ kind: VocabularyTerm, to subject: Subject) -> LearningObject.Relation {
        LearningObject.Relation(
            kind: kind, identifiers: identifiers(of: subject),
            description: LanguageText(subject.title(limit: .max).text, in: subject.language))
    }
}

extension Module {
    /// What the module is for, for whom, and what one must know before.
    fileprivate var classifications: [LearningObject.Classification] {
        let none = prerequisites?.value == [] ? LanguageText(Phrase.noPrerequisites) : nil
        let texts: [(VocabularyTerm, LanguageText?)] = [
            (.objectives, LanguageText(lines: objectives?.value, in: language.value)),
            (.prerequisites, none ?? LanguageText(lines: prerequisites?.value, in: language.value)),
            (.audience, LanguageText(lines: audience?.value, in: language.value)),
        ]
        return texts.compactMap { purpose, text in
            text.map { LearningObject.Classification(purpose: purpose, description: $0) }
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

extension DurationRange {
    /// The most that a module takes, as ISO 8601 writes it.
    fileprivate var iso8601: String {
        let hours = maximumMinutes / 60, rest = maximumMinutes % 60
        return "PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 ? "\(rest)M" : "")
    }
}
