package import Diagnostics

/// Files that are made of the same, and are cheaper to make at once than one after the other.
package final class JointFiles: Sendable {
    /// Makes some of the files, by the names that they have among themselves; a piece comes with the name of its file.
    package let make:
        @Sendable (
            _ names: Set<String>, _ piece: (String, consuming [UInt8]) throws -> Void, inout DiagnosticCollector
        ) throws -> Void

    /// Files that are made so.
    package init(
        make:
            @escaping @Sendable (
                _ names: Set<String>, _ piece: (String, consuming [UInt8]) throws -> Void, inout DiagnosticCollector
            ) throws -> Void
    ) {
        self.make = make
    }

    /// One of the files by itself.
    package func content(of name: String) -> Artifact.Content {
        .streamed { [make] piece, diagnostics in try make([name], { _, bytes in try piece(bytes) }, &diagnostics) }
    }
}

/// One of the files that are made at once.
package struct JointFile: Sendable {
    /// All of them.
    package let files: JointFiles
    /// The name that it has among them.
    package let name: String

    /// The file of this name.
    package init(_ name: String, of files: JointFiles) {
        (self.files, self.name) = (files, name)
    }
}
