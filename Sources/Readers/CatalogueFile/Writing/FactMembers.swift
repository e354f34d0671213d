import CourseCatalogue
import Interchange

/// The members of an object whose values are facts, with the map of where each was read at its end.
struct FactMembers {
    private(set) var members: [JSONValue.Member] = []
    private var origins: [JSONValue.Member] = []

    /// Adds a member that is no fact, if there is one.
    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { members.append(.init(name, value)) }
    }

    /// Adds a fact, if it is known.
    mutating func add<Value>(_ name: String, _ fact: Fact<Value>?, _ value: (Value) -> JSONValue) {
        guard let fact else { return }
        members.append(.init(name, value(fact.value)))
        origins.append(.init(name, .string(ProvenanceText(fact.provenance).text)))
    }

    /// Adds a text that is a fact.
    mutating func add(_ name: String, _ fact: Fact<String>?) { add(name, fact) { .string($0) } }

    /// Adds a list of texts that is a fact.
    mutating func add(_ name: String, _ fact: Fact<[String]>?) { add(name, fact) { .strings($0) } }

    /// Adds a truth that is a fact.
    mutating func add(_ name: String, _ fact: Fact<Bool>?) { add(name, fact) { .boolean($0) } }

    /// Adds an object of facts; where they were read goes into the map of this one.
    mutating func add(_ name: String, _ inner: FactMembers) {
        members.append(.init(name, .object(inner.members)))
        origins.append(.init(name, .object(inner.origins)))
    }

    /// The object.
    var object: JSONValue { .object(members + [provenance].compactMap { $0 }) }

    /// The last member, which tells where each fact was read; nil where there is none.
    var provenance: JSONValue.Member? { origins.isEmpty ? nil : .init("provenance", .object(origins)) }
}
