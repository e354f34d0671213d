/// A request to a portal or a hub.
struct Request: Sendable {
    /// What is sent along.
    enum Body: Sendable {
        case none
        case json(PortalValue)
        /// A file, as a form sends it (RFC 7578).
        case file(name: String, mediaType: String, content: [UInt8])
        /// The fields of a form, as its address would hold them (`application/x-www-form-urlencoded`).
        case fields([(name: String, value: String)])
    }

    var method: String
    var address: String
    var body = Body.none
    /// Whether asking once more does no harm where the answer was lost.
    let isRepeatable: Bool

    /// How many seconds a whole answer may take; files take longer to send.
    var timeLimit: Int

    /// The media type that is wanted in return.
    var accepts: String { if case .fields = body { "*/*" } else { "application/json" } }

    /// A request; unless told otherwise, one that makes nothing new can be repeated.
    init(method: String, address: String, body: Body = .none, isRepeatable: Bool? = nil) {
        self.method = method
        self.address = address
        self.body = body
        self.isRepeatable = isRepeatable ?? (method != "POST")
        timeLimit = if case .file = body { 3_600 } else { 120 }
    }
}

/// What a portal or a hub answers.
struct Response: Sendable {
    var status: Int
    var body: [UInt8]
    /// How many seconds to wait before asking again, where it says so.
    var retryAfter: Int?
    /// Where it would rather be asked.
    var location: String?
}

/// Why there is no answer: the connection could not be made, or was cut.
struct LostConnection: Error {
    /// The system's reason, which never holds a key.
    var reason: String
    /// Whether it may be otherwise when asked again soon.
    var mayPass = true
    /// Whether an answer came that was too large: each costs memory until it is given up.
    var isTooLarge = false
}

/// Carries requests; what is behind it is the network, or a test.
protocol Transport: Sendable {
    func send(_ request: Request) throws(LostConnection) -> Response
    /// Waits before a request is made again.
    func wait(seconds: Int)
}
