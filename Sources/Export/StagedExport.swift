public import Archive
import CSystemCalls
import Conformance
public import Diagnostics
import Foundation
public import Interchange

/// An export that is built beside its destination and put in place whole.
///
/// Make one, `write` the artifacts of each writer, `check` them, then `commit`. Until then the destination is untouched;
/// an export that is let go of, discarded or killed leaves it so, and the next one cleans up. Meanwhile no other export
/// can have the same destination.
///
/// The destination is absent, empty, or a former export; a symbolic link to a folder is followed. Modes follow the
/// umask, bytes depend on the artifacts and the timestamp alone.
public final class StagedExport {
    private let destination: Destination
    private let content: ArtifactContent
    private let timestamp: ZipTimestamp
    private let work: OrderedWork
    private let shared = SharedContents()
    private let exchange: FolderExchange
    /// Held until the export has ended.
    private var lock: FileLock?
    private var paths = ArtifactPaths(reserved: [ExportManifest.fileName])
    private var written: [StagedFile] = []
    private let isWritten: (Artifact) -> Bool
    private let reuse: ArtifactReuse?
    private var claimCount = 0
    /// What was told so far, in its places.
    public private(set) var report = ExportReport()

    /// Begins an export.
    ///
    /// - Parameters:
    ///   - path: the destination folder.
    ///   - source: where artifacts that are copies are read.
    ///   - timestamp: the time of every entry of every archive.
    ///   - workers: how many artifacts are made at a time; as many as there are cores where nil.
    ///   - parts: other folders that the export is made of; the destination neither lies in one nor holds one.
    ///   - isWritten: which artifacts are made; the paths of all are taken, whoever makes them.
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the destination can't be written or may not be replaced, or
    ///   another export is writing to it.
    public convenience init(
        to path: String, from source: SourceTree, timestamp: ZipTimestamp,
        workers: Int? = nil, parts: [String] = [], isWritten: @escaping (Artifact) -> Bool = { _ in true }
    ) throws(FatalDiagnostic) {
        try self.init(
            to: path, from: source, timestamp: timestamp, workers: workers, cache: nil, parts: parts,
            isWritten: isWritten)
    }

    /// Begins an export that takes files again.
    ///
    /// - Parameter cache: where it is kept what files were made of, so that those of the former export are taken again that
    ///   would be the same; nil to make them all. The others are as above.
    package init(
        to path: String, from source: SourceTree, timestamp: ZipTimestamp,
        workers: Int? = nil, cache: RecordCache?, parts: [String] = [],
        isWritten: @escaping (Artifact) -> Bool = { _ in true }
    ) throws(FatalDiagnostic) {
        self.isWritten = isWritten
        destination = try Destination(named: path, source: source, parts: parts)
        let staging = destination.staging
        reuse = cache.flatMap { [destination] cache in
            guard cache.lasts else { return nil }
            return ArtifactReuse(
                records: SourceRecords(in: cache, of: source), former: destination.path, staging: staging,
                timestamp: timestamp)
        }
        content = ArtifactContent(source: source) { DescribedFile(at: $0, in: staging) }
        self.timestamp = timestamp
        work = OrderedWork(workers: workers)
        exchange = FolderExchange(destination: destination)
        lock = try FileLock(replacing: destination)
        do {
            try exchange.recover()
            try destination.refuseForeignFiles()
            try makeFolders(destination.staging)
        } catch let fault as SystemFault {
            throw fault.fatal(writing: path)
        } catch let fatal as FatalDiagnostic {
            throw fatal
        } catch {
            throw SystemFault(code: EIO).fatal(writing: path)
        }
    }

    deinit { discard() }

    /// Makes artifacts and writes them, side by side; what they report comes in their order.
    ///
    /// An artifact that can't be made is reported as an error and left out. Call it once a writer: its artifacts are
    /// made as they are asked for, those that describe others after these.
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the disk refuses; the export is then discarded.
    public func write(
        _ artifacts: some Sequence<Artifact>, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) {
        try orDiscard {
            report.begin(hearing: diagnostics)
            let claimed = artifacts.lazy.map(claim).filter { self.isWritten($0.artifact) }
            var describing: [ArtifactClaim] = []
            try write(
                claimed.filter { claim in
                    guard case .describing = claim.artifact.content else { return true }
                    describing.append(claim)
                    return false
                }, in: content, reporting: &diagnostics)
            if !describing.isEmpty {
                try write(describing, in: contentKnowingDigests, pass: 2, reporting: &diagnostics)
            }
            report.end(hearing: diagnostics)
        }
    }

    private func claim(_ artifact: Artifact) -> ArtifactClaim {
        claimCount += 1
        return ArtifactClaim(artifact: artifact, refusal: paths.claim(artifact.path), number: claimCount)
    }

    /// What became of an artifact, or of several that were made at once, with what was told of it.
    private struct Outcome<Result: Sendable>: Sendable {
        let result: Result
        let place: [Int]
        let told: DiagnosticCollector
    }

    /// The same content, which takes the digests of files from when they were written, rather than from the files again.
    private var contentKnowingDigests: ArtifactContent {
        let known = Dictionary(written.map { ($0.file.path, $0.file) }) { first, _ in first }
        var result = content
        result.described = { [described = content.described] path in
            guard let file = known[path], let digest = file.sha256 else { return described(path) }
            return DescribedFile(path: path, byteCount: file.byteCount, sha256: digest)
        }
        return result
    }

    private func write(
        _ claims: some Sequence<ArtifactClaim>, in content: ArtifactContent, pass: Int = 1,
        reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let file = ArtifactFile(root: destination.staging, content: content, timestamp: timestamp, shared: shared)
        let (report, reuse) = (report, reuse)
        let groups = ClaimGroups(claims.makeIterator())
        try work.run(groups, reporting: &diagnostics, taking: take) { group, diagnostics in
            let places = group.map { report.place(pass, $0.number) }
            var told = DiagnosticCollector()
            defer { diagnostics.report(contentsOf: told) }
            var files = try file.write(group, reusing: reuse, reporting: &told)
            for (index, place) in zip(files.indices, places) { files[index]?.place = place }
            return Outcome(result: files.compactMap(\.self), place: places.first?.numbers ?? [], told: told)
        }
    }

    private func take(_ outcome: Outcome<[StagedFile]>) {
        report.take(outcome.told, at: outcome.place)
        written += outcome.result
    }

    /// Checks what was written by the rules of each file's format; what is wrong is reported in the files' order.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the export has ended.
    public func check(reporting diagnostics: inout DiagnosticCollector) throws(FatalDiagnostic) {
        let folder = destination.staging
        try orDiscard {
            report.begin(hearing: diagnostics)
            let (report, reuse) = (report, reuse)
            let unchecked = written.lazy.filter { !$0.isChecked }
            let outcomes = try work.run(unchecked, reporting: &diagnostics) { file, diagnostics -> Outcome<Void>? in
                var told = DiagnosticCollector()
                let check = FinishedArtifactCheck()
                for finding in check.diagnostics(of: file.file.path, format: file.format, in: folder) {
                    told.report(finding)
                }
                diagnostics.report(contentsOf: told)
                if !told.diagnostics.isEmpty { reuse?.forget(file.file.path) }
                return told.diagnostics.isEmpty
                    ? nil : Outcome(result: (), place: report.place(1, checking: file.place), told: told)
            }
            for outcome in outcomes { self.report.take(outcome.told, at: outcome.place) }
            self.report.end(hearing: diagnostics)
        }
    }

    /// What was written so far, in byte order of the paths.
    public var files: [WrittenFile] { ExportManifest(files: written.map(\.file)).files }

    /// The folder that the export goes to, absolute, links resolved.
    public var folder: String { destination.path }

    /// Puts what was written in place of the former export.
    ///
    /// - Parameters:
    ///   - diagnostics: takes what is found.
    ///   - prepare: what is done last before that, once all is on disk; where it throws, nothing is put in place.
    /// - Returns: what was written, in byte order of the paths.
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the disk refuses; the former export is then still in place.
    public func commit(
        reporting diagnostics: inout DiagnosticCollector, after prepare: (ExportSeal) throws -> Void = { _ in }
    ) throws(FatalDiagnostic) -> [WrittenFile] {
        let manifest = ExportManifest(files: written.map(\.file))
        try orDiscard {
            let bytes = manifest.bytes()
            var file = try OutputFile(creating: destination.staging + "/" + ExportManifest.fileName)
            try file.write(bytes)
            try flush()
            try prepare(ExportSeal(folder: destination.path, manifest: bytes))
            try exchange.putInPlace()
        }
        if (try? exchange.removeReplaced()) == nil { diagnostics.report(leftover) }
        lock = nil
        return manifest.files
    }

    /// Gives the export up; the destination stays as it was. Does nothing after `commit`.
    public func discard() {
        guard lock != nil else { return }
        try? exchange.remove(destination.staging)
        lock = nil
    }

    private func orDiscard(_ work: () throws -> Void) throws(FatalDiagnostic) {
        do {
            guard lock != nil else { throw SystemFault(code: EBADF) }
            try work()
        } catch {
            discard()
            throw (error as? FatalDiagnostic)
                ?? (error as? SystemFault ?? SystemFault(code: EIO)).fatal(
                    writing: destination.name)
        }
    }

    /// Waits until all that was written is on disk: an exchange that lasts longer than its content would be a loss.
    private func flush() throws(SystemFault) {
        let descriptor = open(destination.staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        guard parcours_flush(descriptor) == 0 else { throw .last }
    }

    private var leftover: Diagnostic {
        Diagnostic(
            .warning, "former-export-not-removed",
            BilingualText(
                fr: "l'export est en place, mais l'ancien n'a pas pu être entièrement effacé",
                en: "the export is in place, but the former one could not be removed entirely"),
            help: BilingualText(
                fr: "effacez « \(destination.staging) », ou laissez le prochain export essayer",
                en: "remove “\(destination.staging)”, or let the next export try"))
    }
}
