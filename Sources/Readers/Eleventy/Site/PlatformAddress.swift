import Foundation
import CourseCatalogue
import Interchange

/// Recognises the address of a module on a learning platform, and the platform's own identifier in it.
///
/// `https://mentor.gouv.fr/local/catalog/pages/training.php?trainingid=3087` and `https://mentor.gouv.fr/catalog/3087`
/// name the same module.
enum PlatformAddress {
    private static let queryNames: Set = ["trainingid", "courseid", "course_id", "id", "formation"]
    private static let folders: Set = [
        "catalog", "catalogue", "course", "courses", "cours", "formation", "formations", "training", "trainings",
        "module", "modules", "learn", "session", "sessions",
    ]

    /// The platform behind an address; `moduleIdentifier` is nil where the address names none.
    static func platform(at address: WebAddress) -> Platform {
        Platform(name: address.siteHost, address: address.text, moduleIdentifier: identifier(in: address))
    }

    /// The platform's identifier of the module, as letters, digits and hyphens.
    static func identifier(in address: WebAddress) -> String? {
        for pair in address.query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, queryNames.contains(parts[0].lowercased()), let value = usable(parts[1]) {
                return value
            }
        }
        let segments = address.segments
        for (index, segment) in segments.enumerated().dropLast() where folders.contains(segment.lowercased()) {
            if let value = usable(segments[index + 1][...]), value.contains(where: \.isNumber) { return value }
        }
        return nil
    }

    /// The module that a text links to, as `host/identifier`; nil where it links to none, or to several.
    static func onlyModule(in text: Substring) -> String? {
        var found: String?
        var rest = text.utf8[...]
        while let offset = Substring(rest).byteRange(of: "http")?.lowerBound {
            rest = rest.dropFirst(offset)
            let start = rest.startIndex
            let end = rest.firstIndex { $0 <= 0x20 || "\"'<>()[]`".utf8.contains($0) } ?? rest.endIndex
            if let address = WebAddress(String(Substring(rest[..<end]))), let identifier = identifier(in: address) {
                let module = address.siteHost + "/" + identifier
                if let found, found != module { return nil }
                found = module
            }
            rest = rest[(end > start ? end : rest.index(start, offsetBy: 4))...]
        }
        return found
    }

    private static func usable(_ text: Substring) -> String? {
        let value = slug(text.percentDecoded)
        return value.isEmpty || value.utf8.count > 60 ? nil : value
    }
}
