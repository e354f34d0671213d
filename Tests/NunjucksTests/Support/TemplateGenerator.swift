/// Writes templates that are right by grammar, over the variables of `context`.
struct TemplateGenerator {
    var random: SeededGenerator

    static let context = JSONValue.object([
        "n": .number(7), "z": .number(0), "s": .string("Été & <b>"), "e": .string(""), "t": .bool(true),
        "nul": .null, "list": .array([.number(3), .string("b"), .number(1)]), "none2": .array([]),
        "o": .object(["a": .number(1), "b": .string("x"), "c": .array([.string("p"), .string("q")])]),
        "rows": .array([.object(["k": .string("B"), "v": .number(2)]), .object(["k": .string("a"), "v": .number(1)])]),
    ])

    /// A template of a few statements, with a macro and a second template that it may use.
    mutating func templateCase(_ number: Int) -> TemplateCase {
        let macro = "{% macro m(p, q=2) %}<{{ p }}{{ q }}>{% endmacro %}"
        let options = ["trimBlocks": random.number(below: 2) == 0, "lstripBlocks": random.number(below: 2) == 0]
        return TemplateCase(
            name: "generated \(number)", templates: ["main": macro + body(3), "part": body(1)],
            context: Self.context, options: options)
    }

    /// Statements in a row.
    mutating func body(_ depth: Int) -> String {
        (0..<(1 + random.number(below: 4))).map { _ in statement(depth) }.joined()
    }

    private mutating func statement(_ depth: Int) -> String {
        let (open, close) = (random.pick(["{%", "{%", "{%", "{%-"]), random.pick(["%}", "%}", "%}", "-%}"]))
        func tag(_ inner: String) -> String { "\(open) \(inner) \(close)" }
        switch random.number(below: depth > 0 ? 11 : 4) {
        case 0: return random.pick(["text ", "\n", "  \n\t", " é ", "a < b\n  "])
        case 1...3: return random.pick(["{{ ", "{{- "]) + expression(2) + random.pick([" }}", " -}}"])
        case 4: return tag("if \(expression(2))") + body(depth - 1) + tag("else") + body(depth - 1) + tag("endif")
        case 5: return tag("for i in \(list())") + body(depth - 1) + "{{ i }}{{ loop.index }}" + tag("endfor")
        case 6: return tag("for k, v in o") + "{{ k }}{{ v }}" + body(depth - 1) + tag("endfor")
        case 7: return tag("set x = \(expression(2))")
        case 8: return tag("set y") + body(depth - 1) + tag("endset")
        case 9: return "{{ m(\(expression(1)), q=\(expression(1))) }}"
        default:
            return tag("switch \(expression(1))") + tag("case 7") + body(depth - 1) + tag("default") + "d"
                + tag("endswitch")
        }
    }

    private mutating func list() -> String {
        random.pick([
            "list", "none2", "o.c", "[1, 'a', none]", "range(3)", "list | reverse", "rows | sort(attribute='k')",
        ])
    }

    /// An expression that the real Nunjucks can evaluate whatever the values are.
    mutating func expression(_ depth: Int) -> String {
        guard depth > 0 else { return atom() }
        let (left, right) = (expression(depth - 1), expression(depth - 1))
        switch random.number(below: 9) {
        case 0: return atom()
        case 1:
            return left + " " + random.pick(["+", "-", "*", "/", "//", "%", "~"]) + " " + right
        case 2: return left + " " + random.pick(["==", "===", "!=", "!==", "<", "<=", ">", ">="]) + " " + right
        case 3: return "(\(left)) " + random.pick(["and", "or"]) + " (\(right))"
        case 4: return "not " + left
        case 5: return "(\(left) if \(right) else \(atom()))"
        case 6:
            return "(\(left) ~ '') | " + random.pick(["upper", "e", "length", "title", "trim", "replace('b', '<')"])
        case 7: return "((\(left)) is " + random.pick(["defined", "string", "number", "none", "truthy", "odd"]) + ")"
        default: return "[\(left), \(right)] | join('-')"
        }
    }

    private mutating func atom() -> String {
        random.pick([
            "n", "z", "s", "e", "t", "nul", "list", "o.a", "o.b", "o.c[1]", "list[0]", "rows[1].k", "missing", "x", "y",
            "1", "2.5", "10", "'a'", "\"<q>\"", "true", "false", "none", "s.length", "o['b']", "missing.deep", "[1, 2]",
        ])
    }
}
