import Diagnostics
import Nunjucks

extension FuzzTarget {
    /// Templates of pages, which may include themselves.
    static let nunjucks = FuzzTarget(name: "nunjucks", longestInput: 512) { input in
        let text = String(decoding: input, as: UTF8.self)
        var environment = Environment(
            options: Options(trimBlocks: true, lstripBlocks: true),
            loader: DictionaryLoader(["a": text, "b": "{{ x }}"]))
        environment.limits = limits
        guard let template = try? environment.parse(Source(file: "input", text: text)) else { return }
        var told = DiagnosticCollector()
        guard let rendered = try? environment.render(template, context: context, reporting: &told) else { return }
        precondition(rendered.text.utf8.count <= limits.outputBytes)
        for offset in [0, rendered.text.utf8.count / 2] { _ = rendered.location(atUTF8Offset: offset) }
    }

    private static let limits: Limits = {
        var limits = Limits()
        limits.loopIterations = 500
        limits.steps = 5_000
        limits.outputBytes = 1 << 15
        limits.arrayElements = 1_000
        return limits
    }()

    private static let context: ObjectValue = {
        var context = ObjectValue()
        context.set("x", to: .string("<é>"))
        context.set("n", to: .number(3))
        context.set("list", to: Value([.number(2), .string("b"), .null]))
        return context
    }()
}
