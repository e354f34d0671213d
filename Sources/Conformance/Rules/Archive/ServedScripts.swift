import Diagnostics

/// No file is a program that a web server would run: Docebo refuses such packages.
struct ServedScripts: ConformanceRule {
    let id = "server-script"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.some(.docebo)
    let help = BilingualText(fr: "retirez le fichier du paquet", en: "take the file out of the package")

    func findings(in package: PackageListing) -> [Finding] {
        package.names(ending: [".php", ".jsp", ".py", ".sh"]).map {
            Finding(fr: "« \($0) » est un programme de serveur", en: "“\($0)” is a program for a server")
        }
    }
}
