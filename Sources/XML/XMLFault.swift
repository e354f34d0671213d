/// Something wrong in an XML document or schema, at its place.
public struct XMLFault: Error, Hashable, Sendable {
    /// The line, from 1; 0 where unknown.
    public var line: Int
    /// The column in bytes, from 1; 0 where unknown, as in everything a schema finds.
    public var column: Int
    /// What is wrong, in one line of English.
    public var message: String

    /// A fault.
    public init(line: Int, column: Int = 0, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }
}
