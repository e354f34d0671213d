package import CourseCatalogue
package import Diagnostics

/// A title as a manifest can hold it: one line, never empty, no longer than the schema allows.
package struct ManifestTitle {
    /// The most characters (Unicode scalars) of a title: IMS Content Packaging 1.1.2's schema says 200, and Moodle's
    /// tables 255.
    package static let limit = 200

    /// The title as it stands in a manifest.
    package let text: String
    private let fact: Fact<String>
    private let identifier: Identifier
    private let limit: Int

    package init(of module: Module, limit: Int = Self.limit) {
        self.init(module.title, module.identifier, limit)
    }

    package init(of course: Course, limit: Int = Self.limit) {
        self.init(course.title, course.identifier, limit)
    }

    /// Words of ours as a manifest can hold them, such as those that lead to a platform, whose name may be of any length.
    package static func text(of words: String) -> String { cut(words.onOneLine, to: limit) }

    private init(_ title: Fact<String>, _ identifier: Identifier, _ limit: Int) {
        fact = title
        self.identifier = identifier
        self.limit = limit
        let line = title.value.onOneLine
        text = line.isEmpty ? identifier.text : Self.cut(line, to: limit)
    }

    /// Reports what an LMS would make of the title other than the author meant.
    package func check(for edition: PackageEdition = .scorm12, reporting diagnostics: inout DiagnosticCollector) {
        let line = fact.value.onOneLine
        let length = line.unicodeScalars.count
        if length > limit { diagnostics.report(tooLong(length)) }
        if line.isEmpty { diagnostics.report(empty) }
        guard edition != .cmi5 else { return }
        if line == "0", edition != .contentPackaging { diagnostics.report(zero) }
        if line.contains("&"), edition == .contentPackaging { diagnostics.report(ampersand) }
        if line.contains("<") { diagnostics.report(angleBracket) }
    }

    private func tooLong(_ length: Int) -> Diagnostic {
        warning(
            "title-too-long",
            BilingualText(
                fr:
                    "le titre de « \(identifier) » a \(length) caractères ; un manifeste en admet \(limit), il y est "
                    + "abrégé",
                en: "the title of “\(identifier)” has \(length) characters; a manifest takes \(limit), so it is "
                    + "shortened there"),
            help: BilingualText(
                fr: "raccourcissez le titre ; la page du paquet le garde entier",
                en: "shorten the title; the package's page keeps it whole"))
    }

    private var empty: Diagnostic {
        warning(
            "title-empty",
            BilingualText(
                fr: "« \(identifier) » n'a pas de titre ; les plateformes afficheront cet identifiant",
                en: "“\(identifier)” has no title; platforms will show this identifier"),
            help: BilingualText(fr: "donnez-lui un titre", en: "give it a title"))
    }

    private var zero: Diagnostic {
        warning(
            "title-lost",
            BilingualText(
                fr: "le titre de « \(identifier) » est « 0 », que Moodle perd à l'import",
                en: "the title of “\(identifier)” is “0”, which Moodle loses on import"),
            help: BilingualText(fr: "ajoutez-lui un mot", en: "add a word to it"))
    }

    private var ampersand: Diagnostic {
        Diagnostic(
            .note, "title-with-ampersand",
            BilingualText(
                fr: "le titre de « \(identifier) » contient « & », que Moodle montre « &amp; » dans un paquet IMS",
                en: "the title of “\(identifier)” holds “&”, which Moodle shows as “&amp;” in an IMS package"),
            at: fact.provenance.location, help: BilingualText(fr: "écrivez « et »", en: "write “and”"))
    }

    private var angleBracket: Diagnostic {
        warning(
            "title-with-markup",
            BilingualText(
                fr: "le titre de « \(identifier) » contient « < », que Moodle prend pour une balise et retire",
                en: "the title of “\(identifier)” holds “<”, which Moodle takes for a tag and strips"),
            help: BilingualText(fr: "écrivez-le en toutes lettres", en: "write it in words"))
    }

    private func warning(_ id: String, _ message: BilingualText, help: BilingualText) -> Diagnostic {
        Diagnostic(.warning, id, message, at: fact.provenance.location, help: help)
    }

    /// The first words that fit, with an ellipsis.
    private static func cut(_ text: String, to limit: Int) -> String {
        // No text has more characters than bytes.
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        var kept = ""
        var count = 1
        for character in text {
            count += character.unicodeScalars.count
            guard count <= limit else { break }
            kept.append(character)
        }
        let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept[...]
        return words + "…"
    }
}
