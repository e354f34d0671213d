/// Who answers for the catalogue.
public struct Publisher: Hashable, Sendable {
    /// The organisation's name.
    public var name: String
    /// Its address on the web.
    public var address: String?
    /// Its number in the French register of establishments, 14 digits.
    public var siret: String?
    /// An e-mail address for questions about the data.
    public var contact: String?

    /// A publisher.
    public init(name: String, address: String? = nil, siret: String? = nil, contact: String? = nil) {
        self.name = name
        self.address = address
        self.siret = siret
        self.contact = contact
    }
}

/// What a reader makes of a source, and all that a writer knows: courses and their modules.
public struct Catalogue: Sendable {
    /// What the whole is called, if the source or the configuration says.
    public var title: Fact<String>?
    /// Who answers for it.
    public var publisher: Fact<Publisher>?
    /// The licence of the content, as an SPDX identifier (`etalab-2.0`).
    public var licence: Fact<String>?
    /// The address of the site that the source makes, absolute, without a final `/`.
    public var siteAddress: Fact<String>?
    /// The main language, as a BCP 47 tag.
    public var language: String
    /// The courses, in the order of the source.
    public var courses: [Course]
    /// The modules, each once, in the order that the courses name them first.
    public private(set) var modules: ModuleList
    /// What changed in the modules' facts from export to export, oldest first; empty without a journal.
    public var changes: [FactChange] = []
    /// Modules that earlier exports saw and that the source no longer names, by identifier; none without a journal.
    public var formerModules: [FormerModule] = []
    private var positions: [Identifier: Int]

    /// A catalogue; of modules with the same identifier the first is kept, so look for doubles before.
    public init(
        title: Fact<String>? = nil, publisher: Fact<Publisher>? = nil, licence: Fact<String>? = nil,
        siteAddress: Fact<String>? = nil, language: String = "fr", courses: [Course] = [],
        modules: some Sequence<Module> = ModuleList()
    ) {
        self.title = title
        self.publisher = publisher
        self.licence = licence
        self.siteAddress = siteAddress
        self.language = language
        self.courses = courses
        (self.modules, positions) = Self.listed(modules as? ModuleList ?? ModuleList(modules))
    }

    /// Modules, each identifier once, with their positions.
    private static func listed(_ modules: ModuleList) -> (ModuleList, [Identifier: Int]) {
        var positions: [Identifier: Int] = [:]
        positions.reserveCapacity(modules.count)
        for (identifier, position) in zip(modules.identifiers, modules.indices) {
            guard positions.updateValue(position, forKey: identifier) == nil else { return withoutDoubles(modules) }
        }
        return (modules, positions)
    }

    private static func withoutDoubles(_ modules: ModuleList) -> (ModuleList, [Identifier: Int]) {
        var seen: Set<Identifier> = []
        return listed(modules.keeping { seen.insert($0).inserted })
    }

    /// The module with this identifier.
    public func module(_ identifier: Identifier) -> Module? {
        positions[identifier].map { modules[$0] }
    }

    /// Whether there is a module with this identifier.
    public func holds(_ identifier: Identifier) -> Bool { positions[identifier] != nil }

    /// The modules of a course, in its order.
    public func modules(of course: Course) -> [Module] {
        course.moduleIdentifiers.compactMap(module)
    }

    /// The identifiers of the modules of a course that the catalogue has, each once, in the course's order.
    public func moduleIdentifiers(of course: Course) -> [Identifier] {
        var seen: Set<Identifier> = []
        return course.moduleIdentifiers.filter { holds($0) && seen.insert($0).inserted }
    }

    /// Whether a course has a module in one of these states.
    public func hasModule(of course: Course, in states: [ReleaseState]) -> Bool {
        course.moduleIdentifiers.contains { positions[$0].map { states.contains(modules.state(at: $0)) } ?? false }
    }

    /// How often something happened to a module, as far as the journal knows; 0 for one that isn't there.
    public func eventCount(of module: Identifier) -> Int { positions[module].map(modules.eventCount) ?? 0 }

    /// The courses that a module belongs to, in the catalogue's order.
    public func courses(with module: Identifier) -> [Course] {
        courses.filter { $0.moduleIdentifiers.contains(module) }
    }
}

extension Catalogue {
    /// The same catalogue with other courses and modules: all that is said of the whole stays.
    public func replacing(courses: [Course]? = nil, modules: ModuleList? = nil) -> Catalogue {
        var result = self
        if let courses { result.courses = courses }
        guard let modules else { return result }
        if modules.identifiers.elementsEqual(self.modules.identifiers) {
            result.modules = modules
        } else {
            (result.modules, result.positions) = Self.listed(modules)
        }
        return result
    }
}
