/// Small numbers and month names in words, in French and English, as tokens write them (no accents).
enum ProseNumbers {
    private static let numbers: [String: Int] = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "dixhuit": 18, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4,
        "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    ]

    private static let ordinals: [String: Int] = [
        "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4,
        "dernier": 4, "first": 1, "third": 3, "fourth": 4, "last": 4,
    ]

    private static let months: [String: Int] = [
        "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12, "janv": 1, "fev": 2, "fevr": 2, "avr": 4,
        "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "january": 1, "february": 2, "march": 3, "april": 4,
        "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    ]

    /// A number in digits or words.
    static func cardinal(_ token: ProseToken?) -> Int? {
        token?.number ?? token?.word.flatMap { numbers[$0] }
    }

    /// A rank in words.
    static func ordinal(_ token: ProseToken?) -> Int? {
        token?.word.flatMap { ordinals[$0] }
    }

    /// A month, 1 to 12, by its name.
    static func month(_ token: ProseToken?) -> Int? {
        token?.word.flatMap { months[$0] }
    }

    /// A year of our times.
    static func year(_ token: ProseToken?) -> Int? {
        token?.number.flatMap { (1990...2199).contains($0) ? $0 : nil }
    }
}
