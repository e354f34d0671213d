/// How much a template may ask for. Each bound that is hit is an error that names it; none can be switched off.
public struct Limits: Sendable, Hashable {
    /// The size of one template's text, in UTF-8 bytes.
    public var templateBytes = 4 * 1024 * 1024
    /// How deep tags, brackets and operators may be nested in a template's text.
    public var nestingDepth = 40
    /// How deep statements and expressions may be nested while they are evaluated, macro calls and includes counted in.
    ///
    /// The defaults of both depths fit a thread with a stack of 512 KB, in a debug build too. A template that must be
    /// parsed while others are evaluated finds at most a third of the levels taken.
    public var evaluationDepth = 150
    /// How many times loops may go round in one rendering, all loops together.
    public var loopIterations = 1_000_000
    /// How many steps (statements, expressions, elements gone through) one rendering may take.
    public var steps = 20_000_000
    /// The size of the output, and of any string made on the way, in UTF-8 bytes.
    public var outputBytes = 16 * 1024 * 1024
    /// How many elements an array or an object may have that a template makes, with `range` or otherwise; those of nested
    /// ones count each time they stand in it, and 64 bytes of text count as one more.
    public var arrayElements = 1_000_000
    /// How deep arrays and objects may be nested in a value.
    public var valueDepth = 64
    /// How deep templates may include, import or extend each other.
    public var includeDepth = 20
    /// The settings that these come from, to be named where one is hit: `[.steps: "limits.template-steps"]`.
    public var settings: [Bound: String] = [:]

    /// The defaults.
    public init() {}

    /// What is bounded.
    public enum Bound: Sendable, Hashable {
        case templateBytes, nestingDepth, evaluationDepth, loopIterations, steps, outputBytes, arrayElements, valueDepth
        case includeDepth
        /// A string that a template makes, which may have `outputBytes`.
        case stringBytes
    }
}
