import CourseCatalogue
import LearnerPage
import XML

/// What a manifest says of its package, in IMS Learning Resource Meta-data 1.2.1.
struct LearningObjectMetadata {
    var title: String
    var description: String?
    /// A BCP 47 tag; nil where the catalogue's isn't well formed.
    var language: String?
    var keywords: [String]
    var duration: DurationRange?
    var isFree: Bool?
    /// An SPDX identifier.
    var licence: String?

    init(of module: Module, licence: String?) {
        title = module.title.value
        description = module.summary?.value
        language = Self.tag(module.language.value)
        keywords = module.keywords?.value ?? []
        duration = module.duration?.value
        isFree = module.isFree?.value
        self.licence = licence
    }

    init(of course: Course, licence: String?) {
        title = course.title.value
        description = course.summary?.value
        language = Self.tag(course.language.value)
        keywords = []
        self.licence = licence
    }

    func write(to writer: inout XMLWriter) {
        writer.open("imsmd:lom")
        writeGeneral(to: &writer)
        writer.open("imsmd:metametadata")
        writer.element("imsmd:metadatascheme", text: "ADL SCORM 1.2")
        writer.close()
        writer.open("imsmd:technical")
        writer.element("imsmd:format", text: "text/html")
        writer.close()
        writeEducational(to: &writer)
        writeRights(to: &writer)
        writer.close()
    }

    private func writeGeneral(to writer: inout XMLWriter) {
        writer.open("imsmd:general")
        writeText("imsmd:title", title, to: &writer)
        if let language { writer.element("imsmd:language", text: language) }
        if let description, !description.isEmpty { writeText("imsmd:description", description, to: &writer) }
        for keyword in keywords { writeText("imsmd:keyword", keyword, to: &writer) }
        writer.close()
    }

    /// The typical learning time is the longest that the catalogue gives: the one to plan for.
    private func writeEducational(to writer: inout XMLWriter) {
        guard let duration else { return }
        writer.open("imsmd:educational")
        writer.open("imsmd:typicallearningtime")
        writer.element("imsmd:datetime", text: Self.iso8601(minutes: duration.maximumMinutes))
        writeText("imsmd:description", Wording(besides: language ?? "").duration(duration), to: &writer)
        writer.close()
        writer.close()
    }

    private func writeRights(to writer: inout XMLWriter) {
        guard isFree != nil || licence != nil else { return }
        writer.open("imsmd:rights")
        if let isFree { writeTerm("imsmd:cost", isFree ? "no" : "yes", to: &writer) }
        if let licence {
            writeTerm("imsmd:copyrightandotherrestrictions", "yes", to: &writer)
            writeText("imsmd:description", licence, to: &writer)
        }
        writer.close()
    }

    private func writeText(_ name: String, _ text: String, to writer: inout XMLWriter) {
        writer.open(name)
        writer.element("imsmd:langstring", language.map { [("xml:lang", $0)] } ?? [], text: text)
        writer.close()
    }

    /// A term of LOM's own vocabulary.
    private func writeTerm(_ name: String, _ term: String, to writer: inout XMLWriter) {
        writer.open(name)
        for (part, text) in [("imsmd:source", "LOMv1.0"), ("imsmd:value", term)] {
            writer.open(part)
            writer.element("imsmd:langstring", [("xml:lang", "x-none")], text: text)
            writer.close()
        }
        writer.close()
    }

    private static func iso8601(minutes: Int) -> String {
        let hours = minutes / 60, rest = minutes % 60
        return "PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 ? "\(rest)M" : "")
    }

    /// A language tag as XML Schema's `language` wants it.
    private static func tag(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWellFormed = parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
        }
        return isWellFormed ? text : nil
    }
}
