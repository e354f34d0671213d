import Foundation

/// A text as lower-case ASCII words joined by hyphens, without accents: the same for `Évaluer son SI` and
/// `évaluer  son SI`. Empty where the text has no letter or digit of the Latin script.
public func slug(_ text: some StringProtocol) -> String {
    if let slug = text.utf8.withContiguousStorageIfAvailable(slugOfASCII), let slug { return slug }
    var words = SlugWords()
    for scalar in text.unicodeScalars {
        if scalar.isASCII {
            words.add(scalar)
        } else if (0x2010...0x2027).contains(scalar.value) {
            // Dashes, quotes and dots are made of nothing else.
            words.add(scalar)
        } else if let letter = decomposed[scalar] {
            // A letter's canonical decomposition doesn't depend on its neighbours.
            for part in letter { words.add(part) }
        } else {
            for part in decomposition(of: scalar) { words.add(part) }
        }
    }
    return words.text
}

/// The slug of a text in ASCII, as names of files mostly are; nil of any other.
private func slugOfASCII(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words = SlugWords()
    for byte in text { words.add(ascii: byte) }
    return words.text
}

private struct SlugWords {
    private var bytes: [UInt8] = []
    private var isBetweenWords = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return add(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
        guard let folded = foldedToASCII(scalar) else {
            // A combining mark belongs to its letter; anything else parts two words.
            if scalar.properties.generalCategory != .nonspacingMark { isBetweenWords = true }
            return
        }
        if isBetweenWords, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        isBetweenWords = false
        bytes.append(contentsOf: folded.utf8)
    }

    mutating func add(ascii byte: UInt8) {
        let isCapital = (0x41...0x5A).contains(byte)
        guard isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) else {
            isBetweenWords = true
            return
        }
        if isBetweenWords, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        isBetweenWords = false
        bytes.append(isCapital ? byte | 0x20 : byte)
    }
}

/// What the letters of Latin languages are made of, worked out once: the library is slow to tell it.
private let decomposed: [Unicode.Scalar: [Unicode.Scalar]] = Dictionary(
    uniqueKeysWithValues: (0xA0...0x17F).compactMap(Unicode.Scalar.init).map { ($0, decomposition(of: $0)) })

private func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
}

/// A Latin letter beyond ASCII as lower-case ASCII, nil for anything else.
private func foldedToASCII(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
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
