import CourseCatalogue
import Interchange
import XML

/// What a cartridge's manifest says of it: IEEE LOM 1.0 as Common Cartridge profiles it for manifests.
///
/// Moodle names a course after the title and describes it with the description.
struct CartridgeMetadata {
    var title: String
    var description: String?
    /// A BCP 47 tag; nil where the catalogue's isn't well-formed.
    var language: String?
    var keywords: [String] = []
    var isFree: Bool?
    /// An SPDX identifier.
    var licence: String?

    init(of module: Module, titled title: String, licence: String?) {
        self.init(title, module.summary?.value, module.language.value, licence)
        keywords = module.keywords?.value ?? []
        isFree = module.isFree?.value
    }

    init(of course: Course, titled title: String, licence: String?) {
        self.init(title, course.summary?.value, course.language.value, licence)
    }

    private init(_ title: String, _ description: String?, _ language: String, _ licence: String?) {
        self.title = title
        self.description = description
        self.language = LanguageTag(language)?.text
        self.licence = licence
    }

    func write(to writer: inout XMLWriter) {
        writer.open("lomimscc:lom")
        writer.open("lomimscc:general")
        writeText("lomimscc:title", title, to: &writer)
        if let language { writer.element("lomimscc:language", text: language) }
        if let description, !description.isEmpty { writeText("lomimscc:description", description, to: &writer) }
        for keyword in keywords { writeText("lomimscc:keyword", keyword, to: &writer) }
        writer.close()
        writer.open("lomimscc:educational")
        writeTerm("lomimscc:learningResourceType", "IMS Common Cartridge", to: &writer)
        writer.close()
        writeRights(to: &writer)
        writer.close()
    }

    private func writeRights(to writer: inout XMLWriter) {
        guard isFree != nil || licence != nil else { return }
        writer.open("lomimscc:rights")
        if let isFree { writeTerm("lomimscc:cost", isFree ? "no" : "yes", to: &writer) }
        if let licence {
            writeTerm("lomimscc:copyrightAndOtherRestrictions", "yes", to: &writer)
            writeText("lomimscc:description", licence, to: &writer)
        }
        writer.close()
    }

    private func writeText(_ name: String, _ text: String, to writer: inout XMLWriter) {
        writer.open(name)
        writer.element("lomimscc:string", language.map { [("language", $0)] } ?? [], text: text)
        writer.close()
    }

    private func writeTerm(_ name: String, _ term: String, to writer: inout XMLWriter) {
        writer.open(name)
        writer.element("lomimscc:value", text: term)
        writer.close()
    }
}
