public import Diagnostics
import Foundation

/// A source folder, or an archive that stands for one, and the only way to read from it: nothing outside is ever opened.
public struct SourceTree: Sendable {
    /// The source as the user named it, for messages.
    public let name: String
    /// Where the files are.
    let place: Place
    /// How much is taken from the source.
    public var limits: InputLimits
    /// What the files were when they were first read.
    let stamps = SourceStamps()
    /// Where it is noted which files are asked for, if anybody wants to know.
    package var accesses: SourceAccesses?

    /// Where a source's files are.
    enum Place: Sendable {
        /// In a folder, by its path with every symbolic link resolved.
        case folder(String)
        /// In something that isn't a folder of the disk.
        case collection(any SourceFileCollection)
    }

    /// A source whose files don't stand in a folder.
    public init(named name: String, holding files: any SourceFileCollection, limits: InputLimits = InputLimits()) {
        self.name = name
        self.limits = limits
        place = .collection(files)
    }

    /// Opens a source folder.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where there is no such folder.
    public init(at path: String, limits: InputLimits = InputLimits()) throws(FatalDiagnostic) {
        name = path
        self.limits = limits
        guard !path.utf8.contains(0), let resolved = Self.realPath(path) else { throw Self.missing(path) }
        var status = stat()
        guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw Self.missing(path) }
        place = .folder(resolved)
    }

    /// Why a file of the source can't be read.
    public enum Fault: Error, Hashable, Sendable {
        /// There is no such file.
        case missing
        /// It is, or is reached through, a symbolic link that leaves the folder.
        case outside
        /// It is a folder, a pipe or a device.
        case notAFile
        /// It is larger than the limit, in bytes.
        case tooLarge(limit: Int)
        /// The system refuses, with its reason.
        case unreadable(String)
    }

    /// The whole content of a file, or its first bytes.
    ///
    /// - Parameters:
    ///   - path: the file's path in the source.
    ///   - count: how many bytes are wanted at most; nil for all, which must not exceed the limit.
    public func read(_ path: String, first count: Int? = nil) throws(Fault) -> [UInt8] {
        if case .collection(let files) = place { return try files.read(path, first: count, limit: limits.fileBytes) }
        let (descriptor, size) = try open(path, limit: count == nil ? limits.fileBytes : .max)
        defer { close(descriptor) }
        return try Self.read(min(size, count ?? limits.fileBytes, limits.fileBytes), from: descriptor)
    }

    /// The first bytes of a file, with its size in bytes, in one go.
    ///
    /// - Parameters:
    ///   - path: the file's path in the source.
    ///   - count: how many bytes are wanted at most.
    package func start(of path: String, first count: Int) throws(Fault) -> (bytes: [UInt8], byteCount: Int) {
        if case .collection(let files) = place {
            let byteCount = try files.byteCount(of: path)
            return (try files.read(path, first: count, limit: limits.fileBytes), byteCount)
        }
        let (descriptor, size) = try open(path, limit: .max)
        defer { close(descriptor) }
        return (try Self.read(min(size, count, limits.fileBytes), from: descriptor), size)
    }

    private static func read(_ count: Int, from descriptor: Int32) throws(Fault) -> [UInt8] {
        var reason: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < count {
                let got = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got < 0 { reason = errno }
                // The file became shorter since it was opened: what is there is what is read.
                guard got > 0 else { return }
                filled += got
            }
        }
        if let reason { throw .unreadable(String(cString: strerror(reason))) }
        return bytes
    }

    /// The size of a file in bytes.
    public func byteCount(of path: String) throws(Fault) -> Int {
        if case .collection(let files) = place { return try files.byteCount(of: path) }
        let (descriptor, size) = try open(path, limit: .max)
        close(descriptor)
        return size
    }

    private func open(_ path: String, limit: Int) throws(Fault) -> (descriptor: Int32, size: Int) {
        do throws(Fault) {
            let opened = try openNow(path, limit: limit)
            accesses?.note(path, opened.stamp)
            return (opened.descriptor, opened.stamp.byteCount)
        } catch {
            accesses?.note(path, nil)
            throw error
        }
    }

    private func openNow(
        _ path: String, limit: Int
    ) throws(Fault) -> (descriptor: Int32, stamp: SourceStamps.Stamp) {
        let descriptor = try descriptor(of: path)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notAFile
        }
        guard status.st_size <= limit else {
            close(descriptor)
            throw .tooLarge(limit: limit)
        }
        let stamp = SourceStamps.Stamp(status)
        stamps.keep(stamp, of: path)
        return (descriptor, stamp)
    }

    private func descriptor(of path: String) throws(Fault) -> Int32 {
        guard case .folder(let root) = place, !path.utf8.contains(0) else { throw .missing }
        let folder = EnclosingFolder(path: root)
        switch folder.open(path) {
        case .opened(let descriptor): return descriptor
        case .refused(ENOENT), .refused(ENOTDIR): throw .missing
        case .refused:
            // The system follows no absolute link, even to what is inside: where all links lead is worked out first.
            let inside = try resolve(path).dropFirst(root.count).drop { $0 == "/" }
            switch folder.open(String(inside)) {
            case .opened(let descriptor): return descriptor
            case .refused(let reason): throw Self.fault(reason)
            case .unable: throw Self.fault(ENOSYS)
            }
        case .unable:
            // O_NONBLOCK: opening a named pipe must not wait for a writer.
            let descriptor = Foundation.open(try resolve(path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { throw Self.fault(errno) }
            return descriptor
        }
    }

    /// What the system's reason for not opening a file inside means.
    private static func fault(_ reason: Int32) -> Fault {
        switch reason {
        case ENOENT, ENOTDIR: .missing
        case EXDEV, ELOOP: .outside
        default: .unreadable(String(cString: strerror(reason)))
        }
    }

    /// The real path of something inside the folder.
    func resolve(_ path: String) throws(Fault) -> String {
        guard case .folder(let root) = place, !path.utf8.contains(0) else { throw .missing }
        guard let resolved = Self.realPath(path.isEmpty ? root : root + "/" + path) else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno)))
        }
        let isInside = resolved == root || root == "/" || resolved.utf8.starts(with: (root + "/").utf8)
        guard isInside else { throw .outside }
        return resolved
    }

    private static func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(validatingCString: pointer)
    }

    private static func missing(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "missing-source-folder",
                BilingualText(
                    fr: "« \(path) » n'est pas un dossier lisible", en: "“\(path)” is not a folder that can be read"),
                help: BilingualText(
                    fr: "donnez le dossier du site, celui qui contient « content »",
                    en: "give the site's folder, the one that holds “content”")))
    }
}
