import ArgumentParser
import CourseCatalogue
import Diagnostics

/// `parcours inspect`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Show what is read from a site or a package, and where each fact was found.",
        discussion: """
            The catalogue shown is the one that an export would use on the day: after the configuration, the journal's \
            identifiers and the rules of release.

            With --json: the catalogue as `parcours convert` writes it, content included (schemas/catalogue.schema.json).
            """)

    @OptionGroup var source: SourceOptions

    @Flag(help: "Print everything as JSON.")
    var json = false

    func run() throws {
        if json {
            try show { read, _, _ in CatalogueJSON(catalogue: read.catalogue) }
        } else {
            try show { read, day, found in CatalogueReport(of: read.catalogue, on: day, reporting: &found) }
        }
    }

    private func show(
        _ answer: (ReadCatalogue, _ day: CalendarDate, inout DiagnosticCollector) -> some CommandAnswer
    ) throws {
        try source.run { diagnostics in
            let request = try source.request()
            return try CataloguePipeline(request: request).run(reporting: &diagnostics) { read, found in
                answer(read, request.asOf, &found)
            }
        }
    }
}
