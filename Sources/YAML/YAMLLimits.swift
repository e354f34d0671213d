/// How much YAML is taken from a document that anybody may have written.
public struct YAMLLimits: Hashable, Sendable {
    /// The longest document, in bytes.
    public var byteCount = 4 << 20
    /// The deepest nesting of lists and mappings.
    public var depth = 64
    /// The most nodes, counted after aliases are expanded.
    public var nodeCount = 200_000
    /// The most aliases (`*name`): a few of them, each of a list of others, stand for more values than can be counted.
    public var aliasCount = 16

    /// The default limits.
    public init() {}
}
