import CLibXML2

/// A document in libxml2's own form, for validation.
final class XMLDocument {
    let pointer: xmlDocPtr

    /// Parses a document under the same rules as ``parseXML(_:)``.
    init(_ bytes: [UInt8]) throws(XMLFault) {
        guard bytes.count <= XMLLimits.byteCount else {
            throw XMLFault(line: 0, message: "the document is larger than \(XMLLimits.byteCount) bytes")
        }
        guard LibXML2.isReady, let context = xmlNewParserCtxt() else {
            throw XMLFault(line: 0, message: "out of memory")
        }
        defer { xmlFreeParserCtxt(context) }
        let collector = FaultCollector()
        context.pointee._private = Unmanaged.passUnretained(collector).toOpaque()
        context.pointee.sax.pointee.serror = { context, error in
            guard let error else { return }
            XMLDocument.collector(of: context)?.report(error.pointee, hasColumn: true)
        }
        context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
            XMLDocument.collector(of: context)?.report(
                XMLFault(line: 0, message: "a document type declaration is refused"))
            xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue)
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options
            )
        }
        withExtendedLifetime(collector) {}
        if let fault = collector.faults.first {
            xmlFreeDoc(document)
            throw fault
        }
        guard let document else { throw XMLFault(line: 1, message: "Document is empty") }
        pointer = document
    }

    deinit { xmlFreeDoc(pointer) }

    private static func collector(of context: UnsafeMutableRawPointer?) -> FaultCollector? {
        context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
            .map { Unmanaged<FaultCollector>.fromOpaque($0).takeUnretainedValue() }
    }
}
