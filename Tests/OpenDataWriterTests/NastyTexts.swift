import CourseCatalogue

/// Texts that have broken readers of CSV and JSON.
let nastyTexts = [
    "=1+1", "+33 1 23 45", "- un tiret", "@moi", "'=1", "''=1", "'déjà", " =1", "\u{A0}=1", "' '=1", "＝1", "－1", "\t=1",
    "'\t",
    "\r\n=1", "\n", "a\nb", "a\r\nb", "a\rb", "a,b;c\td", "\"", "\"\"", "a\"b", "a\\", "\\|", "|", "||", "a|b\\|c",
    "a|\u{301}b", "=\u{338}", "\"\u{301}",
    " bord ",
    "é", "e\u{301}", "🧑🏽‍🚒", "\u{202E}עברית\u{202C}", "\u{FEFF}bom", "\u{2028}", "\u{1}", "\u{7F}", "NULL", "true", "0012",
    "1e5", "2025-11", "</script>", "<b>&amp;</b>", "]]>", "𝕬", "\u{FFFF}", "#commentaire", "null",
]

/// A module for each nasty text, with the text wherever a text can stand.
@Sendable func nastyCatalogue() throws -> Catalogue {
    let modules = try nastyTexts.enumerated().map { index, text in
        var module = try module("n\(index)", text)
        module.language = field(text)
        module.summary = field(text)
        module.objectives = field([text, "x", text])
        module.audience = field([text])
        module.prerequisites = field(["x", text])
        module.provider = field(text)
        module.partners = field([text, text])
        module.keywords = field([text])
        module.version = field(text)
        module.platform = field(Platform(name: text, address: text, moduleIdentifier: text))
        module.pageAddress = field("https://exemple.fr/" + text)
        module.picture = field(
            Picture(
                asset: Asset(sourcePath: text, mediaType: text, byteCount: 0, address: text), alternativeText: text))
        return module
    }
    var catalogue = Catalogue(
        title: field(nastyTexts.joined()), publisher: field(Publisher(name: "=\n\"", siret: "=1", contact: "@")),
        licence: field("=1"), siteAddress: field("=1"), modules: modules)
    catalogue.changes = try modules.enumerated().map { index, module in
        FactChange(
            module: module.identifier, fact: index.isMultiple(of: 2) ? .title : .objectives,
            before: nastyTexts[index], after: "x", seenOn: try day("2026-11-01"))
    }
    return catalogue
}
