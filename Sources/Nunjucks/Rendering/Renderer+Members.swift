extension Renderer {
    /// `value.name` of JavaScript; nothing has no members.
    func member(_ name: String, of value: Value) -> Value {
        switch value {
        case .object(let object): if let member = object[name] { return member }
        case .array(let array):
            if name == "length" { return .number(Double(array.count)) }
            if let index = Int(name), String(index) == name { return array[index] }
        case .string(let text), .safe(let text):
            if name == "length" { return .number(Double(text.units)) }
            if let index = Int(name), String(index) == name { return unit(index, of: text) }
            if name == "val", case .safe = value { return .string(text) }
        case .function(let function):
            if case .cycler(let number) = function.kind { return cyclerMember(name, number) }
        default: break
        }
        guard Method.exists(name, on: value) else { return .undefined }
        return .function(Function(name, kind: .method(value, name)))
    }

    /// `value[key]` of JavaScript.
    func member(_ key: Value, of value: Value) -> Value {
        guard case .number(let number) = key, let index = Int(exactly: number) else {
            return member(key.text, of: value)
        }
        switch value {
        case .array(let array): return array[index]
        case .string(let text), .safe(let text): return unit(index, of: text)
        default: return member(key.text, of: value)
        }
    }

    private func unit(_ index: Int, of text: String) -> Value {
        index >= 0 && index < text.units ? .string(text.units(index..<(index + 1))) : .undefined
    }
}
