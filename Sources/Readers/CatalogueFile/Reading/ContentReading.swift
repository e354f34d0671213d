import CourseCatalogue
import Diagnostics
import DocumentSections
import EleventyReader
import Interchange
import YAML

/// Reads bodies, pictures, videos and transcripts.
struct ContentReading {
    let cleaner: ContentCleaner
    /// The file's lines, to tell where the lines of a block of text stand; none in JSON, whose texts have one line.
    let lines: [Substring]

    /// A body: a text in Markdown, `{ markdown: … }`, `{ html: … }`, or a list of nodes.
    func body(
        _ node: YAMLNode, _ key: String, in section: DocumentSection, reporting diagnostics: inout DiagnosticCollector
    )
        -> [BodyNode]
    {
        if let text = node.string {
            return cleaner.body(ofMarkdown: text, at: place(of: node), reporting: &diagnostics)
        }
        if let elements = node.elements {
            var tree = BodyTreeReading(content: self)
            return tree.nodes(elements, key, in: section, reporting: &diagnostics)
        }
        var inner = section.section(of: node, under: key)
        let markdown = inner.value("markdown", wanting: .aText, reporting: &diagnostics, \.scalarNode)?.value
        let html = inner.value("html", wanting: .aText, reporting: &diagnostics, \.scalarNode)?.value
        inner.reportUnknownKeys(to: &diagnostics)
        switch (markdown, html) {
        case (let markdown?, nil): return body(markdown, key, in: section, reporting: &diagnostics)
        case (nil, let html?):
            return cleaner.body(ofHTML: html.string ?? "", at: place(of: html), reporting: &diagnostics)
        default:
            section.reportWrong(node, key, wanting: Self.wantedBody, to: &diagnostics)
            return []
        }
    }

    /// A picture of the folder.
    func picture(_ section: DocumentSection, reporting diagnostics: inout DiagnosticCollector) -> Picture? {
        var section = section
        let wanted = BilingualText(
            fr: "le chemin d’un fichier du dossier, comme img/carte.png",
            en: "the path of a file in the folder, such as img/map.png")
        let file = section.value("file", wanting: wanted, reporting: &diagnostics, Self.fileInside)
        let renditions = section.value("renditions", wanting: .someFiles, reporting: &diagnostics) { node in
            node.elements.flatMap { elements in
                let files = elements.compactMap(Self.fileInside)
                return files.count == elements.count ? files : nil
            }
        }
        let text = section.text("alternative-text", reporting: &diagnostics)
        let address = section.value("address", wanting: .anAddress, reporting: &diagnostics) { node in
            node.string.flatMap { WebAddress($0)?.text }
        }
        for key in ["file", "alternative-text"] { section.require(key, reporting: &diagnostics) }
        section.reportUnknownKeys(to: &diagnostics)
        guard let file, let place = file.provenance.location else { return nil }
        var picture = cleaner.picture(
            file: file.value, alternativeText: text?.value ?? "", address: address?.value, at: place,
            reporting: &diagnostics)
        picture?.takeRenditions(
            from: (renditions?.value ?? []).compactMap {
                cleaner.picture(file: $0, alternativeText: "", address: nil, at: place, reporting: &diagnostics)
            })
        return picture
    }

    /// A video at its host; its host and identifier are told by its address where nothing else tells them.
    func video(_ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) -> Video? {
        let wanted = BilingualText(fr: "une adresse en https:", en: "an address in https:")
        let address = section.value("address", wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap { WebAddress($0) }.flatMap { $0.text.hasPrefix("https:") ? $0 : nil }
        }?.value
        section.require("address", reporting: &diagnostics)
        let names = Self.hosts.map(\.rawValue).joined(separator: " / ")
        let host = section.value("host", wanting: BilingualText(names), reporting: &diagnostics) { node in
            Self.hosts.first { $0.rawValue == node.string }
        }?.value
        let identifier = section.value("identifier", wanting: .aText, reporting: &diagnostics, \.someText)?.value
        if host != nil { section.require("identifier", reporting: &diagnostics) }
        if identifier != nil { section.require("host", reporting: &diagnostics) }
        let title = section.value("title", wanting: .aText, reporting: &diagnostics, \.someText)?.value
        let transcript = transcript(&section, reporting: &diagnostics)
        section.reportUnknownKeys(to: &diagnostics)
        guard let address else { return nil }
        var video =
            if let host, let identifier {
                Video(host: host, identifier: identifier, playerAddress: address.text)
            } else {
                ContentCleaner.video(at: address)
                    ?? Video(host: .other, identifier: address.text, playerAddress: address.text)
            }
        (video.title, video.transcript) = (title, transcript)
        return video
    }

    private static let hosts: [Video.Host] = [.dailymotion, .peertube, .youtube, .vimeo, .other]

    /// A transcript: its text, or its author and its content, written as bodies are.
    private func transcript(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> Transcript? {
        guard let node = section.node("transcript") else { return nil }
        guard node.entries != nil else {
            return Transcript(author: nil, content: body(node, "transcript", in: section, reporting: &diagnostics))
        }
        var inner = section.section(of: node, under: "transcript")
        let author = inner.value("author", wanting: .aText, reporting: &diagnostics, \.someText)?.value
        inner.require("content", reporting: &diagnostics)
        let content = inner.node("content").map { body($0, "content", in: inner, reporting: &diagnostics) }
        inner.reportUnknownKeys(to: &diagnostics)
        return content.map { Transcript(author: author, content: $0) }
    }

    /// Where the lines of a text stand: below its key for a block (`|`, `>`), from its own line on otherwise.
    private func place(of node: YAMLNode) -> (Int) -> SourceLocation {
        let start = node.location
        let index = Int(start.line) - 1
        guard lines.indices.contains(index) else { return { _ in start } }
        let first = lines[index].dropFirst(Int(start.column) - 1).first
        let isBlock = first == "|" || first == ">"
        return { line in
            let number = Int(start.line) + line - (isBlock ? 0 : 1)
            return SourceLocation(file: start.file, line: min(number, lines.count))
        }
    }

    /// The path of a file inside the folder.
    private static func fileInside(_ node: YAMLNode) -> String? {
        guard let path = node.string else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.contains { ["", ".", ".."].contains($0) } ? nil : path
    }

    private static let wantedBody = BilingualText(
        fr: "un texte en Markdown, { html: … } ou une liste de nœuds",
        en: "a text in Markdown, { html: … } or a list of nodes")
}

extension YAMLNode {
    /// The node itself, where it is a text.
    fileprivate var scalarNode: YAMLNode? { string == nil ? nil : self }
}
