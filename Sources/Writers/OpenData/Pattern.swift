/// The regular expressions of the schemas: each accepts exactly what the type of the same concern accepts.
enum Pattern {
    /// An ``CourseCatalogue/Identifier``.
    static let identifier = "^[a-z0-9][a-z0-9_-]{0,99}$"
    /// An ``Interchange/LanguageTag``.
    static let language = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
    /// A ``SIRET``.
    static let siret = "^[0-9]{14}$"
    /// The identifier of a licence, see ``isLicenceIdentifier(_:)``.
    static let licence = "^[A-Za-z0-9.-]+$"
    /// A day, a month, a quarter, the end of a year or a year, as ``CourseCatalogue/ApproximateDate`` describes itself.
    static let approximateDate = "^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-Q[1-4]|-end)?$"
    /// A month, `YYYY-MM`.
    static let month = "^[0-9]{4}-(0[1-9]|1[0-2])$"
}
