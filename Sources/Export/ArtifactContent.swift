import Archive
import Diagnostics
import Interchange

/// Why one artifact can't be made; the others can.
struct ArtifactFailure: Error, Hashable {
    /// Why, in a clause.
    var reason: BilingualText
    /// Where in the source.
    var location: SourceLocation?
    /// What to do about it.
    var help: BilingualText?

    /// A reason of one's own.
    init(_ reason: BilingualText, at location: SourceLocation? = nil, help: BilingualText? = nil) {
        self.reason = reason
        self.location = location
        self.help = help
    }

    /// Whatever the making of a content threw.
    init(_ error: any Error) {
        switch error {
        case let failure as ArtifactFailure: self = failure
        case let fatal as FatalDiagnostic:
            self.init(fatal.diagnostic.message, at: fatal.diagnostic.location, help: fatal.diagnostic.help)
        default: self.init(BilingualText("\(error)"))
        }
    }

    /// The diagnostic that tells it of an artifact.
    func diagnostic(leavingOut path: String) -> Diagnostic {
        Diagnostic(
            .error, "artifact-left-out",
            BilingualText(
                fr: "« \(path) » n'est pas écrit : \(reason.french)", en: "“\(path)” is left out: \(reason.english)"),
            at: location, help: help)
    }
}

/// Makes the bytes of artifacts; the source is read through its tree alone.
struct ArtifactContent: Sendable {
    var source: SourceTree
    /// What became of an artifact, by its path, for those that tell of it; nil where it was not made.
    var described: @Sendable (String) -> DescribedFile? = { _ in nil }

    /// The bytes of a content that isn't an archive.
    ///
    /// - Throws: ``ArtifactFailure``.
    func bytes(
        of content: Artifact.Content, reporting diagnostics: inout DiagnosticCollector
    ) throws(ArtifactFailure) -> [UInt8] {
        do {
            switch content {
            case .bytes(let bytes), .shared(let bytes): return bytes
            case .made(let make): return try make(&diagnostics)
            case .describing(let paths, let make): return try make(paths.compactMap(described))
            case .copy(let path): return try copy(of: path)
            case .streamed(let stream):
                var bytes: [UInt8] = []
                try stream({ bytes += $0 }, &diagnostics)
                return bytes
            case .archive:
                throw ArtifactFailure(
                    BilingualText(fr: "une archive ne contient pas d'archive", en: "an archive holds no archive"))
            }
        } catch {
            throw ArtifactFailure(error)
        }
    }

    private func copy(of path: String) throws(ArtifactFailure) -> [UInt8] {
        do {
            return try source.read(path)
        } catch {
            throw ArtifactFailure(
                BilingualText(
                    fr: "« \(path) » \(error.clause.french)", en: "“\(path)” \(error.clause.english)"),
                at: SourceLocation(file: path))
        }
    }
}

extension SourceTree.Fault {
    /// What is the matter with the file, said of it.
    fileprivate var clause: BilingualText {
        switch self {
        case .missing: BilingualText(fr: "n'est plus dans le site", en: "is no longer in the site")
        case .outside: BilingualText(fr: "est hors du dossier du site", en: "is outside the site's folder")
        case .notAFile: BilingualText(fr: "n'est pas un fichier", en: "is not a file")
        case .tooLarge(let limit):
            BilingualText(fr: "dépasse \(limit) octets", en: "is over \(limit) bytes")
        case .unreadable(let reason):
            BilingualText(fr: "ne peut pas être lu (\(reason))", en: "can't be read (\(reason))")
        }
    }
}
