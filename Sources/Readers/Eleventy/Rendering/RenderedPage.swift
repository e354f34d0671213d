import CourseCatalogue
import Diagnostics

/// What is kept of a page once it has been rendered, but for its body.
struct RenderedPage: Sendable {
    /// What its prose says of a module.
    var facts: PageFacts
    /// The paragraphs, headings and list items of a page with cards or of a course; none of other pages, whose facts say
    /// all.
    var blocks: [ProseBlock]
    /// The cards, in order.
    var cards: [Card]
    /// The videos, in order, with their transcripts.
    var videos: [Fact<Video>]
    /// The links, in order.
    var links: [PageLink]
    /// What there is to tell of it.
    var told: DiagnosticCollector
    /// A digest of its body; nil where the body isn't kept.
    var bodyDigest: String?

    /// What is kept of a page's content.
    init(_ content: PageContent, headings: SectionHeadings, isCourse: Bool, told: DiagnosticCollector) {
        facts = PageFacts(reading: content.blocks, headings: headings)
        blocks = content.cards.isEmpty && !isCourse ? [] : content.blocks
        (cards, videos, links) = (content.cards, content.videos, content.links)
        self.told = told
    }
}

extension RenderedPage: Recordable {
    func write(to record: inout RecordWriter) {
        facts.write(to: &record)
        record.write(blocks)
        record.write(cards)
        record.write(videos)
        record.write(links)
        record.write(told.diagnostics)
        record.write(bodyDigest)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        facts = try PageFacts(from: &record)
        blocks = try record.list()
        cards = try record.list()
        videos = try record.list()
        links = try record.list()
        told = DiagnosticCollector()
        for diagnostic in try record.list(Diagnostic.self) { told.report(diagnostic) }
        bodyDigest = try record.optional()
    }
}

extension PageFacts: Recordable {
    func write(to record: inout RecordWriter) {
        record.write(lead)
        record.write(objectives)
        record.write(audience)
        record.write(prerequisites)
        record.write(duration)
        record.write(mode)
        record.write(provider)
        record.write(partners)
        record.write(hasQuiz)
        record.write(hasAttestation)
        record.write(isFree)
        record.write(opensOn)
        record.write(availableUntil)
        record.write(modifiedOn)
        record.write(version)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(reading: [])
        lead = try record.optional()
        objectives = try record.optional()
        audience = try record.optional()
        prerequisites = try record.optional()
        duration = try record.optional()
        mode = try record.optional()
        provider = try record.optional()
        partners = try record.optional()
        hasQuiz = try record.optional()
        hasAttestation = try record.optional()
        isFree = try record.optional()
        opensOn = try record.optional()
        availableUntil = try record.optional()
        modifiedOn = try record.optional()
        version = try record.optional()
    }
}

extension PageLink: Recordable {
    func write(to record: inout RecordWriter) {
        record.write(text)
        record.write(address)
        record.write(callout)
        location.write(to: &record)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            text: try record.text(), address: try record.text(), callout: try record.optional(),
            location: try SourceLocation(from: &record))
    }
}

extension ProseBlock: Recordable {
    func write(to record: inout RecordWriter) {
        let (name, number) =
            switch kind {
            case .heading(let level): ("heading", level)
            case .paragraph: ("paragraph", 0)
            case .emphasis: ("emphasis", 0)
            case .listItem(let list): ("item", list)
            }
        record.write(shared: name)
        record.write(number)
        record.write(text)
        location.write(to: &record)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        let (name, number) = (try record.sharedText(), try record.number())
        let kind: Kind? =
            switch name {
            case "heading": .heading(level: number)
            case "paragraph": .paragraph
            case "emphasis": .emphasis
            case "item": .listItem(list: number)
            default: nil
            }
        guard let kind else { throw RecordReader.Fault() }
        self.init(kind: kind, text: try record.text(), location: try SourceLocation(from: &record))
    }
}
