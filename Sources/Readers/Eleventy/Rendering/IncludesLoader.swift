import Diagnostics
import Interchange
import Nunjucks
import Synchronization

/// Finds included templates in the site's includes folder; each is read once for all pages.
final class IncludesLoader: TemplateLoader {
    private let source: SourceTree
    private let folders: [String]
    private let read = Mutex<[String: LoadedTemplate]>([:])

    init(source: SourceTree, folders: [String]) {
        self.source = source
        self.folders = folders
    }

    func template(named name: String) -> LoadedTemplate? {
        if let known = read.withLock({ $0[name] }) { return known }
        guard let template = find(name) else { return nil }
        read.withLock { $0[name] = template }
        return template
    }

    private func find(_ name: String) -> LoadedTemplate? {
        for folder in folders {
            guard let path = normalisedPath(SiteLayout.join(folder, name)),
                folder.isEmpty || path.hasPrefix(folder + "/"), source.holds(path)
            else { continue }
            do throws(FatalDiagnostic) {
                return .source(Source(file: path, text: try SourceText(path, in: source).text))
            } catch {
                return .unreadable(error.diagnostic)
            }
        }
        return nil
    }
}

extension SourceTree {
    /// Whether something stands at a path, even if it can't be read.
    fileprivate func holds(_ path: String) -> Bool {
        do throws(Fault) {
            _ = try byteCount(of: path)
            return true
        } catch {
            return error != .missing
        }
    }
}
