import XML

/// A cmi5 package: its files and its course structure (cmi5 section 14).
struct CourseStructurePackage {
    let names: Set<FileName>
    let root: XMLNode

    /// The assignable units, in the order of the document.
    var units: [XMLNode] { Self.elements(["au"], under: root) }

    /// Everything that has an identifier, in the order of the document.
    var identified: [XMLNode] { Self.elements(["course", "au", "block", "objective"], under: root) }

    private static func elements(_ names: [String], under node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { element in
            (names.contains(element.name) && element["idref"] == nil ? [element] : [])
                + elements(names, under: element)
        }
    }
}

extension XMLNode {
    /// What diagnostics call an activity.
    var activityName: String { self["id"] ?? name }
}
