import Interchange
import XML

/// An OpenDocument spreadsheet (ODF 1.3): a sheet a table, with its names in the first row.
///
/// The cells stand on one line: some readers take white space between them for text. Values have their types: no text there
/// can be a formula, so none has an apostrophe before it. What ODF can't hold of a text is how its lines end, and control
/// characters.
struct Spreadsheet: Sendable {
    /// What the whole is called.
    let title: String
    /// The tables.
    let sheets: [FilledTable]

    /// The most rows that programs open, the names' row among them.
    static let maximumRowCount = 1 << 20

    /// The files of the container.
    var parts: [Artifact] {
        [
            Artifact(path: "mimetype", text: DatasetForm.spreadsheet.mediaType),
            Artifact(path: "META-INF/manifest.xml", content: .bytes(manifest)),
            Artifact(path: "meta.xml", content: .bytes(metadata)),
            Artifact(path: "content.xml", content: .streamed { piece, _ in try writeContent(to: piece) }),
        ]
    }

    private static let namespaces = [
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"),
    ].map { ("xmlns:" + $0, "urn:oasis:names:tc:opendocument:xmlns:\($1):1.0") }

    /// ODF 1.3 part 2 §4.
    private var manifest: [UInt8] {
        var xml = XMLWriter()
        xml.open(
            "manifest:manifest",
            [
                ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"), ("manifest:version", "1.3"),
            ])
        for (path, type) in [
            ("/", DatasetForm.spreadsheet.mediaType), ("content.xml", "text/xml"), ("meta.xml", "text/xml"),
        ] {
            xml.element(
                "manifest:file-entry", [("manifest:full-path", path), ("manifest:media-type", type)])
        }
        return xml.finish()
    }

    private var metadata: [UInt8] {
        var xml = XMLWriter()
        xml.open(
            "office:document-meta",
            [
                ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("office:version", "1.3"),
            ])
        xml.open("office:meta")
        xml.element("dc:title", text: title)
        xml.element("dc:language", text: "fr")
        return xml.finish()
    }

    private func writeContent(to piece: FilledTable.Piece) throws {
        var xml = XMLWriter(isIndented: false)
        xml.open("office:document-content", Self.namespaces + [("office:version", "1.3")])
        Self.writeStyles(to: &xml)
        xml.open("office:body")
        xml.open("office:spreadsheet")
        for sheet in sheets { try Self.write(sheet, to: &xml, piece) }
        try piece(xml.finish())
    }

    /// A style for days, written as ISO 8601, and one for names.
    private static func writeStyles(to xml: inout XMLWriter) {
        xml.open("office:automatic-styles")
        xml.open("number:date-style", [("style:name", "jour")])
        xml.element("number:year", [("number:style", "long")])
        xml.element("number:text", text: "-")
        xml.element("number:month", [("number:style", "long")])
        xml.element("number:text", text: "-")
        xml.element("number:day", [("number:style", "long")])
        xml.close()
        xml.element(
            "style:style",
            [("style:name", "date"), ("style:family", "table-cell"), ("style:data-style-name", "jour")])
        xml.close()
    }

    private static func write(_ sheet: FilledTable, to xml: inout XMLWriter, _ piece: FilledTable.Piece) throws {
        let fields = sheet.outline.fields, kinds = fields.map(\.kind)
        xml.open("table:table", [("table:name", sheet.outline.name)])
        xml.element("table:table-column", [("table:number-columns-repeated", String(fields.count))])
        xml.open("table:table-header-rows")
        xml.open("table:table-row")
        xml.markup { SheetCells.append(RowText(fields.map(\.name)), as: fields.map { _ in .text }, to: &$0) }
        xml.close()
        xml.close()
        try sheet.forEachRow { row in
            xml.markup { bytes in
                bytes.append(utf8: "<table:table-row>")
                SheetCells.append(row, as: kinds, to: &bytes)
                bytes.append(utf8: "</table:table-row>")
            }
            if xml.pendingByteCount >= FilledTable.pieceByteCount { try piece(xml.drain()) }
        }
        xml.close()
    }
}
