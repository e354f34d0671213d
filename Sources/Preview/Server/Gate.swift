import NIOHTTP1

/// Who is let in: pages of the preview itself, and people who type its address or follow a link to it.
///
/// A page of the web can make a browser ask this machine for things, under a name of its own that it has made lead here
/// (DNS rebinding) or by the true address: the first is known by the `Host`, the second by what browsers say of where a
/// request comes from.
struct Gate: Sendable {
    /// The port that is listened on.
    let port: Int
    /// The methods that this origin has a use for.
    let methods: [HTTPMethod]

    /// Why a request isn't let in; nil where it is.
    func refusal(of head: HTTPRequestHead) -> Response? {
        guard methods.contains(head.method) else {
            return .only(methods.map(\.rawValue).joined(separator: ", "))
        }
        let hosts = head.headers["Host"]
        guard hosts.count == 1, let host = hosts.first?.lowercased(), names.contains(host) else {
            return .refusal(.misdirectedRequest)
        }
        if head.headers.first(name: "Sec-Fetch-Site") == "cross-site", !isVisit(head) { return .refusal(.forbidden) }
        if let origin = head.headers.first(name: "Origin"), origin != "http://" + host { return .refusal(.forbidden) }
        return nil
    }

    private var names: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// Whether somebody follows a link: the page that it stands on sees nothing of the answer.
    private func isVisit(_ head: HTTPRequestHead) -> Bool {
        head.method == .GET && head.headers.first(name: "Sec-Fetch-Mode") == "navigate"
            && head.headers.first(name: "Sec-Fetch-Dest") == "document"
    }
}
