/// How templates are read and their output is written, under the names that Nunjucks gives these options.
public struct Options: Sendable, Hashable {
    /// Whether what an expression prints is escaped for HTML, unless it is marked as safe.
    public var autoescape: Bool
    /// Whether the first line end after a block tag is dropped.
    public var trimBlocks: Bool
    /// Whether blanks before a block tag that stands first on its line are dropped.
    public var lstripBlocks: Bool

    /// Nunjucks' defaults: escape, keep all blanks.
    public init(autoescape: Bool = true, trimBlocks: Bool = false, lstripBlocks: Bool = false) {
        self.autoescape = autoescape
        self.trimBlocks = trimBlocks
        self.lstripBlocks = lstripBlocks
    }
}
