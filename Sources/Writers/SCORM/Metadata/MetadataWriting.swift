import ControlDocuments
import XML

extension LearningObject {
    /// How metadata is written.
    enum Binding {
        /// IMS Learning Resource Meta-data 1.2.1, which SCORM 1.2 takes: names in lower case.
        case imsmd
        /// IEEE 1484.12.3 (LOM), which SCORM 2004 takes.
        case lom
        /// ScoLOMFR 3.2: the same, with more elements and other vocabularies.
        case scolomfr
    }

    /// Writes the metadata as elements of a binding.
    func write(as binding: Binding, to writer: inout XMLWriter) {
        // Given away rather than copied: two writers of one document would have it twice.
        var writing = MetadataWriting(binding: binding, writer: consume writer)
        writing.write(self)
        writer = writing.writer
    }

    /// The bytes of a ScoLOMFR record.
    func record(_ controlDocuments: [ControlDocument] = []) -> [UInt8] {
        let namespaces = [
            ("xmlns:lom", "http://ltsc.ieee.org/xsd/LOM"), ("xmlns:lomfr", "http://www.lom-fr.fr/xsd/LOMFR"),
            ("xmlns:scolomfr", "http://www.lom-fr.fr/xsd/SCOLOMFR"),
        ]
        var writing = MetadataWriting(binding: .scolomfr, writer: XMLWriter())
        writing.write(self, namespaces + ControlDocument.recordAttributes(of: controlDocuments))
        return writing.writer.finish()
    }
}

/// One writing of metadata, in the order of the elements' numbers. Names are given as LOM has them.
///
/// A manifest's LOM says what the package itself holds, so that a package that is read and exported again is the same: the
/// site's identifiers, the publisher's addresses and the ties between packages are in records alone.
struct MetadataWriting {
    let binding: LearningObject.Binding
    var writer: XMLWriter

    mutating func write(_ object: LearningObject, _ attributes: [(String, String)] = []) {
        writer.open(binding == .imsmd ? "imsmd:lom" : "lom:lom", attributes)
        writeGeneral(object)
        writeLifeCycle(object)
        writeMetaMetadata(object)
        writeTechnical(object)
        writeEducational(object)
        writeRights(object)
        if binding == .scolomfr { for relation in object.relations { write(relation) } }
        for classification in object.classifications where has(classification.purpose) { write(classification) }
        writer.close()
    }

    private mutating func writeGeneral(_ object: LearningObject) {
        open("general")
        let identifiers = object.identifiers.filter(has)
        if binding != .imsmd { for identifier in identifiers { write(identifier) } }
        write("title", object.title)
        if binding == .imsmd { for identifier in identifiers { write(identifier) } }
        if let language = object.language { element("language", text: name(ofLanguage: language)) }
        // ScoLOMFR wants a description.
        if let description = object.description ?? (binding == .scolomfr ? object.title : nil) {
            write("description", description)
        }
        for keyword in object.keywords { write("keyword", keyword) }
        write("structure", .linear)
        write("aggregationLevel", object.aggregationLevel)
        write("documentType", object.documentType, in: .lomfr)
        write("generalResourceType", .multimediaPresentation, in: .scolomfr)
        writer.close()
    }

    private mutating func writeLifeCycle(_ object: LearningObject) {
        let contributions = object.contributions.filter { has($0.role) }
        guard object.version != nil || object.status != nil || !contributions.isEmpty else { return }
        open("lifeCycle")
        if let version = object.version { write("version", version) }
        if let status = object.status { write("status", status) }
        for contribution in contributions { write(contribution) }
        writer.close()
    }

    private mutating func writeMetaMetadata(_ object: LearningObject) {
        open("metaMetadata")
        if let creator = object.creator {
            // The day on which metadata is made isn't a fact of the catalogue: the same facts give the same bytes.
            write(LearningObject.Contribution(role: .creator, entities: [creator]))
        }
        for schema in binding.schemas {
            element(binding == .imsmd ? "metadataScheme" : "metadataSchema", text: schema)
        }
        if let language = object.language { element("language", text: name(ofLanguage: language)) }
        writer.close()
    }

    private mutating func writeTechnical(_ object: LearningObject) {
        open("technical")
        element("format", text: (binding == .scolomfr ? "http://purl.org/NET/mediatypes/" : "") + "text/html")
        for location in object.locations { element("location", text: location) }
        writer.close()
    }

    private mutating func writeEducational(_ object: LearningObject) {
        open("educational")
        for type in object.resourceTypes { write("learningResourceType", type) }
        write("intendedEndUserRole", .learner)
        if let time = object.learningTime {
            open("typicalLearningTime")
            element(binding == .imsmd ? "datetime" : "duration", text: time.iso8601)
            write("description", time.words)
            writer.close()
        }
        if let use = object.use { write("description", use) }
        write("activity", .training, in: .lomfr)
        if let credit = object.credit { write("credit", credit, in: .lomfr) }
        if let method = object.method { write("educationalMethod", method, in: .scolomfr) }
        writer.close()
    }

    private mutating func writeRights(_ object: LearningObject) {
        guard object.cost != nil || object.conditions != nil else { return }
        open("rights")
        if let cost = object.cost { write("cost", cost) }
        if let conditions = object.conditions {
            write("copyrightAndOtherRestrictions", .restricted)
            write("description", conditions)
        }
        writer.close()
    }

    private mutating func write(_ relation: LearningObject.Relation) {
        open("relation")
        write("kind", relation.kind)
        open("resource")
        for identifier in relation.identifiers { write(identifier) }
        if let description = relation.description { write("description", description) }
        writer.close()
        writer.close()
    }

    private mutating func write(_ classification: LearningObject.Classification) {
        open("classification")
        write("purpose", classification.purpose)
        write("description", classification.description)
        writer.close()
    }
}
