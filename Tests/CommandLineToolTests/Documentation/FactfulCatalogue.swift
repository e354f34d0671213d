import Foundation
import TestSupport

/// A catalogue file that has every fact, and the same with one fact otherwise.
struct FactfulCatalogue {
    /// A fact, and the value that it has in place of its own.
    struct Change: Sendable {
        /// What the fact is called in the documentation.
        let name: String
        /// Where it stands in the file: keys and places of lists.
        let path: [String]
        /// The other value, as JSON.
        let value: String

        init(_ name: String, _ path: String, _ value: String) {
            self.name = name
            self.path = path.split(separator: "/").map(String.init)
            self.value = value
        }
    }

    /// A place that the catalogue doesn't have.
    private struct NoSuchPlace: Error {
        let path: [String]
    }

    private static let released = "courses/0/modules/0/"

    /// Every fact, in the order that the documentation has them in.
    static let changes: [Change] = [
        Change("catalogue: title", "title", "\"Other\""),
        Change("catalogue: publisher", "publisher/name", "\"Other\""),
        Change("catalogue: licence", "licence", "\"CC-BY-4.0\""),
        Change("course: title", "courses/0/title", "\"Other\""),
        Change("course: summary", "courses/0/summary", "\"Other\""),
        Change("course: page", "courses/0/page", "\"https://a.example.org/other/\""),
        Change("course: text", "courses/0/body", "\"Other\""),
        Change("title", released + "title", "\"Other\""),
        Change("summary", released + "summary", "\"Other\""),
        Change("objectives", released + "objectives", "[\"Other\"]"),
        Change("audience", released + "audience", "\"Other\""),
        Change("prerequisites", released + "prerequisites", "[\"Other\"]"),
        Change("duration", released + "duration", "95"),
        Change("language", released + "language", "\"en\""),
        Change("mode", released + "mode", "\"blended\""),
        Change("cost", released + "free", "false"),
        Change("provider", released + "provider", "\"Other\""),
        Change("partners", released + "partners", "[\"Other\"]"),
        Change("place on the learning platform", released + "platform", "\"https://b.example.org/other/9\""),
        Change("quiz", released + "quiz", "false"),
        Change("attestation", released + "attestation", "false"),
        Change("keywords", released + "keywords", "[\"other\"]"),
        Change("version", released + "version", "\"2\""),
        Change("page", released + "page", "\"https://a.example.org/other/\""),
        Change(
            "picture", released + "picture",
            "{\"file\": \"b.svg\", \"address\": \"https://a.example.org/b.svg\", \"alternative-text\": \"Image\"}"),
        Change("alternative text of the picture", released + "picture/alternative-text", "\"Other\""),
        Change("videos", released + "body/2/video/address", "\"https://c.example.org/other\""),
        Change("transcripts of videos", released + "body/2/video/transcript", "\"Other\""),
        Change("text", released + "body/0", "{\"element\": \"p\", \"content\": [\"Other\"]}"),
        Change("questions", released + "body/1/self-check/questions/0/question", "\"Other?\""),
        Change("day of release", released + "release/released-on", "\"2026-03-05\""),
        Change("last day", released + "release/available-until", "\"2028-01-01\""),
        Change("day of the last notable change", released + "release/modified-on", "\"2026-06-06\""),
        Change("announced modules", "courses/0/modules/1/title", "\"Other\""),
        Change("when announced modules are expected", "courses/0/modules/1/release/expected", "\"2027-Q2\""),
        Change("withdrawn modules", "courses/0/modules/2/title", "\"Other\""),
        Change("day of withdrawal", "courses/0/modules/2/release/withdrawn-on", "\"2026-07-02\""),
    ]

    private static let base = """
        {"title": "T", "language": "fr", "licence": "etalab-2.0", "site": "https://a.example.org", "publisher": {"name": "P", "siret": "99990000400014"},
        "courses": [{"identifier": "c", "title": "C", "summary": "S", "page": "https://a.example.org/c/", "body": "Texte",
        "modules": [
        {"identifier": "m", "title": "M", "summary": "R", "objectives": ["O"], "audience": "A", "prerequisites": ["Q"],
        "duration": 45, "language": "fr", "mode": "remote", "free": true, "provider": "V", "partners": ["N"],
        "platform": "https://b.example.org/catalog/7", "quiz": true, "attestation": true, "keywords": ["k"], "version": "1",
        "page": "https://a.example.org/m/", "picture": {"file": "a.svg", "address": "https://a.example.org/a.svg", "alternative-text": "Image"},
        "body": [{"element": "p", "content": ["Texte"]}, {"self-check": {"questions": [
        {"question": "Q ?", "answers": [{"right": "Oui"}, {"wrong": "Non"}]}]}},
        {"video": {"address": "https://c.example.org/video", "transcript": "Dit"}}],
        "release": {"released-on": "2026-03-04", "available-until": "2027-12-31", "modified-on": "2026-05-05"}},
        {"identifier": "n", "title": "N", "release": {"expected": "2027-Q1"}},
        {"identifier": "w", "title": "W", "release": {"released-on": "2026-01-02", "withdrawn-on": "2026-07-01"}}]}]}
        """

    /// What LHEO can't do without.
    private static let configuration =
        "lheo: {activity-number: \"99999999900\", street: [1 rue A], postcode: \"99999\", town: B, audience-code: \"82099\","
        + " thesaurus-edition: V14}\nscorm-1.2: {metadata: lom}\n"

    /// Writes the catalogue into a folder, changed or as it is.
    static func write(to folder: TemporaryFolder, changing change: Change?) throws {
        var document = try JSONSerialization.jsonObject(with: Data(base.utf8))
        if let change { document = try replacing(change.path[...], in: document, with: change.value) }
        let bytes = try JSONSerialization.data(withJSONObject: document, options: .sortedKeys)
        try folder.write(Array(bytes), to: "catalogue.json")
        try folder.write(configuration, to: "parcours.yml")
        for (name, colour) in [("a.svg", "red"), ("b.svg", "blue")] {
            try folder.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\" "
                    + "fill=\"\(colour)\"/></svg>", to: name)
        }
    }

    private static func replacing(_ path: ArraySlice<String>, in value: Any, with text: String) throws -> Any {
        guard let key = path.first else {
            return try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        }
        if var list = value as? [Any], let place = Int(key), list.indices.contains(place) {
            list[place] = try replacing(path.dropFirst(), in: list[place], with: text)
            return list
        }
        guard var object = value as? [String: Any], let member = object[key] else {
            throw NoSuchPlace(path: Array(path))
        }
        object[key] = try replacing(path.dropFirst(), in: member, with: text)
        return object
    }
}
