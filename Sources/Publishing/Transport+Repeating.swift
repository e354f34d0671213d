/// How often a request is made at most.
private let tries = 6
/// The longest wait between two of them, in seconds.
private let longestWait = 60

extension Transport {
    /// What is answered, asked again where that helps: on 429 and 5xx, and where the connection was cut before an answer
    /// that can be asked for twice. The waits double, unless the answer says how long to wait.
    ///
    /// - Throws: ``LostConnection`` where it isn't known whether the request was carried out.
    func answer(to request: Request) throws(LostConnection) -> Response {
        var wait = 1, left = tries - 1
        while left > 0 {
            left -= 1
            do throws(LostConnection) {
                let response = try send(request)
                guard response.isPassing else { return response }
                // A server that failed may have carried the request out all the same.
                guard request.isRepeatable || response.status == 429 else {
                    throw LostConnection(reason: "\(response.status)")
                }
                self.wait(seconds: min(max(0, response.retryAfter ?? wait), longestWait))
            } catch {
                guard request.isRepeatable, error.mayPass else { throw error }
                // What is too large twice will be so again.
                if error.isTooLarge { left = 0 }
                self.wait(seconds: wait)
            }
            wait = min(wait * 2, longestWait)
        }
        return try send(request)
    }
}

extension Response {
    /// Whether the same request may be answered otherwise later.
    fileprivate var isPassing: Bool { status == 429 || status >= 500 }
}
