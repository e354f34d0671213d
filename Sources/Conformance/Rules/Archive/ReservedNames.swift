import Diagnostics

/// No name is one that Windows keeps for devices, or ends as it lets none end: where the package is unpacked there, the
/// file is lost.
struct ReservedNames: NameRule {
    let id = "reserved-file-name"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez au fichier un autre nom, sans point ni blanc à la fin",
        en: "give the file another name, without a dot or a blank at its end")

    private static let devices: Set<String> = ["con", "prn", "aux", "nul"]

    func findings(in package: PackageListing) -> [Finding] {
        package.names.filter(Self.holdsReserved).map {
            Finding(
                fr: "Windows ne peut pas avoir de fichier « \($0) »", en: "Windows can't have a file “\($0)”")
        }
    }

    private static func holdsReserved(_ name: String) -> Bool {
        let name = name.withoutDotSlash
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return name.split(separator: "/").contains { part in isReserved(part, stem: part.prefix { $0 != "." }) }
        }
        // Where all is ASCII, each of these is a character of its own.
        return name.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            isReserved(Substring(part), stem: Substring(part.prefix { $0 != UInt8(ascii: ".") }))
        }
    }

    private static func isReserved(_ part: Substring, stem: Substring) -> Bool {
        let isDots = part == "." || part == ".."
        let endsBadly = part.utf8.last == UInt8(ascii: ".") || part.utf8.last == UInt8(ascii: " ")
        return !isDots && endsBadly || isDevice(stem)
    }

    private static func isDevice(_ stem: Substring) -> Bool {
        // A digit of a port may be one beyond ASCII.
        guard (3...7).contains(stem.utf8.count) else { return false }
        let stem = stem.lowercased()
        let isPort = (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.count == 4 && stem.last?.isNumber == true
        return devices.contains(stem) || isPort
    }
}
