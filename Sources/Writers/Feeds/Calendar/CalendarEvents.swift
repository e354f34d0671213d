import CourseCatalogue
import Interchange

/// Makes the events of modules: their release or when it is expected, until when they can be followed, and while they
/// are withdrawn.
struct CalendarEvents {
    let authority: TagAuthority

    /// The events of a module, in the order of its life.
    func events(of module: Module) -> [CalendarEvent] {
        let subject = Subject(module)
        return [release(of: module, subject), limit(of: module, subject)].compactMap { $0 }
            + withdrawals(of: subject, declaredFor: module.release.withdrawnOn?.value)
    }

    /// The events of a module that the source no longer names: its release and its withdrawals; none where it never was
    /// out.
    func events(of module: FormerModule, in catalogue: Catalogue) -> [CalendarEvent] {
        guard let release = module.history.last(where: { $0.kind == .released }) else { return [] }
        let subject = Subject(module, language: module.language ?? catalogue.language)
        var events: [CalendarEvent?] = []
        if let date = release.date, date.isDay {
            events.append(event(identity(of: subject), date, of: subject, subject.words.out(subject.title), .confirmed))
        }
        return events.compactMap { $0 } + withdrawals(of: subject, declaredFor: nil)
    }

    /// What events are about.
    private struct Subject {
        var identifier: Identifier
        var name: Identifier
        var title: String
        var words: FeedWording
        var history: [ReleaseEvent]
        var summary: String?
        var link: WebAddress?
        var keywords: [String] = []

        init(_ module: Module) {
            (identifier, name, title) = (module.identifier, module.identifierInFeeds, module.title.value)
            (words, history) = (FeedWording(for: module.language.value), module.history)
            (summary, link) = (module.summary?.value, module.linkInFeeds)
            keywords = module.keywords?.value.filter { !$0.isEmpty } ?? []
        }

        /// A module without a page to lead to.
        init(_ module: FormerModule, language: String) {
            (identifier, name) = (module.identifier, module.formerIdentifiers.first ?? module.identifier)
            (title, words, history) = (module.title, FeedWording(for: language), module.history)
        }
    }

    private func identity(of subject: Subject) -> TagURI { TagURI(releaseOf: subject.name, by: authority) }

    /// One event, which moves while its date slips: tentative until the module is out.
    private func release(of module: Module, _ subject: Subject) -> CalendarEvent? {
        guard module.release.state.value == .announced else {
            return module.release.releasedOn.flatMap { day in
                event(
                    identity(of: subject), .day(day.value), of: subject, subject.words.out(subject.title), .confirmed)
            }
        }
        guard let date = module.release.expected?.value else { return nil }
        let title = subject.words.announced(subject.title, date.isDay ? nil : date)
        return event(identity(of: subject), date, of: subject, title, .tentative)
    }

    /// The last day that it can be followed on, or the last days where only a month or a year is known.
    private func limit(of module: Module, _ subject: Subject) -> CalendarEvent? {
        guard module.release.state.value != .withdrawn, let limit = module.release.availableUntil?.value else {
            return nil
        }
        return event(
            TagURI(of: "limit", to: subject.name, by: authority), limit, of: subject,
            subject.words.lastDays(subject.title, limit), limit.isDay ? .confirmed : .tentative)
    }

    /// From each withdrawal until the module was back, or the day of the withdrawal where nobody knows until when.
    private func withdrawals(of subject: Subject, declaredFor day: CalendarDate?) -> [CalendarEvent] {
        let history = subject.history, title = subject.words.withdrawn(subject.title)
        let events = history.indices.compactMap { index -> CalendarEvent? in
            guard history[index].kind == .withdrawn, let start = history[index].firstDayWithout else { return nil }
            let back = history[index...].first { $0.kind == .back || $0.kind == .released }
            let identity = TagURI(
                of: "withdrawals", to: subject.name, seenOn: history[index].seenOn, by: authority)
            return event(
                identity, .day(start), until: back.map { $0.date?.firstDay ?? $0.seenOn }, of: subject, title,
                .confirmed)
        }
        guard events.isEmpty, let day else { return events }
        let identity = TagURI(of: "withdrawals", to: subject.name, by: authority)
        return [event(identity, .day(day), of: subject, title, .confirmed)].compactMap { $0 }
    }

    /// An event over all the days that a date can mean; nil where the calendar has no such days.
    private func event(
        _ identity: TagURI, _ date: ApproximateDate, until end: CalendarDate? = nil, of subject: Subject,
        _ title: String, _ status: CalendarEvent.Status
    ) -> CalendarEvent? {
        guard let start = date.firstDay, let last = date.lastDay,
            let next = CalendarDate(daysSince1970: last.daysSince1970 + 1)
        else { return nil }
        return CalendarEvent(
            identity: identity, module: subject.identifier, title: title, status: status, start: start,
            end: end.map { max($0, next) } ?? next, stamp: subject.history.map(\.seenOn).max() ?? start,
            sequence: max(0, subject.history.count - 1), summary: subject.summary, link: subject.link,
            keywords: subject.keywords)
    }
}

extension ReleaseEvent {
    /// The first day that a module which was withdrawn can't be followed on: a month or a year is that of the last day it
    /// could.
    fileprivate var firstDayWithout: CalendarDate? {
        guard let date else { return seenOn }
        guard case .day(let day) = date else {
            return date.lastDay.flatMap { CalendarDate(daysSince1970: $0.daysSince1970 + 1) }
        }
        return day
    }
}
