import Diagnostics
import DocumentSections
import FeedWriter
import Interchange

extension Configuration {
    /// Reads the section `feeds`, which holds for every form of them, then that of each form, which goes before it.
    mutating func readFeeds(_ root: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        var section = root.section("feeds", reporting: &diagnostics)
        var common = FeedOptions()
        common.read(&section, reporting: &diagnostics)
        section.reportUnknownKeys(to: &diagnostics)
        for form in FeedForm.allCases {
            var section = root.section(form.rawValue, reporting: &diagnostics)
            var options = common
            options.read(&section, reporting: &diagnostics)
            section.reportUnknownKeys(to: &diagnostics)
            feeds[form] = options
        }
    }

    /// The options of a form of feeds, which know of the forms that are made beside it.
    func feed(_ form: FeedForm) -> FeedOptions {
        var options = feeds[form] ?? FeedOptions()
        options.forms = feedForms
        return options
    }
}

extension FeedOptions {
    fileprivate mutating func read(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        feedBaseAddress =
            section.value("base-address", wanting: .aFeedAddress, reporting: &diagnostics) { node in
                node.string.flatMap { WebAddress($0)?.text }
            }?.value ?? feedBaseAddress
        tagAuthority = section.text("tag-authority", reporting: &diagnostics)?.value ?? tagAuthority
        maximumEntryCount = Self.count("items", in: &section, reporting: &diagnostics) ?? maximumEntryCount
        maximumAge = Self.count("days", in: &section, reporting: &diagnostics) ?? maximumAge
        includesContent = section.flag("content", reporting: &diagnostics)?.value ?? includesContent
        includesNotices = section.flag("notices", reporting: &diagnostics)?.value ?? includesNotices
        includesUpcoming = section.flag("upcoming", reporting: &diagnostics)?.value ?? includesUpcoming
        hubAddress =
            section.value("hub", wanting: .aFeedAddress, reporting: &diagnostics) { node in
                node.string.flatMap { WebAddress($0)?.text }
            }?.value ?? hubAddress
    }

    private static func count(
        _ key: String, in section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> Int? {
        let wanted = BilingualText(fr: "un nombre entier d’au moins 1", en: "a whole number, at least 1")
        return section.value(key, wanting: wanted, reporting: &diagnostics) { node in
            node.integer.flatMap { $0 >= 1 ? $0 : nil }
        }?.value
    }
}

extension BilingualText {
    fileprivate static let aFeedAddress = BilingualText(
        fr: "une adresse absolue, comme https://www.example.fr/flux",
        en: "an absolute address, such as https://www.example.org/feeds")
}
