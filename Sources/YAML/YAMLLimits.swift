import Diagnostics

/// How much YAML or JSON is taken from a document that anybody may have written.
public struct YAMLLimits: Hashable, Sendable {
    /// The longest document, in bytes.
    public var byteCount = 4 << 20
    /// The deepest nesting of lists and mappings.
    public var depth = 64
    /// The most nodes, counted after aliases are expanded.
    public var nodeCount = 200_000
    /// The most aliases (`*name`): a few of them, each of a list of others, stand for more values than can be counted.
    public var aliasCount = 16
    /// The settings that these come from, to be named where one is hit: `[.depth: "limits.yaml-depth"]`.
    public var settings: [Bound: String] = [:]

    /// The default limits.
    public init() {}

    /// What is bounded.
    public enum Bound: Hashable, Sendable {
        case byteCount, depth, nodeCount, aliasCount
    }

    /// What to do where one is hit.
    func help(_ bound: Bound) -> BilingualText {
        let setting = settings[bound]
        return BilingualText(
            fr: "simplifiez ce document" + (setting.map { ", ou réglez « \($0) »" } ?? ""),
            en: "simplify this document" + (setting.map { ", or set “\($0)”" } ?? ""))
    }
}
