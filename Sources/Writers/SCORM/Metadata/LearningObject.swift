/// What metadata says of a module or of a course: the elements of LOM (IEEE 1484.12.1), with those that its French profiles
/// add, LOMFR (NF Z 76-040) and ScoLOMFR 3.2. Comments name elements by their numbers.
struct LearningObject {
    /// The file of a ScoLOMFR record in a package.
    static let recordPath = "scolomfr.xml"

    /// An identifier within a catalogue (1.1).
    struct Identifier: Hashable {
        /// The catalogue of the identifiers that the tool gives.
        static let ownCatalog = "URI"

        var catalog: String
        var entry: String
    }

    /// What some did for the module (2.3).
    struct Contribution {
        var role: VocabularyTerm
        var entities: [VCard]
        /// `YYYY-MM-DD`.
        var date: String?
    }

    /// A tie to something else (7).
    struct Relation {
        var kind: VocabularyTerm
        var identifiers: [Identifier]
        var description: LanguageText?
    }

    /// A text that places the module for a purpose (9); the vocabularies' own terms are school subjects and levels, which
    /// the catalogue doesn't say.
    struct Classification {
        var purpose: VocabularyTerm
        var description: LanguageText
    }

    /// 1.1.
    var identifiers: [Identifier]
    /// 1.2.
    var title: LanguageText
    /// 1.3, and 3.4: a BCP 47 tag; nil where the catalogue's isn't well formed.
    var language: String?
    /// 1.4.
    var description: LanguageText?
    /// 1.5.
    var keywords: [LanguageText] = []
    /// 1.8.
    var aggregationLevel: VocabularyTerm
    /// 1.9.
    var documentType: VocabularyTerm
    /// 2.1.
    var version: LanguageText?
    /// 2.2.
    var status: VocabularyTerm?
    /// 2.3.
    var contributions: [Contribution] = []
    /// 3.2.2: who made the record.
    var creator: VCard?
    /// 4.3, the one to prefer first.
    var locations: [String]
    /// 5.2.
    var resourceTypes: [VocabularyTerm] = [.learningActivity]
    /// 5.9: the most that the catalogue gives, which is the time to plan for (ISO 8601), and the whole in words.
    var learningTime: (iso8601: String, words: LanguageText)?
    /// 5.10.
    var use: LanguageText?
    /// 5.13.
    var credit: LanguageText?
    /// 5.15.
    var method: VocabularyTerm?
    /// 6.1.
    var cost: VocabularyTerm?
    /// 6.3, with which 6.2 goes.
    var conditions: LanguageText?
    /// 7.
    var relations: [Relation] = []
    /// 9.
    var classifications: [Classification] = []
}
