import CourseCatalogue

/// Texts that break what isn't escaped, cut or cleaned.
enum NastyTexts {
    static let all: [String] = [
        "<script>alert(1)</script>", "</title><item identifier=\"x\"/>", "a & b &amp; c &#60; &nbsp;",
        "]]> and <![CDATA[ and --> and <!--", "\" onload=\"alert(1)\" x='", "tab\tline\nreturn\rfeed\u{0B}\u{0C}end",
        "nul\0bell\u{7}escape\u{1B}delete\u{7F}", "\u{FFFE}\u{FFFF}\u{FEFF}mark", "مرحبا \u{202E}right\u{202C} to left",
        "👩‍👩‍👧‍👦 e\u{301}\u{302}\u{303} 🇫🇷", "0", " ", "javascript:alert(1)", "{{ 7 * 7 }} {% raw %} ${x} `id`",
        String(repeating: "très long ", count: 60), String(repeating: "x", count: 5_000), "../../etc/passwd",
    ]

    /// A catalogue with a text in every field that takes one.
    static func catalogue(filledWith text: String) -> Catalogue {
        var module = SampleCatalogue.module("nasty", title: text, language: text, body: body(filledWith: text))
        module.summary = SampleCatalogue.field(text)
        module.objectives = SampleCatalogue.field([text, text])
        module.audience = SampleCatalogue.field([text])
        module.prerequisites = SampleCatalogue.field([text, text])
        module.provider = SampleCatalogue.field(text)
        module.partners = SampleCatalogue.field([text])
        module.platform = SampleCatalogue.field(Platform(name: text, address: "https://x.example/" + text))
        module.keywords = SampleCatalogue.field([text])
        module.picture = SampleCatalogue.field(picture(describedAs: text))
        module.pageAddress = SampleCatalogue.field(text)
        let course = Course(
            identifier: SampleCatalogue.identifier("course"), title: SampleCatalogue.field(text),
            summary: SampleCatalogue.field(text), language: SampleCatalogue.field(text),
            pageAddress: SampleCatalogue.field(text), moduleIdentifiers: [module.identifier],
            body: Body(body(filledWith: text)))
        return Catalogue(
            publisher: SampleCatalogue.field(Publisher(name: text)), licence: SampleCatalogue.field(text),
            courses: [course], modules: [module])
    }

    static func body(filledWith text: String) -> [BodyNode] {
        [
            .text(text),
            .element(BodyElement("p", [.init("title", text), .init("id", text), .init("lang", text)], [.text(text)])),
            .element(BodyElement("a", [.init("href", text)], [.text(text)])),
            .element(BodyElement("pre", [], [.text("\n" + text)])),
            .element(BodyElement(text, [.init(text, text)], [.text(text)])),
            .picture(picture(describedAs: text)),
            .video(
                Video(
                    host: .other, identifier: text, playerAddress: "https://" + text, title: text,
                    transcript: Transcript(author: text, content: [.text(text)]))),
        ]
    }

    private static func picture(describedAs text: String) -> Picture {
        Picture(
            asset: Asset(sourcePath: "img/photo.png", mediaType: "image/png", byteCount: 0), alternativeText: text)
    }
}
