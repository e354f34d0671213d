/// Which prefixes and namespaces the names of a document have: a few, whatever its length, so that what is to be known of them
/// all needs no walk through the document.
package struct XMLPrefixUses: Sendable {
    /// A prefix as written with the namespace that it stands for, nil for none.
    package struct Use: Hashable, Sendable {
        package let prefix: String?
        package let namespace: String?
    }

    /// Those of elements, each at least once.
    package private(set) var elements: [Use] = []
    /// Those of attributes.
    package private(set) var attributes: [Use] = []
    /// Whether all are noted.
    package private(set) var areWhole = true

    /// How many are noted.
    private static let limit = 32

    /// None so far.
    package init() {}

    mutating func addElement(_ use: Use) {
        if elements.count < Self.limit { elements.append(use) } else { areWhole = false }
    }

    mutating func addAttribute(_ use: Use) {
        if attributes.count < Self.limit { attributes.append(use) } else { areWhole = false }
    }
}
