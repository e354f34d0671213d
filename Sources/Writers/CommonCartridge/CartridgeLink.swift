import ControlDocuments
import Interchange
import XML

/// A link out of the cartridge, to where a module is followed.
struct CartridgeLink {
    var title: String
    var address: WebAddress
    var manner: CartridgeOptions.LinkManner
    var edition: CartridgeEdition
    /// The schemas of the cartridge, at its root as the link is.
    var controlDocuments: [ControlDocument]

    /// The resource type that the manifest gives it.
    var type: String {
        switch manner {
        case .webLink: edition.webLinkType
        case .basicLTI: edition.ltiType
        }
    }

    /// The bytes of its file.
    func document() -> [UInt8] {
        switch manner {
        case .webLink: webLink()
        case .basicLTI: basicLTILink()
        }
    }

    /// A web link (Common Cartridge, Web Links). It opens in a window of its own: platforms refuse to be framed.
    private func webLink() -> [UInt8] {
        var writer = XMLWriter()
        writer.open("webLink", root([("xmlns", edition.webLinkNamespace)]))
        writer.element("title", text: title)
        writer.element("url", [("href", address.text), ("target", "_blank")])
        return writer.finish()
    }

    /// A link to a tool (Basic LTI 1.0, section 4). Secrets are the administrator's to add once it is imported.
    private func basicLTILink() -> [UInt8] {
        var writer = XMLWriter()
        writer.open(
            "cartridge_basiclti_link",
            root([
                ("xmlns", edition.ltiNamespace), ("xmlns:blti", "http://www.imsglobal.org/xsd/imsbasiclti_v1p0"),
                ("xmlns:lticp", "http://www.imsglobal.org/xsd/imslticp_v1p0"),
            ]))
        writer.element("blti:title", text: title)
        writer.element("blti:launch_url", text: address.text)
        if address.text.hasPrefix("https:") { writer.element("blti:secure_launch_url", text: address.text) }
        writer.open("blti:vendor")
        writer.element("lticp:code", text: vendorCode)
        writer.element("lticp:name", text: address.host)
        writer.close()
        return writer.finish()
    }

    /// The attributes of the root element: its namespaces, and where their schemas stand.
    private func root(_ namespaces: [(String, String)]) -> [(String, String)] {
        namespaces + ControlDocument.schemaAttributes(of: controlDocuments, for: namespaces.map(\.1))
    }

    /// The host as an XML name, with a letter in front.
    private var vendorCode: String {
        "host."
            + String(
                decoding: address.host.utf8.filter { $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "~") }, as: UTF8.self
            )
    }
}
