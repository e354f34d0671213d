import Interchange
import NIOHTTP1

/// What a request is answered.
struct Response: Sendable {
    var status: HTTPResponseStatus
    var mediaType: String
    var body: [UInt8]
    /// What the browser may do with it (Content Security Policy Level 3).
    var policy = "default-src 'none'; frame-ancestors 'none'; sandbox"
    var location: String?
    var allow: String?

    /// An answer for programs.
    static func json(_ value: JSONValue) -> Response {
        Response(
            status: .ok, mediaType: "application/json", body: JSONWriter.document(value, isIndented: false))
    }

    /// A page of the preview's own.
    static func page(_ html: String, policy: String, status: HTTPResponseStatus = .ok) -> Response {
        Response(status: status, mediaType: "text/html; charset=utf-8", body: Array(html.utf8), policy: policy)
    }

    /// A style sheet or a script.
    static func file(_ bytes: [UInt8], _ mediaType: String) -> Response {
        Response(status: .ok, mediaType: mediaType, body: bytes)
    }

    /// Why there is no answer, in a few words for whoever looks.
    static func refusal(_ status: HTTPResponseStatus) -> Response {
        Response(
            status: status, mediaType: "text/plain; charset=utf-8",
            body: Array("\(status.code) \(status.reasonPhrase)\n".utf8))
    }

    /// There is nothing at this address.
    static let missing = refusal(.notFound)

    /// What stands at the address takes other methods alone.
    static func only(_ methods: String) -> Response {
        var response = refusal(.methodNotAllowed)
        response.allow = methods
        return response
    }

    /// The headers of every answer: nothing is kept, guessed, told to others, or lent to pages of other origins.
    var headers: HTTPHeaders {
        var headers: HTTPHeaders = [
            "Content-Type": mediaType, "Content-Length": String(body.count), "Cache-Control": "no-store",
            "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
        ]
        if let location { headers.add(name: "Location", value: location) }
        if let allow { headers.add(name: "Allow", value: allow) }
        return headers
    }
}
