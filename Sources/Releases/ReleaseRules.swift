public import CourseCatalogue
public import Diagnostics

/// The rules that tell, for a given day, whether a module is announced, out or withdrawn, and since when it is out: one
/// rule a function, tried in order. A month never becomes a day, and a date that slips is not a release.
public struct ReleaseRules: Sendable {
    /// The day that the export is made for.
    public let asOf: CalendarDate
    private let journal: Journal
    /// The last day that earlier exports saw anything on.
    private let lastDay: CalendarDate?

    /// Rules for one day, after what earlier exports saw.
    public init(asOf: CalendarDate, after journal: Journal = Journal()) {
        self.asOf = asOf
        self.journal = journal
        lastDay = journal.lastDay
    }

    /// Decides the state of a module from what its source says, and reports what is doubtful.
    public func apply(to module: inout Module, reporting diagnostics: inout DiagnosticCollector) {
        let release = module.release
        let decided =
            withdrawnOnItsDay(release) ?? withdrawnByLimit(release) ?? heldBackUntilItsDay(release)
            ?? releasedByItsDay(release)
        // What stays as it was stays shared.
        if let decided { module.release = decided }
        if module.release.state.value == .released {
            let day = day(of: module)
            if day != module.release.releasedOn { module.release.releasedOn = day }
        }
        reportDoubts(about: module, reporting: &diagnostics)
    }

    /// The day of its declared withdrawal has come.
    private func withdrawnOnItsDay(_ release: Release) -> Release? {
        guard let day = release.withdrawnOn, day.value <= asOf else { return nil }
        var release = release
        release.state = Fact(.withdrawn, day.provenance)
        return release
    }

    /// Its limit, given by a field or the configuration, has passed.
    private func withdrawnByLimit(_ release: Release) -> Release? {
        guard release.state.value == .released, let limit = release.availableUntil, Self.isDeclared(limit.provenance),
            let last = limit.value.lastDay, last < asOf
        else { return nil }
        var release = release
        release.state = Fact(.withdrawn, limit.provenance)
        return release
    }

    /// It has a link already, but its declared day is still to come.
    private func heldBackUntilItsDay(_ release: Release) -> Release? {
        guard release.state.value == .released, let day = release.releasedOn, Self.isDeclared(day.provenance),
            day.value > asOf
        else { return nil }
        var release = release
        release.state = Fact(.announced, day.provenance)
        release.expected = Fact(.day(day.value), day.provenance)
        release.releasedOn = nil
        return release
    }

    /// It has no link, but it was announced for a day, and the day has come.
    private func releasedByItsDay(_ release: Release) -> Release? {
        guard release.state.value == .announced, let expected = release.expected, case .day(let day) = expected.value,
            day <= asOf
        else { return nil }
        var release = release
        release.state = Fact(.released, expected.provenance)
        release.releasedOn = Fact(day, expected.provenance)
        return release
    }

    /// The day that a module which is out came out; nil where nobody knows.
    private func day(of module: Module) -> Fact<CalendarDate>? {
        let known = module.release.releasedOn
        if let known, known.provenance.manner != .hint { return known }
        let hint = known.flatMap { $0.value <= asOf ? $0 : nil }
        let events = journal.modules[module.identifier]?.events ?? []
        return noted(events, hint) ?? seenToComeOut(events, hint) ?? hint
    }

    /// It was out before: the day that was noted then stays, since only a declared one is surer.
    private func noted(_ events: [ReleaseEvent], _ hint: Fact<CalendarDate>?) -> Fact<CalendarDate>? {
        guard let released = events.last(where: { $0.kind == .released }), case .day(let day)? = released.date else {
            return nil
        }
        // The page still says the same: it is the better place to send an author to.
        if let hint, released.manner == .hint, hint.value == day { return hint }
        return Fact(day, Provenance(released.manner ?? .journal))
    }

    /// It wasn't out in earlier exports and is now: it came out since, on the day that is hinted at where that agrees,
    /// or else on this export's day.
    private func seenToComeOut(_ events: [ReleaseEvent], _ hint: Fact<CalendarDate>?) -> Fact<CalendarDate>? {
        guard let lastDay, lastDay <= asOf, events.first?.kind != .withdrawn,
            !events.contains(where: { $0.kind == .released })
        else { return nil }
        if let hint, hint.value > lastDay { return hint }
        return Fact(asOf, Provenance(.journal))
    }

    private static func isDeclared(_ provenance: Provenance) -> Bool {
        provenance.manner == .configuration || provenance.manner == .field
    }
}

extension ReleaseRules {
    private func reportDoubts(about module: Module, reporting diagnostics: inout DiagnosticCollector) {
        let release = module.release
        if release.state.value == .announced, let expected = release.expected, let last = expected.value.lastDay,
            last < asOf
        {
            diagnostics.report(overdue(module, expected))
        }
        if release.state.value == .released, let limit = release.availableUntil, let last = limit.value.lastDay,
            last < asOf
        {
            diagnostics.report(pastItsLimit(module, limit))
        }
    }

    private func overdue(_ module: Module, _ expected: Fact<ApproximateDate>) -> Diagnostic {
        let date = expected.value.description
        return Diagnostic(
            .warning, "overdue-release",
            BilingualText(
                fr: "« \(module.title.value) » était annoncé pour \(date), qui est passé, et n’est pas sorti",
                en: "“\(module.title.value)” was announced for \(date), which has passed, and is not out"),
            at: expected.provenance.location,
            help: BilingualText(
                fr: "donnez un lien à sa carte s’il est sorti, sinon une nouvelle date",
                en: "give its card a link if it is out, or else a new date"))
    }

    private func pastItsLimit(_ module: Module, _ limit: Fact<ApproximateDate>) -> Diagnostic {
        let date = limit.value.description
        return Diagnostic(
            .warning, "past-its-limit",
            BilingualText(
                fr:
                    "« \(module.title.value) » était accessible jusqu’à \(date), qui est passé ; sa carte a toujours un lien",
                en: "“\(module.title.value)” was open until \(date), which has passed; its card still has a link"),
            at: limit.provenance.location,
            help: BilingualText(
                fr: "s’il est fermé, écrivez « withdrawn-on » dans parcours.yml ; sinon corrigez la date de sa page",
                en: "if it is closed, write “withdrawn-on” in parcours.yml; if not, correct the date on its page"))
    }
}
