import CourseCatalogue
import Diagnostics
import Interchange

extension DatasetAssembly {
    /// A module of its row; the provider is left out where it is the publisher, which the table repeats.
    func module(
        _ identifier: Identifier, _ row: DatasetRow, publisher: String?,
        reporting diagnostics: inout DiagnosticCollector
    ) -> Module {
        let title = row.text("titre") ?? Fact(identifier.text, Provenance(.derived))
        var module = Module(
            identifier: identifier, title: title, language: language(of: row, reporting: &diagnostics),
            release: release(of: row, reporting: &diagnostics))
        module.summary = row.text("description")
        module.objectives = row.texts("objectifs")
        module.audience = row.texts("public_cible")
        module.prerequisites = row.texts("prerequis")
        if module.prerequisites == nil, let none = row.flag("sans_prerequis", reporting: &diagnostics), none.value {
            module.prerequisites = Fact([], none.provenance)
        }
        module.duration = duration(of: row, reporting: &diagnostics)
        module.mode = row.word(
            "modalite", ["distanciel": .remote, "presentiel": .onSite, "mixte": .blended], reporting: &diagnostics)
        module.hasQuiz = row.flag("quiz", reporting: &diagnostics)
        module.hasAttestation = row.flag("attestation", reporting: &diagnostics)
        module.isFree = row.flag("gratuit", reporting: &diagnostics)
        module.keywords = row.texts("mots_cles")
        module.pageAddress = row.address("url", reporting: &diagnostics)
        module.platform = platform(of: row, reporting: &diagnostics)
        module.provider = row.text("producteur_nom").flatMap { $0.value == publisher ? nil : $0 }
        module.partners = row.texts("partenaires")
        module.version = row.text("version")
        module.identityKeys = keys(of: module)
        return module
    }

    private func keys(of module: Module) -> [IdentityKey] {
        let platform = module.platform?.value
        let key = platform.flatMap { platform in
            platform.moduleIdentifier.map { IdentityKey(.platform, platform.name + "/" + $0) }
        }
        return [key].compactMap { $0 } + Self.keys(page: module.pageAddress, title: module.title.value)
    }

    private func duration(
        of row: DatasetRow, reporting diagnostics: inout DiagnosticCollector
    ) -> Fact<DurationRange>? {
        let least = row.integer("duree_min_minutes", reporting: &diagnostics)
        let most = row.integer("duree_max_minutes", reporting: &diagnostics)
        guard let first = least ?? most, let last = most ?? least else { return nil }
        guard let range = DurationRange(minimumMinutes: first.value, maximumMinutes: last.value) else {
            diagnostics.report(Self.impossible(first, last))
            return nil
        }
        return Fact(range, first.provenance)
    }

    private func platform(of row: DatasetRow, reporting diagnostics: inout DiagnosticCollector) -> Fact<Platform>? {
        row.address("url_plateforme", reporting: &diagnostics).map { address in
            let host = WebAddress(address.value)?.host ?? address.value
            let platform = Platform(
                name: row.text("plateforme")?.value ?? host, address: address.value,
                moduleIdentifier: row.text("identifiant_plateforme")?.value)
            return Fact(platform, address.provenance)
        }
    }

    private func release(of row: DatasetRow, reporting diagnostics: inout DiagnosticCollector) -> Release {
        let manners: KeyValuePairs<String, Provenance.Manner> = [
            "declaree": .field, "observee": .journal, "indicative": .hint,
        ]
        let manner = row.word("date_publication_origine", manners, reporting: &diagnostics)
        let releasedOn = row.day("date_publication", reporting: &diagnostics).map { day in
            Fact(day.value, Provenance(manner?.value ?? .field, at: day.provenance.location))
        }
        let expected = row.date("sortie_prevue", reporting: &diagnostics)
        let states: KeyValuePairs<String, ReleaseState> = [
            "programme": .announced, "publie": .released, "retire": .withdrawn,
        ]
        let derived = Fact(
            expected != nil && releasedOn == nil ? ReleaseState.announced : .released,
            Provenance(.derived, at: row.location))
        return Release(
            state: row.word("statut", states, reporting: &diagnostics) ?? derived, expected: expected,
            releasedOn: releasedOn, availableUntil: row.date("disponible_jusqu_a", reporting: &diagnostics),
            withdrawnOn: row.day("date_retrait", reporting: &diagnostics),
            modifiedOn: row.day("date_modification", reporting: &diagnostics))
    }

    private static func impossible(_ first: Fact<Int>, _ last: Fact<Int>) -> Diagnostic {
        Diagnostic(
            .error, "malformed-value",
            BilingualText(
                fr:
                    "une durée de \(first.value) à \(last.value) minutes est vide, à l’envers ou de plus de 1 000 heures",
                en: "a duration of \(first.value) to \(last.value) minutes is empty, upside down or over 1,000 hours"),
            at: first.provenance.location,
            help: BilingualText(
                fr: "donnez la durée la plus courte puis la plus longue, en minutes",
                en: "give the shortest length, then the longest, in minutes"))
    }
}
