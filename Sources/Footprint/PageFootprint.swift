/// What a page of a package takes to be shown to its end, before anything is clicked.
public struct PageFootprint: Hashable, Sendable {
    /// The page's file in the package.
    public var path: String
    /// How many elements it has as it is written; a script may add to them.
    public var elementCount: Int
    /// How many requests to the package it takes, its own included; each file is asked for once.
    public var requestCount: Int
    /// The bytes sent for them: text as compressed as in the package, pictures as they are.
    public var byteCount: Int
    /// The addresses of other sites that it asks something of, in the order of the page.
    public var foreignAddresses: [String]

    /// The estimate for a visit; requests to other sites are counted, their unknown weight is not.
    public var ecoIndex: EcoIndex {
        EcoIndex(
            elementCount: elementCount, requestCount: requestCount + foreignAddresses.count, byteCount: byteCount)
    }
}
