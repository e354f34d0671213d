import Diagnostics
import Foundation

/// The right to replace a destination, held by one export at a time; the system frees it when the process ends.
final class ExportLock {
    private let path: String
    private let descriptor: Int32

    /// Takes the right.
    ///
    /// - Throws: ``FatalDiagnostic`` where another export has it.
    init(_ destination: Destination) throws(FatalDiagnostic) {
        path = destination.lock
        // The holder removes the file when it ends: a lock on a removed file locks nothing, so it is taken anew.
        for _ in 0..<100 {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard descriptor >= 0 else { throw SystemFault.last.fatal(writing: destination.name) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw Self.held(destination.name)
            }
            if Self.isSameFile(descriptor, path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
        throw Self.held(destination.name)
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat(), named = stat()
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
            && held.st_dev == named.st_dev
    }

    private static func held(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "destination-locked",
                BilingualText(
                    fr: "un autre export est en train d'écrire dans « \(name) »",
                    en: "another export is writing to “\(name)”"),
                help: BilingualText(
                    fr: "attendez qu'il se termine, ou donnez un autre dossier",
                    en: "wait until it ends, or give another folder")))
    }
}
