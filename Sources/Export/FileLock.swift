public import Diagnostics
import Foundation

/// A right that one process has at a time, held by a lock on a file; the system frees it when the process ends.
public final class FileLock {
    private let path: String
    private let descriptor: Int32

    /// Waits until no other process changes a file, and has the right to change it then.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where nothing can be written beside the file.
    public convenience init(changing file: String) throws(FatalDiagnostic) {
        do throws(SystemFault) {
            try self.init(at: Self.path(besides: file), waits: true)
        } catch {
            throw error.fatal(writing: file)
        }
    }

    /// Whether a process that has the right to change a file, or was killed while it had it, has left its mark.
    public static func isMarked(changing file: String) -> Bool { DiskEntry.at(path(besides: file)) != .nothing }

    /// Takes the right to replace a destination.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where another export has it.
    convenience init(replacing destination: Destination) throws(FatalDiagnostic) {
        do throws(SystemFault) {
            try self.init(at: destination.lock, waits: false)
        } catch {
            throw error.code == EWOULDBLOCK ? Self.held(destination.name) : error.fatal(writing: destination.name)
        }
    }

    private init(at path: String, waits: Bool) throws(SystemFault) {
        self.path = path
        // The holder removes the file when it ends: a lock on a removed file locks nothing, so it is taken anew.
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard descriptor >= 0 else { throw .last }
            guard flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) == 0 else {
                let fault = SystemFault.last
                close(descriptor)
                guard fault.code == EINTR else { throw fault }
                continue
            }
            if Self.isSameFile(descriptor, path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    private static func path(besides file: String) -> String {
        let target = realPath(file) ?? file
        let slash = target.lastIndex(of: "/").map(target.index(after:)) ?? target.startIndex
        return "\(target[..<slash]).\(target[slash...]).parcours-lock"
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
