import Diagnostics
import Footprint
import Interchange

/// A package with what was measured of it.
struct MeasuredPackage {
    /// What the user called it.
    var name: String
    var footprint: PackageFootprint
}

/// How heavy packages are, as people or programs read it.
struct FootprintReport {
    let packages: [MeasuredPackage]

    /// The report, without a line break at its end.
    var text: BilingualText { BilingualText(fr: text(.french), en: text(.english)) }

    private func text(_ language: InterfaceLanguage) -> String {
        let parts = packages.map { part(of: $0, language) } + [Self.method[language]]
        return parts.joined(separator: "\n\n")
    }

    private func part(of package: MeasuredPackage, _ language: InterfaceLanguage) -> String {
        let footprint = package.footprint, size = ByteCount(footprint.byteCount, language).text
        let unpacked = ByteCount(footprint.unpackedByteCount, language).text
        let head = BilingualText(
            fr: "\(package.name) : \(size), \(unpacked) décompressé, \(footprint.fileCount) fichiers",
            en: "\(package.name): \(size), \(unpacked) unpacked, \(footprint.fileCount) files")
        let lines =
            footprint.pages.isEmpty
            ? [Self.noPage[language]]
            : TextTable.lines(
                [Self.heads.map { $0[language] }] + footprint.pages.map { row($0, language) }, widest: Self.widths)
        return ([TerminalRenderer.visible(head[language])] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    private func row(_ page: PageFootprint, _ language: InterfaceLanguage) -> [String] {
        let index = page.ecoIndex, foreign = page.foreignAddresses.count
        let requests = "\(page.requestCount)" + (foreign == 0 ? "" : " + \(foreign)")
        return [
            TerminalRenderer.visible(page.path), "\(page.elementCount)", requests,
            ByteCount(page.byteCount, language).text,
            "\(index.grade) \(Decimal(index.score, places: 0).text(language))",
            Decimal(index.greenhouseGases, places: 2).text(language) + " g",
            Decimal(index.water, places: 2).text(language) + " cl",
        ]
    }

    private static let heads = [
        BilingualText(fr: "page", en: "page"), BilingualText(fr: "éléments", en: "elements"),
        BilingualText(fr: "requêtes", en: "requests"), BilingualText(fr: "poids", en: "weight"),
        BilingualText("EcoIndex"), BilingualText(fr: "CO₂ éq.", en: "CO₂ eq."), BilingualText(fr: "eau", en: "water"),
    ]
    private static let widths = [60, 10, 12, 12, 10, 10, 10]

    private static let noPage = BilingualText(
        fr: "aucune page lancée qui soit lue", en: "no launched page that is read")

    private static let method = BilingualText(
        fr:
            "Requêtes : avant tout clic, « + » celles vers d’autres sites, de poids inconnu. EcoIndex, gaz à effet de serre et\neau d’une visite : une estimation, par la méthode de https://www.ecoindex.fr/comment-ca-marche/.",
        en:
            "Requests: before any click, “+” those to other sites, of unknown weight. EcoIndex, greenhouse gases and water of\na visit: an estimate, by the method of https://www.ecoindex.fr/comment-ca-marche/."
    )
}

extension FootprintReport {
    /// The report as one JSON object, in whole units: points, milligrams of CO₂ equivalent, microlitres.
    var json: String {
        let document = JSONValue.members([
            "method": .string("https://www.ecoindex.fr/comment-ca-marche/"),
            "packages": .array(packages.map(Self.json)),
        ])
        return String(decoding: JSONWriter.document(document).dropLast(), as: UTF8.self)
    }

    private static func json(of package: MeasuredPackage) -> JSONValue {
        .members([
            "package": .string(package.name), "bytes": .integer(package.footprint.byteCount),
            "unpackedBytes": .integer(package.footprint.unpackedByteCount),
            "files": .integer(package.footprint.fileCount), "pages": .array(package.footprint.pages.map(json)),
        ])
    }

    private static func json(of page: PageFootprint) -> JSONValue {
        let index = page.ecoIndex
        return .members([
            "page": .string(page.path), "elements": .integer(page.elementCount),
            "requests": .integer(page.requestCount),
            "foreignRequests": .strings(page.foreignAddresses), "bytes": .integer(page.byteCount),
            "ecoIndex": .integer(whole(index.score)), "grade": .string(index.grade),
            "greenhouseGasMilligrams": .integer(whole(index.greenhouseGases * 1_000)),
            "waterMicrolitres": .integer(whole(index.water * 10_000)),
        ])
    }

    private static func whole(_ value: Double) -> Int { Int(exactly: value.rounded()) ?? 0 }
}
