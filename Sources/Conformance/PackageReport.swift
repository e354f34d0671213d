public import Diagnostics

/// What a check of a package found.
public struct PackageReport: Hashable, Sendable {
    /// What the package is; nil where it isn't recognised.
    public var format: PackageFormat?
    /// What is wrong with it, the archive first; empty where nothing is.
    public var diagnostics: [Diagnostic]
}
