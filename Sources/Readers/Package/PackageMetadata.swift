import Conformance
import CourseCatalogue
import Diagnostics
import Interchange
import XML

/// What a package says of the whole or of a unit: elements of LOM (IEEE 1484.12.1), in any of its bindings, or of cmi5.
struct PackageMetadata {
    /// 1.2 General.Title.
    var title: Fact<String>?
    /// 1.4 General.Description.
    var description: Fact<String>?
    /// 1.3 General.Language, as a BCP 47 tag.
    var language: Fact<String>?
    /// 1.5 General.Keyword.
    var keywords: Fact<[String]>?
    /// 5.9 Educational.TypicalLearningTime.
    var duration: Fact<DurationRange>?
    /// 6.1 Rights.Cost, the other way round.
    var isFree: Fact<Bool>?
    /// 6.3 Rights.Description, where it is an SPDX identifier.
    var licence: Fact<String>?
    /// Where a link beside the page leads.
    var platformAddress: String?

    /// Whether nothing is said.
    var isEmpty: Bool { title == nil && description == nil && keywords == nil && duration == nil }

    /// Nothing.
    init() {}

    /// Reads the record in the `metadata` of an element, or in the file that it names; nothing where it has none.
    init(below node: XMLNode, in file: String, of source: SourceTree) {
        guard let metadata = node.first("metadata") else { return }
        if let record = metadata.first("lom") {
            read(record, Reading(file: file))
        } else if let place = metadata.first("location"),
            let name = FileReference(PackageText.line(place.text), base: "", line: place.line).fileName?.text,
            let bytes = try? source.read(name), let record = try? parseXML(bytes), record.name == "lom"
        {
            read(record, Reading(file: name))
        }
    }

    private mutating func read(_ record: XMLNode, _ reading: Reading) {
        let general = record.part("general")
        title = reading.text(general?.part("title"))
        description = reading.text(general?.part("description"))
        language = reading.language(general?.part("language"))
        keywords = reading.keywords(general)
        duration = reading.duration(record.part("educational")?.part("typicallearningtime"))
        let rights = record.part("rights")
        isFree = reading.term(rights?.part("cost")).flatMap { term in
            ["yes", "no"].contains(term.value) ? Fact(term.value == "no", term.provenance) : nil
        }
        licence = reading.text(rights?.part("description")).flatMap { Self.isIdentifier($0.value) ? $0 : nil }
    }

    /// This, with what another record adds.
    func or(_ other: PackageMetadata) -> PackageMetadata {
        var metadata = self
        metadata.title = title ?? other.title
        metadata.description = description ?? other.description
        metadata.language = language ?? other.language
        metadata.keywords = keywords ?? other.keywords
        metadata.duration = duration ?? other.duration
        metadata.isFree = isFree ?? other.isFree
        metadata.licence = licence ?? other.licence
        return metadata
    }

    /// Whether a text can be an SPDX identifier (SPDX 2.3 §10.1) rather than a sentence.
    static func isIdentifier(_ text: String) -> Bool {
        (2...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-.+".utf8.contains(byte)
            }
    }
}

/// Reads the parts of a record.
private struct Reading {
    let file: String

    /// A text in the first language that it is given in.
    func text(_ node: XMLNode?) -> Fact<String>? {
        guard let string = node?.strings.first else { return nil }
        let text = PackageText.line(string.text)
        return text.isEmpty ? nil : Fact(text, provenance(string))
    }

    func language(_ node: XMLNode?) -> Fact<String>? {
        guard let node, let tag = LanguageTag(PackageText.line(node.text)) else { return nil }
        return Fact(tag.text, provenance(node))
    }

    /// Some tools write an element a keyword, others one element with a string a keyword.
    func keywords(_ general: XMLNode?) -> Fact<[String]>? {
        let nodes = general?.elements.filter { $0.name.lowercased() == "keyword" } ?? []
        let strings = nodes.flatMap(\.strings)
        let first = strings.first?.languageOfString
        var words: [String] = []
        for string in strings where string.languageOfString == first {
            let word = PackageText.line(string.text)
            if !word.isEmpty, !words.contains(word) { words.append(word) }
        }
        guard let node = nodes.first, !words.isEmpty else { return nil }
        return Fact(words, provenance(node))
    }

    func duration(_ node: XMLNode?) -> Fact<DurationRange>? {
        guard let node, let length = node.part("datetime") ?? node.part("duration") else { return nil }
        let minutes = ISODuration(PackageText.line(length.text))?.minutes
        return minutes.flatMap(DurationRange.init(minutes:)).map { Fact($0, provenance(length)) }
    }

    func term(_ node: XMLNode?) -> Fact<String>? {
        guard let value = node?.part("value") else { return nil }
        return Fact(PackageText.line(value.text).lowercased(), provenance(value))
    }

    private func provenance(_ node: XMLNode) -> Provenance {
        Provenance(.field, at: SourceLocation(file: file, line: node.line))
    }
}

extension XMLNode {
    /// The first child with this name: IMS's binding has LOM's names in lower case, IEEE's doesn't.
    fileprivate func part(_ name: String) -> XMLNode? { elements.first { $0.name.lowercased() == name } }

    /// The strings of a text that is given in languages.
    fileprivate var strings: [XMLNode] { elements.filter { $0.name == "langstring" || $0.name == "string" } }

    /// The language of one of them.
    fileprivate var languageOfString: String? {
        self["lang", in: "http://www.w3.org/XML/1998/namespace"] ?? self["language"]
    }
}
