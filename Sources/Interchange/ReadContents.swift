public import CourseCatalogue

/// What a reader found in a source whose modules and courses have identifiers of their own.
public struct ReadContents: Sendable {
    /// The catalogue.
    public var catalogue: Catalogue
    /// The identifiers of modules and courses that the source itself gives: nothing else is to change them.
    public var givenIdentifiers: Set<Identifier>

    /// What a source holds.
    public init(catalogue: Catalogue, givenIdentifiers: Set<Identifier>) {
        self.catalogue = catalogue
        self.givenIdentifiers = givenIdentifiers
    }
}
