import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The network: the one place of the tool that makes requests to it.
final class NetworkTransport: Transport {
    private let key: PortalKey?
    private let session: URLSession
    private let receiver = ResponseReceiver()

    /// - Parameter key: what says whose requests they are; nil where anyone may make them.
    init(key: PortalKey? = nil) {
        self.key = key
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 60
        configuration.timeoutIntervalForResource = 3_600
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
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
        return try receiver.response(of: session.dataTask(with: message), within: request.timeLimit)
    }
}
