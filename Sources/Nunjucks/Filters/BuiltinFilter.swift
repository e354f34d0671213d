/// The filters of the language.
enum BuiltinFilter: String, Sendable {
    case abs, batch, capitalize, center, `default`, dictsort, dump, escape, first, float, forceescape, groupby, indent
    case int, join, last, length, list, lower, nl2br, random, reject, rejectattr, replace, reverse, round, safe, select
    case selectattr, slice, sort, string, striptags, sum, title, trim, truncate, upper, urlencode, urlize, wordcount

    /// The filter of a name, `d` and `e` being short for two of them.
    static func named(_ name: String) -> BuiltinFilter? {
        switch name {
        case "d": .default
        case "e": .escape
        default: BuiltinFilter(rawValue: name)
        }
    }

    func apply(_ value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        switch self {
        case .safe: return value.isNothing ? .safe("") : .safe(value.text)
        case .upper: return .string(value.text.uppercased())
        default: return value
        }
    }
}
