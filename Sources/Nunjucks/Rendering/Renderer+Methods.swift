extension Renderer {
    /// `object.method(arguments)`. A method that changes an array changes the variable that holds it.
    func callMethod(_ method: String, of member: MemberExpression, _ node: CallExpression) throws(TemplateError)
        -> Value
    {
        if Method.changes(method), let result = try changeVariable(member.object, method, node) { return result }
        var object = try evaluate(member.object)
        if case .object(let members) = object, let function = members[method] { return try call(function, node) }
        if case .function = object { return try call(self.member(method, of: object), node) }
        guard Method.exists(method, on: object) else { return try call(.undefined, node) }
        return try callMethod(method, on: &object, try arguments(node.arguments), at: node.offset)
    }

    /// Calls a method that changes the array in a variable; `nil` where there is no variable with an array.
    private func changeVariable(_ target: any Expression, _ method: String, _ node: CallExpression)
        throws(TemplateError) -> Value?
    {
        let current: Value
        if let name = target as? NameExpression {
            current = lookup(name.name)
        } else if target is MemberExpression {
            current = try evaluate(target)
        } else {
            return nil
        }
        guard case .array = consume current else { return nil }
        let arguments = try arguments(node.arguments)
        var outcome: Result<Value, TemplateError>?
        _ = try edit(target) { value in
            outcome = self.attempt { () throws(TemplateError) in
                try self.callMethod(method, on: &value, arguments, at: node.offset)
            }
        }
        return try outcome?.get()
    }

    private func attempt(_ body: () throws(TemplateError) -> Value) -> Result<Value, TemplateError> {
        do throws(TemplateError) { return .success(try body()) } catch { return .failure(error) }
    }

    /// Changes in place what a name, or members of a name, stand for; false if that isn't a variable.
    private func edit(_ target: any Expression, _ change: (inout Value) -> Void) throws(TemplateError) -> Bool {
        if let name = target as? NameExpression {
            if frame.edit(name.name, change) { return true }
            let found: Void? = context.variables.edit(name.name, change)
            return found != nil
        }
        guard let member = target as? MemberExpression else { return false }
        let key = try evaluate(member.key)
        return try edit(member.object) { self.edit(&$0, key, change) }
    }

    /// Changes a member of a value in place.
    private func edit(_ value: inout Value, _ key: Value, _ change: (inout Value) -> Void) {
        switch value {
        case .object(var object):
            value = .undefined
            let _: Void? = object.edit(key.text, change)
            value = .object(object)
        case .array(var array):
            value = .undefined
            let _: Void? = array.edit(at: Int(exactly: number(key)) ?? -1, change)
            value = .array(array)
        default: break
        }
    }

    /// Calls a method of JavaScript's strings, arrays, numbers and objects, which must exist.
    func callMethod(
        _ name: String, on value: inout Value, _ arguments: [Call.Argument], at offset: Int
    ) throws(TemplateError) -> Value {
        let arguments = MethodArguments(arguments, self)
        switch value {
        case .array(var array):
            value = .undefined
            defer { value = .array(array) }
            try charge(array.count / 16 + 1, at: offset)
            let result = try callMethod(name, on: &array, arguments, at: offset)
            if array.depth > limits.valueDepth { throw error(.beyond(.valueDepth, limits), at: offset) }
            if array.weight > limits.arrayElements { throw error(.beyond(.arrayElements, limits), at: offset) }
            return result
        case .string(let text), .safe(let text):
            try charge(text.utf8.count / 64 + 1, at: offset)
            return try callMethod(name, on: text, arguments, at: offset)
        case .number(let number): return name == "toFixed" ? fixed(number, arguments.integer(0)) : .string(value.text)
        case .object(let object) where name == "hasOwnProperty": return .bool(object[arguments.text(0)] != nil)
        default: return .string(value.text)
        }
    }

    private func fixed(_ number: Double, _ digits: Int) -> Value {
        guard number.isFinite, number.magnitude < 1e21 else { return .string(numberText(number)) }
        return .string(decimalText(number, digits: min(max(digits, 0), 100)))
    }
}

/// The arguments of a method, by position.
struct MethodArguments {
    let values: [Value]
    private let renderer: Renderer

    init(_ arguments: [Call.Argument], _ renderer: Renderer) {
        values = arguments.filter { $0.name == nil }.map(\.value)
        self.renderer = renderer
    }

    var count: Int { values.count }

    subscript(position: Int) -> Value { position < values.count ? values[position] : .undefined }

    func text(_ position: Int) -> String { self[position].text }

    /// JavaScript's integer conversion, clamped; `missing` where nothing is given.
    func integer(_ position: Int, or missing: Int = 0) -> Int {
        if self[position].isUndefined { return missing }
        let number = renderer.number(self[position])
        return number.isNaN ? 0 : Int(max(-1e15, min(1e15, number.rounded(.towardZero))))
    }

    /// The range that `slice(start, end)` means in a sequence of `count` elements.
    func slice(of count: Int) -> Range<Int> {
        func place(_ index: Int) -> Int { index < 0 ? max(0, count + index) : min(index, count) }
        let start = place(integer(0))
        return start..<max(start, place(integer(1, or: count)))
    }
}
