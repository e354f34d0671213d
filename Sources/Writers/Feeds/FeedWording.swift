import CourseCatalogue
import Diagnostics
import LearnerPage

/// The feeds' own words, in French beside French and in English beside any other language.
struct FeedWording {
    private let wording: Wording

    /// Words to stand beside a text in a language, given as a BCP 47 tag.
    init(for languageTag: String) {
        wording = Wording(besides: languageTag)
    }

    /// The language of the words, as a BCP 47 tag.
    var language: String { wording.language.rawValue }

    /// A text in the language of the words.
    subscript(text: BilingualText) -> String { wording[text] }

    /// A date in words, no more precise than it is.
    func date(_ date: ApproximateDate) -> String { wording.date(date) }

    /// What the feeds of releases are for.
    var purpose: String {
        self[
            BilingualText(
                fr: "Les modules de formation, annoncés à leur sortie.",
                en: "Training modules, announced as they come out.")]
    }

    /// What the feed of what is to come is for.
    var upcomingPurpose: String {
        self[
            BilingualText(
                fr: "Les modules de formation à venir, et les dates qui changent.",
                en: "Training modules to come, and dates that change.")]
    }

    /// The title of the feed of what is to come.
    func upcomingTitle(of title: String) -> String {
        self[BilingualText(fr: "\(title) : à venir", en: "\(title): to come")]
    }

    func updated(_ title: String, version: String?) -> String {
        guard let version else { return self[BilingualText(fr: "\(title) (mis à jour)", en: "\(title) (updated)")] }
        return "\(title) (version\u{A0}\(version))"
    }

    func withdrawn(_ title: String) -> String {
        self[BilingualText(fr: "Retiré : \(title)", en: "Withdrawn: \(title)")]
    }

    func back(_ title: String) -> String { self[BilingualText(fr: "De retour : \(title)", en: "Back: \(title)")] }

    func out(_ title: String) -> String { self[BilingualText(fr: "Sortie : \(title)", en: "Out: \(title)")] }

    func lastDays(_ title: String, _ limit: ApproximateDate) -> String {
        guard !limit.isDay else {
            return self[BilingualText(fr: "Dernier jour : \(title)", en: "Last day: \(title)")]
        }
        let words = date(limit)
        return self[BilingualText(fr: "Jusqu’à \(words) : \(title)", en: "Until \(words): \(title)")]
    }

    func announced(_ title: String, _ date: ApproximateDate?) -> String {
        let date = date.map { " (\(self.date($0)))" } ?? ""
        return self[BilingualText(fr: "À venir : \(title)\(date)", en: "To come: \(title)\(date)")]
    }

    func slipped(_ title: String, _ date: ApproximateDate?) -> String {
        let date = date.map { " (\(self.date($0)))" } ?? ""
        return self[BilingualText(fr: "Nouvelle date : \(title)\(date)", en: "New date: \(title)\(date)")]
    }

    func withdrawalSentence(_ date: ApproximateDate?) -> String {
        guard let date else {
            return self[
                BilingualText(fr: "Ce module ne se suit plus.", en: "This module is no longer available.")]
        }
        let (day, words) = (date.isDay, self.date(date))
        return self[
            BilingualText(
                fr: "Ce module ne se suit plus depuis \(day ? "le " : "")\(words).",
                en: "This module has been unavailable since \(words).")]
    }

    var returnSentence: String {
        self[BilingualText(fr: "Ce module se suit de nouveau.", en: "This module can be followed again.")]
    }

    /// When an entry was told, and what of.
    func moment(of kind: FeedEntry.Kind, _ day: CalendarDate) -> String {
        let date = wording.date(day)
        return switch kind {
        case .release: self[BilingualText(fr: "Sorti le \(date)", en: "Out since \(date)")]
        case .update: self[BilingualText(fr: "Mis à jour le \(date)", en: "Updated on \(date)")]
        case .withdrawal: self[BilingualText(fr: "Retrait signalé le \(date)", en: "Withdrawal noticed on \(date)")]
        case .comeback: self[BilingualText(fr: "Retour signalé le \(date)", en: "Return noticed on \(date)")]
        case .announcement: self[BilingualText(fr: "Annoncé le \(date)", en: "Announced on \(date)")]
        case .slip: self[BilingualText(fr: "Changement signalé le \(date)", en: "Change noticed on \(date)")]
        }
    }

    func expectedSentence(_ date: ApproximateDate?) -> String {
        guard let date else {
            return self[BilingualText(fr: "Sa date n’est pas encore connue.", en: "Its date is not known yet.")]
        }
        let words = self.date(date)
        return self[BilingualText(fr: "Sortie prévue : \(words).", en: "Expected: \(words).")]
    }

    func slipSentence(from before: ApproximateDate?, to date: ApproximateDate?) -> String {
        guard let before else { return expectedSentence(date) }
        let (old, new) = (self.date(before), date.map { self.date($0) })
        guard let new else {
            return self[
                BilingualText(
                    fr: "Sa date (\(old)) n’est plus donnée.", en: "Its date (\(old)) is no longer given.")]
        }
        return self[
            BilingualText(
                fr: "Sortie prévue : \(new), au lieu de : \(old).", en: "Expected: \(new), and no longer: \(old).")]
    }
}
