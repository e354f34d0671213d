import CourseCatalogue
import Diagnostics
import Synchronization

/// The contents of entries, each made once for all feeds of a catalogue that show it, whatever their form.
///
/// A module stands in the feed of the whole catalogue and in those of its courses. What is beyond a bounded memory is made
/// anew each time.
public final class FeedContents: Sendable {
    /// A module's page as it stands in a feed, with what was told while it was made.
    private struct Content: Sendable {
        let html: [UInt8]
        let told: DiagnosticCollector
    }

    private struct State {
        var contents: [Identifier: Content] = [:]
        var byteCount = 0
    }

    private let state = Mutex(State())
    private let maximumByteCount: Int

    /// No content yet.
    ///
    /// - Parameter maximumByteCount: how many bytes of HTML are kept at most.
    public init(maximumByteCount: Int = 8 << 20) {
        self.maximumByteCount = maximumByteCount
    }

    /// The content of a module, made by `make` where it isn't known; what that told is told each time.
    func html(
        of module: Identifier, reporting diagnostics: inout DiagnosticCollector,
        _ make: (inout DiagnosticCollector) throws -> [UInt8]
    ) throws -> [UInt8] {
        if let known = state.withLock({ $0.contents[module] }) {
            diagnostics.report(contentsOf: known.told)
            return known.html
        }
        var told = DiagnosticCollector()
        defer { diagnostics.report(contentsOf: told) }
        let html = try make(&told)
        keep(Content(html: html, told: told), of: module)
        return html
    }

    private func keep(_ content: Content, of module: Identifier) {
        let byteCount = content.html.count
        state.withLock { state in
            guard state.byteCount + byteCount <= maximumByteCount, state.contents[module] == nil else { return }
            state.contents[module] = content
            state.byteCount += byteCount
        }
    }
}
