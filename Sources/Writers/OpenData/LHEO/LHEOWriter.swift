public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes the modules that are out as training offers: LHEO 2.3, a language that French regions and information systems
/// exchange offers in.
///
/// LHEO wants to know more of the organisation than a catalogue says; what is missing is told, and there is no file
/// without it.
public struct LHEOWriter: CatalogueWriter {
    /// What LHEO wants of the organisation, and the catalogue doesn't know.
    public struct Options: Hashable, Sendable {
        /// The number of its declaration as a training organisation, 11 digits (`numero-activite`).
        public var activityNumber: String?
        /// Its registered name (`raison-sociale`); nil for the publisher's.
        public var legalName: String?
        /// The lines of its address before the town, one to four of at most 50 characters.
        public var street: [String] = []
        /// Its postcode, 5 digits.
        public var postcode: String?
        /// Its town, at most 50 characters.
        public var town: String?
        /// The public aimed at, a code of 5 digits of the FORMACODE thesaurus (`code-public-vise`).
        public var audienceCode: String?
        /// The edition of the thesaurus that the codes are of, such as `V14`.
        public var thesaurusEdition: String?
        /// The fields of the trainings, codes of 5 digits of the same thesaurus, the main one first; five at most.
        public var fieldCodes: [String] = []

        /// Options that say nothing.
        public init() {}
    }

    /// The format.
    public static let format = FormatDescriptor(
        name: "lheo", title: "LHEO 2.3", family: .dataset, isDefault: false,
        purpose: BilingualText(
            fr: "les modules sortis en offres de formation, pour les échanges entre organismes",
            en: "the modules that are out as training offers, for exchanges between organisations"),
        loss: BilingualText(
            fr:
                "les modules qui ne sont pas sortis ou sont retirés, les parcours, les mots clés, les images ; les textes "
                + "s'arrêtent à 3 000 caractères, les titres à 255",
            en:
                "modules that are not out or are withdrawn, courses, keywords, pictures; texts end at 3,000 characters, "
                + "titles at 255"))

    /// What was chosen.
    public var options: Options

    /// A writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The file of all offers; none, and an error, where something of the organisation is missing or no module is out.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        guard let organisation = LHEOOrganisation(of: catalogue, options, reporting: &diagnostics) else { return [] }
        let offers = catalogue.modules.modules(in: [.released]).compactMap {
            LHEOOffer(of: $0, by: organisation, reporting: &diagnostics)
        }
        guard !offers.isEmpty else {
            diagnostics.report(.noOffer)
            return []
        }
        let document = LHEODocument(offers: offers, organisation: organisation)
        return [
            Artifact(
                path: "lheo/offres.xml", content: .streamed { piece, _ in try document.write(to: piece) },
                format: Self.format.name)
        ]
    }
}

extension Diagnostic {
    fileprivate static let noOffer = Diagnostic(
        .error, "no-training-offer",
        BilingualText(
            fr: "aucun module sorti ne peut être une offre de formation : le fichier LHEO n'est pas écrit",
            en: "no module that is out can be a training offer: the LHEO file is not written"))
}
