public import Diagnostics
public import Interchange

extension SourceTree.Fault {
    /// What to tell the author of a file or folder that can't be read; `setting` is the limit that a file is too large for.
    public func diagnostic(
        for path: String, isFolder: Bool = false, at location: SourceLocation? = nil, setting: String = "file-bytes"
    ) -> Diagnostic {
        let (id, message, help) = isFolder ? texts(forFolder: path) : texts(forFile: path, setting)
        return Diagnostic(.error, id, message, at: location ?? SourceLocation(file: path), help: help)
    }

    private typealias Texts = (id: String, message: BilingualText, help: BilingualText)

    private func texts(forFile path: String, _ setting: String = "file-bytes") -> Texts {
        switch self {
        case .missing:
            return (
                "missing-file",
                BilingualText(fr: "le fichier « \(path) » n’existe pas", en: "there is no file “\(path)”"),
                BilingualText(fr: "ajoutez le fichier, ou corrigez son nom", en: "add the file, or correct its name")
            )
        case .outside:
            return (
                "outside-source", Self.leadsOut(path),
                BilingualText(
                    fr: "remplacez le lien symbolique par une copie du fichier",
                    en: "replace the symbolic link by a copy of the file")
            )
        case .notAFile:
            return (
                "not-a-file",
                BilingualText(fr: "« \(path) » n’est pas un fichier", en: "“\(path)” is not a file"),
                BilingualText(
                    fr: "mettez un fichier ordinaire à cette place, ou donnez un autre nom à ce qui y est",
                    en: "put an ordinary file in this place, or give what is there another name")
            )
        case .tooLarge(let limit):
            return (
                "file-too-large",
                BilingualText(
                    fr: "« \(path) » dépasse \(limit) octets", en: "“\(path)” is larger than \(limit) bytes"),
                BilingualText(
                    fr: "allégez ce fichier, partagez-le, ou réglez « limits.\(setting) »",
                    en: "make this file smaller, part it, or set “limits.\(setting)”")
            )
        case .unreadable(let reason):
            return ("unreadable-file", Self.cannotBeRead(path, reason), Self.giveAccess)
        }
    }

    private func texts(forFolder path: String) -> Texts {
        switch self {
        case .outside:
            return (
                "outside-source", Self.leadsOut(path),
                BilingualText(
                    fr: "remplacez le lien symbolique par une copie de ce à quoi il mène",
                    en: "replace the symbolic link by a copy of what it leads to")
            )
        case .unreadable(let reason): return ("unreadable-folder", Self.cannotBeRead(path, reason), Self.giveAccess)
        default: return texts(forFile: path)
        }
    }

    private static func leadsOut(_ path: String) -> BilingualText {
        BilingualText(fr: "« \(path) » mène hors du dossier source", en: "“\(path)” leads out of the source folder")
    }

    private static func cannotBeRead(_ path: String, _ reason: String) -> BilingualText {
        BilingualText(fr: "« \(path) » ne peut pas être lu : \(reason)", en: "“\(path)” can't be read: \(reason)")
    }

    private static var giveAccess: BilingualText {
        BilingualText(fr: "donnez le droit de le lire à qui lance l’export", en: "let whoever runs the export read it")
    }
}
