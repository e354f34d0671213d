import CourseCatalogue
import Diagnostics
import Interchange

/// The organisation that answers for the offers, with everything that LHEO wants to know of it.
struct LHEOOrganisation: Sendable {
    let name: String
    let legalName: String
    let siret: String
    let activityNumber: String
    let street: [String]
    let postcode: String
    let town: String
    let audienceCode: String
    let thesaurusEdition: String
    let fieldCodes: [String]
    let mail: String?
    let address: String?

    /// The organisation; nil where something is missing, which is told with the keys that give it.
    init?(of catalogue: Catalogue, _ options: LHEOWriter.Options, reporting diagnostics: inout DiagnosticCollector) {
        let publisher = PublisherFacts(of: catalogue)
        let name = LHEOText.cut(publisher.name, to: 250)
        guard let name, let siret = publisher.siret, let number = options.activityNumber,
            !options.street.isEmpty, let postcode = options.postcode, let town = options.town,
            let code = options.audienceCode, let edition = options.thesaurusEdition
        else {
            let missing: [(String, Bool)] = [
                ("publisher.name", name == nil), ("publisher.siret", publisher.siret == nil),
                ("lheo.activity-number", options.activityNumber == nil), ("lheo.street", options.street.isEmpty),
                ("lheo.postcode", options.postcode == nil), ("lheo.town", options.town == nil),
                ("lheo.audience-code", options.audienceCode == nil),
                ("lheo.thesaurus-edition", options.thesaurusEdition == nil),
            ]
            diagnostics.report(.incomplete(missing.filter(\.1).map(\.0)))
            return nil
        }
        self.name = name
        legalName = LHEOText.cut(options.legalName, to: 250) ?? name
        self.siret = siret.digits
        activityNumber = number
        street = options.street
        self.postcode = postcode
        self.town = town
        audienceCode = code
        thesaurusEdition = edition
        fieldCodes = options.fieldCodes
        mail = publisher.contact.flatMap { $0.utf8.count <= 160 ? $0 : nil }
        address = publisher.address.flatMap { $0.utf8.count <= 400 ? $0 : nil }
    }
}

extension Diagnostic {
    fileprivate static func incomplete(_ keys: [String]) -> Diagnostic {
        let list = keys.joined(separator: ", ")
        return Diagnostic(
            .error, "lheo-incomplete",
            BilingualText(
                fr: "LHEO demande ce que le catalogue ne dit pas de l'organisme : son fichier n'est pas écrit",
                en: "LHEO wants what the catalogue doesn't say of the organisation: its file is not written"),
            help: BilingualText(fr: "donnez dans parcours.yml : \(list)", en: "give in parcours.yml: \(list)"))
    }
}
