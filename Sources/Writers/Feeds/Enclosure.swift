import CourseCatalogue
import Interchange

/// The file that goes with an announcement: the module's picture, where the site serves it.
struct Enclosure {
    /// Where the file is served.
    let address: WebAddress
    /// Its true length.
    let byteCount: Int
    /// Its media type.
    let mediaType: String

    /// The enclosure of a module, or nil where its picture has no address, no length or no media type.
    init?(of module: Module) {
        guard let asset = module.picture?.value.asset, asset.byteCount > 0,
            let address = asset.address.flatMap({ WebAddress($0) }), Self.isMediaType(asset.mediaType)
        else { return nil }
        self.address = address
        byteCount = asset.byteCount
        mediaType = asset.mediaType
    }

    /// Whether a text is a type and a subtype (RFC 6838 §4.2), without parameters.
    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "!#$&-^_.+".utf8.contains($0)
                    }
            }
    }
}
