import Diagnostics

/// How far a run has come.
struct ProgressState: Sendable {
    /// What is being done: “writing scorm-1.2”.
    var step = BilingualText("")
    /// Which of the steps it is, from 1; 0 before the first.
    var number = 0
    /// How many steps there are.
    var stepCount = 0
    /// How many pieces of the step are done.
    var done = 0
    /// How many there are; nil where nobody knows.
    var total: Int?
    /// The errors found so far.
    var errors = 0
    /// The warnings found so far.
    var warnings = 0

    /// How much of the step is done, from 0 to 1; nil where nobody knows.
    var share: Double? { total.flatMap { $0 > 0 ? min(1, Double(done) / Double($0)) : nil } }

    /// What is being done, how much is left and the faults so far, in one line: `2/5 writing scorm-1.2: 512 of 1,050, 538
    /// left; 1 error`.
    func text(in language: InterfaceLanguage) -> String {
        "\(number)/\(stepCount) \(step[language])" + counts(language) + faults(language)
    }

    private func counts(_ language: InterfaceLanguage) -> String {
        let isFrench = language == .french
        let begin = isFrench ? " : " : ": "
        guard let total, total > 0 else { return done > 0 ? begin + Self.grouped(done, language) : "" }
        let (done, all) = (min(done, total), Self.grouped(total, language))
        let left = Self.grouped(total - done, language)
        return begin + Self.grouped(done, language)
            + (isFrench ? " sur \(all), reste \(left)" : " of \(all), \(left) left")
    }

    private func faults(_ language: InterfaceLanguage) -> String {
        let words = language == .french ? ("erreur", "avertissement") : ("error", "warning")
        let texts = [(errors, words.0), (warnings, words.1)].compactMap { count, word in
            count > 0 ? "\(Self.grouped(count, language)) \(word)\(count > 1 ? "s" : "")" : nil
        }
        return texts.isEmpty ? "" : (language == .french ? " ; " : "; ") + texts.joined(separator: ", ")
    }

    /// A number with its digits by three, as the language has them.
    static func grouped(_ number: Int, _ language: InterfaceLanguage) -> String {
        let digits = Array(String(number)), separator: Character = language == .french ? "\u{202F}" : ","
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(separator) }
            text.append(digit.element)
        }
    }
}
