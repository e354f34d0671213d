import Synchronization

@testable import Publishing

/// A hub that gives the answers of a script, one after the other, and keeps what it was asked.
final class ScriptedHub: Transport {
    enum Answer {
        case status(Int, retryAfter: Int? = nil, body: String = "", location: String? = nil)
        case cut
    }

    struct Seen: Equatable {
        /// Method, address and fields of each request.
        var requests: [String] = []
        /// The seconds waited between them.
        var waits: [Int] = []
    }

    private let state: Mutex<(answers: [Answer], seen: Seen)>

    /// A hub; where its script ends, it takes all it is told.
    init(_ answers: Answer...) { state = Mutex((answers, Seen())) }

    var seen: Seen { state.withLock { $0.seen } }

    func wait(seconds: Int) { state.withLock { $0.seen.waits.append(seconds) } }

    func send(_ request: Request) throws(LostConnection) -> Response {
        let answer = state.withLock { state in
            var text = request.method + " " + request.address
            if case .fields(let fields) = request.body {
                text += " " + String(decoding: FormFields.bytes(of: fields), as: UTF8.self)
            }
            state.seen.requests.append(text)
            return state.answers.isEmpty ? .status(204) : state.answers.removeFirst()
        }
        switch answer {
        case .cut: throw LostConnection(reason: "cut")
        case .status(let status, let retryAfter, let body, let location):
            return Response(status: status, body: Array(body.utf8), retryAfter: retryAfter, location: location)
        }
    }
}
