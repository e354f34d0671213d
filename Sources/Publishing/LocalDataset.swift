public import Diagnostics
public import Interchange

/// The dataset of an export, as its descriptor (`datapackage.json`) and its catalogue entry (`catalogue.jsonld`) tell, with
/// the archives of days that are beside them.
public struct LocalDataset: Sendable {
    /// A file that becomes a resource of the portal.
    public struct File: Sendable {
        /// What a file is among the others.
        public enum Role: Sendable {
            /// The data, in one of its forms.
            case data
            /// What explains the data.
            case documentation
            /// The data of a day, kept.
            case archive
        }

        /// Its path in the dataset, by which it is known from one publication to the next.
        public var path: String
        /// The name that it is uploaded under.
        public var name: String
        /// What it is among the others.
        public var role: Role
        /// What it is called.
        public var title: String
        /// What it holds.
        public var summary: String
        /// The format's short name: `csv`.
        public var format: String
        /// The media type.
        public var mediaType: String
        /// The address of the schema that it follows.
        public var schemaAddress: String?
        /// The SHA-256 of its bytes, in hexadecimal.
        public var digest: String
        /// Its size in bytes.
        public var byteCount: Int
    }

    /// The identifier that catalogues of data know it by; it never changes.
    public var identifier: String
    /// The title.
    public var title: String
    /// The description.
    public var summary: String
    /// The licence, as an SPDX identifier.
    public var licence: String?
    /// The words to find it by, in byte order.
    public var keywords: [String]
    /// How often it changes, in udata's word.
    public var frequency: String?
    /// The first and the last day that it is about.
    public var period: (start: String, end: String)?
    /// The country that it is about, by three capital letters.
    public var country: String?
    /// The files, in the order of the descriptor.
    public var files: [File]

    /// Reads the dataset of an export.
    ///
    /// - Parameter source: the export's folder.
    /// - Throws: ``FatalDiagnostic`` where it has none, where a file isn't the one that was exported, and where another
    ///   export took its place meanwhile.
    public init(in source: SourceTree) throws(FatalDiagnostic) {
        guard let bytes = try? source.read(Self.folder + "datapackage.json"), let package = PortalValue(bytes),
            let title = package["title"]?.text, let name = package["name"]?.text
        else { throw Self.noDataset(source.name) }
        let entry = try CatalogueEntryReading(in: source, at: Self.folder + "catalogue.jsonld")
        self.title = title
        summary = package["description"]?.text ?? title
        identifier = entry.identifier ?? [package["homepage"]?.text, name].compactMap { $0 }.joined(separator: "#")
        licence = package["licenses"]?.elements?.first?["name"]?.text
        (keywords, frequency, period, country) = (entry.keywords, entry.frequency, entry.period, entry.country)
        files = []
        // A file is told of once: one that is told of again and again would be read as often.
        var described: Set<String> = []
        for resource in package["resources"]?.elements ?? [] {
            let file = try File(resource, entry, in: source)
            guard described.insert(file.path).inserted else { throw Self.changed("datapackage.json") }
            files.append(file)
        }
        guard !files.isEmpty else { throw Self.noDataset(source.name) }
        for distribution in entry.distributions where described.insert(distribution.path).inserted {
            files.append(try File(distribution, in: source))
        }
        for entry in source.entries(of: Self.folder + File.archives) {
            let path = String(entry.path.dropFirst(Self.folder.count))
            if let archive = try File(archive: path, in: source) { files.append(archive) }
        }
        // Another export may have taken this one's place meanwhile: its files don't go with those of before.
        try source.refuseChanges()
    }

    static let folder = "dataset/"

    private static func noDataset(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-dataset",
                BilingualText(fr: "« \(name) » n’a pas de jeu de données", en: "“\(name)” has no dataset"),
                help: BilingualText(
                    fr: "donnez le dossier d’un export fait avec --format dataset",
                    en: "give the folder of an export made with --format dataset")))
    }

    static func changed(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "changed-export",
                BilingualText(
                    fr: "« \(folder)\(path) » n’est pas le fichier qui a été exporté",
                    en: "“\(folder)\(path)” is not the file that was exported"),
                help: BilingualText(
                    fr: "si un export vient de finir, recommencez ; sinon, refaites l’export",
                    en: "if an export has just ended, try again; else export again")))
    }
}
