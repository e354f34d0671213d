/// The formats of packages that are checked; the raw values are the formats' names.
public enum PackageFormat: String, CaseIterable, Sendable {
    /// SCORM 1.2.
    case scorm12 = "scorm-1.2"
    /// SCORM 2004, 3rd edition.
    case scorm2004ThirdEdition = "scorm-2004-3rd"
    /// SCORM 2004, 4th edition.
    case scorm2004FourthEdition = "scorm-2004-4th"
    /// IMS Content Packaging 1.1.4.
    case contentPackaging = "ims-cp"
    /// cmi5.
    case cmi5

    /// The document at the root of a package that says what is in it.
    var manifestName: String { self == .cmi5 ? "cmi5.xml" : "imsmanifest.xml" }

    /// The format that a manifest says it is in: by its version, then by its namespace; SCORM 1.2 where neither is known,
    /// as Moodle has it.
    init(of manifest: PackageManifest) {
        let version = manifest.root.first("metadata")?.first("schemaversion")?.text
        switch version {
        case "1.2": self = .scorm12
        case "2004 3rd Edition": self = .scorm2004ThirdEdition
        case "2004 4th Edition": self = .scorm2004FourthEdition
        case "1.1.4": self = .contentPackaging
        default:
            self = manifest.root.namespace == ManifestProfile.contentPackaging114 ? .scorm2004FourthEdition : .scorm12
        }
    }
}
