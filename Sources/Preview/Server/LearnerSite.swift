import Diagnostics
import Interchange
import LearnerPage
import NIOCore
import NIOHTTP1

/// The origin of learners' pages: the small LMS, the files of packages, the record store of cmi5, what feeds hold.
struct LearnerSite: ServedSite {
    let state: PreviewState
    let origins: Origins
    let language: InterfaceLanguage
    let records = RecordStore()

    let methods: [HTTPMethod] = [.GET, .HEAD, .POST, .PUT]

    init(state: PreviewState, origins: Origins, language: InterfaceLanguage) {
        self.state = state
        self.origins = origins
        self.language = language
    }

    func answer(_ request: Request, on loop: any EventLoop) -> Answer {
        if request.path.first == "lrs" {
            return RecordStoreSite(records: records, state: state).answer(request, on: loop)
        }
        guard request.method == .GET || request.method == .HEAD else { return .now(.only("GET, HEAD")) }
        switch request.path.count {
        case 1 where request.path[0] == "revision":
            return revision(known: request.query["known"], in: state, on: loop)
        case 1: return .now(SharedFile.named(request.path[0]) ?? .missing)
        case 3 where request.path[0] == "entry": return .now(entry(request.path[1], request.path[2]))
        case 2: return .now(player(request.path, unit: request.query["unit"]))
        default: return .now(file(request.path))
        }
    }

    /// A package's file as it is: its very bytes.
    private func file(_ path: [String]) -> Response {
        guard path.count > 3, path[2] == "files", let content = state.current.content,
            let standard = LearningStandard(rawValue: path[0]),
            let bytes = ExportedPackage(path[1], standard, of: content)?.read(path[3...].joined(separator: "/"))
        else { return .missing }
        return Response(
            status: .ok, mediaType: ExportedPackage.mediaType(of: path[path.count - 1]), body: bytes,
            policy: "object-src 'none'; form-action 'none'; frame-ancestors 'self'")
    }

    private func player(_ path: [String], unit: String?) -> Response {
        let edition = state.current
        guard let content = edition.content, let standard = LearningStandard(rawValue: path[0]),
            let package = ExportedPackage(path[1], standard, of: content)
        else { return .missing }
        let units = package.units
        guard let number = Int(unit ?? "1"), let index = units.indices.first(where: { $0 + 1 == number }) else {
            return .missing
        }
        let standards = LearningStandard.allCases.filter { content.digests["\($0.format)/\(path[1]).zip"] != nil }
        let player = PlayerPage(
            package: path[1], standard: standard, units: units, index: index,
            digest: content.digests["\(standard.format)/\(path[1]).zip"] ?? "", standards: standards, language: language
        )
        var page = PreviewPage(
            edition: edition, origins: origins, language: language, place: .learners, title: units[index].title)
        page.titleLanguage = content.module(path[1])?.language ?? content.language
        page.sheets.append("player.css")
        page.scripts += ["scorm-api.js", "player.js"]
        return .page(page.html { player.write(to: &$0) }, policy: PlayerPage.policy)
    }

    /// What an entry of a feed holds, which nothing can run in and which asks for nothing.
    private func entry(_ feed: String, _ number: String) -> Response {
        guard let content = state.current.content, let index = Int(number), let feed = ReadFeed(feed, of: content),
            feed.entries.indices.contains(index), let html = feed.entries[index].html
        else { return .missing }
        return .page(
            FeedPage.document(holding: html, feed.language),
            policy: "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'self'; "
                + "frame-ancestors \(origins.preview)")
    }
}
