/// What a paired tag prints.
public enum PairedOutput: Sendable {
    /// This text, as it is; all of it comes from the tag's place.
    case text(String)
    /// The body, whose parts keep their places, between two texts.
    case body(before: String = "", after: String = "")
}
