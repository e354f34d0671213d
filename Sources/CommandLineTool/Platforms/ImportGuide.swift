import Conformance
import Diagnostics

/// How packages of one family of formats get into a platform.
struct ImportGuide: Sendable {
    /// The formats that it is about, by the start of their names.
    enum Family: String, CaseIterable {
        case scorm = "scorm-"
        case cartridge = "common-cartridge-"
        case thinCartridge = "thin-common-cartridge"
        case contentPackaging = "ims-cp"
        case cmi5
    }

    /// What to do, one after the other.
    let steps: [BilingualText]
    /// Which completion to set.
    let completion: BilingualText
    /// Which grading to set.
    let grading: BilingualText

    /// The guide of a platform for a format; nil where none is known.
    static func guide(for platform: LearningPlatform, format: String) -> ImportGuide? {
        guard let family = Family.allCases.first(where: { format.hasPrefix($0.rawValue) }) else { return nil }
        return switch (platform, family) {
        case (.moodle, .scorm), (.mentor, .scorm): moodleSCORM
        case (.moodle, .cartridge), (.mentor, .cartridge): moodleCartridge
        case (.moodle, .contentPackaging), (.mentor, .contentPackaging): moodleContentPackaging
        case (.ilias, .scorm): iliasSCORM
        case (.chamilo, .scorm): chamiloSCORM
        case (.canvas, .cartridge), (.canvas, .thinCartridge): canvasCartridge
        case (.sakai, .cartridge): sakaiCartridge
        case (.sakai, .scorm): sakaiSCORM
        case (.openEdX, .scorm): openEdXSCORM
        case (.openEdX, .cartridge): openEdXCartridge
        case (.scormCloud, .scorm), (.scormCloud, .cmi5): scormCloud
        default: nil
        }
    }
}
