import CourseCatalogue
import Diagnostics
import LearnerPage
import Releases

/// News as a sentence, for a commit message or a newsletter.
struct NewsSentence {
    /// The sentence, in both languages.
    let text: BilingualText

    /// The sentence that tells a piece of news.
    init(_ news: News) {
        text = BilingualText(
            fr: Words(language: .french, news).sentence, en: Words(language: .english, news).sentence)
    }
}

private struct Words {
    private let language: InterfaceLanguage
    private let wording: Wording
    private let news: News

    init(language: InterfaceLanguage, _ news: News) {
        self.language = language
        self.news = news
        wording = Wording(besides: language.rawValue)
    }

    var sentence: String {
        switch news.event.kind {
        case .announced: announced
        case .slipped: slipped
        case .released: said("\(title) est sorti\(on)", "\(title) is out\(since)") + "."
        case .updated: updated + "."
        case .withdrawn: said("\(title) est retiré\(from)", "\(title) is withdrawn\(since)") + "."
        case .back: said("\(title) est de retour\(from)", "\(title) is back\(since)") + "."
        }
    }

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    private var title: String { said("« \(news.title) »", "“\(news.title)”") }

    private var date: String? { news.event.date.map { wording.date($0) } }

    private var isDay: Bool { news.event.date?.isDay ?? false }

    private var on: String { date.map { " le \($0)" } ?? "" }

    private var from: String { date.map { isDay ? " depuis le \($0)" : " depuis \($0)" } ?? "" }

    private var since: String { date.map { " since \($0)" } ?? "" }

    private var announced: String {
        guard let date else {
            return said("\(title) est annoncé, sans date.", "\(title) is announced, without a date.")
        }
        return said("\(title) est annoncé : \(date).", "\(title) is announced: \(date).")
    }

    private var slipped: String {
        let former = news.formerDate.map { wording.date($0) }
        switch (former, date) {
        case (nil, let date):
            return said("\(title) est prévu : \(date ?? "").", "\(title) is expected: \(date ?? "").")
        case (let former?, nil):
            return said(
                "\(title) n’a plus de date (avant : \(former)).", "\(title) no longer has a date (before: \(former)).")
        case (let former?, let date?):
            let verb = isLater ? said("est reporté", "slips") : said("change de date", "has another date")
            return said(
                "\(title) \(verb) : \(date) (avant : \(former)).", "\(title) \(verb): \(date) (before: \(former)).")
        }
    }

    /// Whether the new date is wholly after the former one.
    private var isLater: Bool {
        guard let before = news.formerDate?.lastDay, let after = news.event.date?.firstDay else { return false }
        return after > before
    }

    private var updated: String {
        let version = news.event.version.map { said(" en version \($0)", " to version \($0)") } ?? ""
        let head =
            news.event.isMajor
            ? said("\(title) est remis à jour\(version)\(on)", "\(title) has a major update\(version)\(dated)")
            : said("\(title) est retouché\(on)", "\(title) is touched up\(dated)")
        let changes = news.changes.map(changed)
        guard !changes.isEmpty else {
            return news.event.isMajor ? head : head + said(" : contenu ou image", ": content or picture")
        }
        return head + said(" : ", ": ") + changes.joined(separator: ", ")
    }

    private var dated: String { date.map { " on \($0)" } ?? "" }

    private func changed(_ change: FactChange) -> String {
        let name = change.fact.shown[language]
        guard change.fact == .title, let before = change.before else { return name }
        return name + said(" (avant : « \(before) »)", " (before: “\(before)”)")
    }
}

extension FactName {
    /// What the fact is called in a sentence.
    fileprivate var shown: BilingualText {
        switch self {
        case .title: BilingualText(fr: "titre", en: "title")
        case .summary: BilingualText(fr: "résumé", en: "summary")
        case .objectives: BilingualText(fr: "objectifs", en: "objectives")
        case .audience: BilingualText(fr: "public", en: "audience")
        case .prerequisites: BilingualText(fr: "prérequis", en: "prerequisites")
        case .duration: BilingualText(fr: "durée", en: "duration")
        case .language: BilingualText(fr: "langue", en: "language")
        case .mode: BilingualText(fr: "modalité", en: "mode")
        case .free: BilingualText(fr: "coût", en: "cost")
        case .provider: BilingualText(fr: "organisme", en: "provider")
        case .partners: BilingualText(fr: "partenaires", en: "partners")
        case .platform: BilingualText(fr: "plateforme", en: "platform")
        case .quiz: BilingualText("quiz")
        case .attestation: BilingualText("attestation")
        case .keywords: BilingualText(fr: "mots-clés", en: "keywords")
        case .picture: BilingualText(fr: "image", en: "picture")
        case .page: BilingualText(fr: "adresse", en: "address")
        case .version, .state, .expected, .releasedOn, .availableUntil, .withdrawnOn, .modifiedOn:
            BilingualText(rawValue)
        }
    }
}
