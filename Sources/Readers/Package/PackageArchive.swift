import Archive
public import Diagnostics
public import Interchange
import Synchronization

/// The files of a package in a zip, read from it when they are asked for; nothing is unpacked to the disk.
public final class PackageArchive: SourceFileCollection {
    /// The names of files that unpack inside one folder, each once, in the order of the zip.
    public let paths: [String]
    private let entries: [String: Int]
    private let sizes: [String: Int]
    /// The library reads one entry at a time.
    private let reader: Mutex<ZipReader>

    /// How many bytes the files have together, as the zip says.
    private let byteCount: Int

    /// Opens a package.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the file is no zip that can be read.
    public init(at path: String) throws(FatalDiagnostic) {
        let reader: ZipReader
        do throws(ZipFault) {
            reader = try ZipReader(path: path)
        } catch {
            throw PackageFault.unreadable(path, error.message)
        }
        var entries: [String: Int] = [:], paths: [String] = [], sizes: [String: Int] = [:], total = 0
        for (index, entry) in reader.entries.enumerated() where Self.isFile(entry) {
            guard let name = Self.safeName(entry.name), entries[name] == nil else { continue }
            entries[name] = index
            sizes[name] = entry.size
            paths.append(name)
            total = total.addingReportingOverflow(entry.size).overflow ? .max : total + entry.size
        }
        byteCount = total
        (self.entries, self.paths, self.sizes) = (entries, paths, sizes)
        self.reader = Mutex(reader)
    }

    /// Looks at the package as a whole, before anything of it is read.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where it has more files, or is
    ///   larger once unpacked, than the limits say.
    public func check(_ limits: InputLimits, named name: String) throws(FatalDiagnostic) {
        guard paths.count <= limits.packageFiles else { throw PackageFault.tooMany(name, limits.packageFiles) }
        guard byteCount <= limits.packageBytes else { throw PackageFault.tooLarge(name, limits.packageBytes) }
    }

    private static func isFile(_ entry: ZipEntryInfo) -> Bool {
        entry.name.utf8.last != UInt8(ascii: "/") && !entry.isSymbolicLink
    }

    /// A name with `/` between its parts; nil where it would unpack elsewhere.
    private static func safeName(_ name: String) -> String? {
        let slashed = name.replacing("\\", with: "/")
        let relative = slashed.utf8.starts(with: "./".utf8) ? String(slashed.dropFirst(2)) : slashed
        return ZipEntryName.fault(in: relative) == nil ? relative : nil
    }

    /// The content of a file, or its first bytes; a file of more than `limit` bytes is refused whatever the zip says.
    public func read(_ path: String, first count: Int?, limit: Int) throws(SourceTree.Fault) -> [UInt8] {
        guard let index = entries[path] else { throw .missing }
        let result: Result<[UInt8], ZipFault> = reader.withLock { reader in
            Result { () throws(ZipFault) in
                if let count { try reader.read(index, first: count) } else { try reader.read(index, limit: limit) }
            }
        }
        do throws(ZipFault) {
            return try result.get()
        } catch {
            if case .tooLarge(let limit) = error.reason { throw .tooLarge(limit: limit) }
            throw .unreadable(error.message)
        }
    }

    /// The size in bytes that the zip gives a file.
    public func byteCount(of path: String) throws(SourceTree.Fault) -> Int {
        guard let size = sizes[path] else { throw .missing }
        return size
    }
}
