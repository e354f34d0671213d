import CourseCatalogue
import Interchange
import LearnerPage

/// Makes the entries of modules: what happened to each, as far as a feed tells it.
struct FeedEntries {
    let authority: TagAuthority
    let options: FeedOptions

    /// The states of the modules that the feed of releases may tell of.
    var statesOfReleases: [ReleaseState] { options.includesNotices ? ReleaseState.allCases : [.released] }

    /// What the feed of releases tells of a module: that it is out and its major updates while it is, and, if notices are
    /// wanted, when it was withdrawn and came back.
    func releases(of module: Module) -> [FeedEntry] {
        let words = FeedWording(for: module.language.value)
        var entries: [FeedEntry] = []
        if module.release.state.value == .released {
            entries.append(release(of: module))
            entries += module.history.filter(\.isTold).map { update($0, of: module, words) }
        }
        guard options.includesNotices else { return entries }
        return entries
            + notices(
                Subject(
                    identifier: module.identifier, name: module.identifierInFeeds, title: module.title.value,
                    link: module.linkInFeeds, history: module.history), words)
    }

    /// The notices about a module that the source no longer names.
    func notices(of module: FormerModule, in catalogue: Catalogue) -> [FeedEntry] {
        guard options.includesNotices else { return [] }
        let subject = Subject(
            identifier: module.identifier, name: module.formerIdentifiers.first ?? module.identifier,
            title: module.title, link: nil, history: module.history)
        return notices(subject, FeedWording(for: module.language ?? catalogue.language))
    }

    /// What the feed of what is to come tells of a module: its announcement and each date that slipped, while it isn't
    /// out. None is dated in the future: the expected date is in what it says.
    func upcoming(of module: Module) -> [FeedEntry] {
        guard module.release.state.value == .announced else { return [] }
        let words = FeedWording(for: module.language.value)
        let start = module.history.lastIndex { $0.kind == .announced } ?? module.history.endIndex
        let events = Array(module.history[start...].filter { $0.kind == .announced || $0.kind == .slipped })
        guard !events.isEmpty else {
            return [announcement(nil, before: nil, of: module, words, isFirst: true)]
        }
        let isFirst = module.history.first?.kind == .announced && start == 0
        return events.indices.map { index in
            let before = index == 0 ? nil : events[index - 1].date
            return announcement(events[index], before: before, of: module, words, isFirst: isFirst && index == 0)
        }
    }

    private func release(of module: Module) -> FeedEntry {
        let day = module.release.releasedOn?.value
        let changed = module.history.last { $0.kind == .updated }?.seenOn
        let seen = module.history.first { $0.kind == .released }?.seenOn
        return FeedEntry(
            kind: .release, identity: TagURI(releaseOf: module.identifierInFeeds, by: authority),
            module: module.identifier, title: module.title.value, summary: module.summary?.value,
            language: module.language.value, link: module.linkInFeeds, publishedOn: day,
            changedOn: [day, changed].compactMap { $0 }.max() ?? seen)
    }

    private func update(_ event: ReleaseEvent, of module: Module, _ words: FeedWording) -> FeedEntry {
        let day = event.day
        let changed = module.history.last { $0.kind == .updated }?.seenOn
        return FeedEntry(
            kind: .update,
            identity: TagURI(of: "updates", to: module.identifierInFeeds, seenOn: event.seenOn, by: authority),
            module: module.identifier, title: words.updated(module.title.value, version: event.version),
            summary: module.summary?.value, language: module.language.value, link: module.linkInFeeds,
            publishedOn: day, changedOn: max(day, changed ?? day))
    }

    /// What a notice is about.
    private struct Subject {
        var identifier: Identifier
        var name: Identifier
        var title: String
        var link: WebAddress?
        var history: [ReleaseEvent]
    }

    /// The withdrawals and returns of a module that was out.
    private func notices(_ subject: Subject, _ words: FeedWording) -> [FeedEntry] {
        guard let start = subject.history.firstIndex(where: { $0.kind == .released }) else { return [] }
        return subject.history[start...].compactMap { event in
            guard event.kind == .withdrawn || event.kind == .back else { return nil }
            let isWithdrawal = event.kind == .withdrawn
            return FeedEntry(
                kind: isWithdrawal ? .withdrawal : .comeback,
                identity: TagURI(
                    of: isWithdrawal ? "withdrawals" : "returns", to: subject.name, seenOn: event.seenOn, by: authority),
                module: subject.identifier,
                title: isWithdrawal ? words.withdrawn(subject.title) : words.back(subject.title),
                summary: isWithdrawal ? words.withdrawalSentence(event.date) : words.returnSentence,
                language: words.language, link: subject.link, publishedOn: event.seenOn, changedOn: event.seenOn)
        }
    }

    private func announcement(
        _ event: ReleaseEvent?, before: ApproximateDate?, of module: Module, _ words: FeedWording, isFirst: Bool
    ) -> FeedEntry {
        let isSlip = event?.kind == .slipped
        let date = event == nil ? module.release.expected?.value : event?.date
        let day = isFirst ? nil : event?.seenOn
        return FeedEntry(
            kind: isSlip ? .slip : .announcement,
            identity: TagURI(of: "announcements", to: module.identifierInFeeds, seenOn: day, by: authority),
            module: module.identifier,
            title: isSlip ? words.slipped(module.title.value, date) : words.announced(module.title.value, date),
            summary: isSlip
                ? words.slipSentence(from: before, to: date) : module.summary?.value ?? words.expectedSentence(date),
            language: module.language.value, link: module.linkInFeeds, publishedOn: event?.seenOn,
            changedOn: event?.seenOn)
    }
}

extension ReleaseEvent {
    /// Whether it is an update that is an entry of its own.
    fileprivate var isTold: Bool { kind == .updated && isMajor }

    /// The day that it is for, or that it was seen on where no day is known; never after that one.
    fileprivate var day: CalendarDate {
        guard case .day(let day)? = date else { return seenOn }
        return min(day, seenOn)
    }
}
