import Foundation

extension BuiltinFilter {
    func applyToNumber(_ value: Value, _ arguments: FilterArguments) -> Value {
        let renderer = arguments.renderer
        switch self {
        case .abs: return .number(renderer.number(value).magnitude)
        case .float:
            let number = leadingNumber(value.text)
            return number.isNaN ? arguments[0] : .number(number)
        case .int:
            let base = arguments.named("base", or: 1)
            let number = leadingInteger(value.text, base: base.isUndefined ? 10 : renderer.number(base))
            return number.isNaN ? arguments.named("default", or: 0) : .number(number)
        default:
            let factor = pow(10, arguments[0].isTruthy ? renderer.number(arguments[0]) : 0)
            let scaled = renderer.number(value) * factor
            switch arguments[1].string {
            case "ceil": return .number(scaled.rounded(.up) / factor)
            case "floor": return .number(scaled.rounded(.down) / factor)
            default: return .number((scaled + 0.5).rounded(.down) / factor)
            }
        }
    }

    /// `parseFloat` of JavaScript: the longest start of a text that is a number.
    private func leadingNumber(_ text: String) -> Double {
        let bytes = Array(text.trimmingBlanks().utf8)
        var end = 0
        if let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") { end = 1 }
        if bytes[end...].starts(with: "Infinity".utf8) { return end == 1 && bytes[0] == 0x2D ? -.infinity : .infinity }
        let whole = digits(bytes, from: end)
        end = whole
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end = digits(bytes, from: end + 1) }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            let hasSign = end + 1 < bytes.count && (bytes[end + 1] == 0x2B || bytes[end + 1] == 0x2D)
            let start = end + (hasSign ? 2 : 1)
            if digits(bytes, from: start) > start { end = digits(bytes, from: start) }
        }
        var number = String(decoding: bytes[..<end], as: UTF8.self)
        if number.hasSuffix(".") { number.removeLast() }
        return Double(number) ?? .nan
    }

    private func digits(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        return end
    }

    /// `parseInt` of JavaScript: the longest start of a text that is a whole number in a base.
    private func leadingInteger(_ text: String, base given: Double) -> Double {
        var rest = Array(text.trimmingBlanks().utf8)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        var base = Int(exactly: given.rounded(.towardZero)) ?? 0
        if base == 0 || base == 16, rest.count > 1, rest.prefix(1).elementsEqual("0".utf8),
            rest[rest.startIndex + 1] | 0x20 == UInt8(ascii: "x")
        {
            rest.removeFirst(2)
            base = 16
        }
        if base == 0 { base = 10 }
        guard (2...36).contains(base) else { return .nan }
        var result = Double.nan
        for byte in rest {
            guard let digit = Int(String(UnicodeScalar(byte)), radix: base) else { break }
            result = (result.isNaN ? 0 : result) * Double(base) + Double(digit)
        }
        return isNegative ? -result : result
    }
}
