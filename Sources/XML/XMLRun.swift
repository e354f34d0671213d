/// What can stand beside text inside an element, on the same line.
public enum XMLRun: Hashable, Sendable {
    /// A text, not escaped.
    case text(String)
    /// An empty element without attributes, by its name.
    case element(String)
}
