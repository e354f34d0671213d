import CourseCatalogue
import Interchange

/// The text of a journal as it is written, line by line.
struct JournalText {
    private var bytes: [UInt8] = []

    /// How many bytes wait to be drained.
    var byteCount: Int { bytes.count }

    /// What was written since the last time.
    mutating func drain() -> [UInt8] { bytes.drain() }

    mutating func add(_ text: String) { bytes.append(utf8: text) }

    mutating func add(quoted text: String) { JSONWriter.append(quoted: text, to: &bytes) }

    /// A list of texts, one a line.
    mutating func add(_ name: String, _ texts: [String]) { add(name, texts) { $0.add(quoted: $1) } }

    /// A list, one of its elements a line.
    mutating func add<Element>(_ name: String, _ elements: [Element], _ line: (inout JournalText, Element) -> Void) {
        add(" \"")
        add(name)
        add("\": [")
        var isFirst = true
        for element in elements {
            add(isFirst ? "\n  " : ",\n  ")
            isFirst = false
            line(&self, element)
        }
        add(isFirst ? "]" : "\n ]")
    }

    mutating func addKeys(of entry: Journal.Entry) {
        add("keys", entry.recordedKeys.texts)
    }

    mutating func add(_ event: ReleaseEvent) {
        add("{\"seen\": \"")
        add(event.seenOn.description)
        add("\", \"event\": \"")
        add(event.kind.rawValue)
        add("\"")
        addMember("date", event.date?.description)
        addMember("manner", event.manner?.rawValue)
        addMember("revision", event.revision)
        addMember("fingerprint", event.fingerprint)
        addMember("version", event.version)
        add(event.isMajor ? ", \"major\": true}" : "}")
    }

    mutating func add(_ record: Journal.Record) {
        add("{\"fact\": \"")
        add(record.fact.rawValue)
        add("\", \"seen\": \"")
        add(record.seenOn.description)
        add("\"")
        addMember("value", record.value)
        add("}")
    }

    private mutating func addMember(_ name: String, _ value: String?) {
        guard let value else { return }
        add(", \"")
        add(name)
        add("\": ")
        add(quoted: value)
    }
}
