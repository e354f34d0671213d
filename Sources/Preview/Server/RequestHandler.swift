import NIOCore
import NIOHTTP1

/// Reads requests of one connection, has them answered, and closes what is clumsy, slow or silent.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// How long a request may take to arrive.
    private static let haste = TimeAmount.seconds(10)
    /// How long an answer may take to be taken.
    private static let patience = TimeAmount.seconds(60)

    private let site: any ServedSite
    private let gate: Gate
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var alarm: Scheduled<Void>?
    /// Whether an answer is on its way.
    private var isWriting = false
    /// The request that came meanwhile: answers that nobody takes don't pile up.
    private var waiting: HTTPRequestHead?

    init(site: any ServedSite, port: Int) {
        self.site = site
        gate = Gate(port: port, methods: site.methods)
    }

    func channelActive(context: ChannelHandlerContext) {
        startClock(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let piece):
            guard head != nil else { return }
            body += piece.readableBytesView
            if body.count > Request.bodyLimit { refuse(.payloadTooLarge, context) }
        case .end:
            if isWriting {
                waiting = head
            } else if let head {
                alarm?.cancel()
                respond(to: head, context)
            }
            head = nil
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // The connection was shut on the other side, half of it at least: there is nobody to answer.
        if event is ChannelEvent { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func startClock(_ context: ChannelHandlerContext, _ time: TimeAmount = haste) {
        alarm?.cancel()
        alarm = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    private func respond(to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        if let refusal = gate.refusal(of: head) { return write(refusal, to: head, context) }
        guard var request = Request(head) else { return write(.refusal(.badRequest), to: head, context) }
        request.body = body
        switch site.answer(request, on: context.eventLoop) {
        case .now(let response): write(response, to: head, context)
        case .later(let change, let response):
            change.assumeIsolated().whenComplete { _ in self.write(response(), to: head, context) }
        }
    }

    private func refuse(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
        guard let head else { return }
        self.head = nil
        var last = head
        last.headers.replaceOrAdd(name: "Connection", value: "close")
        write(.refusal(status), to: last, context)
    }

    private func write(_ response: Response, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        isWriting = true
        startClock(context, Self.patience)
        var headers = response.headers
        if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
        let answer = HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)
        context.write(wrapOutboundOut(.head(answer)), promise: nil)
        if head.method != .HEAD {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
        }
        let isLast = !head.isKeepAlive
        context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { result in
            if case .failure = result { return context.close(promise: nil) }
            isLast ? context.close(promise: nil) : self.next(context)
        }
    }

    /// Goes on once an answer was taken.
    private func next(_ context: ChannelHandlerContext) {
        isWriting = false
        startClock(context)
        guard let head = waiting else { return }
        waiting = nil
        alarm?.cancel()
        respond(to: head, context)
    }
}
