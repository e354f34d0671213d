import Interchange

/// The hosts whose players a page may frame, once its reader has clicked; a host stands for those below it too.
public struct FramedHosts: Hashable, Sendable {
    private let names: [String]

    /// Dailymotion, YouTube, Vimeo, and the PeerTube instances of the French State.
    public static let usual = FramedHosts([
        "dailymotion.com", "youtube.com", "youtube-nocookie.com", "vimeo.com", "gouv.fr",
    ])

    /// These hosts, in lower case.
    public init(_ names: [String]) {
        self.names = names
    }

    /// Whether one of the hosts, or one below it, has an address.
    func allow(_ address: WebAddress) -> Bool {
        names.contains { address.host == $0 || address.host.hasSuffix("." + $0) }
    }
}
