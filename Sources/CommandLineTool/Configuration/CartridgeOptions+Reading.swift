import CommonCartridgeWriter
import Diagnostics
import DocumentSections

extension CartridgeOptions {
    /// Reads the section of one of the formats that are cartridges.
    mutating func read(
        _ format: String, of root: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        var section = root.section(format, reporting: &diagnostics)
        let manners = LinkManner.allCases.map(\.rawValue)
        links =
            section.value("links", wanting: BilingualText(manners.joined(separator: " / ")), reporting: &diagnostics) {
                $0.string.flatMap { LinkManner(rawValue: $0) }
            }?.value ?? links
        packagesModules = section.flag("module-packages", reporting: &diagnostics)?.value ?? packagesModules
        packagesCourses = section.flag("course-packages", reporting: &diagnostics)?.value ?? packagesCourses
        packagesAnnounced =
            section.flag("announced-modules", reporting: &diagnostics)?.value ?? packagesAnnounced
        section.reportUnknownKeys(to: &diagnostics)
    }
}
