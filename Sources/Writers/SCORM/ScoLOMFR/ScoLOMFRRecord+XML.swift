import ControlDocuments
import XML

extension ScoLOMFRRecord {
    /// The bytes of the record (ScoLOMFR 3.2, XML binding).
    func xml(_ controlDocuments: [ControlDocument] = []) -> [UInt8] {
        var writing = RecordWriting()
        return writing.write(self, controlDocuments)
    }
}

/// One writing of a record, in the order of the elements' numbers.
private struct RecordWriting {
    private static let profile = "SCOLOMFRv3.2"

    private var writer = XMLWriter()

    mutating func write(_ record: ScoLOMFRRecord, _ controlDocuments: [ControlDocument]) -> [UInt8] {
        let namespaces = [
            ("xmlns:lom", "http://ltsc.ieee.org/xsd/LOM"), ("xmlns:lomfr", "http://www.lom-fr.fr/xsd/LOMFR"),
            ("xmlns:scolomfr", "http://www.lom-fr.fr/xsd/SCOLOMFR"),
        ]
        writer.open("lom:lom", namespaces + ControlDocument.recordAttributes(of: controlDocuments))
        writeGeneral(record)
        writeLifeCycle(record)
        writeMetaMetadata(record)
        writeTechnical(record)
        writeEducational(record)
        writeRights(record)
        for relation in record.relations { write(relation) }
        for classification in record.classifications { write(classification) }
        return writer.finish()
    }

    private mutating func writeGeneral(_ record: ScoLOMFRRecord) {
        writer.open("lom:general")
        for identifier in record.identifiers { write(identifier) }
        write("lom:title", record.title)
        if let language = record.language { writer.element("lom:language", text: language) }
        write("lom:description", record.description)
        for keyword in record.keywords { write("lom:keyword", keyword) }
        write("structure", .linear)
        write("aggregationLevel", record.aggregationLevel)
        write("documentType", record.documentType, in: "lomfr")
        write("generalResourceType", .multimediaPresentation, in: "scolomfr")
        writer.close()
    }

    private mutating func writeLifeCycle(_ record: ScoLOMFRRecord) {
        guard record.version != nil || record.status != nil || !record.contributions.isEmpty else { return }
        writer.open("lom:lifeCycle")
        if let version = record.version { write("lom:version", version) }
        if let status = record.status { write("status", status) }
        for contribution in record.contributions { write(contribution) }
        writer.close()
    }

    private mutating func writeMetaMetadata(_ record: ScoLOMFRRecord) {
        writer.open("lom:metaMetadata")
        if let creator = record.creator {
            // The day on which a record is made isn't a fact of the catalogue: the same facts give the same record.
            write(ScoLOMFRRecord.Contribution(role: .creator, entities: [creator]))
        }
        for schema in ["LOMFRv1.0", Self.profile] { writer.element("lom:metadataSchema", text: schema) }
        if let language = record.language { writer.element("lom:language", text: language) }
        writer.close()
    }

    private mutating func writeTechnical(_ record: ScoLOMFRRecord) {
        writer.open("lom:technical")
        writer.element("lom:format", text: "http://purl.org/NET/mediatypes/text/html")
        for location in record.locations { writer.element("lom:location", text: location) }
        writer.close()
    }

    private mutating func writeEducational(_ record: ScoLOMFRRecord) {
        writer.open("lom:educational")
        for type in record.resourceTypes { write("learningResourceType", type) }
        write("intendedEndUserRole", .learner)
        if let time = record.learningTime {
            writer.open("lom:typicalLearningTime")
            writer.element("lom:duration", text: time.iso8601)
            write("lom:description", time.words)
            writer.close()
        }
        if let use = record.use { write("lom:description", use) }
        write("activity", .training, in: "lomfr")
        if let credit = record.credit { write("lomfr:credit", credit, in: "lomfr") }
        if let method = record.method { write("educationalMethod", method, in: "scolomfr") }
        writer.close()
    }

    private mutating func writeRights(_ record: ScoLOMFRRecord) {
        guard record.cost != nil || record.conditions != nil else { return }
        writer.open("lom:rights")
        if let cost = record.cost { write("cost", cost) }
        if let conditions = record.conditions {
            write("copyrightAndOtherRestrictions", .restricted)
            write("lom:description", conditions)
        }
        writer.close()
    }

    private mutating func write(_ relation: ScoLOMFRRecord.Relation) {
        writer.open("lom:relation")
        write("kind", relation.kind)
        writer.open("lom:resource")
        for identifier in relation.identifiers { write(identifier) }
        if let description = relation.description { write("lom:description", description) }
        writer.close()
        writer.close()
    }

    private mutating func write(_ classification: ScoLOMFRRecord.Classification) {
        writer.open("lom:classification")
        write("purpose", classification.purpose)
        write("lom:description", classification.description)
        writer.close()
    }

    private mutating func write(_ identifier: ScoLOMFRRecord.Identifier) {
        writer.open("lom:identifier")
        writer.element("lom:catalog", text: identifier.catalog)
        writer.element("lom:entry", text: identifier.entry)
        writer.close()
    }

    private mutating func write(_ contribution: ScoLOMFRRecord.Contribution) {
        writer.open("lom:contribute")
        write("role", contribution.role)
        for entity in contribution.entities { writer.cdata("lom:entity", text: entity.text) }
        if let date = contribution.date {
            writer.open("lom:date")
            writer.element("lom:dateTime", text: date)
            writer.close()
        }
        writer.close()
    }

    /// A text, in the namespace that its element is declared in.
    private mutating func write(_ name: String, _ text: LanguageText, in prefix: String = "lom") {
        writer.open(name)
        for version in text.versions {
            writer.element(prefix + ":string", version.language.map { [("language", $0)] } ?? [], text: version.text)
        }
        writer.close()
    }

    private mutating func write(_ name: String, _ term: VocabularyTerm, in prefix: String = "lom") {
        writer.open("\(prefix):\(name)")
        writer.element(prefix + ":source", text: Self.profile)
        writer.element(prefix + ":label", text: term.label)
        writer.element(prefix + ":value", text: term.uri)
        writer.close()
    }
}
