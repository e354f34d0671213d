import Foundation
import Interchange
import NIOCore
import NIOHTTP1

/// The record store of cmi5 for pages that are previewed (xAPI 1.0.3, as far as cmi5 has them use it), and what the small
/// LMS asks of it: `/lrs/PACKAGE/UNIT/…`.
struct RecordStoreSite {
    let records: RecordStore
    let state: PreviewState

    /// What every request of a launched page has to show.
    private static let token = "cHJldmlldzpsZWFybmVy"

    func answer(_ request: Request, on loop: any EventLoop) -> Answer {
        guard request.path.count >= 4, let unit = unit(of: request) else { return .now(.missing) }
        let name = request.path[1...2].joined(separator: "/")
        let resource = request.path[3...].joined(separator: "/")
        switch (request.method, resource) {
        case (.GET, "record"): return record(of: name, known: request.query["known"], on: loop)
        case (.POST, "launch"): return .now(launch(name))
        case (.POST, "forget"): return .now(forget(name))
        case (.POST, "token"): return .now(token(of: name, for: request.query["launch"]))
        default: return .now(store(resource, request, name, unit))
        }
    }

    private func unit(of request: Request) -> LaunchedUnit? {
        guard let content = state.current.content, let number = Int(request.path[2]),
            let units = ExportedPackage(request.path[1], .cmi5, of: content)?.units
        else { return nil }
        return units.indices.first { $0 + 1 == number }.map { units[$0] }
    }
}

// What the LMS asks.
extension RecordStoreSite {
    private func launch(_ name: String) -> Response {
        let count = records.change(name, weight: 0) { record in
            record.launches += 1
            return record.launches
        }
        return .json(.members(["launch": .integer(count), "registration": .string(Self.registration(of: name))]))
    }

    private func forget(_ name: String) -> Response {
        records.change(name, weight: 0) { record in
            record = RecordStore.Record(launches: record.launches, begun: record.begun, version: record.version)
        }
        return .json(.members([:]))
    }

    private func record(of name: String, known: String?, on loop: any EventLoop) -> Answer {
        let response: @Sendable () -> Response = { [records] in .json(Self.told(records.record(of: name))) }
        let change = records.waiters.change(on: loop)
        return String(records.record(of: name).version) == known ? .later(change, response) : .now(response())
    }

    private static func told(_ record: RecordStore.Record) -> JSONValue {
        .members([
            "version": .integer(record.version), "launches": .integer(record.begun),
            "calls": .array(record.calls.map { .strings([$0.name, $0.value, $0.answer]) }),
            "statements": .strings(record.statements.map(\.json)),
            "kept": record.documents["reading"].map { .string(String(decoding: $0, as: UTF8.self)) },
        ])
    }

    /// The registration of a unit: the same at each launch, a UUID of version 4 by its form.
    private static func registration(of name: String) -> String {
        let digits = Array(SHA256.hexadecimal(of: Array(name.utf8)))
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<8))-\(part(8..<12))-4\(part(13..<16))-8\(part(17..<20))-\(part(20..<32))"
    }
}

// What the page asks.
extension RecordStoreSite {
    /// The token of a launch, given once (cmi5 section 8.2).
    private func token(of name: String, for launch: String?) -> Response {
        let isFirst = records.change(name, weight: 0) { record in
            let number = launch.flatMap { Int($0) } ?? 0
            let isFirst = number > record.begun && number <= record.launches
            if isFirst { record.begun = number }
            record.calls.append(RecordStore.Call(name: "POST token", value: "", answer: isFirst ? "200" : "used"))
            return isFirst
        }
        return .json(
            isFirst
                ? .members(["auth-token": .string(Self.token)])
                : .members(["error-code": "1", "error-text": "the token was given before"]))
    }

    private func store(_ resource: String, _ request: Request, _ name: String, _ unit: LaunchedUnit) -> Response {
        guard request.headers.first(name: "Authorization") == "Basic " + Self.token else {
            return .refusal(.unauthorized)
        }
        guard request.headers.first(name: "X-Experience-API-Version")?.hasPrefix("1.0") == true else {
            return .refusal(.badRequest)
        }
        let (response, value) = answer(resource, request, name, unit)
        records.change(name, weight: value.utf8.count) { record in
            let call = "\(request.method.rawValue) \(resource)"
            record.calls.append(RecordStore.Call(name: call, value: value, answer: String(response.status.code)))
        }
        return response
    }

    /// What a resource answers, with what the log says of the request.
    private func answer(
        _ resource: String, _ request: Request, _ name: String, _ unit: LaunchedUnit
    ) -> (Response, String) {
        let identifier = request.query["stateId"] ?? ""
        switch (request.method, resource) {
        case (.GET, "activities/state") where identifier == "LMS.LaunchData": return (launchData(unit), identifier)
        case (.GET, "activities/state"):
            guard let kept = records.record(of: name).documents[identifier] else { return (.missing, identifier) }
            return (Response(status: .ok, mediaType: "application/json", body: kept), identifier)
        case (.PUT, "activities/state"), (.POST, "activities/state"):
            let text = String(decoding: request.body, as: UTF8.self)
            return (keep(request.body, as: identifier, name), identifier + " " + text.prefix(500))
        case (.GET, "agents/profile"): return (.missing, request.query["profileId"] ?? "")
        case (.GET, "statements"): return (statements(of: name, request.query["verb"]), request.query["verb"] ?? "")
        case (.POST, "statements"), (.PUT, "statements"):
            guard let said = Statements(request.body) else { return (.refusal(.badRequest), "") }
            records.change(name, weight: request.body.count) { $0.statements += said.statements }
            return (.json(.strings(said.identifiers)), said.statements.map(\.shortVerb).joined(separator: " "))
        default: return (.missing, "")
        }
    }

    /// What the LMS lays down for a launch (cmi5 section 10).
    private func launchData(_ unit: LaunchedUnit) -> Response {
        let activity = unit.activity ?? "urn:preview"
        var data: [String: Any] = [
            "contextTemplate": [
                "extensions": ["https://w3id.org/xapi/cmi5/context/extensions/sessionid": "preview"],
                "contextActivities": ["grouping": [["objectType": "Activity", "id": activity]]],
            ],
            "launchMode": "Normal", "moveOn": unit.moveOn ?? "NotApplicable",
        ]
        if let score = unit.passingScore.flatMap({ Double($0) }), score.isFinite { data["masteryScore"] = score }
        let json = (try? JSONSerialization.data(withJSONObject: data, options: .sortedKeys)) ?? Data()
        return Response(status: .ok, mediaType: "application/json", body: [UInt8](json))
    }

    private func keep(_ document: [UInt8], as identifier: String, _ name: String) -> Response {
        records.change(name, weight: document.count) { record in
            guard record.documents[identifier] != nil || record.documents.count < 20 else {
                return .refusal(.payloadTooLarge)
            }
            record.documents[identifier] = document
            return Response(status: .noContent, mediaType: "application/json", body: [])
        }
    }

    private func statements(of name: String, _ verb: String?) -> Response {
        let found = records.record(of: name).statements.filter { verb == nil || $0.verb == verb }
        let json = "{\"statements\":[" + found.map(\.json).joined(separator: ",") + "]}"
        return Response(status: .ok, mediaType: "application/json", body: Array(json.utf8))
    }
}
