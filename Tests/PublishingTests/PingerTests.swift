import Diagnostics
import Interchange
import TestSupport
import Testing

@testable import Publishing

struct PingerTests {
    private let folder: TemporaryFolder
    private static let hub = "https://hub.example/"

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "b"] { try write(name, hub: Self.hub) }
    }

    private func write(_ name: String, hub: String, text: String = "") throws {
        try folder.write(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>\(text)</title>
            <link rel="self" href="https://exemple.fr/feeds/\(name).atom.xml"/><link rel="hub" href="\(hub)"/></feed>
            """, to: "feeds/\(name).atom.xml")
    }

    private func pinger(_ hub: ScriptedHub) throws -> Pinger {
        try Pinger(source: SourceTree(at: folder.path), transport: hub)
    }

    private static func body(_ name: String) -> String {
        "POST \(hub) hub.mode=publish&hub.url=https%3A%2F%2Fexemple.fr%2Ffeeds%2F\(name).atom.xml"
    }

    /// Tells what is new after a state, which is then the new one; the errors.
    private func ping(_ hub: ScriptedHub, after state: inout PingState) throws -> [String] {
        let pinger = try pinger(hub)
        var kept = state
        let faults = try pinger.send(pinger.pings(after: state), after: state) { kept = $0 }
        state = kept
        return faults.map { "\($0.message.french) [\($0.id)]" }
    }

    @Test func `a hub is told once of each feed, and again of the one that changes`() throws {
        var state = PingState()
        let first = ScriptedHub()
        #expect(try ping(first, after: &state) == [])
        #expect(first.seen == .init(requests: [Self.body("a"), Self.body("b")], waits: []))
        let second = ScriptedHub()
        #expect(try ping(second, after: &state) == [])
        #expect(second.seen.requests == [])
        try write("b", hub: Self.hub, text: "new")
        let third = ScriptedHub()
        #expect(try ping(third, after: &state) == [])
        #expect(third.seen.requests == [Self.body("b")])
        #expect(try pinger(third).pings(after: state, tellingAll: true).count == 2)
    }

    @Test func `another hub doesn't know what the first was told`() throws {
        var state = PingState()
        _ = try ping(ScriptedHub(), after: &state)
        try write("a", hub: "https://other.example/hub")
        #expect(
            try pinger(ScriptedHub()).pings(after: state).map(\.text.english) == [
                "tell https://other.example/hub of https://exemple.fr/feeds/a.atom.xml"
            ])
    }

    @Test func `a busy hub is asked again, ever later, or when it says`() throws {
        var state = PingState()
        let hub = ScriptedHub(.status(503), .cut, .status(429, retryAfter: 7), .status(500), .status(202))
        #expect(try ping(hub, after: &state) == [])
        #expect(hub.seen.waits == [1, 2, 7, 8])
        #expect(hub.seen.requests == Array(repeating: Self.body("a"), count: 5) + [Self.body("b")])
        let patient = ScriptedHub(.status(429, retryAfter: 9_999), .status(429, retryAfter: -1))
        var other = PingState()
        #expect(try ping(patient, after: &other) == [])
        #expect(patient.seen.waits == [60, 0])
    }

    @Test func `a hub that is always busy, or lost, is left after six tries, and not asked for another feed`() throws {
        for (answer, message) in [
            (ScriptedHub.Answer.status(503), "\(Self.hub) répond 503 à chaque fois [hub-overloaded]"),
            (.cut, "\(Self.hub) ne répond pas : cut [hub-unreachable]"),
        ] {
            var state = PingState()
            let hub = ScriptedHub(answer, answer, answer, answer, answer, answer)
            #expect(try ping(hub, after: &state) == [message])
            #expect(hub.seen == .init(requests: Array(repeating: Self.body("a"), count: 6), waits: [1, 2, 4, 8, 16]))
            #expect(state == PingState())
        }
    }

    @Test func `a redirection isn't followed`() throws {
        var state = PingState()
        let hub = ScriptedHub(.status(307, location: "https://elsewhere.example/"))
        #expect(
            try ping(hub, after: &state) == [
                "\(Self.hub) renvoie à « https://elsewhere.example/ » [hub-redirects]"
            ])
        #expect(hub.seen.requests == [Self.body("a")])
    }

    @Test func `a feed that is refused doesn't keep the others from being told, and is told again`() throws {
        var state = PingState()
        let hub = ScriptedHub(.status(400, body: "not this one\nmore"), .status(204))
        let topic = "https://exemple.fr/feeds/a.atom.xml"
        #expect(try ping(hub, after: &state) == ["\(Self.hub) refuse \(topic) (400) : not this one [hub-refuses]"])
        #expect(hub.seen.requests == [Self.body("a"), Self.body("b")])
        let page = ScriptedHub(.status(404, body: "<html>"))
        #expect(try ping(page, after: &state) == ["\(Self.hub) refuse \(topic) (404) [hub-refuses]"])
        #expect(page.seen.requests == [Self.body("a")])
    }

    @Test func `what was told is kept after each ping`() throws {
        var kept: [Int] = []
        let pinger = try pinger(ScriptedHub())
        _ = try pinger.send(pinger.pings(after: PingState()), after: PingState()) { kept.append($0.topics.count) }
        #expect(kept == [1, 2])
    }
}
