import Diagnostics
import Interchange

/// Requests to a portal, made again where that helps, and what it answers as values.
struct PortalSession: Sendable {
    let portal: PortalAddress
    let transport: any Transport

    /// What the portal answers; nil where it says that there is no such thing (404, 410).
    ///
    /// - Throws: ``PortalFault``.
    func find(_ path: String) throws(PortalFault) -> PortalValue? {
        let response = try answer(to: Request(method: "GET", address: portal.interface(path)))
        return [404, 410].contains(response.status) ? nil : try value(of: response)
    }

    /// Changes something, and gives what the portal has now.
    ///
    /// - Throws: ``PortalFault``; ``PortalFault/lost(_:)`` where it isn't known whether a `POST` was carried out.
    func change(_ method: String, _ path: String, _ body: Request.Body) throws(PortalFault) -> PortalValue {
        try value(of: answer(to: Request(method: method, address: portal.interface(path), body: body)))
    }

    private func answer(to request: Request) throws(PortalFault) -> Response {
        do throws(LostConnection) {
            return try transport.answer(to: request)
        } catch {
            throw .lost(error.reason)
        }
    }

    private func value(of response: Response) throws(PortalFault) -> PortalValue {
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
