import ControlDocuments
import XML

extension CourseStructure {
    /// The bytes of `cmi5.xml` (cmi5 section 14, and its schema `CourseStructure.xsd`).
    func xml(_ controlDocuments: [ControlDocument] = []) -> [UInt8] {
        var writer = XMLWriter()
        let namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
        let schemas = ControlDocument.schemaAttributes(of: controlDocuments, for: [namespace])
        writer.open("courseStructure", [("xmlns", namespace)] + schemas)
        writer.open("course", [("id", id)])
        write(title, description, to: &writer)
        writer.close()
        for unit in units { write(unit, to: &writer) }
        if let block {
            writer.open("block", [("id", block.id)])
            write(block.title, block.description, to: &writer)
            for unit in block.units { write(unit, to: &writer) }
            writer.close()
        }
        return writer.finish()
    }

    private func write(_ unit: Unit, to writer: inout XMLWriter) {
        var attributes = [("id", unit.id), ("moveOn", unit.masteryScore == nil ? "Completed" : "CompletedAndPassed")]
        if let score = unit.masteryScore { attributes.append(("masteryScore", Manifest.measure(score))) }
        attributes += [("launchMethod", "AnyWindow"), ("activityType", "http://adlnet.gov/expapi/activities/lesson")]
        writer.open("au", attributes)
        write(unit.title, unit.description, to: &writer)
        writer.element("url", text: unit.url)
        writer.close()
    }

    private func write(_ title: Text, _ description: Text, to writer: inout XMLWriter) {
        for (name, text) in [("title", title), ("description", description)] {
            writer.open(name)
            writer.element("langstring", text.language.map { [("lang", $0)] } ?? [], text: text.text)
            writer.close()
        }
    }
}
