/// What is chosen of a publication.
public struct PublicationOptions: Hashable, Sendable {
    /// The portal's identifier of the organisation that publishes; nil for the key's user.
    public var organization: String?
    /// The portal's identifier of a dataset that is there already; nil for one that earlier publications made.
    public var dataset: String?
    /// Whether a new dataset is hidden until people show it.
    public var isPrivate = false

    /// The defaults.
    public init() {}
}
