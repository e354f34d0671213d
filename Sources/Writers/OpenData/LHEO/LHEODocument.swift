import CourseCatalogue
import Interchange
import XML

/// The offers as a document (LHEO 2.3), the elements in the order that the language sets.
struct LHEODocument: Sendable {
    let offers: [LHEOOffer]
    let organisation: LHEOOrganisation

    /// The language's namespace.
    static let namespace = "http://lheo.gouv.fr/2.3"

    func write(to piece: FilledTable.Piece) throws {
        var xml = XMLWriter()
        xml.open("lheo", [("xmlns", Self.namespace)])
        xml.open("offres")
        for offer in offers {
            write(offer, to: &xml)
            if xml.pendingByteCount >= FilledTable.pieceByteCount { try piece(xml.drain()) }
        }
        try piece(xml.finish())
    }

    private func write(_ offer: LHEOOffer, to xml: inout XMLWriter) {
        xml.open("formation", [("numero", offer.identifier)])
        xml.open("domaine-formation")
        for code in organisation.fieldCodes { element("code-FORMACODE", code, to: &xml) }
        xml.close()
        xml.element("intitule-formation", text: offer.title)
        xml.element("objectif-formation", text: offer.objective)
        xml.element("resultats-attendus", text: offer.outcome)
        xml.element("contenu-formation", text: offer.content)
        // A catalogue knows of attestations, not of certifications.
        xml.element("certifiante", text: "0")
        xml.open("contact-formation")
        writeContact(to: &xml)
        xml.close()
        // Individual: everyone follows a module by themselves. The level at the start is not communicated.
        xml.element("parcours-de-formation", text: "2")
        xml.element("code-niveau-entree", text: "0")
        writeAddress("url-formation", offer.address, to: &xml)
        writeAction(of: offer, to: &xml)
        writeOrganisation(to: &xml)
        xml.element("identifiant-module", text: offer.identifier)
        xml.close()
    }

    /// A code of the thesaurus, with its edition.
    private func element(_ name: String, _ code: String, to xml: inout XMLWriter) {
        xml.element(name, [("ref", organisation.thesaurusEdition)], text: code)
    }

    private func writeAction(of offer: LHEOOffer, to xml: inout XMLWriter) {
        xml.open("action", [("numero", offer.identifier)])
        xml.element("rythme-formation", text: offer.mode == 2 ? "À distance, à son rythme" : "Non communiqué")
        element("code-public-vise", organisation.audienceCode, to: &xml)
        if let audience = offer.audience { xml.element("info-public-vise", text: audience) }
        xml.element("niveau-entree-obligatoire", text: "0")
        xml.element("modalites-alternance", text: "Sans alternance")
        xml.element("modalites-enseignement", text: String(offer.mode))
        xml.element("conditions-specifiques", text: offer.conditions)
        // Nobody says that costs can be paid by others.
        xml.element("prise-en-charge-frais-possible", text: "0")
        xml.element("modalites-entrees-sorties", text: "1")
        writeSession(of: offer, to: &xml)
        if let language = offer.language { xml.element("langue-formation", text: language) }
        if offer.isFree == true { xml.element("prix-total-TTC", text: "0") }
        if let duration = offer.duration {
            xml.element("duree-indicative", text: Self.words(duration))
            xml.element("nombre-heures-total", text: String((duration.maximumMinutes + 59) / 60))
        }
        xml.close()
    }

    private func writeSession(of offer: LHEOOffer, to xml: inout XMLWriter) {
        xml.open("session", [("numero", offer.identifier)])
        xml.open("periode")
        xml.element("debut", text: offer.firstDay)
        xml.element("fin", text: offer.lastDay)
        xml.close()
        xml.open("adresse-inscription")
        writePlace(to: &xml)
        xml.close()
        writeAddress("url-session", offer.address, to: &xml)
        xml.close()
    }

    private func writeOrganisation(to xml: inout XMLWriter) {
        xml.open("organisme-formation-responsable", [("numero", organisation.siret)])
        xml.element("numero-activite", text: organisation.activityNumber)
        xml.open("SIRET-organisme-formation")
        xml.element("SIRET", text: organisation.siret)
        xml.close()
        xml.element("nom-organisme", text: organisation.name)
        xml.element("raison-sociale", text: organisation.legalName)
        for name in ["coordonnees-organisme", "contact-organisme"] {
            xml.open(name)
            writeContact(to: &xml)
            xml.close()
        }
        xml.close()
    }

    private func writeContact(to xml: inout XMLWriter) {
        xml.open("coordonnees")
        writePlace(to: &xml)
        if let mail = organisation.mail { xml.element("courriel", text: mail) }
        writeAddress("web", organisation.address, to: &xml)
        xml.close()
    }

    private func writePlace(to xml: inout XMLWriter) {
        xml.open("adresse")
        for line in organisation.street { xml.element("ligne", text: line) }
        xml.element("codepostal", text: organisation.postcode)
        xml.element("ville", text: organisation.town)
        xml.close()
    }

    private func writeAddress(_ name: String, _ address: String?, to xml: inout XMLWriter) {
        guard let address else { return }
        xml.open(name)
        xml.element("urlweb", text: address)
        xml.close()
    }

    /// A duration in French.
    private static func words(_ duration: DurationRange) -> String {
        duration.minimumMinutes == duration.maximumMinutes
            ? "\(duration.maximumMinutes) minutes"
            : "de \(duration.minimumMinutes) à \(duration.maximumMinutes) minutes"
    }
}
