public import Diagnostics

/// A learning platform whose ways with packages are known (docs/platforms.md).
public enum LearningPlatform: String, CaseIterable, Sendable {
    /// Moodle, measured with 4.5.
    case moodle
    /// ILIAS.
    case ilias
    /// Chamilo.
    case chamilo
    /// Canvas.
    case canvas
    /// Sakai.
    case sakai
    /// Open edX, with the SCORM XBlock or cc2olx.
    case openEdX = "open-edx"
    /// SCORM Cloud.
    case scormCloud = "scorm-cloud"
    /// Mentor, the platform of the French State's services: a Moodle.
    case mentor
    /// 360Learning.
    case learning360 = "360learning"
    /// Docebo.
    case docebo
    /// Totara.
    case totara
    /// Blackboard.
    case blackboard

    /// What it is called.
    public var name: BilingualText {
        switch self {
        case .moodle: BilingualText("Moodle")
        case .ilias: BilingualText("ILIAS")
        case .chamilo: BilingualText("Chamilo")
        case .canvas: BilingualText("Canvas")
        case .sakai: BilingualText("Sakai")
        case .openEdX: BilingualText("Open edX")
        case .scormCloud: BilingualText("SCORM Cloud")
        case .mentor: BilingualText("Mentor")
        case .learning360: BilingualText("360Learning")
        case .docebo: BilingualText("Docebo")
        case .totara: BilingualText("Totara")
        case .blackboard: BilingualText("Blackboard")
        }
    }
}

/// Who minds that a rule is broken.
struct ConcernedPlatforms: Hashable {
    let names: [BilingualText]

    /// Nobody in particular: the artifact is for no platform.
    static let none = ConcernedPlatforms(names: [])
    /// Whatever reads the package.
    static let every = ConcernedPlatforms(names: [BilingualText(fr: "toutes", en: "all")])
    /// Those that hold a package to its standard; the others take it as it is.
    static let strict = ConcernedPlatforms(
        names: [BilingualText(fr: "celles qui contrôlent les paquets", en: "those that check packages")])
    /// Moodle, and with it Mentor, which is one.
    static let moodle = some(.moodle, .mentor)

    static func some(_ platforms: LearningPlatform...) -> ConcernedPlatforms {
        ConcernedPlatforms(names: platforms.map(\.name))
    }
}
