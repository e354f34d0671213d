import CourseCatalogue
import Interchange

/// Digests of what pages depend on beside their own files, to tell whether what an earlier run made of them still holds.
struct SiteDigest {
    private var record = RecordWriter()

    /// What the fields of pages depend on.
    ///
    /// - Parameter files: the files below the content folder.
    init(fieldsOf files: [String], in source: SourceTree, layout: SiteLayout) {
        record.write(layout.content)
        record.write("\(source.limits)")
        add(files.filter { DataFile.name(of: $0) != nil }, in: source)
    }

    /// What the content of pages depends on.
    init(
        contentOf site: Site, siteAddress: String?, headings: [SectionMeaning: [String]], coursePages: Set<String>
    ) {
        let source = site.source, layout = site.layout
        record.write(site.fieldsDigest)
        record.write(siteAddress)
        record.write(layout.includes)
        record.write(layout.publicFolders)
        record.write("\(site.framedHosts)")
        for meaning in SectionMeaning.allCases { record.write(headings[meaning] ?? []) }
        record.write(coursePages.sorted())
        for folder in layout.includes + [layout.data] {
            add(source.listing(of: folder) { _ in true }.files, in: source)
        }
        for page in site.pages {
            record.write(page.path)
            record.write(page.address)
            record.write(page.isServed)
        }
    }

    private mutating func add(_ files: [String], in source: SourceTree) {
        for path in files {
            record.write(path)
            record.write(source.stamp(of: path))
        }
    }

    /// The digest.
    var text: String { String(SHA256.hexadecimal(of: record.bytes).prefix(32)) }
}
