import CLibXML2

/// What a document may not exceed, so that a hostile one costs little.
public enum XMLLimits {
    /// The largest document, in bytes.
    public static let byteCount = 64 << 20
    /// How deep elements nest: libxml2's own limit.
    public static let depth = 256
}

/// Parses an XML document into its tree.
///
/// Nothing is fetched; a document type declaration is refused, and with it every entity but XML's own five.
///
/// - Parameters:
///   - bytes: the document.
///   - names: the local names of elements whose text isn't wanted, and is left out: long ones that nobody looks at.
/// - Throws: the first ``XMLFault`` where the document isn't well-formed (namespaces included), has a document type
///   declaration, or exceeds ``XMLLimits``.
public func parseXML(_ bytes: [UInt8], droppingTextOf names: Set<String> = []) throws(XMLFault) -> XMLNode {
    var uses = XMLPrefixUses()
    return try parseXML(bytes, droppingTextOf: names, noting: &uses)
}

/// The same, with the prefixes and namespaces that the document's names have.
package func parseXML(
    _ bytes: [UInt8], droppingTextOf names: Set<String> = [], noting uses: inout XMLPrefixUses
) throws(XMLFault) -> XMLNode {
    guard LibXML2.isReady, let context = xmlNewParserCtxt() else {
        throw XMLFault(line: 0, message: "out of memory")
    }
    defer { xmlFreeParserCtxt(context) }
    guard bytes.count <= XMLLimits.byteCount else {
        throw XMLFault(line: 0, message: "the document is larger than \(XMLLimits.byteCount) bytes")
    }
    let builder = XMLTreeBuilder(context, droppingTextOf: names)
    context.pointee.sax.pointee = XMLTreeBuilder.handlers
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    bytes.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        // Without a document type there are only XML's own entities: NOENT has values come with those resolved.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
        let document = xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, options)
        if let document { xmlFreeDoc(document) }
    }
    withExtendedLifetime(builder) {}
    if let fault = builder.collector.faults.first { throw fault }
    guard let root = builder.tree.root else { throw XMLFault(line: 1, message: "Document is empty") }
    uses = builder.tree.uses
    return root
}
