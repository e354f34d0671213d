import CourseCatalogue
import XML

extension LearningObject.Binding {
    /// The schemas that the metadata says that it follows (3.3).
    var schemas: [String] {
        switch self {
        case .imsmd: ["ADL SCORM 1.2"]
        case .lom: ["LOMv1.0"]
        case .scolomfr: ["LOMFRv1.0", "SCOLOMFRv3.2"]
        }
    }
}

/// What categories are made of, as each binding writes it.
extension MetadataWriting {
    /// Who declares an element; those of the profiles are in their binding alone.
    enum Declaration {
        case lom, lomfr, scolomfr

        /// The prefix of what it declares.
        fileprivate var prefix: StaticString {
            switch self {
            case .lom: "lom"
            case .lomfr: "lomfr"
            case .scolomfr: "scolomfr"
            }
        }
    }

    /// Whether the binding's vocabularies have the term.
    func has(_ term: VocabularyTerm) -> Bool { binding == .scolomfr || term.lom != nil }

    /// Whether the binding gives the identifier: a manifest's LOM has none that the site's address is a part of.
    func has(_ identifier: LearningObject.Identifier) -> Bool {
        binding == .scolomfr || identifier.catalog != LearningObject.Identifier.ownCatalog
    }

    mutating func write(_ identifier: LearningObject.Identifier) {
        open(binding == .imsmd ? "catalogEntry" : "identifier")
        element("catalog", text: identifier.catalog)
        if binding == .imsmd {
            open("entry")
            element("langstring", text: identifier.entry)
            writer.close()
        } else {
            element("entry", text: identifier.entry)
        }
        writer.close()
    }

    mutating func write(_ contribution: LearningObject.Contribution) {
        open("contribute")
        write("role", contribution.role)
        for entity in contribution.entities {
            if binding == .imsmd {
                open("centity")
                writer.cdata("imsmd:vcard", text: entity.nameAlone)
                writer.close()
            } else {
                writer.cdata("lom:entity", text: binding == .scolomfr ? entity.text : entity.nameAlone)
            }
        }
        if let date = contribution.date {
            open("date")
            element("dateTime", text: date)
            writer.close()
        }
        writer.close()
    }

    /// A text in each of its languages.
    mutating func write(_ name: StaticString, _ text: LanguageText, in declaration: Declaration = .lom) {
        guard declaration == .lom || binding == .scolomfr else { return }
        open(name, in: declaration)
        let attribute: StaticString = binding == .imsmd ? "xml:lang" : "language"
        for version in text.versions {
            let language = version.language.map { (name: attribute, value: self.name(ofLanguage: $0)) }
            element(binding == .imsmd ? "langstring" : "string", language, text: version.text, in: declaration)
        }
        writer.close()
    }

    /// A term; nothing where the binding's vocabularies haven't got it.
    mutating func write(_ name: StaticString, _ term: VocabularyTerm, in declaration: Declaration = .lom) {
        guard declaration == .lom || binding == .scolomfr, has(term) else { return }
        open(name, in: declaration)
        defer { writer.close() }
        if binding == .imsmd { return writeLines(of: term.lom ?? "") }
        if binding == .scolomfr {
            write("source", of: "SCOLOMFRv3.2", in: declaration)
            write("label", of: term.label, in: declaration)
            write("value", of: term.uri, in: declaration)
        } else {
            write("source", of: "LOMv1.0", in: declaration)
            write("value", of: term.lom ?? "", in: declaration)
        }
    }

    /// A part of a term.
    private mutating func write(_ name: StaticString, of text: String, in declaration: Declaration) {
        element(name, text: text, in: declaration)
    }

    /// A term as IMS's binding has it.
    private mutating func writeLines(of value: String) {
        writer.lines { indentation, bytes in
            func line(_ start: String) {
                bytes += indentation
                bytes.append(utf8: start)
            }
            line("<imsmd:source>\n")
            line("  <imsmd:langstring xml:lang=\"x-none\">LOMv1.0</imsmd:langstring>\n")
            line("</imsmd:source>\n")
            line("<imsmd:value>\n")
            line("  <imsmd:langstring xml:lang=\"x-none\">")
            XMLWriter.appendEscaped(value, to: &bytes, inAttribute: false)
            bytes.append(utf8: "</imsmd:langstring>\n")
            line("</imsmd:value>\n")
        }
    }

    /// A language as the binding has it.
    func name(ofLanguage tag: String) -> String { binding == .scolomfr ? LanguageURI.of(tag) : tag }

    mutating func open(_ name: StaticString, in declaration: Declaration = .lom) {
        writer.open(qualified(name, declaration))
    }

    mutating func element(
        _ name: StaticString, _ attribute: (name: StaticString, value: String)? = nil, text: String,
        in declaration: Declaration = .lom
    ) {
        writer.element(qualified(name, declaration), attribute, text: text)
    }

    private func qualified(_ name: StaticString, _ declaration: Declaration) -> XMLName {
        binding == .imsmd ? XMLName("imsmd", name, isLowercased: true) : XMLName(declaration.prefix, name)
    }
}
