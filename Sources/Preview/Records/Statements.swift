import Foundation

/// Statements as they are sent: one, or a list (xAPI 1.0.3 part 3, section 2.1).
struct Statements {
    let statements: [RecordStore.Statement]
    let identifiers: [String]

    /// Reads them; nil where one has no identifier or no verb.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return nil }
        let list = value as? [Any] ?? [value]
        var statements: [RecordStore.Statement] = [], identifiers: [String] = []
        for item in list {
            guard let statement = item as? [String: Any], let identifier = statement["id"] as? String,
                let verb = (statement["verb"] as? [String: Any])?["id"] as? String,
                let json = try? JSONSerialization.data(withJSONObject: statement, options: .sortedKeys)
            else { return nil }
            identifiers.append(identifier)
            statements.append(RecordStore.Statement(verb: verb, json: String(decoding: json, as: UTF8.self)))
        }
        self.statements = statements
        self.identifiers = identifiers
    }
}

extension RecordStore.Statement {
    /// The last part of the verb's IRI.
    var shortVerb: String { verb.split(separator: "/").last.map(String.init) ?? verb }
}
