/// Operands with the operators between them, before they are put into a tree by JavaScript's ranks.
struct FlatExpression {
    var operands: [any Expression]
    var operators: [BinaryOperator] = []

    init(_ operand: any Expression) { operands = [operand] }

    mutating func append(_ operation: BinaryOperator, _ other: FlatExpression) {
        operators.append(operation)
        operands += other.operands
        operators += other.operators
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
        if operators.isEmpty { return operands[0] }
        var flat = self
        for rank in 0...3 where !flat.operators.isEmpty { flat = flat.folded(rank) }
        return flat.operands[0]
    }

    /// With all operators of one rank put into chains.
    private func folded(_ rank: Int) -> FlatExpression {
        var result = FlatExpression(operands[0])
        var links: [ChainExpression.Link] = []
        func closed(_ first: any Expression) -> any Expression {
            links.isEmpty ? first : ChainExpression(first, links)
        }
        for (operation, operand) in zip(operators, operands.dropFirst()) {
            if Self.rank(operation) == rank {
                links.append(.init(operation: operation, operand: operand))
            } else {
                result.operands[result.operands.count - 1] = closed(result.operands[result.operands.count - 1])
                links = []
                result.operators.append(operation)
                result.operands.append(operand)
            }
        }
        result.operands[result.operands.count - 1] = closed(result.operands[result.operands.count - 1])
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
