/// A value that the browser's judge printed, written in tests as it stands in JSON.
enum Finding: Hashable, Sendable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([Finding])
    case object([String: Finding])

    subscript(key: String) -> Finding? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }
}

extension Finding: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([Finding].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: Finding].self))
        }
    }
}

extension Finding: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }
    init(floatLiteral number: Double) { self = .number(number) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(arrayLiteral elements: Finding...) { self = .list(elements) }
    init(dictionaryLiteral members: (String, Finding)...) { self = .object(Dictionary(members) { $1 }) }
}
