/// The part of a source line that is shown: at most 120 characters, around the caret.
struct SourceLineWindow {
    let text: String
    let beforeCaret: String

    init(line: String, column: Int, width: Int = 120) {
        let characters = Array(line)
        let caret = min(max(column - 1, 0), characters.count)
        let start = characters.count <= width ? 0 : max(0, min(caret - width / 2, characters.count - width))
        let end = min(characters.count, start + width)
        let lead = start > 0 ? "…" : ""
        text = lead + String(characters[start..<end]) + (end < characters.count ? "…" : "")
        beforeCaret = lead + String(characters[start..<min(caret, end)])
    }
}
