import Conformance
import Interchange
import XML

/// The document of a link in a cartridge: a web link (IMS Common Cartridge §4.5) or a link to a tool (Basic LTI §6).
struct LinkDocument {
    /// Where it leads.
    let address: String

    /// Whether a resource of this type is a link.
    static func isLink(type: String) -> Bool { type.hasPrefix("imswl_") || type.hasPrefix("imsbasiclti_") }

    /// Reads the document of a resource; nil where there is none that leads to the web.
    init?(of resource: PackageManifest.Resource, in source: SourceTree) {
        guard Self.isLink(type: resource.node["type"] ?? ""),
            let name = (resource.href ?? resource.files.first)?.fileName?.text, let bytes = try? source.read(name),
            let root = try? parseXML(bytes)
        else { return nil }
        let written =
            root.first("url")?["href"] ?? root.first("secure_launch_url")?.text ?? root.first("launch_url")?.text
        guard let address = written.flatMap({ WebAddress(PackageText.line($0)) }) else { return nil }
        self.address = address.text
    }
}
