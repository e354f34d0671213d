import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Receives what is answered to requests, up to a limit: who answers may be anyone.
///
/// A redirection is an answer, and isn't followed: it could lead a key elsewhere.
final class ResponseReceiver: NSObject, URLSessionDataDelegate, Sendable {
    /// The most bytes that an answer may have.
    static let byteLimit = 16 << 20

    private struct Reception {
        var body = Data()
        var isTooLarge = false
        let done: @Sendable (Reception, (any Error)?) -> Void
    }

    private let receptions = Mutex<[Int: Reception]>([:])

    /// Carries a task out.
    ///
    /// - Parameter seconds: how long the whole answer may take: one that comes in drops would never be idle.
    func response(of task: URLSessionDataTask, within seconds: Int) throws(LostConnection) -> Response {
        let outcome = Outcome(), done = DispatchSemaphore(value: 0)
        let reception = Reception { reception, error in
            outcome.value.withLock { $0 = (reception.body, reception.isTooLarge, error.map(Self.reason)) }
            done.signal()
        }
        receptions.withLock { $0[task.taskIdentifier] = reception }
        task.resume()
        guard done.wait(timeout: .now() + .seconds(seconds)) == .success else {
            task.cancel()
            throw LostConnection(reason: "no whole answer in \(seconds) s", mayPass: false)
        }
        let (body, isTooLarge, reason) = outcome.value.withLock { $0 }
        guard !isTooLarge else { throw LostConnection(reason: "more than \(Self.byteLimit) bytes", isTooLarge: true) }
        guard let response = task.response as? HTTPURLResponse, reason == nil else {
            throw LostConnection(reason: reason ?? "no answer")
        }
        return Response(
            status: response.statusCode, body: [UInt8](body),
            retryAfter: response.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) },
            location: response.value(forHTTPHeaderField: "Location"))
    }

    private final class Outcome: Sendable {
        let value = Mutex<(body: Data, isTooLarge: Bool, reason: String?)>((Data(), false, nil))
    }

    /// What the system says; its whole description could name more than is to be shown.
    private static func reason(_ error: any Error) -> String {
        (error as? URLError).map { "\($0.localizedDescription) (\($0.code.rawValue))" } ?? "no connection"
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLarge = receptions.withLock { receptions in
            let received = receptions[dataTask.taskIdentifier]?.body.count ?? 0
            guard received + data.count <= Self.byteLimit else {
                receptions[dataTask.taskIdentifier]?.isTooLarge = true
                return true
            }
            receptions[dataTask.taskIdentifier]?.body.append(data)
            return false
        }
        if isTooLarge { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let reception = receptions.withLock { $0.removeValue(forKey: task.taskIdentifier) }
        reception.map { $0.done($0, error) }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
