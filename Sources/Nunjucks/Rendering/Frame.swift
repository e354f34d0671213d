/// The variables of one scope: a template's top level, a loop, a macro, a block.
final class Frame {
    /// Where a loop stands.
    struct Loop {
        var index: Int
        var count: Int
    }

    /// What a scope belongs to, which decides where writes go.
    enum Kind {
        /// The top level of a template: what is set there is set in the context too.
        case top
        /// A macro or a block: writes stay inside, definitions go to the context.
        case isolated
        /// The body of a `call`: writes stay inside.
        case caller
        /// A loop: writes go to the scope that has the variable.
        case loop
    }

    let parent: Frame?
    let kind: Kind
    /// The context that holds the variables of a top level too.
    let context: Context?
    var loop: Loop?
    private var names: [String] = []
    private var values: [Value] = []

    init(parent: Frame?, kind: Kind = .loop, context: Context? = nil) {
        self.parent = parent
        self.kind = kind
        self.context = context
    }

    /// Sets a variable of this very scope.
    func define(_ name: String, _ value: Value) {
        if let index = names.firstIndex(of: name) {
            values[index] = value
        } else {
            names.append(name)
            values.append(value)
        }
    }

    /// Sets a variable where it is, or here.
    func assign(_ name: String, _ value: Value) {
        var frame = self
        while !frame.names.contains(name) {
            guard frame.kind == .loop, let parent = frame.parent else { return define(name, value) }
            frame = parent
        }
        frame.define(name, value)
    }

    func lookup(_ name: String) -> Value? {
        var frame = self
        while true {
            if let index = frame.names.firstIndex(of: name) {
                if case .undefined = frame.values[index] {} else { return frame.values[index] }
            }
            if name == "loop", let loop = frame.loop { return .object(loop.object) }
            guard let parent = frame.parent else { return nil }
            frame = parent
        }
    }

    /// Changes a variable in place; false where there is none of this name.
    ///
    /// A variable of a top level is in its context too, which must let go of the value for it to be changed in place.
    func edit(_ name: String, _ change: (inout Value) -> Void) -> Bool {
        var frame = self
        while true {
            if let index = frame.names.firstIndex(of: name) {
                frame.context?.variables.set(name, to: .undefined)
                change(&frame.values[index])
                frame.context?.variables.set(name, to: frame.values[index])
                return true
            }
            guard let parent = frame.parent else { return false }
            frame = parent
        }
    }

    /// The member of `loop`, unless a variable of that name stands nearer.
    func loopMember(_ name: String) -> Value? {
        var frame = self
        while true {
            if frame.names.contains("loop") { return nil }
            if let loop = frame.loop { return loop.member(name) }
            guard let parent = frame.parent else { return nil }
            frame = parent
        }
    }
}

extension Frame.Loop {
    func member(_ name: String) -> Value? {
        switch name {
        case "index": .number(Double(index + 1))
        case "index0": .number(Double(index))
        case "revindex": .number(Double(count - index))
        case "revindex0": .number(Double(count - index - 1))
        case "first": .bool(index == 0)
        case "last": .bool(index == count - 1)
        case "length": .number(Double(count))
        default: nil
        }
    }

    var object: ObjectValue {
        let names = ["index", "index0", "revindex", "revindex0", "first", "last", "length"]
        return ObjectValue(names.map { ($0, member($0) ?? .undefined) })
    }
}
