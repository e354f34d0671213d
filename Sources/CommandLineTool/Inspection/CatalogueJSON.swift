import CatalogueFile
import CourseCatalogue
import Diagnostics

/// A catalogue as the file that it can be written to.
struct CatalogueJSON: CommandAnswer {
    let catalogue: Catalogue

    var isProse: Bool { false }

    func say(
        in language: InterfaceLanguage, reporting diagnostics: inout DiagnosticCollector, to piece: (String) -> Void
    ) {
        var last: [UInt8] = []
        // JSON can say everything, and nothing that is handed over is refused.
        try? CatalogueFileWriter().write(catalogue, reporting: &diagnostics) { bytes in
            piece(String(decoding: last, as: UTF8.self))
            last = bytes
        }
        piece(String(decoding: last.dropLast(), as: UTF8.self))
    }
}
