import Diagnostics

/// The line of a terminal that shows how far a run has come.
struct ProgressBar: Sendable {
    let language: InterfaceLanguage
    /// Whether to colour with ANSI escapes.
    let usesColour: Bool

    private static let length = 20
    /// Narrower terminals have no room for a bar beside its text.
    private static let leastColumns = 60

    /// What takes the line away, so that a message can stand there.
    static let clearing = "\r\u{1B}[K"

    /// The line, no wider than the terminal, in place of the one before.
    func line(_ state: ProgressState, columns: Int) -> String {
        // A line that fills the last column breaks on some terminals.
        let room = max(0, columns - 1)
        let bar = columns < Self.leastColumns ? nil : state.share.map(Self.bar)
        let text = Self.cut(state.text(in: language), to: room - (bar.map { $0.count + 1 } ?? 0))
        return "\r" + (bar.map { paint($0) + " " } ?? "") + text + "\u{1B}[K"
    }

    private static func bar(_ share: Double) -> String {
        let full = Int(share * Double(length)), percent = String(Int(share * 100))
        return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: length - full) + "] "
            + String(repeating: " ", count: 3 - percent.count) + percent + "%"
    }

    private func paint(_ bar: String) -> String { usesColour ? "\u{1B}[36m\(bar)\u{1B}[0m" : bar }

    private static func cut(_ text: String, to columns: Int) -> String {
        var text = TerminalRenderer.visible(text)
        while terminalWidth(of: text) > columns, !text.isEmpty { text.removeLast() }
        return text
    }
}
