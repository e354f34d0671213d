import Diagnostics
import Interchange
import LearnerPage
import NIOCore
import NIOHTTP1

/// The origin of the preview's own pages.
struct PreviewSite: ServedSite {
    let state: PreviewState
    let origins: Origins
    let language: InterfaceLanguage

    let methods: [HTTPMethod] = [.GET, .HEAD]

    func answer(_ request: Request, on loop: any EventLoop) -> Answer {
        let edition = state.current
        let path = request.path
        if path == ["revision"] { return revision(known: request.query["known"], in: state, on: loop) }
        if path.count == 1, let file = SharedFile.named(path[0]) { return .now(file) }
        if path.count == 2, path[0] == "picture" { return .now(picture(of: path[1], edition)) }
        return .now(path.count <= 2 ? page(path, range: request.query["page"], edition) : .missing)
    }

    private func page(_ path: [String], range: String?, _ edition: PreviewState.Edition) -> Response {
        guard let place = PreviewPage.Place(rawValue: path.first ?? "") else { return .missing }
        guard let content = edition.content, place != .diagnostics else {
            return path.count > 1
                ? .missing
                : response(place, edition) { html in
                    if place == .diagnostics {
                        DiagnosticsPage(problems: edition.problems, language: language).write(to: &html)
                    }
                }
        }
        let part = path.count > 1 ? path[1] : nil
        guard let range = ModuleRange(range, of: content.courses) else { return .missing }
        switch place {
        case .modules where part == nil:
            return response(place, edition) {
                ModulesPage(content: content, range: range, origins: origins, language: language).write(to: &$0)
            }
        case .learners where part == nil:
            return response(place, edition) {
                LearnersPage(content: content, range: range, origins: origins, language: language).write(to: &$0)
            }
        case .timeline where part == nil:
            return response(place, edition) { TimelinePage(content: content, language: language).write(to: &$0) }
        case .dataset:
            guard let page = DatasetPage(content: content, table: part, language: language) else { return .missing }
            return response(place, edition) { page.write(to: &$0) }
        case .feed:
            guard let page = FeedPage(content: content, feed: part, origins: origins, language: language) else {
                return .missing
            }
            return response(place, edition) { page.write(to: &$0) }
        default: return .missing
        }
    }

    private func response(
        _ place: PreviewPage.Place, _ edition: PreviewState.Edition, _ write: (inout HTMLWriter) -> Void
    ) -> Response {
        let page = PreviewPage(
            edition: edition, origins: origins, language: language, place: place, title: place.name[language])
        return .page(page.html(write), policy: policy)
    }

    /// What the preview's pages may do: nothing beyond their origin, but for frames of the learners' one.
    private var policy: String {
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "frame-src \(origins.learner); base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }

    /// A module's picture, which nothing can run in.
    private func picture(of module: String, _ edition: PreviewState.Edition) -> Response {
        guard let content = edition.content, let asset = content.module(module)?.picture?.asset,
            asset.mediaType.hasPrefix("image/"), let bytes = try? content.source.read(asset.sourcePath)
        else { return .missing }
        return Response(
            status: .ok, mediaType: asset.mediaType, body: bytes,
            policy: "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    }
}

extension ServedSite {
    /// The edition that is shown, once it is another one than is known.
    func revision(known: String?, in state: PreviewState, on loop: any EventLoop) -> Answer {
        let response: @Sendable () -> Response = {
            .json(.members(["revision": .string(state.current.revision)]))
        }
        // Who waits is noted before the look, so that no change falls between the two.
        let change = state.waiters.change(on: loop)
        return state.current.revision == known ? .later(change, response) : .now(response())
    }
}
