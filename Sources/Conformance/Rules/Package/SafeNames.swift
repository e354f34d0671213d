import Diagnostics

/// Every name unpacks to a file inside the folder that the package is unpacked to.
struct SafeNames: ConformanceRule {
    let id = "unsafe-file-name"
    let help = BilingualText(
        fr: "donnez aux fichiers des chemins relatifs, sans « . » ni « .. » et de 255 octets au plus par partie",
        en: "give files relative paths, without “.” or “..”, with parts of 255 bytes at most")

    func findings(in package: PackageListing) -> [Finding] {
        package.names.filter { !Self.isSafe($0) }.map {
            Finding(fr: "« \($0) » n'est pas un nom de fichier sûr", en: "“\($0)” is not a safe file name")
        }
    }

    private static func isSafe(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255
            }
    }
}
