import CourseCatalogue
import Diagnostics
import Nunjucks
import Synchronization

/// What a page's template calls: the components and shortcodes of this family of sites.
///
/// Each leaves a placeholder element where it was called, and keeps what it was called with.
final class PageHost: Sendable {
    /// What was called for, in order.
    struct Calls {
        var cards: [Card] = []
        var videos: [Video] = []
        var transcripts: [String?] = []
        /// The attribute that marks a placeholder element of this page; nil where it has none.
        var marker: String?
    }

    private let state = Mutex(Calls())
    private let text: String
    /// What was called for so far.
    var calls: Calls { state.withLock { $0 } }

    /// A host for the page with this text; its marks depend on the text, so that no text can hold them.
    init(text: some StringProtocol) { self.text = String(text) }

    /// Keeps what is called for, and gives the start tag of what stands for it.
    ///
    /// - Parameter keep: keeps it, and gives its place among its like.
    private func placeholder(_ kind: String, keeping keep: (inout Calls) -> Int) -> String {
        state.withLock { calls in
            let marker = calls.marker ?? "data-parcours-" + Identifier(hashing: text).text
            calls.marker = marker
            return "<div \(marker)=\"\(kind)-\(keep(&calls))\">"
        }
    }

    /// Adds the components and shortcodes to an environment.
    func install(in environment: inout Environment) {
        let component = Value.function("component") { [self] call in self.component(&call) }
        environment.knownImports["components/component.njk"] = ObjectValue([("component", component)])
        environment.globals["component"] = component
        environment.tags["dailymotion"] = .single { [self] call in self.dailymotion(&call) }
        environment.tags["transcription"] = .paired { [self] call, _ in self.transcription(call) }
    }

    private func component(_ call: inout Call) -> Value {
        guard case .object(let fields) = call[1], ["card", "Card"].contains(call[0].fieldText ?? "") else {
            // Other components (accordions, tiles, alerts) have no facts that are known of.
            return .safe("")
        }
        let card = Card(fields: fields, call: call)
        let placeholder = placeholder("card") { calls in
            calls.cards.append(card)
            return calls.cards.count - 1
        }
        return .safe(placeholder + "</div>")
    }

    private func dailymotion(_ call: inout Call) -> Value {
        guard let key = call[0].fieldText, var video = VideoHosts.dailymotion(key) else {
            call.report(
                call.place.diagnostic(
                    .warning, "invalid-video",
                    BilingualText(
                        fr: "« dailymotion » attend l’identifiant d’une vidéo",
                        en: "“dailymotion” wants a video’s identifier"),
                    help: BilingualText(
                        fr: "écrivez par exemple {% dailymotion \"x9fznfq\" %}",
                        en: "write for example {% dailymotion \"x9fznfq\" %}")))
            return .safe("")
        }
        video.title = call[1].fieldText
        let placeholder = placeholder("video") { calls in
            calls.videos.append(video)
            return calls.videos.count - 1
        }
        return .safe(placeholder + "</div>")
    }

    private func transcription(_ call: Call) -> PairedOutput {
        let author = call[0].fieldText
        let placeholder = placeholder("transcript") { calls in
            calls.transcripts.append(author)
            return calls.transcripts.count - 1
        }
        return .body(before: placeholder, after: "</div>")
    }
}

extension Value {
    /// The value as text, where it is a text with something in it or a number.
    var fieldText: String? {
        switch self {
        case .string(let text), .safe(let text): text.isEmpty ? nil : text
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
        default: nil
        }
    }

    /// The texts of a list, or of a text alone.
    var texts: [String] {
        switch self {
        case .array(let array): array.compactMap(\.fieldText)
        default: fieldText.map { [$0] } ?? []
        }
    }
}
