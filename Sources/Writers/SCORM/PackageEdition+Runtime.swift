import LearnerPage

extension PackageEdition {
    /// Whether the pages tell an LMS how far they were read.
    public var tracksLearners: Bool { runtime != nil }

    /// What the pages speak to the LMS.
    var runtime: Tracking.Standard? {
        switch self {
        case .scorm12: .scorm12
        case .scorm2004ThirdEdition, .scorm2004FourthEdition: .scorm2004
        case .contentPackaging: nil
        case .cmi5: .cmi5
        }
    }
}
