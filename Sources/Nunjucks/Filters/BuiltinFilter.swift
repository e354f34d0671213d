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
        case .abs, .float, .int, .round: return applyToNumber(value, arguments)
        case .default:
            let isMissing = arguments[1].isTruthy ? !value.isTruthy : value.isUndefined
            return isMissing ? arguments[0] : value
        case .dump: return try dump(value, arguments)
        case .escape, .forceescape, .safe, .urlencode, .urlize: return try applyToMarkup(value, arguments)
        case .capitalize, .center, .indent, .lower, .nl2br, .replace, .string, .striptags, .title, .trim, .truncate,
            .upper, .wordcount:
            return try applyToText(value, arguments)
        case .random:
            arguments.renderer.warn(.notDeterministic("random"), at: arguments.offset)
            return value
        default: return try applyToList(value, arguments)
        }
    }
}
