import Diagnostics
import Foundation

/// A refusal of the operating system, which stops an export.
struct SystemFault: Error, Hashable {
    /// The error number (`errno`).
    let code: Int32

    /// The last call's refusal.
    static var last: SystemFault { SystemFault(code: errno) }

    /// The diagnostic that tells it, about something named as the user knows it.
    func fatal(writing name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "destination-not-writable",
                BilingualText(
                    fr: "impossible d'écrire dans « \(name) » : \(reason.french)",
                    en: "“\(name)” can't be written to: \(reason.english)"),
                help: help))
    }

    private var reason: BilingualText {
        switch code {
        case EACCES, EPERM: BilingualText(fr: "l'accès est refusé", en: "access is denied")
        case ENOSPC, EDQUOT: BilingualText(fr: "il n'y a plus de place", en: "there is no space left")
        case EROFS: BilingualText(fr: "le disque est en lecture seule", en: "the disk is read-only")
        case ENOTDIR: BilingualText(fr: "un dossier de son chemin est un fichier", en: "a folder of its path is a file")
        case ENAMETOOLONG: BilingualText(fr: "un nom est trop long", en: "a name is too long")
        case EBUSY, EXDEV: BilingualText(fr: "c'est un point de montage", en: "it is a mount point")
        default: BilingualText(String(cString: strerror(code)))
        }
    }

    private var help: BilingualText {
        switch code {
        case ENOSPC, EDQUOT:
            BilingualText(
                fr: "libérez de la place : un export en demande pour l'ancien et le nouveau à la fois",
                en: "free some space: an export needs enough for the old one and the new one together")
        case EBUSY, EXDEV:
            BilingualText(
                fr: "donnez un dossier à l'intérieur, qui puisse être remplacé d'un coup",
                en: "give a folder inside it, which can be replaced at once")
        default:
            BilingualText(
                fr: "donnez un dossier dans lequel vous pouvez écrire ; l'export précédent est intact",
                en: "give a folder that you can write to; the previous export is untouched")
        }
    }
}
