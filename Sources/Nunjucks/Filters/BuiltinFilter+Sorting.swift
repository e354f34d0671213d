extension BuiltinFilter {
    /// `sort(reverse, case_sensitive, attribute)`.
    func sorted(_ elements: [Value], _ arguments: FilterArguments) throws(TemplateError) -> Value {
        let isReversed = arguments.named("reverse", or: 0).isTruthy
        let isCaseSensitive = arguments.named("case_sensitive", or: 1).isTruthy
        let attribute = arguments.named("attribute", or: 2)
        let path = attribute.isTruthy ? attribute.text.pieces(between: ".") : []
        let keys = elements.map { element in path.reduce(element) { arguments.renderer.member($1, of: $0) } }
        let order = order(of: keys, isCaseSensitive: isCaseSensitive, isReversed: isReversed, arguments.renderer)
        try arguments.renderer.charge(elements.count * 8, at: arguments.offset)
        return Value(order.map { elements[$0] })
    }

    /// `dictsort(case_sensitive, by)`: an object's entries as pairs, by name or by value.
    func sortedEntries(of value: Value, _ arguments: FilterArguments) throws(TemplateError) -> Value {
        guard case .object(let object) = value else { return value }
        let entries = object.entries
        let keys = entries.map { arguments[1].string == "value" ? $0.value : .string($0.key) }
        let order = order(of: keys, isCaseSensitive: arguments[0].isTruthy, isReversed: false, arguments.renderer)
        try arguments.renderer.charge(entries.count * 8, at: arguments.offset)
        return Value(order.map { [.string(entries[$0].key), entries[$0].value] })
    }

    /// The indices of keys in the order of JavaScript's `<`, equal keys as they come.
    private func order(of keys: [Value], isCaseSensitive: Bool, isReversed: Bool, _ renderer: Renderer) -> [Int] {
        let keys = keys.map { key in
            if !isCaseSensitive, case .string(let text) = key { Value.string(text.lowercased()) } else { key }
        }
        return mergeSorted(Array(keys.indices)) { left, right in
            isReversed
                ? renderer.compare(.greater, keys[left], keys[right]) : renderer.compare(.less, keys[left], keys[right])
        }
    }

    /// A stable sort that stands an order which contradicts itself, as JavaScript's comparisons may.
    private func mergeSorted(_ items: [Int], _ precedes: (Int, Int) -> Bool) -> [Int] {
        var runs = items
        var width = 1
        while width < runs.count {
            var merged: [Int] = []
            merged.reserveCapacity(runs.count)
            for start in stride(from: 0, to: runs.count, by: 2 * width) {
                let middle = min(start + width, runs.count)
                let end = min(start + 2 * width, runs.count)
                var (left, right) = (start, middle)
                while left < middle || right < end {
                    let takesRight = left == middle || (right < end && precedes(runs[right], runs[left]))
                    merged.append(runs[takesRight ? right : left])
                    if takesRight { right += 1 } else { left += 1 }
                }
            }
            runs = merged
            width *= 2
        }
        return runs
    }
}
