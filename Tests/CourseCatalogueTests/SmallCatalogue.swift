import CourseCatalogue
import Diagnostics

/// A catalogue of a few modules, as a reader would make it.
enum SmallCatalogue {
    static let place = SourceLocation(file: "content/parcours.md", line: 9, column: 3)

    static func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, Provenance(.field, at: place)) }

    static func module(_ identifier: String, _ title: String, keys: [String] = []) -> Module {
        Module(
            identifier: Identifier(identifier) ?? Identifier(hashing: identifier),
            identityKeys: keys.compactMap { IdentityKey($0) } + [IdentityKey(.title, slug(title))], title: fact(title),
            language: fact("fr"), release: Release(state: fact(.announced)))
    }

    static func course(_ identifier: String, _ title: String, _ modules: [Module]) -> Course {
        Course(
            identifier: Identifier(identifier) ?? Identifier(hashing: identifier),
            identityKeys: [IdentityKey(.page, identifier), IdentityKey(.title, slug(title))], title: fact(title),
            language: fact("fr"), moduleIdentifiers: modules.map(\.identifier))
    }

    /// Two courses; the second module belongs to both.
    static func whole() -> Catalogue {
        let modules = [
            module("m1", "Module 1 - Écrire", keys: ["platform:x.fr/7", "page:ecrire"]), module("m2", "Module 2"),
            module("m3", "Module 3"),
        ]
        return Catalogue(
            title: fact("Catalogue"), publisher: fact(Publisher(name: "Service")), licence: fact("etalab-2.0"),
            siteAddress: fact("https://x.fr"), language: "en",
            courses: [
                course("c1", "Parcours un", Array(modules[0...1])),
                course("c2", "Parcours deux", Array(modules[1...2])),
            ],
            modules: modules)
    }

    static func shown(_ diagnostics: DiagnosticCollector, _ language: InterfaceLanguage = .english) -> String {
        diagnostics.diagnostics.map { TerminalRenderer(language: language).render($0) }.joined()
    }

    /// Each course with its modules: `c1: m1 m2`.
    static func outline(_ catalogue: Catalogue) -> [String] {
        catalogue.courses.map { course in
            "\(course.identifier): " + catalogue.modules(of: course).map(\.identifier.text).joined(separator: " ")
        }
    }
}
