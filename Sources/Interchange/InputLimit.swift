/// One of the limits that a configuration sets, with its name and how far it goes.
public struct InputLimit: Sendable {
    /// The key in the section `limits`.
    public let name: String
    /// Where the value stands.
    public let path: any WritableKeyPath<InputLimits, Int> & Sendable
    /// The highest value: depths are bounded by the stack, sizes by what a run can hold.
    public let most: Int

    private init(_ name: String, _ path: any WritableKeyPath<InputLimits, Int> & Sendable, most: Int = 1 << 30) {
        self.name = name
        self.path = path
        self.most = most
    }

    /// The value that holds where nothing is set.
    public var standard: Int { InputLimits()[keyPath: path] }

    /// The setting that raises a limit, `limits.page-bytes`; nil where it is as high as it goes.
    public static func setting(raising path: WritableKeyPath<InputLimits, Int>, of limits: InputLimits) -> String? {
        all.first { $0.path == path && limits[keyPath: path] < $0.most }.map { "limits." + $0.name }
    }

    /// Every limit, in the order of the documentation.
    public static let all = [
        InputLimit("file-bytes", \.fileBytes),
        InputLimit("page-bytes", \.pageBytes, most: 64 << 20),
        InputLimit("line-bytes", \.lineBytes, most: 16 << 20),
        InputLimit("table-cells", \.tableCells, most: 10_000_000),
        InputLimit("html-depth", \.htmlDepth, most: 200),
        InputLimit("template-bytes", \.templateBytes, most: 64 << 20),
        InputLimit("template-nesting", \.templateNesting, most: 40),
        InputLimit("template-depth", \.templateDepth, most: 150),
        InputLimit("template-includes", \.templateIncludes, most: 100),
        InputLimit("template-loops", \.templateLoops),
        InputLimit("template-steps", \.templateSteps),
        InputLimit("template-values", \.templateValues, most: 10_000_000),
        InputLimit("yaml-bytes", \.yamlBytes, most: 64 << 20),
        InputLimit("yaml-depth", \.yamlDepth, most: 1_024),
        InputLimit("yaml-values", \.yamlValues, most: 10_000_000),
        InputLimit("yaml-aliases", \.yamlAliases, most: 100_000),
        InputLimit("script-bytes", \.scriptBytes, most: 64 << 20),
        InputLimit("catalogue-bytes", \.catalogueBytes),
        InputLimit("catalogue-values", \.catalogueValues, most: 100_000_000),
        InputLimit("catalogue-depth", \.catalogueDepth, most: 1_024),
        InputLimit("journal-bytes", \.journalBytes, most: 4 << 30),
        InputLimit("journal-values", \.journalValues, most: 1_000_000_000),
        InputLimit("package-files", \.packageFiles, most: 1_000_000),
        InputLimit("package-bytes", \.packageBytes, most: 1 << 40),
    ]
}
