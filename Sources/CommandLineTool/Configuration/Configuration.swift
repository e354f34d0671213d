import CommonCartridgeWriter
import Conformance
import CourseCatalogue
import Diagnostics
import DocumentSections
import EleventyReader
import FeedWriter
import Interchange
import OpenDataWriter
import SCORMWriter
import YAML

/// What `parcours.yml` and `--set` say.
struct Configuration {
    var title: Fact<String>?
    var licence: Fact<String>?
    var publisher: Fact<Publisher>?
    var language: Fact<String>?
    var siteAddress: Fact<String>?
    /// The learning platform that packages are for, unless the command line names another.
    var platform: LearningPlatform?
    var reader = EleventyReader.Options()
    var limits = InputLimits()
    var modules: [Amendment] = []
    var courses: [Amendment] = []
    var packages: [PackageEdition: PackageOptions] = [:]
    var cartridge11 = CommonCartridge11Writer.Options()
    var cartridge13 = CommonCartridge13Writer.Options()
    var thinCartridge = ThinCommonCartridgeWriter.Options()
    var dataset = DatasetWriter.Options()
    var lheo = LHEOWriter.Options()
    var feeds: [FeedForm: FeedOptions] = [:]
    /// The forms of feeds that are made together.
    var feedForms: [FeedForm] = []
    /// What the entries of these hold, for one export.
    var feedContents: FeedContents?

    private static let purpose = DocumentSection.Purpose(manner: .configuration, faultIdentifier: "invalid-setting")

    /// An empty configuration: everything is read from the site.
    init() {}

    /// Reads a configuration; every fault is reported, so that all can be mended at once.
    init(reading node: YAMLNode, reporting diagnostics: inout DiagnosticCollector) {
        var root = DocumentSection(node, for: Self.purpose)
        title = root.text("title", reporting: &diagnostics)
        language = root.text("language", reporting: &diagnostics)
        licence = root.text("licence", reporting: &diagnostics)
        let platforms = BilingualText(PlatformPreset.names.joined(separator: " / "))
        platform =
            root.value("platform", wanting: platforms, reporting: &diagnostics) { node in
                PlatformPreset.all.first { $0.platform.rawValue == node.string }?.platform
            }?.value
        var site = root.section("site", reporting: &diagnostics)
        readSite(&site, reporting: &diagnostics)
        var publisher = root.section("publisher", reporting: &diagnostics)
        readPublisher(&publisher, reporting: &diagnostics)
        modules = root.sections("modules", reporting: &diagnostics).compactMap { section in
            Amendment(reading: section, dates: true, reporting: &diagnostics)
        }
        courses = root.sections("courses", reporting: &diagnostics).compactMap { section in
            Amendment(reading: section, dates: false, reporting: &diagnostics)
        }
        var headings = root.section("headings", reporting: &diagnostics)
        readHeadings(&headings, reporting: &diagnostics)
        readFormats(&root, reporting: &diagnostics)
        var limits = root.section("limits", reporting: &diagnostics)
        self.limits.read(&limits, reporting: &diagnostics)
        root.reportUnknownKeys(to: &diagnostics)
    }

    private mutating func readSite(_ site: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        let wanted = BilingualText(
            fr: "une adresse absolue, comme https://www.example.fr",
            en: "an absolute address, such as https://www.example.org")
        siteAddress = site.value("address", wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap { WebAddress($0) }.map(\.withoutFinalSlash)
        }
        reader.siteAddress = siteAddress?.value
        reader.contentFolder = site.text("content", reporting: &diagnostics)?.value
        reader.includesFolder = site.text("includes", reporting: &diagnostics)?.value
        reader.dataFolder = site.text("data", reporting: &diagnostics)?.value
        reader.publicFolder = site.text("public", reporting: &diagnostics)?.value
        reader.language = language?.value
        let hosts = BilingualText(
            fr: "une liste d’hébergeurs, comme [tube.example.fr]", en: "a list of hosts, such as [tube.example.org]")
        let named = site.value("video-hosts", wanting: hosts, reporting: &diagnostics, \.strings)?.value
        if let named { reader.framedHosts = FramedHosts(named.map { $0.lowercased() }) }
        let pages = BilingualText(
            fr: "une liste de fichiers, comme [content/parcours.md]",
            en: "a list of files, such as [content/parcours.md]")
        reader.coursePages = site.value("courses", wanting: pages, reporting: &diagnostics, \.strings)?.value
        site.reportUnknownKeys(to: &diagnostics)
    }

    private mutating func readHeadings(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        let wanted = BilingualText(fr: "une liste de titres", en: "a list of headings")
        for meaning in SectionMeaning.allCases {
            let headings = section.value(meaning.rawValue, wanting: wanted, reporting: &diagnostics, \.strings)
            reader.headings[meaning] = headings?.value
        }
        section.reportUnknownKeys(to: &diagnostics)
    }

    private mutating func readPublisher(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        let name = section.text("name", reporting: &diagnostics)
        let address = section.text("address", reporting: &diagnostics)?.value
        let siret = section.text("siret", reporting: &diagnostics)?.value
        let contact = section.text("contact", reporting: &diagnostics)?.value
        publisher = name.map { name in
            Fact(Publisher(name: name.value, address: address, siret: siret, contact: contact), name.provenance)
        }
        section.reportUnknownKeys(to: &diagnostics)
    }
}

extension WebAddress {
    fileprivate var withoutFinalSlash: String { text.hasSuffix("/") ? String(text.dropLast()) : text }
}

extension Configuration {
    /// The catalogue with what the configuration says of it as a whole.
    func completing(_ catalogue: Catalogue) -> Catalogue {
        var catalogue = catalogue
        catalogue.title = title ?? catalogue.title
        catalogue.licence = licence ?? catalogue.licence
        catalogue.publisher = publisher ?? catalogue.publisher
        catalogue.siteAddress = siteAddress ?? catalogue.siteAddress
        return catalogue
    }
}
