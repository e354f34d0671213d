/// A text with the places that are marked in it: `①`, `②` and so on stand before what they mark and are taken out.
struct Marked {
    let text: String
    /// `line:column` of each mark, from 1, in characters.
    private(set) var places: [Character: String] = [:]

    init(_ marked: String) {
        var text = ""
        var (line, column) = (1, 1)
        for character in marked {
            if "①②③④⑤⑥⑦⑧⑨".contains(character) {
                places[character] = "\(line):\(column)"
                continue
            }
            text.append(character)
            column += 1
            if character == "\n" { (line, column) = (line + 1, 1) }
        }
        self.text = text
    }

    subscript(mark: Character) -> String { places[mark] ?? "no mark" }
}
