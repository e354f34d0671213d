import CourseCatalogue
import Diagnostics

/// A provenance as one text: how, then where, `prose content/module-1.md:24:1`; how alone where there is no place.
struct ProvenanceText {
    let text: String

    init(_ provenance: Provenance) {
        guard let location = provenance.location else {
            text = provenance.manner.rawValue
            return
        }
        let short = location.description
        // A file whose name ends like a place (`notes:12`) needs all the numbers, to be told from it.
        let isShort = !short.isEmpty && Self.location(short) == location
        let place = isShort ? short : "\(location.file):\(location.line):\(location.column)"
        text = provenance.manner.rawValue + " " + place
    }

    /// Reads what `init` writes; nil where the text starts with no manner.
    static func provenance(_ text: String) -> Provenance? {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let manner = parts.first.flatMap({ Provenance.Manner(rawValue: String($0)) }) else { return nil }
        guard parts.count == 2 else { return text == manner.rawValue ? Provenance(manner) : nil }
        return Provenance(manner, at: location(String(parts[1])))
    }

    private static func location(_ text: String) -> SourceLocation {
        var file = text[...]
        var numbers: [Int] = []
        while numbers.count < 2, let colon = file.lastIndex(of: ":"),
            let number = number(file[file.index(after: colon)...])
        {
            numbers.insert(number, at: 0)
            file = file[..<colon]
        }
        return SourceLocation(
            file: String(file), line: numbers.first ?? 0, column: numbers.count == 2 ? numbers[1] : 0)
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...10).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}
