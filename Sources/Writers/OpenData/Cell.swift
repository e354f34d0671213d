/// A value of a table.
enum Cell: Hashable, Sendable {
    /// Nothing is known.
    case missing
    /// A text, an address, a code, a date or a month.
    case text(String)
    /// A number.
    case integer(Int)
    /// Yes or no.
    case boolean(Bool)
    /// Several texts; empty where there are known to be none.
    case list([String])

    /// A text, missing where it is nil or empty.
    init(_ text: String?) {
        guard let text, !text.isEmpty else {
            self = .missing
            return
        }
        self = .text(text)
    }

    /// Several texts, missing where nil; empty ones say nothing and are left out.
    init(_ texts: [String]?) {
        self = texts.map { .list($0.contains("") ? $0.filter { !$0.isEmpty } : $0) } ?? .missing
    }

    /// A number, missing where it is nil.
    init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .missing
    }

    /// Yes, no, or missing where it is nil.
    init(_ flag: Bool?) {
        self = flag.map { .boolean($0) } ?? .missing
    }
}
