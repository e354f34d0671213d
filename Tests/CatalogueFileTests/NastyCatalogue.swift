import CourseCatalogue
import Diagnostics

/// A catalogue with all that a text can hold in every place that has one.
struct NastyCatalogue {
    /// Texts on one line.
    static let lines = [
        "\"quoted\" and \\ back", "key: value # comment", "- dash", "* star", "& and", "{ brace", "[ bracket", "true",
        "null", "~", "1e3", "2026-03-10", "<b>bold</b> &amp; <script>", " leading", "trailing ", "a\tb",
        "👩🏽‍💻 emoji", "e\u{301} combining", "\u{202E}right to left", "nul\u{0}bell\u{7}del\u{7F}", "c1\u{80}\u{9F}",
        "bom \u{FEFF}\u{FFFE}\u{FFFF}", "%YAML", "@at `tick`", "!tag", "? key", "| block", "> fold", "'single'", "...",
        "---", String(repeating: "long ", count: 400) + "end", "[ [ [ [ { { {", "l’été à Nîmes : «\u{A0}oui\u{A0}»",
    ]
    /// Texts on several.
    static let blocks = [
        "one\ntwo", "one\n\n  indented\nend", "trailing \nspace", "tab\n\tindented", "\nleading break", "cr\r\nlf",
        "nel\u{85}ls\u{2028}ps\u{2029}end", "# heading\n- item: [x]\n* star",
    ]

    private var counter = 0

    private mutating func next(_ texts: [String]) -> String {
        counter += 1
        return texts[counter % texts.count]
    }

    private mutating func provenance() -> Provenance {
        let manners = Provenance.Manner.allCases
        counter += 1
        let files = ["content/a b.md", "notes:12", "c:\\x:3:4", " space.md", "é\"'.md", ""]
        let place = SourceLocation(file: files[counter % files.count], line: counter % 3, column: counter % 2)
        return Provenance(manners[counter % manners.count], at: counter % 5 == 0 ? nil : place)
    }

    private mutating func line() -> Fact<String> { Fact(next(Self.lines), provenance()) }
    private mutating func text() -> Fact<String> { Fact(next(Self.lines + Self.blocks), provenance()) }

    private mutating func list() -> Fact<[String]> {
        counter += 1
        return Fact((0..<(counter % 4)).map { _ in next(Self.lines + Self.blocks) }, provenance())
    }

    private mutating func picture() -> Picture {
        var picture = Picture(
            asset: Asset(
                sourcePath: Self.picturePath, mediaType: "image/gif", byteCount: Self.gif.utf8.count,
                address: "https://www.example.org/img/a.gif"),
            alternativeText: next(Self.lines + Self.blocks + [""]), width: 300, height: 100)
        let wide = Asset(sourcePath: Self.widePath, mediaType: "image/gif", byteCount: Self.wideGIF.utf8.count)
        if counter % 2 == 0 { picture.renditions = [Picture.Rendition(asset: wide, width: 1100, height: 100)] }
        return picture
    }

    /// The files of the pictures: starts of GIFs, which tell a size.
    static let picturePath = "img/a %20 b.gif", widePath = "img/wide, 2x.gif"
    static let gif = "GIF89a\u{2C}\u{01}\u{64}\u{00}", wideGIF = "GIF89a\u{4C}\u{04}\u{64}\u{00}"

    private mutating func video() -> Video {
        Video(
            host: .other, identifier: next(Self.lines), playerAddress: "https://video.example.org/watch?v=1&x='2'",
            title: next(Self.lines),
            transcript: Transcript(
                author: next(Self.lines), content: [.text(next(Self.lines)), .text(next(Self.blocks))]))
    }

    private mutating func words() -> [BodyNode] {
        [.text(next(Self.lines)), .element(BodyElement("strong", [], [.text(next(Self.blocks))])), .picture(picture())]
    }

    private mutating func selfCheck() -> SelfCheck {
        counter += 1
        let questions = (1...3).map { number in
            let wrong = Question.Choice(words() + [.text("wrong")], isRight: false, feedback: words())
            let right = (1...number).map { Question.Choice(words() + [.text("right \($0)")], isRight: true) }
            return Question(
                words(), takesSeveral: number > 1 || counter.isMultiple(of: 2), choices: [wrong] + right,
                feedback: number > 1 ? words() : [])
        }
        return SelfCheck(questions: questions, passMark: counter.isMultiple(of: 3) ? nil : counter % 100 + 1)
    }

    private mutating func body(levels: Int = 3) -> Body {
        let deep = (0..<levels).reduce(BodyNode.text(next(Self.blocks))) { node, _ in
            .element(BodyElement("div", [], [node]))
        }
        let link = BodyElement(
            "a", [.init("title", next(Self.lines)), .init("href", "mailto:a@example.org"), .init("lang", "")],
            [.text(""), .text(next(Self.lines))])
        return Body([
            .element(BodyElement("aside", [.init("class", "callout")], [.element(link), .picture(picture())])),
            .video(video()), .selfCheck(selfCheck()), .text(next(Self.lines)), .text(next(Self.blocks)),
            .element(BodyElement("hr")), deep,
        ])
    }

    private mutating func release(_ number: Int, _ day: CalendarDate) -> Release {
        let dates: [ApproximateDate] = [
            .day(day), .month(year: 2026, month: 3), .quarter(year: 2026, quarter: 4), .endOfYear(2027), .year(999),
        ]
        return Release(
            state: Fact(ReleaseState.allCases[number % 3], provenance()),
            expected: Fact(dates[number % 5], provenance()), releasedOn: Fact(day, provenance()),
            availableUntil: Fact(dates[(number + 2) % 5], provenance()), withdrawnOn: Fact(day, provenance()),
            modifiedOn: Fact(day, provenance()))
    }

    private mutating func module(_ number: Int, _ day: CalendarDate, _ identifier: Identifier) -> Module {
        var module = Module(
            identifier: identifier,
            identityKeys: [IdentityKey(.platform, next(Self.lines)), IdentityKey(.title, next(Self.blocks))],
            title: line(), language: Fact("zh-Hant-TW", provenance()), release: release(number, day))
        module.summary = text()
        (module.objectives, module.audience, module.prerequisites) = (list(), list(), list())
        let longest = number.isMultiple(of: 2) ? 75 : 60_000
        module.duration = DurationRange(minimumMinutes: 75, maximumMinutes: longest).map { Fact($0, provenance()) }
        module.mode = Fact(DeliveryMode.allCases[number % 3], provenance())
        module.isFree = Fact(number.isMultiple(of: 2), provenance())
        (module.provider, module.partners, module.keywords) = (text(), list(), list())
        let own = number.isMultiple(of: 3) ? nil : next(Self.lines)
        module.platform = Fact(
            Platform(name: next(Self.lines), address: "https://lms.example.org/catalog/7", moduleIdentifier: own),
            provenance())
        (module.hasQuiz, module.hasAttestation) = (Fact(true, provenance()), Fact(false, provenance()))
        module.picture = Fact(picture(), provenance())
        module.version = line()
        module.pageAddress = Fact("https://www.example.org/%C3%A9t%C3%A9/?a=1#b", provenance())
        module.body = body()
        return module
    }

    /// The catalogue; its pictures are `picturePath` and `widePath`.
    mutating func make() -> Catalogue {
        let day = CalendarDate(year: 2026, month: 3, day: 10)
        let identifiers = (0..<48).compactMap { Identifier("module_\($0)") }
        let modules = identifiers.enumerated().compactMap { number, identifier in
            day.map { module(number, $0, identifier) }
        }
        let courses = ["0-first", "second"].compactMap { Identifier($0) }.map { identifier in
            Course(
                identifier: identifier, identityKeys: [IdentityKey(.page, next(Self.lines))], title: line(),
                summary: text(), language: Fact("en", provenance()),
                pageAddress: Fact("http://www.example.org:8080/", provenance()),
                videos: [Fact(video(), provenance()), Fact(video(), provenance())],
                moduleIdentifiers: identifiers.reversed(), body: body(levels: 150))
        }
        return Catalogue(
            title: line(),
            publisher: Fact(
                Publisher(name: next(Self.lines), address: next(Self.lines), siret: "1", contact: next(Self.lines)),
                provenance()),
            licence: text(), siteAddress: Fact("https://www.example.org/base", provenance()), language: "fr-BE",
            courses: courses, modules: modules)
    }
}
