import Diagnostics
import Interchange

/// Requests to a portal, made again where that helps: on 429 and 5xx, and where the connection was cut before an answer
/// that can be asked for twice.
struct PortalSession: Sendable {
    let portal: PortalAddress
    let transport: any PortalTransport

    /// How often a request is made at most.
    private static let tries = 6
    /// The longest wait between two of them, in seconds.
    private static let longestWait = 60

    /// What the portal answers; nil where it says that there is no such thing (404, 410).
    ///
    /// - Throws: ``PortalFault``.
    func find(_ path: String) throws(PortalFault) -> PortalValue? {
        let response = try answer(to: PortalRequest(method: "GET", address: portal.interface(path)))
        return [404, 410].contains(response.status) ? nil : try value(of: response)
    }

    /// Changes something, and gives what the portal has now.
    ///
    /// - Throws: ``PortalFault``; ``PortalFault/lost(_:)`` where it isn't known whether a `POST` was carried out.
    func change(_ method: String, _ path: String, _ body: PortalRequest.Body) throws(PortalFault) -> PortalValue {
        try value(of: answer(to: PortalRequest(method: method, address: portal.interface(path), body: body)))
    }

    private func answer(to request: PortalRequest) throws(PortalFault) -> PortalResponse {
        var wait = 1
        for attempt in 1...Self.tries {
            let isLast = attempt == Self.tries
            do throws(LostConnection) {
                let response = try transport.send(request)
                guard !isLast, response.status == 429 || response.status >= 500 else { return response }
                // A server that failed may have carried the request out all the same.
                guard request.isRepeatable || response.status == 429 else {
                    throw LostConnection(reason: "\(response.status)")
                }
                transport.wait(seconds: min(response.retryAfter ?? wait, Self.longestWait))
            } catch {
                guard !isLast, request.isRepeatable else { throw .lost(error.reason) }
                transport.wait(seconds: wait)
            }
            wait = min(wait * 2, Self.longestWait)
        }
        throw .lost("")
    }

    private func value(of response: PortalResponse) throws(PortalFault) -> PortalValue {
        let value = PortalValue(response.body)
        switch response.status {
        case 200..<300:
            guard let value else { throw .notAPortal }
            return value
        case 300..<400: throw .elsewhere(response.location ?? "")
        case 401, 403: throw .refusedKey
        case 429, 500...: throw .overloaded(response.status)
        default: throw .refused(response.status, Self.reason(in: value))
        }
    }

    /// What udata says of a request that it refuses.
    private static func reason(in value: PortalValue?) -> String {
        let fields = value?["errors"]?.members?.keys.sorted().joined(separator: ", ")
        return [value?["message"]?.text, fields].compactMap { $0 }.joined(separator: ": ")
    }
}
