public import CourseCatalogue
import Diagnostics
import Interchange

/// A digest of what a module says, to tell from one export to the next whether it changed: its facts, its content and its
/// picture, but not the dates and states of its release.
public struct ModuleFingerprint: Hashable, Sendable {
    /// 32 hexadecimal digits: the first half of a SHA-256.
    public let text: String

    /// The digest of a module; nil where its content can't be read, which whoever writes it will report.
    ///
    /// - Parameters:
    ///   - module: the module.
    ///   - picture: the bytes of a file; nil where they can't be read.
    public init?(of module: Module, picture: (Asset) -> [UInt8]?) {
        var digest = Digest()
        for name in FactName.allCases where !name.isOfRelease {
            if let value = name.value(of: module) { digest.add(name.rawValue, value) }
        }
        if let shown = module.picture?.value {
            digest.add(shown.alternativeText, String(shown.asset.byteCount))
            if let bytes = picture(shown.asset) { digest.add(bytes) }
        }
        var unheard = DiagnosticCollector()
        guard let nodes = try? module.body.nodes(reporting: &unheard) else { return nil }
        digest.add(nodes)
        text = String(digest.hexadecimal().prefix(32))
    }
}

/// Texts and content as bytes that no other texts and content have: each text comes after its length.
private struct Digest {
    private var hash = SHA256()
    /// What isn't hashed yet: a page is thousands of texts of a few bytes.
    private var pending: [UInt8] = []

    private static let pendingByteCount = 1 << 16

    consuming func hexadecimal() -> String {
        hash.update(pending)
        return hash.hexadecimal()
    }

    mutating func add(_ bytes: [UInt8]) {
        pending += bytes
        hashWhereLarge()
    }

    private mutating func hashWhereLarge() {
        guard pending.count >= Self.pendingByteCount else { return }
        hash.update(pending)
        pending.removeAll(keepingCapacity: true)
    }

    mutating func add(_ texts: String...) { for text in texts { add(text) } }

    private mutating func add(_ text: String) {
        pending.append(utf8: String(text.utf8.count))
        pending.append(UInt8(ascii: ":"))
        pending.append(utf8: text)
    }

    mutating func add(_ nodes: [BodyNode]) {
        add("(\(nodes.count)")
        for node in nodes { add(node) }
        hashWhereLarge()
    }

    private mutating func add(_ node: BodyNode) {
        switch node {
        case .text(let text): add("text", text)
        case .element(let element):
            add("element", element.name, String(element.attributes.count))
            for attribute in element.attributes { add(attribute.name, attribute.value) }
            add(element.children)
        case .picture(let picture):
            add("picture", picture.asset.sourcePath, String(picture.asset.byteCount), picture.alternativeText)
            for rendition in picture.renditions {
                add("rendition", rendition.asset.sourcePath, String(rendition.asset.byteCount))
            }
        case .video(let video):
            add("video", video.playerAddress, video.title ?? "", video.transcript?.author ?? "")
            add(video.transcript?.content ?? [])
        case .selfCheck(let check):
            add("questions", String(check.questions.count), check.passMark.map(String.init) ?? "")
            for question in check.questions { add(question) }
        }
    }

    private mutating func add(_ question: Question) {
        add(question.takesSeveral ? "several" : "one")
        add(question.text)
        add(String(question.choices.count))
        for choice in question.choices {
            add(choice.isRight ? "right" : "wrong")
            add(choice.text)
            add(choice.feedback)
        }
        add(question.feedback)
    }
}
