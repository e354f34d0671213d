import CourseCatalogue
import Interchange

/// Makes the events of modules: their release or when it is expected, until when they can be followed, and while they
/// are withdrawn.
struct CalendarEvents {
    let authority: TagAuthority

    /// The events of a module, in the order of its life.
    func events(of module: Module) -> [CalendarEvent] {
        [release(of: module), limit(of: module)].compactMap { $0 } + withdrawals(of: module)
    }

    /// One event, which moves while its date slips: tentative until the module is out.
    private func release(of module: Module) -> CalendarEvent? {
        let words = FeedWording(for: module.language.value)
        let identity = TagURI(releaseOf: module.identifierInFeeds, by: authority)
        guard module.release.state.value == .announced else {
            return module.release.releasedOn.flatMap { day in
                event(identity, .day(day.value), of: module, words.out(module.title.value), .confirmed)
            }
        }
        guard let date = module.release.expected?.value else { return nil }
        let title = words.announced(module.title.value, date.isDay ? nil : date)
        return event(identity, date, of: module, title, .tentative)
    }

    /// The last day that it can be followed on, or the last days where only a month or a year is known.
    private func limit(of module: Module) -> CalendarEvent? {
        guard module.release.state.value != .withdrawn, let limit = module.release.availableUntil?.value else {
            return nil
        }
        let words = FeedWording(for: module.language.value)
        return event(
            TagURI(of: "limit", to: module.identifierInFeeds, by: authority), limit, of: module,
            words.lastDays(module.title.value, limit), limit.isDay ? .confirmed : .tentative)
    }

    /// From each withdrawal until the module was back, or the day of the withdrawal where nobody knows until when.
    private func withdrawals(of module: Module) -> [CalendarEvent] {
        let words = FeedWording(for: module.language.value)
        let history = module.history
        var events = history.indices.compactMap { index -> CalendarEvent? in
            guard history[index].kind == .withdrawn, let start = history[index].firstDayWithout else { return nil }
            let back = history[index...].first { $0.kind == .back || $0.kind == .released }
            let identity = TagURI(
                of: "withdrawals", to: module.identifierInFeeds, seenOn: history[index].seenOn, by: authority)
            return event(
                identity, .day(start), until: back.map { $0.date?.firstDay ?? $0.seenOn }, of: module,
                words.withdrawn(module.title.value), .confirmed)
        }
        if events.isEmpty, let day = module.release.withdrawnOn?.value {
            let identity = TagURI(of: "withdrawals", to: module.identifierInFeeds, by: authority)
            let title = words.withdrawn(module.title.value)
            events += [event(identity, .day(day), of: module, title, .confirmed)].compactMap { $0 }
        }
        return events
    }

    /// An event over all the days that a date can mean; nil where the calendar has no such days.
    private func event(
        _ identity: TagURI, _ date: ApproximateDate, until end: CalendarDate? = nil, of module: Module, _ title: String,
        _ status: CalendarEvent.Status
    ) -> CalendarEvent? {
        guard let start = date.firstDay, let last = date.lastDay,
            let next = CalendarDate(daysSince1970: last.daysSince1970 + 1)
        else { return nil }
        return CalendarEvent(
            identity: identity, module: module.identifier, title: title, status: status, start: start,
            end: end.map { max($0, next) } ?? next, stamp: module.history.map(\.seenOn).max() ?? start,
            sequence: max(0, module.history.count - 1), summary: module.summary?.value, link: module.linkInFeeds,
            keywords: module.keywords?.value.filter { !$0.isEmpty } ?? [])
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
