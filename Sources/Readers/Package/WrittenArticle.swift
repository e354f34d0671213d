import CourseCatalogue
import Diagnostics
import EleventyReader
import Interchange
import XML

/// A module, or a course, in a page that this tool's writers made: its facts carry marks (`data-fact`, `data-value`).
struct WrittenArticle {
    private let element: HTMLElement
    private let path: String
    private let facts: [String: HTMLElement]

    /// An article with the footer of its page.
    init(_ element: HTMLElement, footer: [HTMLElement], path: String) {
        self.element = element
        self.path = path
        let marked = element.children.all { $0["data-fact"] != nil || $0["class"] == "body" }
        facts = Dictionary(
            (marked + footer).compactMap { mark in mark["data-fact"].map { ($0, mark) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The module's identifier, where the page holds several.
    var identifier: Identifier? { element["id"].flatMap { Identifier($0) } }

    /// The module's language, where the page says it apart.
    var language: Fact<String>? {
        element["lang"].flatMap { LanguageTag($0)?.text }.map { Fact($0, provenance(element)) }
    }

    /// The title.
    var title: Fact<String>? { text(title(in: element)) }

    /// What stands below the title.
    var lead: Fact<String>? {
        text(element.children.all { $0.name == "p" && $0["class"] == "lead" }.first)
    }

    /// The content.
    var content: PreparedContent {
        let body = element.children.all { $0["class"] == "body" && $0["data-pieces"] != nil }.first
        return PreparedContent(
            body?.children ?? [], identifierPrefix: identifier.map { $0.text + "." } ?? "",
            headingShift: title(in: element)?.name == "h2" ? 1 : 0)
    }

    /// The cover, as an element of the page.
    var cover: HTMLElement? { element.children.all { $0.name == "img" && $0["class"] == "cover" }.first }

    /// The address of the page on the web.
    var pageAddress: Fact<String>? { address(of: facts["source"]) }

    /// The licence, as an SPDX identifier.
    var licence: Fact<String>? {
        facts["licence"].flatMap { mark in mark["data-value"].map { Fact($0, provenance(mark)) } }
    }

    /// Who answers for the content.
    var publisher: Fact<Publisher>? {
        guard let mark = facts["source"], let name = mark["data-value"], !name.isEmpty else { return nil }
        return Fact(Publisher(name: name), provenance(mark))
    }

    /// The modules that a course's page lists, in order; those with a page of their own by their identifier alone.
    var listedModules: [ListedModule] {
        element.children.all { $0.name == "ol" && $0["class"] == "modules" }.first?.children
            .all { $0["data-module"] != nil }.compactMap { ListedModule($0, in: path) } ?? []
    }

    private func title(in element: HTMLElement) -> HTMLElement? {
        element.children.all { $0.name == "h1" || $0.name == "h2" }.first
    }
}

extension WrittenArticle {
    /// A module with the facts of the article, which go before its own.
    func completing(_ module: Module) -> Module {
        var module = module
        module.summary = lead ?? module.summary
        module.duration = code("duration") { DurationRange(code: $0) } ?? module.duration
        module.objectives = list("objectives")
        module.audience = list("audience")
        module.prerequisites = list("prerequisites")
        module.mode = code("mode") { DeliveryMode(rawValue: $0) }
        module.isFree = code("free") { Bool($0) } ?? module.isFree
        module.provider = list("provider").flatMap { fact in fact.value.first.map { Fact($0, fact.provenance) } }
        module.partners = list("partners")
        module.hasQuiz = ending("quiz")
        module.hasAttestation = ending("attestation")
        module.platform = platform ?? module.platform
        module.pageAddress = pageAddress
        complete(&module.release)
        return module
    }

    private func complete(_ release: inout Release) {
        if element["data-state"] == "announced" { release.state = Fact(.announced, provenance(element)) }
        release.releasedOn = code("released-on") { CalendarDate(iso8601: $0) }
        release.expected = code("expected") { ApproximateDate($0) }
        // The page doesn't tell whether anybody declared the limit: what only a text says withdraws no module.
        release.availableUntil = code("available-until") { ApproximateDate($0) }
            .map { Fact($0.value, Provenance(.prose, at: $0.provenance.location)) }
    }

    private var platform: Fact<Platform>? {
        guard let mark = facts["platform"], let written = address(of: mark), let address = WebAddress(written.value)
        else { return nil }
        var platform = ContentCleaner.platform(at: address)
        platform.name = ownName(in: mark) ?? platform.name
        return Fact(platform, provenance(mark))
    }

    private func ending(_ word: String) -> Fact<Bool>? {
        code("ending") { $0.split(separator: " ").contains { $0 == word } ? true : nil }
    }

    /// The value behind words of the tool's own.
    private func code<Value>(_ name: String, _ read: (String) -> Value?) -> Fact<Value>? {
        guard let mark = facts[name], let value = mark["data-value"].flatMap(read) else { return nil }
        return Fact(value, provenance(mark))
    }

    /// The values of a fact in the catalogue's words: the items of its list, or its only one.
    private func list(_ name: String) -> Fact<[String]>? {
        guard let mark = facts[name] else { return nil }
        if mark["data-value"]?.isEmpty == true { return Fact([], provenance(mark)) }
        let items = mark.children.all { $0.name == "li" }
        let elements = items.isEmpty ? mark.children.all { $0.name == "dd" } : items
        let values = elements.map { PackageText.line($0.text) }.filter { !$0.isEmpty }
        return values.isEmpty ? nil : Fact(values, provenance(mark))
    }

    private func address(of mark: HTMLElement?) -> Fact<String>? {
        guard let mark, let link = mark.children.all(where: { $0.name == "a" }).first,
            let address = link["href"].flatMap({ WebAddress($0) })
        else { return nil }
        return Fact(address.text, provenance(link))
    }

    /// The words of a fact's link, or else of its value, without what is said to those who hear the page.
    private func ownName(in mark: HTMLElement) -> String? {
        let link = mark.children.all { $0.name == "a" || $0.name == "dd" }.first ?? mark
        let inner = link.children.all { $0.name == "a" }.first ?? link
        let words = inner.children.filter { node in
            if case .text = node { true } else { false }
        }
        let name = PackageText.line(words.map(\.text).joined())
        return name.isEmpty ? nil : name
    }

    private func text(_ element: HTMLElement?) -> Fact<String>? {
        guard let element else { return nil }
        let line = PackageText.line(element.text)
        return line.isEmpty ? nil : Fact(line, provenance(element))
    }

    private func provenance(_ element: HTMLElement) -> Provenance {
        Provenance(.field, at: SourceLocation(file: path, line: element.line))
    }
}
