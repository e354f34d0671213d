public import Diagnostics

/// One call of a host's function, filter, test or tag.
public struct Call: Sendable {
    /// One argument of a call.
    public struct Argument: Sendable {
        /// The name of a keyword argument; `nil` for one given by position.
        public let name: String?
        /// The value.
        public let value: Value
        /// Where the argument starts.
        public let place: Place

        /// Where the argument starts.
        public var location: SourceLocation { place.location }
    }

    /// The name that the template calls.
    public let name: String
    /// The arguments in the order of the template, keyword arguments among them.
    public let arguments: [Argument]
    /// Where the call stands: the name that is called.
    public let place: Place
    /// What the function told of.
    public private(set) var diagnostics: [Diagnostic] = []

    init(name: String, arguments: [Argument], place: Place) {
        self.name = name
        self.arguments = arguments
        self.place = place
    }

    /// Where the call stands: the name that is called.
    public var location: SourceLocation { place.location }

    /// The arguments that are given by position.
    public var positional: [Argument] { arguments.filter { $0.name == nil } }

    /// The value of an argument by its position among those without a name; `undefined` where there is none.
    public subscript(position: Int) -> Value {
        var left = position
        for argument in arguments where argument.name == nil {
            if left == 0 { return argument.value }
            left -= 1
        }
        return .undefined
    }

    /// The value of a keyword argument; `nil` where it isn't given.
    public subscript(name: String) -> Value? { arguments.last { $0.name == name }?.value }

    /// Tells the author of the template something about this call.
    public mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
