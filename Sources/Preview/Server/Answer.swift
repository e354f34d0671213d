import NIOCore
import NIOHTTP1

/// What a site of the server makes of a request.
enum Answer {
    /// It is answered at once.
    case now(Response)
    /// It is answered once something has changed, or patience is at its end.
    case later(EventLoopFuture<Void>, @Sendable () -> Response)
}

/// What is served at one origin.
protocol ServedSite: Sendable {
    /// The methods that it has a use for.
    var methods: [HTTPMethod] { get }

    /// What a request that was let in is answered.
    func answer(_ request: Request, on loop: any EventLoop) -> Answer
}
