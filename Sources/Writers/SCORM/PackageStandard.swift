/// The standard that a ``PackageWriter`` writes for.
public protocol PackageStandard: Sendable {
    /// The standard's edition.
    static var edition: PackageEdition { get }
}

/// An edition of a standard for packages; its raw value is the format's name.
public enum PackageEdition: String, CaseIterable, Sendable {
    /// SCORM 1.2 (2001).
    case scorm12 = "scorm-1.2"
    /// SCORM 2004, 3rd edition (2006).
    case scorm2004ThirdEdition = "scorm-2004-3rd"
    /// SCORM 2004, 4th edition (2009).
    case scorm2004FourthEdition = "scorm-2004-4th"
    /// IMS Content Packaging 1.1.4 (2004), without SCORM.
    case contentPackaging = "ims-cp"
    /// cmi5 (2016), the xAPI profile.
    case cmi5
}

/// SCORM 1.2.
public enum SCORM12: PackageStandard {
    /// SCORM 1.2.
    public static let edition = PackageEdition.scorm12
}

/// SCORM 2004, 3rd edition.
public enum SCORM2004ThirdEdition: PackageStandard {
    /// SCORM 2004, 3rd edition.
    public static let edition = PackageEdition.scorm2004ThirdEdition
}

/// SCORM 2004, 4th edition.
public enum SCORM2004FourthEdition: PackageStandard {
    /// SCORM 2004, 4th edition.
    public static let edition = PackageEdition.scorm2004FourthEdition
}

/// IMS Content Packaging 1.1.4.
public enum ContentPackaging: PackageStandard {
    /// IMS Content Packaging 1.1.4.
    public static let edition = PackageEdition.contentPackaging
}

/// cmi5.
public enum CMI5: PackageStandard {
    /// cmi5.
    public static let edition = PackageEdition.cmi5
}

/// Writes SCORM 1.2 packages.
public typealias SCORM12Writer = PackageWriter<SCORM12>
/// Writes packages of SCORM 2004, 3rd edition.
public typealias SCORM2004ThirdEditionWriter = PackageWriter<SCORM2004ThirdEdition>
/// Writes packages of SCORM 2004, 4th edition.
public typealias SCORM2004FourthEditionWriter = PackageWriter<SCORM2004FourthEdition>
/// Writes packages of IMS Content Packaging 1.1.4.
public typealias ContentPackagingWriter = PackageWriter<ContentPackaging>
/// Writes cmi5 packages.
public typealias CMI5Writer = PackageWriter<CMI5>
