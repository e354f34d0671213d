import Diagnostics
import DocumentSections
import Interchange

extension InputLimits {
    /// Reads the section `limits`: one key a limit, a whole number each.
    mutating func read(_ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        for limit in InputLimit.all {
            let wanted = BilingualText(
                fr: "un nombre entier de 1 à \(limit.most)", en: "a whole number from 1 to \(limit.most)")
            let fact = section.value(limit.name, wanting: wanted, reporting: &diagnostics) { node in
                node.integer.flatMap { (1...limit.most).contains($0) ? $0 : nil }
            }
            if let fact { self[keyPath: limit.path] = fact.value }
        }
        section.reportUnknownKeys(to: &diagnostics)
    }
}
