/// The forms that the files of a dataset have.
enum DatasetForm: Hashable, Sendable {
    /// A table in CSV.
    case csv(CSVDialect)
    /// Several tables in one JSON document.
    case json
    /// A table in JSON, an object a line.
    case lines
    /// Every table in an OpenDocument spreadsheet.
    case spreadsheet
    /// The description of every column, in Markdown.
    case documentation

    /// The form's usual name, by which portals know it: what the files' names end with.
    var format: String {
        switch self {
        case .csv: "csv"
        case .json: "json"
        case .lines: "ndjson"
        case .spreadsheet: "ods"
        case .documentation: "md"
        }
    }

    /// The media type; that of NDJSON is not registered, but is the one in use.
    var mediaType: String {
        switch self {
        case .csv: "text/csv"
        case .json: "application/json"
        case .lines: "application/x-ndjson"
        case .spreadsheet: "application/vnd.oasis.opendocument.spreadsheet"
        case .documentation: "text/markdown"
        }
    }

    /// Whether the file is a text in UTF-8.
    var isText: Bool { self != .spreadsheet }
}
