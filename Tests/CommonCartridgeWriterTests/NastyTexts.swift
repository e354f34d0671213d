import CourseCatalogue

/// Texts that break what isn't escaped, cut or cleaned.
enum NastyTexts {
    static let all: [String] = [
        "</title><item identifier=\"x\"/>", "a & b &amp; c &#60; &nbsp; ]]> <![CDATA[ --> <!--",
        "\" onload=\"alert(1)\" x='", "tab\tline\nreturn\rfeed\u{0B}\u{0C}end nul\0bell\u{7}delete\u{7F}",
        "\u{FFFE}\u{FFFF}\u{FEFF}mark مرحبا \u{202E}right\u{202C} 👩‍👩‍👧‍👦 e\u{301}\u{302}", "0", " ", "", "\u{FFFE}",
        "javascript:alert(1)", "{{ 7 * 7 }}", String(repeating: "très long ", count: 60),
        String(repeating: "x", count: 5_000), "../../etc/passwd",
    ]

    /// A catalogue with a text in every field that a cartridge shows.
    static func catalogue(filledWith text: String) -> Catalogue {
        let body: [BodyNode] = [
            .text(text), .element(BodyElement("a", [.init("href", text), .init("id", text)], [.text(text)])),
            SampleCatalogue.picture("img/" + text, text),
            .video(Video(host: .other, identifier: text, playerAddress: "https://" + text, title: text)),
        ]
        var module = SampleCatalogue.module("nasty", text, body: body)
        module.summary = SampleCatalogue.fact(text)
        module.language = SampleCatalogue.fact(text)
        module.keywords = SampleCatalogue.fact([text])
        module.platform = SampleCatalogue.fact(Platform(name: text, address: "https://x.example/" + text))
        module.pageAddress = SampleCatalogue.fact(text)
        let course = Course(
            identifier: SampleCatalogue.identifier("course"), title: SampleCatalogue.fact(text),
            summary: SampleCatalogue.fact(text), language: SampleCatalogue.fact(text),
            pageAddress: SampleCatalogue.fact(text), moduleIdentifiers: [module.identifier], body: Body(body))
        return Catalogue(
            publisher: SampleCatalogue.fact(Publisher(name: text)), licence: SampleCatalogue.fact(text),
            courses: [course], modules: [module])
    }
}
