import Diagnostics
import Foundation

extension OutputFile {
    /// Writes pieces to a new file as they come; a stream that breaks off leaves no file.
    ///
    /// - Throws: ``ArtifactFailure`` where the stream breaks off, ``SystemFault`` where the disk refuses.
    static func write(
        _ stream: (_ piece: (consuming [UInt8]) throws -> Void, inout DiagnosticCollector) throws -> Void,
        to path: String, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var file = try OutputFile(creating: path)
        var refusal: SystemFault?
        do {
            try stream(
                { piece in
                    do throws(SystemFault) {
                        try file.write(piece)
                    } catch {
                        refusal = error
                        throw error
                    }
                }, &diagnostics)
        } catch {
            unlink(path)
            throw refusal ?? ArtifactFailure(error)
        }
        // A stream that passed over a refusal has not written everything.
        if let refusal { throw refusal }
    }
}
