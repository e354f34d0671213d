import Diagnostics
import DocumentSections
import OpenDataWriter

extension LHEOWriter.Options {
    /// Takes what the section of LHEO says.
    mutating func read(_ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        activityNumber = section.digits("activity-number", 11, reporting: &diagnostics)
        postcode = section.digits("postcode", 5, reporting: &diagnostics)
        audienceCode = section.digits("audience-code", 5, reporting: &diagnostics)
        legalName = section.line("legal-name", atMost: 250, reporting: &diagnostics)
        town = section.line("town", atMost: 50, reporting: &diagnostics)
        thesaurusEdition = section.line("thesaurus-edition", atMost: 10, reporting: &diagnostics)
        let lines = BilingualText(
            fr: "une à quatre lignes d’au plus 50 caractères", en: "one to four lines of at most 50 characters")
        street =
            section.value("street", wanting: lines, reporting: &diagnostics) { node in
                (node.strings ?? node.string.map { [$0] }).flatMap { texts in
                    (1...4).contains(texts.count) && texts.allSatisfy { isLine($0, atMost: 50) } ? texts : nil
                }
            }?.value ?? street
        let codes = BilingualText(
            fr: "une liste d’au plus cinq codes de 5 chiffres", en: "a list of at most five codes of 5 digits")
        fieldCodes =
            section.value("field-codes", wanting: codes, reporting: &diagnostics) { node in
                node.strings.flatMap { $0.count <= 5 && $0.allSatisfy { isDigits($0, 5) } ? $0 : nil }
            }?.value ?? fieldCodes
    }
}

extension DocumentSection {
    fileprivate mutating func digits(
        _ key: String, _ count: Int, reporting diagnostics: inout DiagnosticCollector
    ) -> String? {
        let wanted = BilingualText(
            fr: "\(count) chiffres, entre guillemets", en: "\(count) digits, in quotation marks")
        return value(key, wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap { isDigits($0, count) ? $0 : nil }
        }?.value
    }

    fileprivate mutating func line(
        _ key: String, atMost limit: Int, reporting diagnostics: inout DiagnosticCollector
    ) -> String? {
        let wanted = BilingualText(
            fr: "un texte d’au plus \(limit) caractères", en: "a text of at most \(limit) characters")
        return value(key, wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap { isLine($0, atMost: limit) ? $0 : nil }
        }?.value
    }
}

private func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
}

/// Whether a text is one line that says something, without control characters.
private func isLine(_ text: String, atMost limit: Int) -> Bool {
    (1...limit).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        && !text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
}
