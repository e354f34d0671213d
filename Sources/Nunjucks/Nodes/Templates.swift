/// A block of a template, which templates that extend it may replace.
final class Block: Sendable {
    let name: String
    let body: Body
    let source: Source

    init(name: String, body: Body, source: Source) {
        self.name = name
        self.body = body
        self.source = source
    }
}

/// `{% block name %}…{% endblock %}`: prints the block that stands for this name in the whole family of templates.
final class BlockStatement: Statement {
    let name: String
    let offset: Int

    init(_ name: String, offset: Int) {
        self.name = name
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        if renderer.parent == nil { try renderer.renderBlock(name, at: offset) }
    }
}

/// `{% extends name %}`: what this template prints gives way to what its parent prints.
final class ExtendsStatement: Statement {
    let template: any Expression
    let offset: Int

    init(_ template: any Expression, offset: Int) {
        self.template = template
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        try renderer.extend(try renderer.evaluate(template), at: offset)
    }
}

/// `{% include name %}`.
final class IncludeStatement: Statement {
    let template: any Expression
    let ignoresMissing: Bool
    let offset: Int

    init(_ template: any Expression, ignoresMissing: Bool, offset: Int) {
        self.template = template
        self.ignoresMissing = ignoresMissing
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        try renderer.include(try renderer.evaluate(template), ignoresMissing: ignoresMissing, at: offset)
    }
}

/// `{% import template as name %}`.
final class ImportStatement: Statement {
    let template: any Expression
    let name: String
    let withContext: Bool
    let offset: Int

    init(_ template: any Expression, as name: String, withContext: Bool, offset: Int) {
        self.template = template
        self.name = name
        self.withContext = withContext
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let name = try renderer.evaluate(template)
        guard let members = try renderer.members(of: name, withContext: withContext, at: offset) else { return }
        renderer.define(self.name, .object(members))
    }
}

/// `{% from template import name as alias %}`.
final class FromStatement: Statement {
    struct Import: Sendable {
        let name: String
        let alias: String
        let offset: Int
    }

    let template: any Expression
    let names: [Import]
    let withContext: Bool
    let offset: Int

    init(_ template: any Expression, _ names: [Import], withContext: Bool, offset: Int) {
        self.template = template
        self.names = names
        self.withContext = withContext
        self.offset = offset
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let template = try renderer.evaluate(template)
        guard let members = try renderer.members(of: template, withContext: withContext, at: offset) else { return }
        for name in names {
            guard let value = members[name.name] else {
                renderer.warn(.missingMember(name.name, template.text), at: name.offset)
                continue
            }
            renderer.define(name.alias, value)
        }
    }
}
