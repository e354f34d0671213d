import CourseCatalogue
import Interchange

extension SchemaOrgVocabulary {
    /// A module that is out, as something to follow and to learn from.
    static func module(_ module: Module, _ publisher: PublisherFacts, site: String?) -> JSONValue {
        let provider = module.provider?.value ?? publisher.name
        return .members([
            "@type": .strings(moduleTypes),
            "@id": node(module.identifier, site),
            "identifier": .string(module.identifier.text),
            "name": .string(module.title.value),
            "description": text(module.summary?.value) ?? text(module.objectives?.value.joined(separator: " ; "))
                ?? .string(module.title.value),
            "url": address(module.pageAddress?.value),
            "image": address(module.picture?.value.asset.address),
            "inLanguage": LanguageTag(module.language.value).map { .string($0.text) },
            "provider": organisation(provider, provider == publisher.name ? publisher.address : nil),
            "contributor": module.partners.flatMap { partners in
                let all = partners.value.compactMap { organisation($0) }
                return all.isEmpty ? nil : .array(all)
            },
            "teaches": texts(module.objectives?.value),
            "audience": texts(module.audience?.value).map { .members(["@type": "Audience", "audienceType": $0]) },
            "coursePrerequisites": texts(module.prerequisites?.value),
            "keywords": texts(module.keywords?.value),
            "timeRequired": duration(of: module),
            "isAccessibleForFree": module.isFree.map { .boolean($0.value) },
            "offers": offer(of: module),
            "educationalCredentialAwarded": module.hasAttestation?.value == true ? "Attestation" : nil,
            "datePublished": module.release.releasedOn.map { .string($0.value.description) },
            "dateModified": module.release.modifiedOn.map { .string($0.value.description) },
            "license": publisher.licenceAddress.map { .string($0) },
            "hasCourseInstance": instance(of: module),
        ])
    }

    private static func duration(of module: Module) -> JSONValue? {
        module.duration.map { .string("PT\($0.value.maximumMinutes)M") }
    }

    private static func offer(of module: Module) -> JSONValue? {
        module.isFree.map { isFree in
            .members([
                "@type": "Offer", "category": isFree.value ? "Free" : "Paid",
                "url": address(module.platform?.value.address),
            ])
        }
    }

    /// How the module is followed, where anybody says.
    private static func instance(of module: Module) -> JSONValue? {
        guard module.mode != nil || module.platform != nil else { return nil }
        return .members([
            "@type": "CourseInstance",
            "courseMode": module.mode.map { .string($0.value.courseMode) },
            "courseWorkload": duration(of: module),
            "location": module.platform.flatMap { platform in
                address(platform.value.address).map { place in
                    .members(["@type": "VirtualLocation", "name": text(platform.value.name), "url": place])
                }
            },
        ])
    }
}

extension DeliveryMode {
    /// A word of `courseMode` that search engines know.
    fileprivate var courseMode: String {
        switch self {
        case .remote: "Online"
        case .onSite: "Onsite"
        case .blended: "Blended"
        }
    }
}
