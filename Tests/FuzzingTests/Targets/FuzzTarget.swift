/// A parser that takes input of others, and what a run of it on any bytes has to bear.
///
/// `Fuzzing/run` has libFuzzer make up inputs; `FuzzingTests` runs the seeds and every input that ever broke something.
public struct FuzzTarget: Sendable {
    /// The name, which is also that of its folders of seeds and crashes.
    public let name: String
    /// The longest input that is made up, in bytes: short ones are run more often.
    public let longestInput: Int
    /// Runs the parser; traps where it breaks a promise.
    public let run: @Sendable (_ input: [UInt8]) -> Void

    /// Every target.
    public static let all = [
        nunjucks, frontMatter, page, prose, siteData, picture, zip, manifest, catalogueYAML, catalogueJSON, csv,
        journal,
    ]
}
