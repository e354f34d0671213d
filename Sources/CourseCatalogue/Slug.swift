import Foundation

/// A text as lower-case ASCII words joined by hyphens, without accents: the same for `Évaluer son SI` and
/// `évaluer  son SI`. Empty where the text has no letter or digit of the Latin script.
public func slug(_ text: some StringProtocol) -> String {
    var result = ""
    var pendingHyphen = false
    for scalar in String(text).decomposedStringWithCanonicalMapping.unicodeScalars {
        guard let folded = foldedToASCII(scalar) else {
            // A combining mark belongs to its letter; anything else parts two words.
            if scalar.properties.generalCategory != .nonspacingMark { pendingHyphen = true }
            continue
        }
        if pendingHyphen, !result.isEmpty { result += "-" }
        pendingHyphen = false
        result += folded
    }
    return result
}

/// A Latin letter or digit as lower-case ASCII, nil for anything else.
private func foldedToASCII(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "A"..."Z": String(scalar).lowercased()
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
