import Conformance
import CourseCatalogue
import EleventyReader
import Interchange

/// What a site doesn't say of itself, and its publisher does; nil where the source says it.
struct Answers: Equatable {
    var publisher: String?
    var licence: String?
    /// The learning platform; nil where packages are for none in particular.
    var platform: LearningPlatform?
    var address: String?
    var title: String?
    /// The files of the pages that are courses; nil to tell by their look.
    var courses: [String]?
    /// The folders of pages, of included templates and of data; nil for the usual ones.
    var content: String?
    var includes: String?
    var data: String?
}

extension Answers {
    /// Takes where the site was found to have its pages, and which of them are courses.
    mutating func take(_ options: EleventyReader.Options) {
        courses = options.coursePages
        content = options.contentFolder
        includes = options.includesFolder
        data = options.dataFolder
    }

    /// What a publisher can be asked.
    enum Subject: CaseIterable {
        case address, title, publisher, licence, platform
    }

    /// What the platform is called where packages are for none in particular.
    static let noPlatform = "none"

    /// Takes an answer; false where it is not one.
    mutating func take(_ text: String, to subject: Subject) -> Bool {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            return false
        }
        switch subject {
        case .publisher: publisher = text
        case .licence: licence = text
        case .title: title = text
        case .address:
            guard WebAddress(text) != nil else { return false }
            address = text
        case .platform:
            guard text != Self.noPlatform else { return true }
            guard let preset = PlatformPreset.all.first(where: { $0.platform.rawValue == text }) else { return false }
            platform = preset.platform
        }
        return true
    }
}

extension SiteSurvey {
    /// What the source says itself needs no question; nobody's site says which platform its packages are for.
    func isKnown(_ subject: Answers.Subject) -> Bool {
        switch subject {
        case .address: catalogue.siteAddress != nil
        case .title: catalogue.title != nil
        case .publisher: catalogue.publisher != nil
        case .licence: catalogue.licence != nil
        case .platform: false
        }
    }

    /// The likely answer; nil where nothing hints at one.
    func suggestion(for subject: Answers.Subject) -> String? {
        switch subject {
        case .address: nil
        case .title: catalogue.courses.first?.title.value
        case .publisher: usualProvider
        case .licence: "etalab-2.0"
        case .platform: (isFollowedOnMentor ? LearningPlatform.mentor : .moodle).rawValue
        }
    }

    /// Who provides most modules, the first in the catalogue where several do.
    private var usualProvider: String? {
        let providers = catalogue.modules.compactMap(\.provider?.value)
        let counts = providers.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.values.max()
        return providers.first { counts[$0] == most }
    }

    private var isFollowedOnMentor: Bool {
        catalogue.modules.contains { module in
            module.platform.flatMap { WebAddress($0.value.address) }.map { $0.host.hasPrefix("mentor.") } ?? false
        }
    }
}
