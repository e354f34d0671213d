import Archive
import Conformance
public import Diagnostics
import XML

/// How heavy a package is: the whole, and each page that it launches.
public struct PackageFootprint: Sendable {
    /// The zip's size in bytes.
    public let byteCount: Int
    /// The size of its files together, unpacked, in bytes.
    public let unpackedByteCount: Int
    /// How many files it has.
    public let fileCount: Int
    /// The pages that it launches, in the order of its manifest, each once; none where it has no manifest that is read.
    public let pages: [PageFootprint]

    /// The largest page or manifest that is looked into, in bytes.
    private static let pageByteLimit = 16 << 20

    /// Measures a package.
    ///
    /// - Parameters:
    ///   - path: the zip's file.
    ///   - byteCount: its size, in bytes.
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where it can't be read as a zip.
    public init(archiveAt path: String, byteCount: Int) throws(FatalDiagnostic) {
        do throws(ZipFault) {
            let files = PackageFiles(try ZipReader(path: path))
            self.byteCount = byteCount
            unpackedByteCount = files.entries.reduce(0) { sum, entry in
                let (total, isTooLarge) = sum.addingReportingOverflow(entry.size)
                return isTooLarge ? .max : total
            }
            fileCount = files.entries.count
            pages = LaunchedPages.paths(in: files).compactMap { Self.page($0, in: files) }
        } catch {
            throw Self.unreadable(path, error)
        }
    }

    private static func page(_ path: String, in files: PackageFiles) -> PageFootprint? {
        guard let bytes = files.read(path, limit: pageByteLimit) else { return nil }
        let requests = PageRequests(of: String(decoding: bytes, as: UTF8.self))
        var footprint = PageFootprint(
            path: path, elementCount: requests.elementCount, requestCount: 1, byteCount: files.sentByteCount(of: path),
            foreignAddresses: [])
        var asked: Set<String> = [path]
        for address in requests.addresses {
            let reference = FileReference(address, base: path, line: 0)
            guard let name = reference.fileName?.text else {
                footprint.foreignAddresses.append(address)
                continue
            }
            guard asked.insert(name).inserted else { continue }
            footprint.requestCount += 1
            footprint.byteCount += files.sentByteCount(of: name)
        }
        return footprint
    }

    private static func unreadable(_ path: String, _ fault: ZipFault) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "unreadable-package",
                BilingualText(
                    fr: "« \(path) » n’est pas un paquet lisible : \(fault.message)",
                    en: "“\(path)” is no package that can be read: \(fault.message)"),
                help: BilingualText(
                    fr: "donnez un paquet en .zip ou .imscc, ou le dossier d’un export",
                    en: "give a package in .zip or .imscc, or the folder of an export")))
    }
}
