import CourseCatalogue
import Releases
import Testing

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

func identifier(_ text: String) throws -> Identifier { try #require(Identifier(text)) }

/// A module in a state, with the dates that belong to it.
func module(
    _ name: String, _ state: ReleaseState, on date: String? = nil, modifiedOn: String? = nil, version: String? = nil,
    title: String = "T", manner: Provenance.Manner = .field
) throws -> Module {
    var release = Release(state: Fact(state, Provenance(.field)))
    let date = try date.map { try #require(ApproximateDate($0)) }
    switch (state, date) {
    case (.announced, let date): release.expected = date.map { Fact($0, Provenance(manner)) }
    case (.released, .day(let day)?): release.releasedOn = Fact(day, Provenance(manner))
    case (.withdrawn, .day(let day)?): release.withdrawnOn = Fact(day, Provenance(manner))
    case (_, let date): release.availableUntil = date.map { Fact($0, Provenance(manner)) }
    }
    release.modifiedOn = try modifiedOn.map { Fact(try day($0), Provenance(manner)) }
    var module = Module(
        identifier: try identifier(name), identityKeys: [IdentityKey(.page, name)],
        title: Fact(title, Provenance(.field)), language: Fact("fr", Provenance(.field)), release: release)
    module.version = version.map { Fact($0, Provenance(.field)) }
    return module
}

/// Events as the journal writes them, without their members' names: `2026-03-10 released 2026-03-10 field`.
func shown(_ events: [ReleaseEvent]) -> [String] {
    events.map { event in
        ([event.seenOn.description, event.kind.rawValue]
            + [
                event.date?.description, event.manner?.rawValue, event.fingerprint, event.version.map { "v" + $0 },
                event.revision.map { "@" + $0 }, event.isMajor ? "major" : nil,
            ].compactMap { $0 }).joined(separator: " ")
    }
}
