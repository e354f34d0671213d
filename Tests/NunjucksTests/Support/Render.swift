import Diagnostics
import Nunjucks

/// What a template gave: its text, and what was told about it, as the terminal shows it in English.
struct Outcome: Equatable {
    var text: String?
    var transcript: String
}

/// Renders a template named `main.njk`, with others beside it.
func render(
    _ template: String, _ context: ObjectValue = ObjectValue(), beside templates: [String: String] = [:],
    options: Options = Options(), in prepared: Environment = Environment()
) -> Outcome {
    var environment = prepared
    environment.options = options
    if !templates.isEmpty { environment.loader = DictionaryLoader(templates) }
    var diagnostics = DiagnosticCollector()
    var text: String?
    do throws(TemplateError) {
        let parsed = try environment.parse(Source(file: "main.njk", text: template))
        text = try environment.render(parsed, context: context, reporting: &diagnostics).text
    } catch {
        diagnostics.report(error.diagnostic)
    }
    let renderer = TerminalRenderer(language: .english)
    return Outcome(text: text, transcript: diagnostics.diagnostics.map(renderer.render).joined())
}

/// The text that a template gives without anything being told about it.
func text(
    _ template: String, _ context: ObjectValue = ObjectValue(), beside templates: [String: String] = [:],
    options: Options = Options(), in environment: Environment = Environment()
) -> String {
    let outcome = render(template, context, beside: templates, options: options, in: environment)
    return outcome.transcript.isEmpty ? outcome.text ?? "" : outcome.transcript
}
