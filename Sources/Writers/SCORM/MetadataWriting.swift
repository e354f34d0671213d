import XML

extension LearningObjectMetadata {
    /// How LOM's elements are written.
    enum Binding {
        /// IMS Learning Resource Meta-data 1.2.1, which SCORM 1.2 takes: names in lower case.
        case imsmd
        /// IEEE 1484.12.3, which SCORM 2004 takes.
        case lom
    }
}

/// One writing of metadata. Names are given as LOM has them.
struct MetadataWriting {
    let binding: LearningObjectMetadata.Binding
    let language: String?
    var writer: XMLWriter

    mutating func write(_ metadata: LearningObjectMetadata) {
        open("lom")
        writeGeneral(metadata)
        open("metaMetadata")
        element(
            binding == .imsmd ? "metadataScheme" : "metadataSchema",
            text: binding == .imsmd ? "ADL SCORM 1.2" : "LOMv1.0")
        writer.close()
        open("technical")
        element("format", text: "text/html")
        writer.close()
        writeEducational(metadata)
        writeRights(metadata)
        writer.close()
    }

    private mutating func writeGeneral(_ metadata: LearningObjectMetadata) {
        open("general")
        writeText("title", metadata.title)
        if let language { element("language", text: language) }
        if let description = metadata.description, !description.isEmpty { writeText("description", description) }
        for keyword in metadata.keywords { writeText("keyword", keyword) }
        writer.close()
    }

    private mutating func writeEducational(_ metadata: LearningObjectMetadata) {
        guard let time = metadata.learningTime else { return }
        open("educational")
        open("typicalLearningTime")
        element(binding == .imsmd ? "datetime" : "duration", text: time.iso8601)
        writeText("description", time.words)
        writer.close()
        writer.close()
    }

    private mutating func writeRights(_ metadata: LearningObjectMetadata) {
        guard metadata.isFree != nil || metadata.licence != nil else { return }
        open("rights")
        if let isFree = metadata.isFree { writeTerm("cost", isFree ? "no" : "yes") }
        if let licence = metadata.licence {
            writeTerm("copyrightAndOtherRestrictions", "yes")
            writeText("description", licence)
        }
        writer.close()
    }

    private mutating func writeText(_ name: String, _ text: String) {
        open(name)
        let attribute = binding == .imsmd ? "xml:lang" : "language"
        element(binding == .imsmd ? "langstring" : "string", language.map { [(attribute, $0)] } ?? [], text: text)
        writer.close()
    }

    /// A term of LOM's own vocabulary.
    private mutating func writeTerm(_ name: String, _ term: String) {
        open(name)
        for (part, text) in [("source", "LOMv1.0"), ("value", term)] {
            guard binding == .imsmd else {
                element(part, text: text)
                continue
            }
            open(part)
            element("langstring", [("xml:lang", "x-none")], text: text)
            writer.close()
        }
        writer.close()
    }

    private mutating func open(_ name: String) {
        writer.open(qualified(name))
    }

    private mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        writer.element(qualified(name), attributes, text: text)
    }

    private func qualified(_ name: String) -> String {
        binding == .imsmd ? "imsmd:" + name.lowercased() : "lom:" + name
    }
}
