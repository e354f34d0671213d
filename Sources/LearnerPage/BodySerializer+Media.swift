import CourseCatalogue

extension BodySerializer {
    mutating func write(_ picture: Picture) {
        guard let address = options.pictureAddress(picture.asset) else { return writer.text(picture.alternativeText) }
        let markup = PictureMarkup(
            of: picture, at: address, offering: options.offersRenditions ? picture.renditions : [],
            fileAddress: options.pictureAddress)
        let loading: HTMLWriter.Attributes = [("loading", "lazy"), ("decoding", "async")]
        writer.open("img", markup.attributes + loading)
    }

    mutating func write(_ video: Video) {
        if isPage { writeStill(of: video) } else { writeLink(to: video) }
        if let transcript = video.transcript { write(transcript) }
    }

    /// A still in place of the video: a link, which the page's script turns into a button that loads the player.
    private mutating func writeStill(of video: Video) {
        let wording = options.wording
        let play = wording[Phrase.play(video.title)]
        guard let address = WebAddress(video.playerAddress) else { return writeTitle(of: video) }
        writer.open("figure", [("class", "video")])
        let title = video.title ?? wording[Phrase.video]
        writer.open("div", [("class", "still"), ("data-play", play), ("data-title", title)])
        let link: HTMLWriter.Attributes = [("href", address.text), ("target", "_blank"), ("rel", "noopener")]
        writer.open("a", link + [("lang", wording.languageMark)])
        writer.text(play)
        writer.newWindowNotice(wording)
        writer.close("a")
        writer.close("div")
        writer.element("p", [("lang", wording.languageMark)], wording[Phrase.loadedOnDemand(from: address.host)])
        writer.close("figure")
    }

    private mutating func writeLink(to video: Video) {
        guard let address = WebAddress(video.playerAddress) else { return writeTitle(of: video) }
        let name = options.wording[Phrase.video] + (video.title.map { " : " + $0 } ?? "")
        writer.open("p")
        writer.element("a", [("href", address.text)], "\(name) (\(address.host))")
        writer.close("p")
    }

    private mutating func writeTitle(of video: Video) {
        writer.element("p", [], video.title ?? options.wording[Phrase.video])
    }

    private mutating func write(_ transcript: Transcript) {
        let words = transcript.author.map(Phrase.transcript(by:)) ?? Phrase.transcript
        writer.open("details", [("data-transcript", isPage ? transcript.author ?? "" : nil)])
        writer.element("summary", [("lang", options.wording.languageMark)], options.wording[words])
        writeContent(transcript.content, then: .tag(elements.details.closing))
    }
}
