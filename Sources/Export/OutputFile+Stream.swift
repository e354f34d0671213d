import Diagnostics
import Foundation

extension OutputFile {
    /// Writes pieces to a new file as they come; a stream that breaks off leaves no file.
    ///
    /// - Throws: ``ArtifactFailure`` where the stream breaks off, ``SystemFault`` where the disk refuses.
    static func write(
        _ stream: @escaping (_ piece: (consuming [UInt8]) throws -> Void, inout DiagnosticCollector) throws -> Void,
        to path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        try write(
            { piece, diagnostics in try stream({ try piece(path, $0) }, &diagnostics) }, to: [path: path],
            reporting: &diagnostics)
    }

    /// The same for several files at once.
    ///
    /// - Parameter paths: the path of each file, by the name that its pieces come with.
    static func write(
        _ stream: (_ piece: (String, consuming [UInt8]) throws -> Void, inout DiagnosticCollector) throws -> Void,
        to paths: [String: String], reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var files: [String: OpenFile] = [:]
        var refusal: SystemFault?
        for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
            files[name] = OpenFile(try OutputFile(creating: path))
        }
        do {
            try stream(
                { name, piece in
                    do throws(SystemFault) {
                        try files[name]?.file.write(piece)
                    } catch {
                        refusal = error
                        throw error
                    }
                }, &diagnostics)
        } catch {
            for path in paths.values { unlink(path) }
            throw refusal ?? ArtifactFailure(error)
        }
        // A stream that passed over a refusal has not written everything.
        if let refusal { throw refusal }
    }

    /// A file among others that are open.
    private final class OpenFile {
        var file: OutputFile

        init(_ file: consuming OutputFile) {
            self.file = file
        }
    }
}
