import Diagnostics

/// Every file's data agree with the directory: checksum, size, compressed stream.
struct DamagedFiles: ConformanceRule {
    /// A file that can't be read.
    struct Fault {
        let name: String
        let reason: String
    }

    let id = "damaged-file"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "refaites l'archive, ou récupérez-la à nouveau", en: "make the archive anew, or fetch it again")

    func findings(in faults: [Fault]) -> [Finding] {
        faults.map {
            Finding(fr: "« \($0.name) » est illisible : \($0.reason)", en: "“\($0.name)” can't be read: \($0.reason)")
        }
    }
}
