import Diagnostics

/// What the configuration says of one module or course, before what its source says.
public struct Amendment: Hashable, Sendable {
    /// What it is about: an identifier, a key (`page:module-1`), a page's slug, a platform's identifier, or a title.
    public var match: Fact<String>
    /// The identifier that it keeps, whatever changes.
    public var identifier: Fact<Identifier>?
    /// Its title.
    public var title: Fact<String>?
    /// The day it came or comes out.
    public var releasedOn: Fact<CalendarDate>?
    /// When it is expected.
    public var expected: Fact<ApproximateDate>?
    /// Until when it can be followed.
    public var availableUntil: Fact<ApproximateDate>?
    /// The day it was withdrawn.
    public var withdrawnOn: Fact<CalendarDate>?
    /// The day it was last changed in a way its readers should know of.
    public var modifiedOn: Fact<CalendarDate>?
    /// What else it says of a module.
    public var facts = ModuleFacts()
    /// Whether it is left out.
    public var isExcluded = false

    /// An amendment that changes nothing yet.
    public init(match: Fact<String>) {
        self.match = match
    }

    /// Whether the amendment is about something with this identifier and these keys.
    func isAbout(_ identifier: Identifier, _ keys: [IdentityKey]) -> Bool {
        let wanted = match.value
        if wanted == identifier.text { return true }
        if let key = IdentityKey(wanted) { return keys.contains(key) }
        let words = slug(wanted)
        return keys.contains { key in
            switch key.kind {
            case .page, .title: !words.isEmpty && key.value == words
            case .platform: key.value == wanted || key.value.hasSuffix("/" + wanted)
            }
        }
    }

    func change(_ module: inout Module) {
        facts.apply(to: &module)
        if let title { module.title = title }
        if let availableUntil { module.release.availableUntil = availableUntil }
        if let releasedOn {
            module.release.releasedOn = releasedOn
            module.release.expected = nil
            module.release.state = Fact(.released, releasedOn.provenance)
        }
        if let expected {
            module.release.expected = expected
            module.release.releasedOn = nil
            module.release.state = Fact(.announced, expected.provenance)
        }
        if let modifiedOn { module.release.modifiedOn = modifiedOn }
        if let withdrawnOn { module.release.withdrawnOn = withdrawnOn }
    }
}
