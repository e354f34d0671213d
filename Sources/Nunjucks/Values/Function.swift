/// Something that templates call: a function of the host, a macro, or a method of a value.
public final class Function: Sendable {
    /// What a function of the host does.
    public typealias Implementation = @Sendable (inout Call) throws(TemplateError) -> Value

    enum Kind: Sendable {
        case host(Implementation)
        /// A macro, with the context it was made in and, for the body of a `call`, the frame it sees: both by their
        /// number in the rendering.
        case macro(Macro, context: Int, frame: Int?)
        case method(Value, String)
        case builtin(BuiltinGlobal)
        case cycler(Int)
        case joiner(Int)
    }

    /// The name that diagnostics use.
    public let name: String
    let kind: Kind

    /// A function of the host.
    public init(_ name: String, _ implementation: @escaping Implementation) {
        self.name = name
        kind = .host(implementation)
    }

    init(_ name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension Value {
    /// A function of the host.
    public static func function(
        _ name: String, _ implementation: @escaping Function.Implementation
    ) -> Value {
        .function(Function(name, implementation))
    }
}
