import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The network: the one place of the tool that makes requests to it.
final class NetworkTransport: Transport {
    private let key: PortalKey?
    private let session: URLSession

    /// - Parameter key: what says whose requests they are; nil where anyone may make them.
    init(key: PortalKey? = nil) {
        self.key = key
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 60
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        // A redirection could lead the key elsewhere: it is answered, not followed.
        session = URLSession(configuration: configuration, delegate: RefusedRedirections(), delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    func wait(seconds: Int) { Thread.sleep(forTimeInterval: Double(seconds)) }

    func send(_ request: Request) throws(LostConnection) -> Response {
        guard let url = URL(string: request.address) else { throw LostConnection(reason: "no address") }
        var message = URLRequest(url: url)
        message.httpMethod = request.method
        if let key { message.setValue(key.secret, forHTTPHeaderField: "X-API-KEY") }
        message.setValue(request.accepts, forHTTPHeaderField: "Accept")
        switch request.body {
        case .none: break
        case .json(let value):
            message.setValue("application/json", forHTTPHeaderField: "Content-Type")
            message.httpBody = Data(value.bytes)
        case .file(let name, let mediaType, let content):
            let form = FileForm(name: name, mediaType: mediaType, content: content)
            message.setValue(form.contentType, forHTTPHeaderField: "Content-Type")
            message.httpBody = Data(form.bytes)
        case .fields(let fields):
            message.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
            message.httpBody = Data(FormFields.bytes(of: fields))
        }
        return try answer(to: message)
    }

    private func answer(to message: URLRequest) throws(LostConnection) -> Response {
        let outcome = Outcome(), done = DispatchSemaphore(value: 0)
        let task = session.dataTask(with: message) { data, response, error in
            outcome.value = (data, response as? HTTPURLResponse, error.map(Self.reason))
            done.signal()
        }
        task.resume()
        done.wait()
        guard let response = outcome.value.response else {
            throw LostConnection(reason: outcome.value.reason ?? "no answer")
        }
        return Response(
            status: response.statusCode, body: outcome.value.data.map { [UInt8]($0) } ?? [],
            retryAfter: response.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) },
            location: response.value(forHTTPHeaderField: "Location"))
    }

    /// What the system says; its whole description could name more than is to be shown.
    private static func reason(_ error: any Error) -> String {
        (error as? URLError).map { "\($0.localizedDescription) (\($0.code.rawValue))" } ?? "no connection"
    }

    /// Written before the semaphore is signalled, read after.
    private final class Outcome: @unchecked Sendable {
        var value: (data: Data?, response: HTTPURLResponse?, reason: String?) = (nil, nil, nil)
    }
}

private final class RefusedRedirections: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
