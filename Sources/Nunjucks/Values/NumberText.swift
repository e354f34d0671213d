import Foundation

/// A number as JavaScript writes it (ECMA-262 §6.1.6.1.20): the shortest digits that give it back, with an exponent
/// from 1e21 on and below 1e-6.
func numberText(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let (digits, exponent) = shortestDigits(value.magnitude)
    return (value < 0 ? "-" : "") + layOut(digits, exponent)
}

/// The significant digits, without zeros at either end, and the place of the decimal point behind the first of them.
private func shortestDigits(_ value: Double) -> (digits: String, exponent: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts.first?.split(separator: ".") ?? []
    let whole = mantissa.first ?? "0"
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.utf8.count
    var digits = Substring(whole + fraction)
    while digits.first == "0" {
        digits.removeFirst()
        exponent -= 1
    }
    while digits.last == "0" { digits.removeLast() }
    return (String(digits), exponent)
}

/// Digits with the decimal point after `exponent` of them.
private func layOut(_ digits: String, _ exponent: Int) -> String {
    let count = digits.utf8.count
    switch exponent {
    case count...21 where exponent >= count: return digits + String(repeating: "0", count: exponent - count)
    case 1...21: return digits.prefix(exponent) + "." + digits.dropFirst(exponent)
    case -5...0: return "0." + String(repeating: "0", count: -exponent) + digits
    default:
        let power = exponent - 1
        let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
        return mantissa + "e" + (power < 0 ? "-" : "+") + String(power.magnitude)
    }
}

/// A number with so many digits behind the point, as `toFixed` of JavaScript writes it: halves go away from zero.
func decimalText(_ value: Double, digits: Int) -> String {
    let scale = pow(10, Double(digits))
    let scaled = value.magnitude * scale
    // The product with one rounding tells whether the half is exact.
    let isHalf =
        scaled < 1e15 && (-scaled).addingProduct(value.magnitude, scale) == 0 && scaled - scaled.rounded(.down) == 0.5
    let rounded = isHalf ? (scaled.rounded(.down) + 1) / scale : value.magnitude
    let text = String(format: "%.*f", digits, rounded)
    return value < 0 && text.utf8.contains(where: { (0x31...0x39).contains($0) }) ? "-" + text : text
}
