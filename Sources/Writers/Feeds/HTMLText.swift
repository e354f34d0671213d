/// A plain text where a feed holds HTML: readers show a `description` as HTML, so `a < b` stands there as `a &lt; b`,
/// which the XML around it escapes once more.
enum HTMLText {
    /// The text with what HTML would take for markup or for a character reference escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
