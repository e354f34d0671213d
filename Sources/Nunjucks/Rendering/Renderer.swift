import Diagnostics

/// One rendering: the state that nodes read and change.
final class Renderer {
    let environment: Environment
    let limits: Limits
    var diagnostics = DiagnosticCollector()
    var output = Output()
    /// The scope of what is evaluated now.
    var frame: Frame
    /// The context of what is evaluated now.
    var context: Context
    /// The template that what is evaluated now stands in.
    var source: Source
    /// The template that the current one extends.
    var parent: Template?
    /// The body of the `call` that is about to be made.
    var pendingCaller: Value?
    /// The blocks that are being printed, with their rank among those of their name.
    var openBlocks: [(name: String, rank: Int)] = []
    /// The names of the templates that are being included.
    var openTemplates: [String] = []

    private(set) var sources: [Source] = []
    /// The source that was marked last, and its number.
    private var markedSource: Source
    private var sourceIndex: UInt16 = 0
    private(set) var contexts: [Context] = []
    private(set) var frames: [Frame] = []
    var loaded: [String: Template] = [:]
    var generators: [Generator] = []

    private var depth = 0
    private var steps = 0
    private var iterations = 0
    /// The bytes of outputs that wait for a capture to end.
    private var waitingBytes = 0

    init(environment: Environment, context variables: ObjectValue, main: Template) {
        self.environment = environment
        limits = environment.limits
        source = main.source
        context = Context(number: 0, variables: variables, blocks: main.blocks)
        contexts.append(context)
        frame = Frame(parent: nil, kind: .top, context: context)
        sources.append(main.source)
        markedSource = main.source
    }

    // MARK: Walking the tree

    func evaluate(_ expression: any Expression) throws(TemplateError) -> Value {
        depth += 1
        steps += 1
        defer { depth -= 1 }
        if depth > limits.evaluationDepth || steps > limits.steps { throw overrun(at: expression.offset) }
        let value = try expression.evaluate(self)
        let weight = value.weight
        // Whatever uses a large value goes through it.
        if weight > 256 { try charge(weight >> (value.depth == 0 ? 0 : 6), at: expression.offset) }
        return value
    }

    func render(_ body: Body) throws(TemplateError) {
        depth += 1
        steps += body.statements.count
        defer { depth -= 1 }
        if depth > limits.evaluationDepth || steps > limits.steps { throw overrun(at: 0) }
        for statement in body.statements { try statement.render(self) }
    }

    /// Counts steps that are taken inside a filter or a method.
    func charge(_ count: Int, at offset: Int) throws(TemplateError) {
        steps = steps.addingReportingOverflow(max(0, count)).partialValue
        if steps > limits.steps || steps < 0 { throw error(.beyond(.steps, limits), at: offset) }
    }

    func countIteration(at offset: Int) throws(TemplateError) {
        iterations += 1
        if iterations > limits.loopIterations { throw error(.beyond(.loopIterations, limits), at: offset) }
    }

    /// Says that evaluation is too deep for a parser to start on the same stack.
    func checkRoomForParsing(at offset: Int) throws(TemplateError) {
        if depth > limits.evaluationDepth / 3 { throw error(.beyond(.evaluationDepth, limits), at: offset) }
    }

    private func overrun(at offset: Int) -> TemplateError {
        error(
            steps > limits.steps ? .beyond(.steps, limits) : .beyond(.evaluationDepth, limits), at: offset)
    }

    /// A value that a template made, unless arrays and objects are nested too deep in it or it is too large.
    func bounded(_ value: Value, _ expression: any Expression) throws(TemplateError) -> Value {
        if value.depth > limits.valueDepth { throw error(.beyond(.valueDepth, limits), at: expression.offset) }
        if value.weight > limits.arrayElements, value.depth > 0 {
            throw error(.beyond(.arrayElements, limits), at: expression.offset)
        }
        return value
    }

    // MARK: Output

    /// Says where the output that follows comes from.
    func mark(_ source: Source, _ offset: Int, isLiteral: Bool) {
        if markedSource !== source {
            sourceIndex = index(of: source)
            markedSource = source
        }
        output.mark(sourceIndex, offset, isLiteral: isLiteral)
    }

    private func index(of source: Source) -> UInt16 {
        if let known = sources.firstIndex(where: { $0 === source }) { return UInt16(truncatingIfNeeded: known) }
        guard sources.count < Int(UInt16.max) else { return 0 }
        sources.append(source)
        return UInt16(truncatingIfNeeded: sources.count - 1)
    }

    func checkOutput(_ offset: Int) throws(TemplateError) {
        if output.bytes.count + waitingBytes > limits.outputBytes {
            throw error(.beyond(.outputBytes, limits), at: offset)
        }
    }

    /// Prints a value, escaped if need be.
    func print(_ value: Value, at offset: Int) throws(TemplateError) {
        switch value {
        case .undefined, .null: return
        case .safe(let text): output.append(text)
        case .string(let text):
            if environment.options.autoescape { output.appendEscaped(text) } else { output.append(text) }
        case .number, .bool: output.append(value.text)
        default:
            let text = try text(value, at: offset)
            if environment.options.autoescape { output.appendEscaped(text) } else { output.append(text) }
        }
        try checkOutput(offset)
    }

    /// Renders into an output of its own.
    func captured(_ body: Body) throws(TemplateError) -> Output {
        let outer = output
        waitingBytes += outer.bytes.count
        output = Output()
        defer {
            output = outer
            waitingBytes -= outer.bytes.count
        }
        try render(body)
        return output
    }

    func capture(_ body: Body) throws(TemplateError) -> String { try captured(body).text }

    // MARK: Messages

    func error(_ problem: Problem, at offset: Int) -> TemplateError {
        TemplateError(problem.diagnostic(at: Place(source: source, utf8Offset: offset)))
    }

    func warn(_ problem: Problem, at offset: Int) {
        guard diagnostics.diagnostics.count < Problem.mostTold else { return }
        diagnostics.report(problem.diagnostic(at: Place(source: source, utf8Offset: offset)))
    }

    func report(_ found: [Diagnostic]) {
        let left = Problem.mostTold - diagnostics.diagnostics.count
        for diagnostic in found.prefix(max(0, left)) { diagnostics.report(diagnostic) }
    }

    // MARK: What macros refer to

    func newContext(_ variables: ObjectValue, blocks: [String: Block]) -> Context {
        let context = Context(number: contexts.count, variables: variables, blocks: blocks)
        contexts.append(context)
        return context
    }

    /// A macro as a value, in the context of now and, for the body of a `call`, in the scope of now.
    func function(_ macro: Macro, seesFrame: Bool) -> Value {
        var number: Int?
        if seesFrame {
            number = frames.count
            frames.append(frame)
        }
        return .function(Function(macro.name, kind: .macro(macro, context: context.number, frame: number)))
    }
}
