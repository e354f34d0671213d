import Diagnostics
import Interchange
import Nunjucks

/// Finds included templates in the site's includes folder.
struct IncludesLoader: TemplateLoader {
    let source: SourceTree
    let folders: [String]

    func template(named name: String) -> LoadedTemplate? {
        for folder in folders {
            guard let path = normalisedPath(SiteLayout.join(folder, name)),
                folder.isEmpty || path.hasPrefix(folder + "/"),
                let file = try? SourceText(path, in: source)
            else { continue }
            return .source(Source(file: path, text: file.text))
        }
        return nil
    }
}
