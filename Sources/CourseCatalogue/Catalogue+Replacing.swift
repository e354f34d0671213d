extension Catalogue {
    /// The same catalogue with other courses and modules: all that is said of the whole stays.
    public func replacing(courses: [Course]? = nil, modules: ModuleList? = nil) -> Catalogue {
        var result = Catalogue(
            title: title, publisher: publisher, licence: licence, siteAddress: siteAddress, language: language,
            courses: courses ?? self.courses, modules: modules ?? self.modules)
        result.changes = changes
        result.formerModules = formerModules
        return result
    }
}
