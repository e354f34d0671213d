/// Templates that need not be right.
extension TemplateGenerator {
    private static let scraps = [
        "{{", "}}", "{%", "%}", "{#", "#}", "-%}", "{%-", "{{-", " if ", " else ", " elif ", " endif ", " for ", " in ",
        " endfor ", " set ", " endset ", " macro ", " endmacro ", " call ", " endcall ", " block ", " endblock ",
        " raw ", " endraw ", " switch ", " case ", " default ", " endswitch ", " include 'part' ", " extends 'part' ",
        " import 'part' as p ", " from 'part' import a ", " filter upper ", " endfilter ", " zzz ", " endzzz ", "a",
        "m(", "(", ")", "[", "]", "{", "}", ",", ":", "|", "upper", "join", "range(9)", ".", "..", "=", "==", "~", "+",
        "-", "*", "**", "//", "/", "%", "!", "not ", " and ", " or ", " is ", "odd", "'", "\"", "'x'", "\\", "1", "2.5",
        "r/a/", "é", "𝄞", "\u{0}", "\n", " ", "\t", "super()", "caller()", "loop.index", "a.push(a)", "true", "none",
    ]

    /// Scraps of templates in any order.
    mutating func scraps() -> String {
        (0..<(1 + random.number(below: 40))).map { _ in random.pick(Self.scraps) }.joined()
    }

    /// A template with some of its bytes changed, taken away or doubled.
    mutating func mutated(_ templateCase: TemplateCase) -> String {
        var bytes = Array((templateCase.templates["main"] ?? "").utf8)
        for _ in 0..<(1 + random.number(below: 6)) where !bytes.isEmpty {
            let place = random.number(below: bytes.count)
            switch random.number(below: 3) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.remove(at: place)
            default:
                let end = min(bytes.count, place + random.number(below: 30))
                bytes.insert(contentsOf: bytes[place..<end], at: random.number(below: bytes.count))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
