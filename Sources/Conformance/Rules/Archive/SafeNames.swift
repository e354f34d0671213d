import Archive
import Diagnostics

/// Every name unpacks to a file inside the folder that the package is unpacked to.
struct SafeNames: NameRule {
    let id = "unsafe-file-name"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez aux fichiers des chemins relatifs, sans « . » ni « .. » et de 255 octets au plus par partie",
        en: "give files relative paths, without “.” or “..”, with parts of 255 bytes at most")

    func findings(in package: PackageListing) -> [Finding] {
        // A backslash and a `./` in front are other rules'.
        package.names.filter {
            !$0.utf8.contains(UInt8(ascii: "\\")) && ZipEntryName.fault(in: $0.withoutDotSlash) != nil
        }.map {
            Finding(fr: "« \($0) » n'est pas un nom de fichier sûr", en: "“\($0)” is not a safe file name")
        }
    }
}
