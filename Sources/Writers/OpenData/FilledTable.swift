/// A table with its rows, which are made each time they are asked for.
struct FilledTable: Sendable {
    typealias Piece = (consuming [UInt8]) throws -> Void

    /// What is told of it.
    let outline: TableOutline
    /// Hands over each row, in the order of the columns; one row's room serves the next.
    let forEachRow: @Sendable (_ visit: (RowText) throws -> Void) throws -> Void

    /// How many bytes are gathered before they are handed over: they are still in the processor's cache then.
    static let pieceByteCount = 1 << 16
}
