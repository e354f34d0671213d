import CourseCatalogue

/// What tells whether a card presents a module: the cards of a whole site are too many to be in memory at once.
struct CardOutline: Sendable {
    /// Where its title leads, as written; nil where it has no link.
    let link: String?
    /// Whether it looks like the card of a training module, by its own words.
    let looksLikeModule: Bool
    /// Whether its words say that it leads on to a course, rather than to a module; nil where they say neither.
    let leadsToCourse: Bool?

    /// The outline of a card.
    init(of card: Card) {
        let words = card.words
        link = card.link?.value
        looksLikeModule = link == nil && card.announcement != nil || !words.isDisjoint(with: Self.trainingWords)
        leadsToCourse =
            words.isDisjoint(with: Self.moduleWords) ? (words.isDisjoint(with: Self.courseWords) ? nil : true) : false
    }

    private static let trainingWords: Set = [
        "module", "modules", "mooc", "formation", "cours", "course", "training", "lesson", "lecon", "parcours",
        "webinaire", "webinar", "tutoriel", "tutorial", "atelier", "workshop", "serious",
    ]
    private static let moduleWords: Set = ["module", "modules"]
    private static let courseWords: Set = ["parcours", "cursus", "path", "pathway", "programme"]
}
