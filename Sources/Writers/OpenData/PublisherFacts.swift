import CourseCatalogue
import Interchange

/// What a column can say of the publisher and the licence: values that obey the schema, the others left out.
struct PublisherFacts: Sendable {
    let name: String?
    let address: String?
    let siret: SIRET?
    let contact: String?
    let licence: String?

    init(of catalogue: Catalogue) {
        let publisher = catalogue.publisher?.value
        name = publisher.flatMap { $0.name.isEmpty ? nil : $0.name }
        address = publisher?.address.flatMap { WebAddress($0)?.text }
        siret = publisher?.siret.flatMap { SIRET($0) }
        contact = publisher?.contact.flatMap { isMailAddress($0) ? $0 : nil }
        licence = catalogue.licence.flatMap { isLicenceIdentifier($0.value) ? $0.value : nil }
    }
}

extension PublisherFacts {
    /// The address of the licence's text in the list of SPDX.
    var licenceAddress: String? { licence.map { "https://spdx.org/licenses/\($0).html" } }
}

/// Whether a text can be an SPDX identifier that a Data Package takes as a licence's name: letters, digits, `-` and `.`.
func isLicenceIdentifier(_ text: String) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "-.".utf8.contains($0) }
}

/// Whether a text can be an e-mail address: one `@` with something before it and a domain after, ASCII without spaces.
func isMailAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let domain = parts.last, !parts[0].isEmpty else { return false }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
        && text.utf8.allSatisfy {
            48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "!#$%&'*+-/=?^_`{|}~.@".utf8.contains($0)
        }
}
