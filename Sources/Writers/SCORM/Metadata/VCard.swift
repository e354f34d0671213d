import CourseCatalogue
import Interchange

/// A vCard 3.0 (RFC 2426) of an organisation: how LOM writes those who contribute.
struct VCard: Hashable {
    private let name: String
    /// The card with nothing but the name, which every package says twice.
    let nameAlone: String
    private let addresses: [String]

    /// The card of an organisation that is known by its name alone; nil where that is blank.
    init?(named name: String) {
        self.init(of: Publisher(name: name))
    }

    /// The card of a publisher; nil where the name is blank.
    init?(of publisher: Publisher) {
        let name = Self.value(publisher.name)
        guard !name.isEmpty else { return nil }
        self.name = name
        nameAlone = Self.text(name, [])
        var addresses: [String] = []
        if let address = publisher.address.flatMap({ WebAddress($0) }) { addresses.append("URL:\(address.text)") }
        if let contact = publisher.contact.map(Self.value), !contact.isEmpty {
            addresses.append("EMAIL;TYPE=INTERNET:\(contact)")
        }
        self.addresses = addresses
    }

    /// The card, a property a line. Lines aren't folded, and end in a line feed: XML keeps no other end.
    var text: String { Self.text(name, addresses) }

    private static func text(_ name: String, _ addresses: [String]) -> String {
        // A name is asked for in its parts too (RFC 2426 §3.1.2): an organisation's has one.
        let lines =
            ["BEGIN:VCARD", "VERSION:3.0", "N:\(name);;;;", "FN:\(name)", "ORG:\(name)"] + addresses + ["END:VCARD"]
        return lines.joined(separator: "\n")
    }

    /// A text as a value: on one line, what parts values escaped (RFC 2426 §4).
    private static func value(_ text: String) -> String {
        let line = text.onOneLine
        guard "\\,;".utf8.contains(where: line.holds) else { return line }
        return line.reduce(into: "") { value, character in
            if "\\,;".contains(character) { value.append("\\") }
            value.append(character)
        }
    }
}
