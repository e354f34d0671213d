/// A request to a portal.
struct PortalRequest: Sendable {
    /// What is sent along.
    enum Body: Sendable {
        case none
        case json(PortalValue)
        /// A file, as a form sends it (RFC 7578).
        case file(name: String, mediaType: String, content: [UInt8])
    }

    var method: String
    var address: String
    var body = Body.none

    /// Whether asking once more does no harm where the answer was lost.
    var isRepeatable: Bool { method != "POST" }
}

/// What a portal answers.
struct PortalResponse: Sendable {
    var status: Int
    var body: [UInt8]
    /// How many seconds to wait before asking again, where the portal says so.
    var retryAfter: Int?
    /// Where it would rather be asked.
    var location: String?
}

/// Why there is no answer: the connection could not be made, or was cut.
struct LostConnection: Error {
    /// The system's reason, which never holds the key.
    var reason: String
}

/// Carries requests to a portal; what is behind it is the network, or a test.
protocol PortalTransport: Sendable {
    func send(_ request: PortalRequest) throws(LostConnection) -> PortalResponse
    /// Waits before a request is made again.
    func wait(seconds: Int)
}
