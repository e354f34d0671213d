import CLibXML2

/// An XML schema (W3C XML Schema 1.0), loaded once and used by as many threads as wish.
public final class XMLSchema: Sendable {
    /// Never written to once it is loaded; each validation has a context of its own.
    private nonisolated(unsafe) let schema: xmlSchemaPtr

    /// Loads a schema with those it imports by local paths; nothing is fetched from a network.
    ///
    /// - Throws: the first ``XMLFault`` where the schema can't be read or isn't one.
    public init(contentsOf path: String) throws(XMLFault) {
        guard LibXML2.isReady, !path.utf8.contains(0), let context = xmlSchemaNewParserCtxt(path) else {
            throw XMLFault(line: 0, message: "the schema “\(path)” can't be read")
        }
        defer { xmlSchemaFreeParserCtxt(context) }
        let collector = FaultCollector()
        // The documents that a schema imports are parsed by contexts out of reach: the thread's handler serves them.
        let parsed = Self.collectingThreadErrors(in: collector) { () -> xmlSchemaPtr? in
            xmlSchemaSetParserStructuredErrors(
                context, schemaErrorHandler, Unmanaged.passUnretained(collector).toOpaque())
            return xmlSchemaParse(context)
        }
        guard let parsed else {
            throw collector.faults.first ?? XMLFault(line: 0, message: "the schema “\(path)” can't be read")
        }
        schema = parsed
    }

    deinit { xmlSchemaFree(schema) }

    /// What the schema finds wrong in a document, in its order; empty where the document is valid.
    ///
    /// A document that isn't well-formed gives its parser's faults. `xsi:schemaLocation` is not followed.
    public func validate(_ bytes: [UInt8]) -> [XMLFault] {
        let document: XMLDocument
        do {
            document = try XMLDocument(bytes)
        } catch {
            return [error]
        }
        guard let context = xmlSchemaNewValidCtxt(schema) else { return [XMLFault(line: 0, message: "out of memory")] }
        defer { xmlSchemaFreeValidCtxt(context) }
        let collector = FaultCollector()
        let status = Self.collectingThreadErrors(in: collector) {
            xmlSchemaSetValidStructuredErrors(
                context, schemaErrorHandler, Unmanaged.passUnretained(collector).toOpaque())
            return xmlSchemaValidateDoc(context, document.pointer)
        }
        if status != 0, collector.faults.isEmpty {
            return [XMLFault(line: 0, message: "the document could not be validated (\(status))")]
        }
        return collector.faults
    }

    private static func collectingThreadErrors<Result>(in collector: FaultCollector, _ work: () -> Result) -> Result {
        xmlSetStructuredErrorFunc(Unmanaged.passUnretained(collector).toOpaque(), schemaErrorHandler)
        defer {
            xmlSetStructuredErrorFunc(nil, nil)
            withExtendedLifetime(collector) {}
        }
        return work()
    }
}

/// Gathers an error in the collector that `data` points at.
private let schemaErrorHandler: xmlStructuredErrorFunc = { data, error in
    guard let data, let error else { return }
    Unmanaged<FaultCollector>.fromOpaque(data).takeUnretainedValue().report(error.pointee, hasColumn: false)
}
