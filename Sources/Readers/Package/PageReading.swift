import Conformance
import CourseCatalogue
import Diagnostics
import EleventyReader
import Interchange
import XML

/// Reads the content of launched pages, through the cleaner that every content goes through.
struct PageReading: Sendable {
    let source: SourceTree
    private let cleaner: ContentCleaner

    init(source: SourceTree, framedHosts: FramedHosts) {
        self.source = source
        cleaner = ContentCleaner(source: source, siteAddress: nil, framedHosts: framedHosts)
    }

    /// A content, cleaned, with the transcripts of its videos.
    func page(
        _ content: PreparedContent, in path: String, reporting diagnostics: inout DiagnosticCollector
    ) -> (cleaned: CleanedPage, body: [BodyNode]) {
        let place: (Int) -> SourceLocation = { SourceLocation(file: path, line: $0) }
        let cleaned = cleaner.page(content.nodes, inFile: path, at: place, reporting: &diagnostics)
        guard !content.transcripts.isEmpty else { return (cleaned, cleaned.body) }
        var transcripts: [String: Transcript] = [:]
        for (player, transcript) in content.transcripts {
            let inner = cleaner.page(transcript.content, inFile: path, at: place, reporting: &diagnostics)
            transcripts[player] = Transcript(author: transcript.author, content: inner.body)
        }
        return (cleaned, cleaned.body.map { $0.with(transcripts) })
    }

    /// The body of another tool's page; nothing, and reported, where a script makes it.
    func foreignPage(
        _ page: LaunchPage, reporting diagnostics: inout DiagnosticCollector
    ) -> (cleaned: CleanedPage, body: [BodyNode]) {
        let content = PreparedContent(page.content)
        let read = self.page(content, in: page.path, reporting: &diagnostics)
        if content.droppedLinkCount > 0 {
            let place = SourceLocation(file: page.path)
            diagnostics.report(PackageFault.linksNotKept(content.droppedLinkCount, at: place))
        }
        if read.body.isEmpty, page.hasScript { diagnostics.report(PackageFault.madeByScript(page.path)) }
        return read
    }

    /// The picture that an element of a page shows; nil, and reported, where it can't be had.
    func picture(
        _ element: HTMLElement?, in path: String, reporting diagnostics: inout DiagnosticCollector
    ) -> Fact<Picture>? {
        guard let element, let address = element["src"],
            let file = FileReference(address, base: path, line: element.line).fileName
        else { return nil }
        let place = SourceLocation(file: path, line: element.line)
        var picture = cleaner.picture(
            file: file.text, alternativeText: element["alt"] ?? "", address: nil, at: place, reporting: &diagnostics)
        picture?.takeRenditions(
            from: SourceSet.addresses(of: [element]).compactMap { address in
                FileReference(address, base: path, line: element.line).fileName.flatMap { file in
                    cleaner.picture(
                        file: file.text, alternativeText: "", address: nil, at: place, reporting: &diagnostics)
                }
            })
        return picture.map { Fact($0, Provenance(.field, at: place)) }
    }
}

extension BodyNode {
    /// The node with its videos' transcripts, found by the addresses of their players.
    fileprivate func with(_ transcripts: [String: Transcript]) -> BodyNode {
        switch self {
        case .text, .picture, .selfCheck: return self
        case .video(var video):
            video.transcript = transcripts[video.playerAddress]
            return .video(video)
        case .element(var element):
            element.children = element.children.map { $0.with(transcripts) }
            return .element(element)
        }
    }
}
