import Foundation

/// A text as lower-case ASCII words joined by hyphens, without accents: the same for `Évaluer son SI` and
/// `évaluer  son SI`. Empty where the text has no letter or digit of the Latin script.
public func slug(_ text: some StringProtocol) -> String {
    var words = SlugWords()
    for scalar in text.unicodeScalars {
        if scalar.isASCII {
            words.add(scalar)
        } else {
            // A letter's canonical decomposition doesn't depend on its neighbours.
            for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars { words.add(part) }
        }
    }
    return words.text
}

private struct SlugWords {
    var text = ""
    private var isBetweenWords = false

    mutating func add(_ scalar: Unicode.Scalar) {
        guard let folded = foldedToASCII(scalar) else {
            // A combining mark belongs to its letter; anything else parts two words.
            if scalar.properties.generalCategory != .nonspacingMark { isBetweenWords = true }
            return
        }
        if isBetweenWords, !text.isEmpty { text += "-" }
        isBetweenWords = false
        text += folded
    }
}

/// A Latin letter or digit as lower-case ASCII, nil for anything else.
private func foldedToASCII(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "A"..."Z": scalar.properties.lowercaseMapping
    case "œ", "Œ": "oe"
    case "æ", "Æ": "ae"
    case "ß", "ẞ": "ss"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ", "ð", "Ð": "d"
    case "þ", "Þ": "th"
    default: nil
    }
}
