import CourseCatalogue
import Diagnostics
import Nunjucks
import Synchronization
import YAML

/// The site's pages by tag, as templates go through them: worked out once, by the first page that asks.
final class SiteCollections: Sendable {
    private let made = Mutex<Value?>(nil)

    /// `collections`: a list for each tag, and `all`; each page with its address and its data, oldest first.
    func value(of site: Site) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = Self.make(site)
            made = value
            return value
        }
    }

    private static func make(_ site: Site) -> Value {
        let pages = site.pages.filter { !$0.isExcludedFromCollections && !$0.isFaulty }.sorted { left, right in
            let days = (left.date?.value.daysSince1970 ?? .min, right.date?.value.daysSince1970 ?? .min)
            return days.0 != days.1 ? days.0 < days.1 : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        var lists: [String: [Value]] = [:]
        for page in pages {
            let item = item(of: page, in: site)
            for tag in Set(["all"] + page.collections) { lists[tag, default: []].append(item) }
        }
        let sorted = lists.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return .object(ObjectValue(sorted.map { ($0.key, Value($0.value)) }))
    }

    private static func item(of page: Page, in site: Site) -> Value {
        var data = ObjectValue()
        for level in site.directoryData.inherited(by: page.path).reversed() { TemplateContext.add(level, to: &data) }
        if let text = try? SourceText(page.path, in: site.source), let fields = try? FrontMatter(of: text).fields {
            TemplateContext.add(fields, to: &data)
        }
        data.set("page", to: TemplateContext.page(page))
        return [
            "url": page.isServed ? .string(page.address) : .bool(false), "fileSlug": .string(page.fileSlug),
            "inputPath": .string("./" + page.path), "data": .object(data),
            "date": page.date.map { .string($0.value.description) } ?? .undefined,
        ]
    }
}
