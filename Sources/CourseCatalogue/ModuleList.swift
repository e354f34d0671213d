/// The modules of a catalogue, in their order.
///
/// A module takes some kilobytes. A list keeps the first ones as they are, and those beyond as records where it can, which
/// are read back each time one is asked for: a national catalogue fits in memory, and a small one costs nothing more. Go
/// through a long list one module at a time, rather than by making an array of it.
public struct ModuleList: Sendable {
    private enum Slot: Sendable {
        case whole(Module)
        case record(ModuleRecord)
    }

    private var slots: [Slot] = []
    private let wholeCount: Int
    /// Where the records are, of this list and of those that it became.
    private let shelf = RecordShelf(plainByteLimit: 0)

    /// How many modules a list keeps as they are.
    @TaskLocal package static var usualWholeCount = 10_000

    /// An empty list.
    public init() {
        wholeCount = Self.usualWholeCount
    }

    /// A list of these modules.
    public init(_ modules: some Sequence<Module>) {
        self.init()
        slots.reserveCapacity(modules.underestimatedCount)
        for module in modules { append(module) }
    }

    /// Adds a module at the end.
    public mutating func append(_ module: Module) {
        slots.append(slot(of: module, at: slots.count))
    }

    /// The identifier of the module at a position, which costs less than the module.
    public func identifier(at position: Int) -> Identifier {
        switch slots[position] {
        case .whole(let module): module.identifier
        case .record(let record): record.identifier
        }
    }

    /// The identifiers, in order.
    public var identifiers: some Sequence<Identifier> { indices.lazy.map(identifier) }

    /// The state of the module at a position, which costs less than the module.
    public func state(at position: Int) -> ReleaseState {
        switch slots[position] {
        case .whole(let module): module.release.state.value
        case .record(let record): record.state
        }
    }

    /// How many modules are in a state.
    public func count(_ state: ReleaseState) -> Int { indices.count { self.state(at: $0) == state } }

    /// The modules in one of these states, in order; no other one is read back.
    public func modules(in states: [ReleaseState]) -> some Sequence<Module> {
        indices.lazy.filter { states.contains(state(at: $0)) }.map { self[$0] }
    }

    /// How often something happened to the module at a position, as far as the journal knows.
    public func eventCount(at position: Int) -> Int {
        switch slots[position] {
        case .whole(let module): module.history.count
        case .record(let record): record.journal.history.count
        }
    }

    private func slot(of module: Module, at position: Int) -> Slot {
        guard position >= wholeCount, let record = ModuleRecord(module, on: shelf) else { return .whole(module) }
        return .record(record)
    }
}

extension ModuleList: RandomAccessCollection, MutableCollection {
    /// 0.
    public var startIndex: Int { 0 }
    /// How many modules there are.
    public var endIndex: Int { slots.count }

    /// The module at a position, from 0.
    public subscript(position: Int) -> Module {
        get {
            switch slots[position] {
            case .whole(let module): module
            case .record(let record): record.module
            }
        }
        set { slots[position] = slot(of: newValue, at: position) }
    }
}

extension ModuleList: ExpressibleByArrayLiteral {
    /// A list of these modules.
    public init(arrayLiteral modules: Module...) {
        self.init(modules)
    }
}

extension ModuleList {
    /// The list without the modules whose identifiers don't fulfil a condition.
    func keeping(_ isKept: (Identifier) -> Bool) -> ModuleList {
        var list = self
        list.slots = indices.filter { isKept(identifier(at: $0)) }.map { slots[$0] }
        return list
    }

    /// The list with each module that fulfils a condition as `change` leaves it.
    func changing(
        where isConcerned: (Identifier) -> Bool = { _ in true }, _ change: (inout Module) throws -> Void
    ) rethrows -> ModuleList {
        var list = self
        for position in indices where isConcerned(identifier(at: position)) {
            let module = self[position]
            var changed = module
            try change(&changed)
            if case .record(let record) = slots[position], changed.sharesFacts(with: module) {
                // What nothing changed stays shared.
                list.slots[position] = .record(record.taking(changed.journal))
            } else {
                list[position] = changed
            }
        }
        return list
    }

    /// The list with what the journal adds to its modules, by their identifiers; nil leaves a module as it is.
    func taking(_ journal: (Identifier) -> JournalPart?) -> ModuleList {
        var list = self
        for position in indices {
            guard let part = journal(identifier(at: position)) else { continue }
            switch slots[position] {
            case .whole(var module):
                module.journal = part
                list.slots[position] = .whole(module)
            case .record(let record): list.slots[position] = .record(record.taking(part))
            }
        }
        return list
    }
}
