import Diagnostics

/// One thing that a finished artifact must satisfy. A rule looks at its own thing alone, so that what breaks one rule
/// breaks no other.
protocol ConformanceRule<Subject>: Sendable {
    /// What the rule looks at.
    associatedtype Subject

    /// What the rule's diagnostics are called.
    var id: String { get }
    /// How grave it is to break it.
    var severity: Severity { get }
    /// What to do about it.
    var help: BilingualText { get }
    /// Who minds.
    var platforms: ConcernedPlatforms { get }

    /// Where the subject breaks the rule, in the order of the subject.
    func findings(in subject: Subject) -> [Finding]
}

/// A rule on the names of a package's files, which no plain names break (``PlainNaming``).
protocol NameRule: ConformanceRule<PackageListing> {}

extension ConformanceRule {
    var severity: Severity { .error }
    var platforms: ConcernedPlatforms { .none }
}

/// A place where an artifact breaks a rule.
struct Finding: Hashable {
    /// What was found, in a sentence.
    var message: BilingualText
    /// The line of the artifact's text, from 1; 0 for the artifact as a whole.
    var line: Int
    /// How grave it is, where that isn't what the rule says.
    var severity: Severity?

    init(line: Int = 0, _ severity: Severity? = nil, fr french: String, en english: String) {
        message = BilingualText(fr: french, en: english)
        self.line = line
        self.severity = severity
    }
}

/// Turns what rules find into diagnostics.
struct FindingReport {
    /// The artifact's name, for findings about the whole.
    let artifact: String
    /// The name of the text that lines are counted in.
    let textName: String
    /// That text.
    let text: CheckedText

    init(artifact: String, textName: String, text: CheckedText) {
        (self.artifact, self.textName, self.text) = (artifact, textName, text)
    }

    init(artifact: String, textName: String, text: [UInt8]) {
        self.init(artifact: artifact, textName: textName, text: CheckedText(text))
    }

    /// How many findings of one rule are told: a broken artifact can have one a file.
    static let limit = 20
    /// How much of a line is shown: a manifest can stand on one.
    private static let shownByteLimit = 2_000

    /// The diagnostics of each rule after the other.
    func diagnostics<Subject>(of subject: Subject, by rules: [any ConformanceRule<Subject>]) -> [Diagnostic] {
        rules.flatMap { rule -> [Diagnostic] in
            let findings = rule.findings(in: subject)
            guard let first = findings.first else { return [] }
            let told = findings.prefix(Self.limit).map { diagnostic($0, of: rule) }
            guard findings.count > told.count else { return told }
            let rest = findings.count - told.count
            let more = Finding(
                first.severity, fr: "et \(rest) autres cas de même nature", en: "and \(rest) more of the same kind")
            return told + [diagnostic(more, of: rule)]
        }
    }

    private func diagnostic(_ finding: Finding, of rule: any ConformanceRule) -> Diagnostic {
        diagnostic(finding, finding.severity ?? rule.severity, rule.id, rule.help, rule.platforms)
    }

    func diagnostic(
        _ finding: Finding, _ severity: Severity, _ id: String, _ help: BilingualText?,
        _ platforms: ConcernedPlatforms = .none
    ) -> Diagnostic {
        guard finding.line > 0 else {
            return Diagnostic(
                severity, id, finding.message, at: SourceLocation(file: artifact), help: help,
                platforms: platforms.names)
        }
        return Diagnostic(
            severity, id, finding.message, at: SourceLocation(file: textName, line: finding.line),
            sourceLine: line(finding.line), help: help, platforms: platforms.names)
    }

    private func line(_ number: Int) -> String? {
        guard var bytes = text.line(number, limit: Self.shownByteLimit) else { return nil }
        if bytes.count == Self.shownByteLimit { while bytes.last.map({ $0 >= 0x80 }) == true { bytes.removeLast() } }
        return String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
