import CourseCatalogue
import Diagnostics

/// What the prose of a module page says of the module.
struct PageFacts: Sendable {
    var lead: Fact<String>?
    var objectives: Fact<[String]>?
    var audience: Fact<[String]>?
    var prerequisites: Fact<[String]>?
    var duration: Fact<DurationRange>?
    var mode: Fact<DeliveryMode>?
    var provider: Fact<String>?
    var partners: Fact<[String]>?
    var hasQuiz: Fact<Bool>?
    var hasAttestation: Fact<Bool>?
    var isFree: Fact<Bool>?
    var opensOn: Fact<CalendarDate>?
    var availableUntil: Fact<ApproximateDate>?
    var modifiedOn: Fact<CalendarDate>?
    var version: Fact<String>?

    /// How many facts say that the page describes a training module.
    var weight: Int {
        [objectives != nil, audience != nil, prerequisites != nil, duration != nil].count { $0 }
    }

    /// Reads the facts out of a page's blocks, in their order.
    init(reading blocks: [ProseBlock], headings: SectionHeadings = SectionHeadings()) {
        let sections = ProseSection.sections(of: blocks, headings: headings)
        lead = blocks.first.flatMap(Self.lead)
        for section in sections {
            objectives = objectives ?? ObjectivesReader.objectives(in: section)
            audience = audience ?? AudienceReader.audience(in: section)
            prerequisites = prerequisites ?? PrerequisitesReader.prerequisites(in: section)
            duration = duration ?? LengthReader.length(in: section)
        }
        for block in blocks { read(block) }
    }

    private static func lead(_ block: ProseBlock) -> Fact<String>? {
        guard block.kind == .emphasis || block.kind == .paragraph else { return nil }
        let text = plainSpaces(block.text)
        return text.isEmpty ? nil : Fact(text, Provenance(.prose, at: block.location))
    }

    private static let quizWords = Phrases("quiz", "quizz", "qcm")
    private static let attestationWords = Phrases(
        "attestation", "attestations", "certificat de reussite", "certificate")

    private mutating func read(_ block: ProseBlock) {
        let provenance = Provenance(.prose, at: block.location)
        if hasQuiz == nil, block.tokens.contains(anyOf: Self.quizWords) { hasQuiz = Fact(true, provenance) }
        if hasAttestation == nil, block.tokens.contains(anyOf: Self.attestationWords) {
            hasAttestation = Fact(true, provenance)
        }
        mode = mode ?? ModeReader.mode(in: block.tokens).map { Fact($0, provenance) }
        partners = partners ?? PartnersReader.partners(in: block)
        provider = provider ?? PartnersReader.provider(in: block)
        guard ReleaseReader.mayHoldDates(block.tokens) else { return }
        for sentence in block.sentences {
            let tokens = ProseToken.tokens(of: sentence)
            guard ReleaseReader.speaksOfAccess(tokens) else { continue }
            opensOn = opensOn ?? ReleaseReader.opening(in: tokens).map { Fact($0, provenance) }
            availableUntil = availableUntil ?? ReleaseReader.limit(in: tokens).map { Fact($0, provenance) }
        }
    }
}

/// The blocks under one heading, with what the heading means.
struct ProseSection {
    var heading: ProseBlock?
    var meaning: SectionMeaning?
    var blocks: [ProseBlock]

    /// Cuts a page at its headings.
    static func sections(
        of blocks: [ProseBlock], headings: SectionHeadings = SectionHeadings()
    ) -> [ProseSection] {
        var sections = [ProseSection(heading: nil, meaning: nil, blocks: [])]
        for block in blocks {
            if case .heading = block.kind {
                let meaning = SectionMeaning(heading: block.tokens, or: headings)
                sections.append(ProseSection(heading: block, meaning: meaning, blocks: []))
            } else {
                sections[sections.count - 1].blocks.append(block)
            }
        }
        return sections
    }

    /// The items of the first list at or after a block, and the place of its first item.
    func firstList(from start: Int = 0) -> (items: [String], location: SourceLocation)? {
        guard
            let first = blocks.indices.first(where: { index in
                guard index >= start, case .listItem = blocks[index].kind else { return false }
                return true
            })
        else { return nil }
        let items = blocks[first...].prefix { $0.kind == blocks[first].kind }.map { ProseBlock.trimmed($0.text) }
        return (items.filter { !$0.isEmpty }, blocks[first].location)
    }
}
