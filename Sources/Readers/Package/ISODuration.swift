/// A length of time (ISO 8601 §5.5.2.2) in days and less: `P1DT2H30M`. Years, months and weeks are no length of a module.
struct ISODuration: Hashable {
    /// Its whole minutes, a part of one counted as one.
    let minutes: Int

    /// Reads a length; nil where the text is none, or one of over 9,999 of a unit.
    init?(_ text: String) {
        guard text.hasPrefix("P") else { return nil }
        var seconds = 0, isTime = false, digits = "", hasPart = false
        for character in text.dropFirst() {
            switch character {
            case "T" where !isTime && digits.isEmpty: isTime = true
            case "0"..."9", ".", ",": digits.append(character == "," ? "." : character)
            default:
                guard let size = Self.seconds(in: character, isTime), let count = Self.count(digits) else { return nil }
                seconds += count * size
                (digits, hasPart) = ("", true)
            }
        }
        guard hasPart, digits.isEmpty else { return nil }
        minutes = (seconds + 59) / 60
    }

    /// A whole number; the fraction that a second may have is left out.
    private static func count(_ digits: String) -> Int? {
        let whole = digits.prefix { $0 != "." }
        return whole.utf8.count <= 4 ? Int(whole) : nil
    }

    private static func seconds(in unit: Character, _ isTime: Bool) -> Int? {
        switch (unit, isTime) {
        case ("D", false): 86_400
        case ("H", true): 3_600
        case ("M", true): 60
        case ("S", true): 1
        default: nil
        }
    }
}
