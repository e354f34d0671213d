/// A place in a source file, as an editor shows it.
///
/// Lines and columns count from 1; a column counts characters (grapheme clusters), not bytes. A line of 0 means
/// "the file as a whole", a column of 0 "the line as a whole".
public struct SourceLocation: Hashable, Sendable {
    /// The file, relative to the source folder, with `/` between its parts.
    public var file: String
    /// The line, from 1; 0 for the whole file.
    public var line: UInt32
    /// The column in characters, from 1; 0 for the whole line.
    public var column: UInt32

    /// A place in `file`; numbers out of range are clamped rather than trapped on.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = UInt32(clamping: line)
        self.column = UInt32(clamping: column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, without the parts that are unknown.
    public var description: String {
        if line == 0 { return file }
        return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}

extension SourceLocation: Comparable {
    /// Orders by file (in byte order), then line, then column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        return (left.line, left.column) < (right.line, right.column)
    }
}
