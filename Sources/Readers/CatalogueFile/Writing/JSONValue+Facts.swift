import CourseCatalogue
import Interchange

extension JSONValue {
    init(_ publisher: Publisher) {
        self = .members([
            "name": .string(publisher.name), "address": publisher.address.map { .string($0) },
            "siret": publisher.siret.map { .string($0) }, "contact": publisher.contact.map { .string($0) },
        ])
    }

    /// Minutes, or a least and a most where they differ.
    init(_ duration: DurationRange) {
        let (least, most) = (duration.minimumMinutes, duration.maximumMinutes)
        self = least == most ? .integer(least) : .members(["least": .integer(least), "most": .integer(most)])
    }

    init(_ mode: DeliveryMode) {
        self = .string(CatalogueFileForm.modes.first { $0.mode == mode }?.name ?? mode.rawValue)
    }

    init(_ platform: Platform) {
        self = .members([
            "name": .string(platform.name), "address": .string(platform.address),
            "module-identifier": platform.moduleIdentifier.map { .string($0) },
        ])
    }
}

extension FactMembers {
    init(_ release: Release) {
        self.init()
        add("state", release.state) { .string($0.rawValue) }
        add("expected", release.expected) { .string($0.description) }
        add("released-on", release.releasedOn) { .string($0.description) }
        add("available-until", release.availableUntil) { .string($0.description) }
        add("withdrawn-on", release.withdrawnOn) { .string($0.description) }
        add("modified-on", release.modifiedOn) { .string($0.description) }
    }
}
