import NIOCore

/// Closes connections beyond a number: the system has a limit of its own, and reaching that one would harm the reading of
/// the site.
final class ConnectionLimit: ChannelInboundHandler, Sendable {
    typealias InboundIn = Channel

    private let count: ConnectionCount

    init(_ count: ConnectionCount) { self.count = count }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let connection = unwrapInboundIn(data)
        guard count.take() else { return connection.close(promise: nil) }
        let count = count
        connection.closeFuture.whenComplete { _ in count.give() }
        context.fireChannelRead(data)
    }
}
