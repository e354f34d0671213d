import Foundation
import Testing

@testable import Publishing

/// The network as it is where those who answer mean harm.
@Suite("Answers over the network")
struct NetworkTransportTests {
    /// A server on this machine that answers whoever comes with the same bytes, then with more and more of them.
    private final class Server: Sendable {
        let address: String
        private let listener: Int32

        init(answering head: String, then more: String, every pause: Double) throws {
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            self.listener = listener
            var place = sockaddr_in()
            place.sin_family = sa_family_t(AF_INET)
            place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let port = withUnsafeMutablePointer(to: &place) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> UInt16? in
                    guard bind(listener, address, length) == 0, listen(listener, 8) == 0,
                        getsockname(listener, address, &length) == 0
                    else { return nil }
                    return pointer.pointee.sin_port.bigEndian
                }
            }
            address = "http://127.0.0.1:\(try #require(port))/"
            Thread.detachNewThread {
                while case let connection = accept(listener, nil, nil), connection >= 0 {
                    Thread.detachNewThread { Self.answer(connection, head, more, pause) }
                }
            }
        }

        deinit {
            shutdown(listener, Int32(SHUT_RDWR))
            close(listener)
        }

        private static func answer(_ connection: Int32, _ head: String, _ more: String, _ pause: Double) {
            defer { close(connection) }
            var request = [UInt8](repeating: 0, count: 4_096)
            _ = recv(connection, &request, request.count, 0)
            var piece = Array(head.utf8)
            while send(connection, piece, piece.count, Int32(MSG_NOSIGNAL)) == piece.count {
                piece = Array(more.utf8)
                Thread.sleep(forTimeInterval: pause)
            }
        }
    }

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"

    private func lost(_ server: Server, within seconds: Int) -> LostConnection? {
        let transport = NetworkTransport()
        var request = Request(method: "GET", address: server.address)
        request.timeLimit = seconds
        do throws(LostConnection) {
            _ = try transport.send(request)
            return nil
        } catch {
            return error
        }
    }

    @Test("one that comes in drops, in its head or in its body, is given up, and not asked for again")
    func drops() throws {
        let clock = ContinuousClock()
        for (head, more) in [(Self.head, "1\r\n[\r\n"), ("HTTP/1.1 200 OK\r\nX: ", "a")] {
            let server = try Server(answering: head, then: more, every: 0.1)
            let time = clock.measure {
                let lost = lost(server, within: 2)
                #expect(lost?.reason == "no whole answer in 2 s")
                #expect(lost?.mayPass == false)
            }
            #expect(time < .seconds(20))
        }
    }

    @Test("one without an end is given up at a number of bytes")
    func endless() throws {
        let piece = String(repeating: "[", count: 65_536)
        let server = try Server(answering: Self.head, then: "10000\r\n\(piece)\r\n", every: 0)
        #expect(lost(server, within: 60)?.reason == "more than \(ResponseReceiver.byteLimit) bytes")
    }

    @Test("one that is nested deeper than any portal's, holds too much, or no number, is no value")
    func values() throws {
        #expect(PortalValue(Array(String(repeating: "[", count: 1_000_000).utf8)) == nil)
        let deep = String(repeating: #"{"a":["#, count: 60), end = String(repeating: "]}", count: 60)
        #expect(PortalValue(Array((deep + "1" + end).utf8)) != nil)
        #expect(PortalValue(Array((deep + deep + "1" + end + end).utf8)) == nil)
        #expect(PortalValue(Array(("[" + String(repeating: "0,", count: 1_000_000) + "0]").utf8)) == nil)
        #expect(PortalValue(Array("[1e999]".utf8)) == nil)
        #expect(
            PortalValue(Array(#"{"a":[1,1.0,1.5,true,null,"\u00e9"]}"#.utf8))
                == .object(["a": .array([.integer(1), .integer(1), .number(1.5), .boolean(true), .null, .string("é")])])
        )
    }
}
