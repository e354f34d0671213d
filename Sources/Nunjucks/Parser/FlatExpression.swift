/// Operands with the operators between them, before they are put into a tree by JavaScript's ranks.
struct FlatExpression {
    var first: any Expression
    var links: [ChainExpression.Link] = []

    init(_ operand: any Expression) { first = operand }

    mutating func append(_ operation: BinaryOperator, _ other: FlatExpression) {
        links.append(.init(operation: operation, operand: other.first))
        links += other.links
    }

    /// The operator that a token stands for, where its operands may stand without parentheses.
    static func `operator`(_ kind: TokenKind) -> BinaryOperator? {
        switch kind {
        case .plus: .add
        case .minus: .subtract
        case .times: .multiply
        case .divide: .divide
        case .tilde: .concatenate
        case .equal: .equal
        case .notEqual: .notEqual
        case .identical: .identical
        case .notIdentical: .notIdentical
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    /// The tree: products first, then sums, comparisons, equalities, each from the left.
    func tree() -> any Expression {
        if links.isEmpty { return first }
        var flat = self
        for rank in 0...3 where !flat.links.isEmpty { flat = flat.folded(rank) }
        return flat.first
    }

    /// With all operators of one rank put into chains.
    private func folded(_ rank: Int) -> FlatExpression {
        var operands = [first]
        var operators: [BinaryOperator] = []
        var chain: [ChainExpression.Link] = []
        func close() {
            if !chain.isEmpty, let operand = operands.popLast() { operands.append(ChainExpression(operand, chain)) }
            chain = []
        }
        for link in links {
            if Self.rank(link.operation) == rank {
                chain.append(link)
            } else {
                close()
                operators.append(link.operation)
                operands.append(link.operand)
            }
        }
        close()
        var result = FlatExpression(operands[0])
        result.links = zip(operators, operands.dropFirst()).map { .init(operation: $0, operand: $1) }
        return result
    }

    private static func rank(_ operation: BinaryOperator) -> Int {
        switch operation {
        case .multiply, .divide, .remainder: 0
        case .add, .subtract, .concatenate: 1
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 2
        default: 3
        }
    }
}
