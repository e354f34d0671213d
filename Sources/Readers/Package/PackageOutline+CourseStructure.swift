import Conformance
import CourseCatalogue
import Diagnostics
import Interchange
import XML

extension PackageOutline {
    /// Reads a course structure (cmi5 section 13).
    init(
        courseStructure root: XMLNode, in source: SourceTree, file: String,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        self.init(file: file)
        let course = root.first("course")
        line = root.line
        title = text(of: course?.first("title"))
        metadata = describing(course)
        if let written = course?["id"].flatMap({ WrittenIdentifier.module(inAddress: $0, below: "courses") }) {
            (courseIdentifier, siteAddress) = (written.identifier, written.above)
        }
        for unit in Self.units(under: root) { add(unit, in: source, reporting: &diagnostics) }
    }

    private mutating func add(
        _ node: XMLNode, in source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) {
        guard let title = text(of: node.first("title")) ?? self.title else { return }
        guard let launch = launch(node, in: source) else {
            return diagnostics.report(PackageFault.notLaunched(title.value, at: place(node)))
        }
        var unit = PackageUnit(title: title, launch: launch)
        unit.metadata = describing(node)
        let identifier = node["id"] ?? ""
        if identifier.hasSuffix("/overview") || identifier.hasSuffix("/page"), courseIdentifier != nil {
            unit.role = .overview
        } else if let written = WrittenIdentifier.module(inAddress: identifier, below: "modules") {
            (unit.identifier, siteAddress) = (written.identifier, written.above)
        }
        units.append(unit)
    }

    private func launch(_ node: XMLNode, in source: SourceTree) -> PackageUnit.Launch? {
        guard let url = node.first("url") else { return nil }
        let reference = FileReference(PackageText.line(url.text), base: "", line: url.line)
        if reference.isExternal { return .address(reference.address) }
        guard let name = reference.fileName?.text, (try? source.byteCount(of: name)) != nil else { return nil }
        return .file(name)
    }

    private func describing(_ node: XMLNode?) -> PackageMetadata {
        guard let node else { return PackageMetadata() }
        var metadata = PackageMetadata()
        let description = node.first("description")
        // cmi5 wants a description of everything: a title again is none.
        let title = text(of: node.first("title"))?.value
        metadata.description = text(of: description).flatMap { $0.value == title ? nil : $0 }
        let tagged = (node.first("title") ?? description)?.first("langstring")
        metadata.language = tagged?["lang"].flatMap { LanguageTag($0)?.text }
            .map { Fact($0, Provenance(.field, at: place(tagged ?? node))) }
        return metadata
    }

    /// A text in the first of its languages.
    private func text(of node: XMLNode?) -> Fact<String>? {
        guard let string = node?.first("langstring") else { return nil }
        return fact(string.text, at: string)
    }

    private static func units(under node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { $0.name == "au" ? [$0] : $0.name == "block" ? units(under: $0) : [] }
    }
}
