import CourseCatalogue
import Diagnostics
import YAML

/// The modules of an export, read from the dataset that it made: the facts that say what happened and what changed.
struct ExportedModules {
    /// The modules, under the identifiers of the export.
    let catalogue: Catalogue

    /// Reads `modules.json`.
    ///
    /// - Throws: ``FatalDiagnostic`` where it isn't one that an export wrote.
    init(at path: String) throws(FatalDiagnostic) {
        var limits = YAMLLimits()
        limits.byteCount = 1 << 30
        limits.nodeCount = 50_000_000
        let root = try parseJSON(try UserFile.ordinaryText(at: path), file: path, limits: limits)
        guard let rows = root["modules"]?.elements else { throw Self.fault(root) }
        var modules: [Module] = []
        for row in rows { modules.append(try Self.module(row)) }
        catalogue = Catalogue(modules: modules)
    }

    private static let states = ["programme": ReleaseState.announced, "publie": .released, "retire": .withdrawn]

    private static func module(_ row: YAMLNode) throws(FatalDiagnostic) -> Module {
        guard let identifier = row["identifiant"]?.string.flatMap({ Identifier($0) }), let title = text(row, "titre"),
            let state = row["statut"]?.string.flatMap({ states[$0] })
        else { throw fault(row) }
        var release = Release(state: fact(state))
        release.expected = row["sortie_prevue"]?.string.flatMap { ApproximateDate($0) }.map(fact)
        release.availableUntil = row["disponible_jusqu_a"]?.string.flatMap { ApproximateDate($0) }.map(fact)
        release.releasedOn = day(row, "date_publication")
        release.withdrawnOn = day(row, "date_retrait")
        release.modifiedOn = day(row, "date_modification")
        var module = Module(
            identifier: identifier, title: title, language: text(row, "langue") ?? fact("fr"), release: release)
        fill(&module, from: row)
        module.identityKeys = keys(of: module, row)
        return module
    }

    /// What the module is recognised by, the most lasting first.
    private static func keys(of module: Module, _ row: YAMLNode) -> [IdentityKey] {
        var keys = [IdentityKey(.title, slug(module.title.value))]
        if let page = module.pageAddress?.value.split(separator: "/").last {
            keys.insert(IdentityKey(.page, slug(page)), at: 0)
        }
        if let name = row["plateforme"]?.string, let own = row["identifiant_plateforme"]?.string {
            keys.insert(IdentityKey(.platform, name + "/" + own), at: 0)
        }
        return keys
    }

    private static func fill(_ module: inout Module, from row: YAMLNode) {
        module.summary = text(row, "description")
        module.objectives = row["objectifs"]?.strings.map(fact)
        module.audience = row["public_cible"]?.strings.map(fact)
        module.prerequisites = row["prerequis"]?.strings.map(fact)
        if let least = row["duree_min_minutes"]?.integer, let most = row["duree_max_minutes"]?.integer {
            module.duration = DurationRange(minimumMinutes: least, maximumMinutes: most).map(fact)
        }
        module.hasQuiz = row["quiz"]?.bool.map(fact)
        module.hasAttestation = row["attestation"]?.bool.map(fact)
        module.isFree = row["gratuit"]?.bool.map(fact)
        module.keywords = row["mots_cles"]?.strings.map(fact)
        module.partners = row["partenaires"]?.strings.map(fact)
        module.pageAddress = text(row, "url")
        module.version = text(row, "version")
        module.platform = row["url_plateforme"]?.string.map { fact(Platform(name: "", address: $0)) }
        module.picture = row["image"]?.string.map { address in
            let asset = Asset(sourcePath: address, mediaType: "", byteCount: 0)
            return fact(Picture(asset: asset, alternativeText: row["image_alternative"]?.string ?? ""))
        }
    }

    private static func text(_ row: YAMLNode, _ key: String) -> Fact<String>? { row[key]?.string.map(fact) }

    private static func day(_ row: YAMLNode, _ key: String) -> Fact<CalendarDate>? {
        row[key]?.string.flatMap { CalendarDate(iso8601: $0) }.map(fact)
    }

    private static func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, Provenance(.field)) }

    private static func fault(_ node: YAMLNode) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "invalid-dataset",
                BilingualText(
                    fr: "ceci n’est pas un module d’un jeu de données exporté",
                    en: "this is not a module of a dataset that was exported"), at: node.location,
                help: BilingualText(fr: "exportez de nouveau", en: "export again")))
    }
}
