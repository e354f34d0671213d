extension Renderer {
    func renderMain(_ template: Template) throws(TemplateError) {
        report(template.diagnostics)
        openTemplates = [template.source.file]
        try renderFamily(template)
    }

    /// Renders a template's body, and then, if it extends another, that one's in its stead.
    private func renderFamily(_ template: Template) throws(TemplateError) {
        let outer = (parent, source, openTemplates.count)
        defer {
            parent = outer.0
            source = outer.1
            openTemplates.removeLast(max(0, openTemplates.count - outer.2))
        }
        var current = template
        while true {
            parent = nil
            source = current.source
            let (bytes, segments) = (output.bytes.count, output.segments.count)
            try render(current.body)
            guard let next = parent else { return }
            output.bytes.removeLast(output.bytes.count - bytes)
            output.segments.removeLast(output.segments.count - segments)
            current = next
        }
    }

    func extend(_ name: Value, at offset: Int) throws(TemplateError) {
        guard let (name, template) = try load(name, ignoresMissing: false, at: offset) else { return }
        try open(name, at: offset)
        for (name, block) in template.blocks { context.blocks[name, default: []].append(block) }
        parent = template
    }

    func include(_ name: Value, ignoresMissing: Bool, at offset: Int) throws(TemplateError) {
        guard let (name, template) = try load(name, ignoresMissing: ignoresMissing, at: offset) else { return }
        try open(name, at: offset)
        defer { openTemplates.removeLast() }
        let outer = (frame, context, openBlocks)
        context = newContext(context.variables, blocks: template.blocks)
        frame = Frame(parent: frame, kind: .top, context: context)
        openBlocks = []
        defer { (frame, context, openBlocks) = outer }
        try renderFamily(template)
    }

    /// What an import of a template gives: of the host, or what the template sets and defines at its top level.
    func members(of name: Value, withContext: Bool, at offset: Int) throws(TemplateError) -> ObjectValue? {
        if let known = environment.knownImports[name.text] { return known }
        guard let (name, template) = try load(name, ignoresMissing: false, at: offset) else { return nil }
        try open(name, at: offset)
        defer { openTemplates.removeLast() }
        let outer = (frame, context, openBlocks, output)
        context = newContext(withContext ? context.variables : ObjectValue(), blocks: template.blocks)
        frame = Frame(parent: withContext ? frame : nil, kind: .top, context: context)
        openBlocks = []
        output = Output()
        defer { (frame, context, openBlocks, output) = outer }
        try renderFamily(template)
        return ObjectValue(context.exports.compactMap { name in context.variables[name].map { (name, $0) } })
    }

    // MARK: Blocks

    func renderBlock(_ name: String, at offset: Int) throws(TemplateError) {
        try render(block: name, rank: 0, at: offset)
    }

    /// What `super()` gives; `nil` outside blocks.
    func superBlock(at offset: Int) throws(TemplateError) -> Value? {
        guard let (name, rank) = openBlocks.last else { return nil }
        guard let blocks = context.blocks[name], rank + 1 < blocks.count else {
            warn(.missingBlock(name), at: offset)
            return .undefined
        }
        let outer = output
        output = Output()
        defer { output = outer }
        try render(block: name, rank: rank + 1, at: offset)
        return .safe(output.text)
    }

    private func render(block name: String, rank: Int, at offset: Int) throws(TemplateError) {
        guard let blocks = context.blocks[name], rank < blocks.count else { return }
        let outer = (frame, source)
        frame = Frame(parent: frame, kind: .isolated)
        source = blocks[rank].source
        openBlocks.append((name, rank))
        defer {
            (frame, source) = outer
            openBlocks.removeLast()
        }
        try render(blocks[rank].body)
    }

    // MARK: Finding templates

    /// The first template that there is of a name or an array of names.
    private func load(_ name: Value, ignoresMissing: Bool, at offset: Int) throws(TemplateError) -> (String, Template)?
    {
        let names: [Value]
        if case .array(let array) = name { names = array.elements } else { names = [name] }
        for case .string(let name) in names.map(\.unmarked) {
            if let template = try load(name, at: offset) { return (name, template) }
        }
        if !ignoresMissing {
            let isName = names.contains { if case .string = $0.unmarked { true } else { false } }
            warn(isName ? .missingTemplate(name.text) : .notATemplateName, at: offset)
        }
        return nil
    }

    private func load(_ name: String, at offset: Int) throws(TemplateError) -> Template? {
        if let known = loaded[name] { return known }
        guard let found = environment.loader.template(named: name) else { return nil }
        let template: Template
        switch found {
        case .source(let source):
            try checkRoomForParsing(at: offset)
            template = try environment.parse(source)
        case .template(let parsed): template = parsed
        case .unreadable(let diagnostic):
            report([diagnostic])
            template = try environment.parse(Source(file: name, text: ""))
        }
        report(template.diagnostics)
        loaded[name] = template
        return template
    }

    private func open(_ name: String, at offset: Int) throws(TemplateError) {
        if openTemplates.count > limits.includeDepth {
            let isCycle = openTemplates.contains(name)
            throw error(isCycle ? .includeCycle(name) : .beyond(.includeDepth, limits), at: offset)
        }
        openTemplates.append(name)
    }
}
