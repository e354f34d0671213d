import CourseCatalogue
import Diagnostics
import Interchange

/// Makes a catalogue of a dataset's rows; a row that can't be a module or a course is reported and left out.
struct DatasetAssembly {
    private let tables: DatasetTables
    private let descriptor: DatasetDescriptor
    private let defaultLanguage: String
    private var taken: Set<Identifier> = []

    init(_ tables: DatasetTables, descriptor: DatasetDescriptor, defaultLanguage: String) {
        self.tables = tables
        self.descriptor = descriptor
        self.defaultLanguage = defaultLanguage
    }

    mutating func catalogue(reporting diagnostics: inout DiagnosticCollector) -> Catalogue {
        let publisher = publisher
        let rows = named(tables.modules, reporting: &diagnostics)
        let modules = rows.map { identifier, row in
            module(identifier, row, publisher: publisher?.value.name, reporting: &diagnostics)
        }
        return Catalogue(
            title: descriptor.title, publisher: publisher,
            licence: (tables.modules + tables.courses).lazy.compactMap { $0.text("licence") }.first
                ?? descriptor.licence,
            siteAddress: descriptor.siteAddress, language: defaultLanguage,
            courses: courses(of: rows, reporting: &diagnostics), modules: modules)
    }

    /// The rows with an identifier that no row before them has, and a title.
    private mutating func named(
        _ rows: [DatasetRow], reporting diagnostics: inout DiagnosticCollector
    ) -> [(identifier: Identifier, row: DatasetRow)] {
        var named: [(Identifier, DatasetRow)] = []
        for row in rows {
            guard row.text("titre") != nil, row.text("identifiant") != nil else {
                diagnostics.report(Self.nameless(row))
                continue
            }
            guard let identifier = row.identifier("identifiant", reporting: &diagnostics) else { continue }
            guard taken.insert(identifier.value).inserted else {
                diagnostics.report(Self.double(identifier))
                continue
            }
            named.append((identifier.value, row))
        }
        return named
    }

    /// Who publishes: what the descriptor says, with the SIRET of a row; the rows of courses are the publisher's own.
    private var publisher: Fact<Publisher>? {
        let rows = tables.courses + tables.modules.filter { $0.text("producteur_siret") != nil }
        let row = rows.first { $0.text("producteur_nom") != nil }
        let named = row?.text("producteur_nom").map { Fact(Publisher(name: $0.value), $0.provenance) }
        guard var publisher = descriptor.publisher ?? named else { return nil }
        if publisher.value.name == named?.value.name { publisher.value.siret = row?.text("producteur_siret")?.value }
        return publisher
    }

    private mutating func courses(
        of modules: [(identifier: Identifier, row: DatasetRow)], reporting diagnostics: inout DiagnosticCollector
    ) -> [Course] {
        var members = Self.members(of: modules, places: tables.places)
        var courses = named(tables.courses, reporting: &diagnostics).map { identifier, row in
            course(identifier, row, members.removeValue(forKey: identifier) ?? [], reporting: &diagnostics)
        }
        // Courses that modules name and no table has keep their modules.
        for name in members.keys.sorted() where !(members[name] ?? []).isEmpty && taken.insert(name).inserted {
            courses.append(Self.unknownCourse(name, title: name.text, members[name] ?? [], language: defaultLanguage))
        }
        return courses
    }

    /// The modules of each course in their order: by the table of places, or else by their rank in the first course.
    private static func members(
        of modules: [(identifier: Identifier, row: DatasetRow)], places: [DatasetRow]
    ) -> [Identifier: [Identifier]] {
        var ranked: [Identifier: [(rank: Int, module: Identifier)]] = [:]
        if places.isEmpty {
            for (identifier, row) in modules {
                let names = (row.texts("parcours_identifiant")?.value ?? []).compactMap { Identifier($0) }
                for (index, course) in names.enumerated() {
                    let rank = index == 0 ? row.text("ordre").flatMap { Int($0.value) } : nil
                    ranked[course, default: []].append((rank ?? Int.max, identifier))
                }
            }
        } else {
            for row in places {
                guard let course = row.text("parcours_identifiant").flatMap({ Identifier($0.value) }),
                    let module = row.text("module_identifiant").flatMap({ Identifier($0.value) })
                else { continue }
                let rank = row.text("ordre").flatMap { Int($0.value) } ?? Int.max
                ranked[course, default: []].append((rank, module))
            }
        }
        return ranked.mapValues { members in
            members.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
                .map(\.element.module)
        }
    }

    private func course(
        _ identifier: Identifier, _ row: DatasetRow, _ members: [Identifier],
        reporting diagnostics: inout DiagnosticCollector
    ) -> Course {
        let title = row.text("titre") ?? Fact(identifier.text, Provenance(.derived))
        let page = row.address("url", reporting: &diagnostics)
        return Course(
            identifier: identifier, identityKeys: Self.keys(page: page, title: title.value), title: title,
            summary: row.text("description"), language: language(of: row, reporting: &diagnostics), pageAddress: page,
            moduleIdentifiers: members)
    }

    private static func unknownCourse(
        _ identifier: Identifier, title: String, _ members: [Identifier], language: String
    ) -> Course {
        Course(
            identifier: identifier, identityKeys: keys(page: nil, title: title),
            title: Fact(title, Provenance(.derived)),
            language: Fact(language, Provenance(.derived)), moduleIdentifiers: members)
    }

    func language(of row: DatasetRow, reporting diagnostics: inout DiagnosticCollector) -> Fact<String> {
        let wanted = BilingualText(fr: "une étiquette de langue, comme fr", en: "a language tag, such as fr")
        return row.value("langue", wanted, reporting: &diagnostics) { LanguageTag($0)?.text }
            ?? Fact(defaultLanguage, Provenance(.derived))
    }

    /// What a module or a course is recognised by where its page and its title alone tell it.
    static func keys(page: Fact<String>?, title: String) -> [IdentityKey] {
        let path = page?.value.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2) ?? []
        let name = path.last.map { slug($0.prefix { !"?#".contains($0) }) } ?? ""
        let words = slug(title)
        let titleKey = IdentityKey(.title, words.isEmpty ? title : words)
        return name.isEmpty ? [titleKey] : [IdentityKey(.page, name), titleKey]
    }

    private static func nameless(_ row: DatasetRow) -> Diagnostic {
        Diagnostic(
            .error, "nameless-row",
            BilingualText(
                fr: "cette ligne n’a pas d’« identifiant » ou pas de « titre » : elle n’est pas lue",
                en: "this row has no “identifiant” or no “titre”: it is not read"),
            at: row.location, help: BilingualText(fr: "donnez-lui les deux", en: "give it both"))
    }

    private static func double(_ identifier: Fact<Identifier>) -> Diagnostic {
        Diagnostic(
            .error, "double-identifier",
            BilingualText(
                fr: "une autre ligne a déjà l’identifiant « \(identifier.value) » : celle-ci n’est pas lue",
                en: "another row has the identifier “\(identifier.value)” already: this one is not read"),
            at: identifier.provenance.location,
            help: BilingualText(fr: "donnez-lui un identifiant à elle", en: "give it an identifier of its own"))
    }
}
