/// `{% if %}…{% elif %}…{% else %}…{% endif %}`.
final class IfStatement: Statement {
    struct Branch: Sendable {
        let condition: any Expression
        let body: Body
    }

    let branches: [Branch]
    let otherwise: Body?

    init(_ branches: [Branch], else otherwise: Body?) {
        self.branches = branches
        self.otherwise = otherwise
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        for branch in branches where try renderer.evaluate(branch.condition).isTruthy {
            return try renderer.render(branch.body)
        }
        if let otherwise { try renderer.render(otherwise) }
    }
}

/// `{% switch %}`: cases without a body fall through to the next, as in Nunjucks.
final class SwitchStatement: Statement {
    struct Case: Sendable {
        let value: any Expression
        let body: Body
    }

    let subject: any Expression
    let cases: [Case]
    let otherwise: Body?

    init(_ subject: any Expression, cases: [Case], default otherwise: Body?) {
        self.subject = subject
        self.cases = cases
        self.otherwise = otherwise
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let value = try renderer.evaluate(subject)
        for (index, candidate) in cases.enumerated()
        where value.isIdentical(to: try renderer.evaluate(candidate.value)) {
            let body = cases[index...].first { !$0.body.statements.isEmpty }?.body ?? otherwise
            if let body { try renderer.render(body) }
            return
        }
        if let otherwise { try renderer.render(otherwise) }
    }
}

/// `{% set a, b = value %}` and `{% set a %}…{% endset %}`.
final class SetStatement: Statement {
    let names: [String]
    let value: any Expression

    init(_ names: [String], to value: any Expression) {
        self.names = names
        self.value = value
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let value = try renderer.evaluate(value)
        for name in names { renderer.set(name, to: value) }
    }
}

/// `{% for a, b in list %}…{% else %}…{% endfor %}`.
final class ForStatement: Statement {
    let names: [String]
    let list: any Expression
    let body: Body
    let otherwise: Body?

    init(_ names: [String], in list: any Expression, body: Body, else otherwise: Body?) {
        self.names = names
        self.list = list
        self.body = body
        self.otherwise = otherwise
    }

    func render(_ renderer: Renderer) throws(TemplateError) {
        let outer = renderer.frame
        renderer.frame = Frame(parent: outer)
        defer { renderer.frame = outer }
        let list = try renderer.evaluate(list)
        switch list {
        case .array(let array): try each(of: array.elements, renderer)
        case .object(let object) where names.count == 2: try each(of: object.entries, renderer)
        case .string(let text), .safe(let text):
            let units = text.utf16Units()
            if names.count == 2 {
                try each(of: ObjectValue(units.enumerated().map { (String($0), .string($1)) }).entries, renderer)
            } else {
                try each(of: units.map { .string($0) }, renderer)
            }
        default: try each(of: [] as [Value], renderer)
        }
    }

    private func each(of elements: [Value], _ renderer: Renderer) throws(TemplateError) {
        let frame = renderer.frame
        for (index, element) in elements.enumerated() {
            if names.count == 1 {
                frame.define(names[0], element)
            } else {
                for (position, name) in names.enumerated() {
                    frame.define(name, renderer.member(.number(Double(position)), of: element))
                }
            }
            try round(index, of: elements.count, renderer)
        }
        if elements.isEmpty, let otherwise { try renderer.render(otherwise) }
    }

    private func each(of entries: [ObjectValue.Entry], _ renderer: Renderer) throws(TemplateError) {
        for (index, entry) in entries.enumerated() {
            renderer.frame.define(names[0], .string(entry.key))
            renderer.frame.define(names[1], entry.value)
            try round(index, of: entries.count, renderer)
        }
        if entries.isEmpty, let otherwise { try renderer.render(otherwise) }
    }

    private func round(_ index: Int, of count: Int, _ renderer: Renderer) throws(TemplateError) {
        renderer.frame.loop = Frame.Loop(index: index, count: count)
        try renderer.countIteration(at: list.offset)
        try renderer.render(body)
    }
}
