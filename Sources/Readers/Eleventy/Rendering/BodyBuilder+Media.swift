import CourseCatalogue
import Diagnostics
import Interchange
import XML

extension BodyBuilder {
    /// A picture of the site, in the sizes that `srcset` gives and those of the `picture` around it.
    mutating func picture(_ element: HTMLElement, sources: [HTMLElement] = []) -> [BodyNode] {
        guard let path = element["src"], !path.isEmpty else { return [] }
        let field = Page.ImageField(
            path: path, alternativeText: element["alt"] ?? "", location: place(element.line))
        if var found = site.picture(field, of: page, siteAddress: siteAddress, reporting: &diagnostics) {
            let others = SourceSet.addresses(of: sources + [element]).compactMap { path in
                let field = Page.ImageField(path: path, alternativeText: "", location: field.location)
                return site.picture(field, of: page, siteAddress: siteAddress, reporting: &diagnostics)
            }
            found.takeRenditions(from: others)
            return [.picture(found)]
        }
        // The words stand for the picture that can't be had.
        return field.alternativeText.isEmpty ? [] : [.text(field.alternativeText)]
    }

    /// What a `picture` shows: its `img`, whose other sizes its sources may give.
    mutating func pictureElement(_ element: HTMLElement) -> [BodyNode] {
        // The parser takes what follows a source for its content.
        var parts: [HTMLElement] = []
        gather(element.children, into: &parts)
        // A source for some windows alone shows something else, rather than the same in another size.
        let sources = parts.filter { $0.name == "source" && $0["media"] == nil }
        return parts.filter { $0.name == "img" }.flatMap { picture($0, sources: sources) }
    }

    private func gather(_ nodes: [HTMLNode], into parts: inout [HTMLElement]) {
        for case .element(let element) in nodes {
            parts.append(element)
            gather(element.children, into: &parts)
        }
    }

    /// A frame: a video, or else a link to what it would have shown.
    mutating func frame(_ element: HTMLElement) -> [BodyNode] {
        let location = place(element.line)
        guard let written = element["src"], let address = WebAddress(inPage: written) else {
            diagnostics.report(notKept(element))
            return []
        }
        if let video = VideoHosts.video(at: address, title: element["title"]) {
            if site.framedHosts.allow(address) { return self.video(video, at: location) }
            diagnostics.report(Self.unnamedHost(address, location))
        }
        let words = element["title"].flatMap { $0.isEmpty ? nil : $0 } ?? address.siteHost
        content.links.append(PageLink(text: words, address: address.text, callout: callout, location: location))
        let link = BodyElement("a", [.init("href", address.text)], [.text(words)])
        return [.element(BodyElement("p", [], [.element(link)]))]
    }

    /// What a placeholder stands for.
    mutating func placeholder(_ value: String, _ element: HTMLElement) -> [BodyNode] {
        let parts = value.split(separator: "-")
        guard parts.count == 2, let index = Int(parts[1]) else { return [] }
        switch parts[0] {
        case "card" where calls.cards.indices.contains(index):
            if metCards.insert(index).inserted { content.cards.append(calls.cards[index]) }
            return []
        case "video" where calls.videos.indices.contains(index):
            return video(calls.videos[index], at: place(element.line))
        default:
            // A transcript goes with its video.
            return []
        }
    }

    private mutating func video(_ video: Video, at location: SourceLocation) -> [BodyNode] {
        var video = video
        video.transcript = transcripts[videoCount]
        videoCount += 1
        content.videos.append(Fact(video, Provenance(.field, at: location)))
        return [.video(video)]
    }

    /// Gives each transcript to the video that stands before it in the page, so that both are shown together.
    mutating func gatherTranscripts(_ nodes: [HTMLNode]) {
        guard let marker = calls.marker, !calls.transcripts.isEmpty else { return }
        var videos = 0
        gatherTranscripts(nodes, markedBy: marker, &videos)
    }

    private mutating func gatherTranscripts(_ nodes: [HTMLNode], markedBy marker: String, _ videos: inout Int) {
        for case .element(let element) in nodes {
            let parts = element[marker]?.split(separator: "-") ?? []
            if parts.first == "transcript", let index = parts.last.flatMap({ Int($0) }) {
                keepTranscript(element, index, after: videos)
            } else if parts.first == "video" || isVideoFrame(element) {
                videos += 1
            } else {
                gatherTranscripts(element.children, markedBy: marker, &videos)
            }
        }
    }

    private mutating func keepTranscript(_ element: HTMLElement, _ index: Int, after videos: Int) {
        guard calls.transcripts.indices.contains(index) else { return }
        guard videos > 0 else {
            diagnostics.report(Self.transcriptAlone(place(element.line)))
            return
        }
        // What a transcript says is about the video, not about the module.
        quoteDepth += 1
        defer { quoteDepth -= 1 }
        let text = blocks(element.children)
        transcripts[videos - 1] = Transcript(author: calls.transcripts[index], content: text)
    }

    private func isVideoFrame(_ element: HTMLElement) -> Bool {
        guard element.name == "iframe", let source = element["src"],
            let address = WebAddress(inPage: source)
        else { return false }
        return site.framedHosts.allow(address) && VideoHosts.video(at: address, title: nil) != nil
    }

    private static func unnamedHost(_ address: WebAddress, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "unnamed-video-host",
            BilingualText(
                fr:
                    "la vidéo de \(address.host) devient un lien : cet hébergeur n’est pas de ceux que les pages affichent",
                en: "the video of \(address.host) becomes a link: this host is not among those that pages show"),
            at: location,
            help: BilingualText(
                fr: "s’il est sûr, nommez-le dans parcours.yml : site.video-hosts",
                en: "if it is safe, name it in parcours.yml: site.video-hosts"))
    }

    private static func transcriptAlone(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "transcript-without-video",
            BilingualText(
                fr: "cette transcription n’a pas de vidéo avant elle", en: "this transcript has no video before it"),
            at: location,
            help: BilingualText(
                fr: "placez-la après la vidéo dont elle est le texte",
                en: "put it after the video that it is the text of"))
    }
}
