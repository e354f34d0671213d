import CourseCatalogue
import Diagnostics
import Interchange

extension Site {
    /// The picture that a page names, or nil after saying why there is none.
    ///
    /// - Parameters:
    ///   - path: as written: from the site's root (`/img/x.webp`), from the page's file (`../img/x.webp`), or absolute.
    ///   - page: the page that names it.
    func picture(
        _ field: Page.ImageField, of page: Page, siteAddress: String?, reporting diagnostics: inout DiagnosticCollector
    ) -> Picture? {
        guard !field.path.lowercased().hasPrefix("data:") else {
            diagnostics.report(Self.embedded(field))
            return nil
        }
        let written = field.path.removingPercentEncoding ?? field.path
        guard let path = file(written, of: page, siteAddress: siteAddress) else {
            diagnostics.report(Self.remote(field))
            return nil
        }
        return picture(
            field, inFile: path, servedAt: servedAddress(of: path, siteAddress: siteAddress), reporting: &diagnostics)
    }

    /// The picture in a file of the source, or nil after saying why there is none.
    func picture(
        _ field: Page.ImageField, inFile path: String, servedAt address: String?,
        reporting diagnostics: inout DiagnosticCollector
    ) -> Picture? {
        do throws(SourceTree.Fault) {
            guard let file = try file(at: path) else {
                diagnostics.report(Self.notAPicture(path, field))
                return nil
            }
            let header = file.header
            let asset = Asset(
                sourcePath: path, mediaType: header.mediaType, byteCount: file.byteCount, address: address)
            return Picture(
                asset: asset, alternativeText: field.alternativeText, width: header.width, height: header.height)
        } catch {
            diagnostics.report(
                error == .missing ? missing(path, field) : error.diagnostic(for: path, at: field.location))
            return nil
        }
    }

    /// What is known of a picture's file; nil where it is no picture.
    private func file(at path: String) throws(SourceTree.Fault) -> PictureFile? {
        let key = RecordKey(.picture, path), kept = SourceRecords(in: cache, of: source)
        if let file = kept.value(key, of: "", as: PictureFile.self) { return file }
        let files = kept.file(path)
        // The size stands at the start of most, further on in some.
        let (bytes, byteCount) = try source.start(of: path, first: 64)
        let start = ImageHeader(bytes)
        let whole = start?.width == nil ? ImageHeader(try source.read(path, first: 1 << 16)) : start
        guard let file = whole.map({ PictureFile(header: $0, byteCount: byteCount) }) else { return nil }
        kept.keep(file, as: key, of: "", madeOf: files)
        return file
    }

    /// The file a picture's path leads to, existing or not; nil for one that is elsewhere on the web.
    private func file(_ written: String, of page: Page, siteAddress: String?) -> String? {
        if written.holds("://") || written.hasPrefix("//") {
            guard let link = WebAddress(inPage: written),
                let own = siteAddress.flatMap({ WebAddress(inPage: $0) }), own.siteHost == link.siteHost
            else { return nil }
            return publicFile(link.segments.joined(separator: "/")) ?? link.segments.joined(separator: "/")
        }
        if written.hasPrefix("/") {
            let fallback = SiteLayout.join(layout.publicFolders.first ?? "", String(written.dropFirst()))
            return publicFile(written) ?? normalisedPath(fallback) ?? written
        }
        let besides = normalisedPath(SiteLayout.join(folder(of: page.path), written))
        if let besides, (try? source.byteCount(of: besides)) != nil { return besides }
        return publicFile(written) ?? besides ?? written
    }

    /// The address that a file of the public folder is served at; nil for one that stands elsewhere.
    func servedAddress(of path: String, siteAddress: String?) -> String? {
        guard let folder = layout.publicFolders.first(where: { path.hasPrefix($0 + "/") }) else { return nil }
        return absolute(String(path.dropFirst(folder.count)), siteAddress)
    }

    private func missing(_ path: String, _ field: Page.ImageField) -> Diagnostic {
        let add = BilingualText(
            fr: "ajoutez l’image, ou corrigez son chemin ; l’export se fait sans elle",
            en: "add the image, or correct its path; the export goes on without it")
        let rename = BilingualText(
            fr:
                "le dossier en a une du même nom, écrit avec d’autres majuscules ou d’autres codes d’accents : renommez-la",
            en: "the folder has one of the same name, in other case or with other codes for accents: rename it")
        return Diagnostic(
            .error, "missing-image",
            BilingualText(fr: "l’image « \(path) » n’existe pas", en: "there is no image “\(path)”"),
            at: field.location, help: hasAlike(path) ? rename : add)
    }

    /// Whether a folder has a file that people take for another: texts are equal whatever the form of their accents.
    private func hasAlike(_ path: String) -> Bool {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
        return source.entries(of: folder).contains { $0.path.lowercased() == path.lowercased() }
    }

    private static func notAPicture(_ path: String, _ field: Page.ImageField) -> Diagnostic {
        Diagnostic(
            .error, "unknown-image",
            BilingualText(fr: "« \(path) » n’est pas une image connue", en: "“\(path)” is no known kind of image"),
            at: field.location,
            help: BilingualText(
                fr: "utilisez WebP, PNG, JPEG, GIF, AVIF ou SVG", en: "use WebP, PNG, JPEG, GIF, AVIF or SVG"))
    }

    private static func embedded(_ field: Page.ImageField) -> Diagnostic {
        Diagnostic(
            .warning, "embedded-image",
            BilingualText(
                fr: "une image écrite dans la page même (« data: ») n’est pas emportée",
                en: "an image written in the page itself (“data:”) is not taken along"),
            at: field.location,
            help: BilingualText(
                fr: "enregistrez-la dans un fichier du site", en: "save it to a file of the site"))
    }

    private static func remote(_ field: Page.ImageField) -> Diagnostic {
        Diagnostic(
            .warning, "remote-image",
            BilingualText(
                fr: "l’image « \(field.path) » est sur un autre site et n’est pas emportée",
                en: "the image “\(field.path)” is on another site and is not taken along"),
            at: field.location,
            help: BilingualText(fr: "copiez-la dans le site", en: "copy it into the site"))
    }
}

/// What is known of a picture's file.
private struct PictureFile: Recordable {
    var header: ImageHeader
    /// Its size in bytes.
    var byteCount: Int

    init(header: ImageHeader, byteCount: Int) {
        (self.header, self.byteCount) = (header, byteCount)
    }

    func write(to record: inout RecordWriter) {
        header.write(to: &record)
        record.write(byteCount)
    }

    init(from record: inout RecordReader) throws(RecordReader.Fault) {
        header = try ImageHeader(from: &record)
        byteCount = try record.number()
    }
}
