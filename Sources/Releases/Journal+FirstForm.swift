import CourseCatalogue

extension Journal.Entry {
    /// Adds an event of the journal's first form, which told where a module stood rather than what had happened.
    ///
    /// A state that is told again came with another date: of an announcement it slipped, else it was corrected.
    mutating func append(_ event: ReleaseEvent, leadingTo state: ReleaseState) {
        var event = event
        switch (state, self.state) {
        case (.released, .released), (.withdrawn, .withdrawn):
            guard let last = events.indices.last else { return }
            (events[last].date, events[last].manner) = (event.date, event.manner)
            return
        case (.announced, .announced): event.kind = .slipped
        case (.announced, _): event.kind = .announced
        case (.released, let former):
            let wasOut = former == .withdrawn || events.contains { $0.kind == .released }
            event.kind = wasOut ? .back : .released
        case (.withdrawn, _): event.kind = .withdrawn
        }
        events.append(event)
    }
}
