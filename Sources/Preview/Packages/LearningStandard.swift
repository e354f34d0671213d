/// A standard that the small LMS speaks.
public enum LearningStandard: String, CaseIterable, Sendable {
    /// SCORM 1.2.
    case scorm12 = "scorm-1.2"
    /// SCORM 2004, 4th edition; to a page that is launched, the 3rd is the same.
    case scorm2004 = "scorm-2004-4th"
    /// cmi5.
    case cmi5

    /// The name of the format that its packages are exported in.
    public var format: String { rawValue }

    /// What people call it.
    var name: String {
        switch self {
        case .scorm12: "SCORM 1.2"
        case .scorm2004: "SCORM 2004"
        case .cmi5: "cmi5"
        }
    }

    /// The file of a package that says what it launches.
    var manifest: String { self == .cmi5 ? "cmi5.xml" : "imsmanifest.xml" }
}
