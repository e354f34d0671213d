import CourseCatalogue
import Diagnostics
import Interchange

/// A first `parcours.yml`, with comments in the user's language: what was answered as settings, what the source says
/// itself as comments to take up.
struct ConfigurationDraft {
    let answers: Answers
    let survey: SiteSurvey
    let language: InterfaceLanguage

    /// The whole file.
    var text: String {
        let parts = [head, site, title, languagePart, publisher, licence, platform, modules, more]
        return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    private var head: [String] {
        [
            "# yaml-language-server: $schema=\(ConfigurationSchema.fileName)",
            said("# Configuration de Parcours pour ce catalogue.", "# Parcours’ configuration for this catalogue."),
            said(
                "# Une clé inconnue est une erreur : l’outil propose alors le nom le plus proche.",
                "# An unknown key is an error: the tool then proposes the nearest name."),
        ]
    }

    private var site: [String] {
        let comment = said(
            "# L’adresse publique du site : les liens des paquets, du jeu de données et des flux y mènent.",
            "# The site’s public address: the links of packages, dataset and feeds lead there.")
        let settings = folders + courses
        if let address = answers.address {
            return [comment, "site:", "  address: " + Self.quoted(address)] + settings
        }
        let known = survey.catalogue.siteAddress?.value
        guard !settings.isEmpty else { return [comment, foundInSite] + found("site:\n  address: ", known) }
        return [comment, foundInSite, "site:"] + (known.map { ["  # address: " + Self.quoted($0)] } ?? []) + settings
    }

    /// The folders that aren't the usual ones, as Eleventy's own configuration names them.
    private var folders: [String] {
        let named = [("content", answers.content), ("includes", answers.includes), ("data", answers.data)]
        let lines = named.compactMap { key, folder in folder.map { "  \(key): " + Self.quoted($0) } }
        guard !lines.isEmpty else { return [] }
        let comment = said(
            "  # Les dossiers des pages, des gabarits et des données, d’après la configuration d’Eleventy.",
            "  # The folders of pages, templates and data, by Eleventy’s own configuration.")
        return [comment] + lines
    }

    private var courses: [String] {
        guard let pages = answers.courses else { return [] }
        return [
            said("  # Les pages qui sont des parcours.", "  # The pages that are courses."),
            "  courses: [" + pages.map(Self.quoted).joined(separator: ", ") + "]",
        ]
    }

    /// The language, which hardly any site says of itself: as a comment, for it may be right.
    private var languagePart: [String] {
        let comment = said(
            "# La langue des pages qui ne disent pas la leur.", "# The language of pages that don’t say theirs.")
        return [comment, "# language: " + survey.catalogue.language]
    }

    private var title: [String] {
        let comment = said(
            "# Le titre du catalogue, dans le jeu de données et dans les flux.",
            "# The catalogue’s title, in the dataset and in the feeds.")
        guard let title = answers.title else {
            return [comment, foundInSite] + found("title: ", survey.catalogue.title?.value)
        }
        return [comment, "title: " + Self.quoted(title)]
    }

    private var publisher: [String] {
        let comment = said("# Qui répond du catalogue.", "# Who answers for the catalogue.")
        let others = [
            said("  # address: https://www.example.fr", "  # address: https://www.example.org"),
            said("  # siret: \"14 chiffres\"", "  # siret: \"14 digits\""), "  # contact: formations@example.org",
        ]
        guard let publisher = answers.publisher else {
            return [comment, foundInSite]
                + found("publisher:\n  name: ", survey.catalogue.publisher?.value.name)
        }
        return [comment, "publisher:", "  name: " + Self.quoted(publisher)] + others
    }

    private var licence: [String] {
        let comment = said(
            "# La licence des contenus, par son identifiant SPDX (etalab-2.0 : la Licence Ouverte 2.0).",
            "# The licence of the content, by its SPDX identifier (etalab-2.0 is the French Open Licence 2.0).")
        guard let licence = answers.licence else {
            return [comment, foundInSite] + found("licence: ", survey.catalogue.licence?.value)
        }
        return [comment, "licence: " + Self.quoted(licence)]
    }

    private var platform: [String] {
        let comment = said(
            "# La plateforme de formation : elle décide des formats des paquets (parcours platforms).",
            "# The learning platform: it decides on the formats of packages (parcours platforms).")
        return [comment, answers.platform.map { "platform: \($0.rawValue)" } ?? "# platform: moodle"]
    }

    /// An example on a module of this very catalogue.
    private var modules: [String] {
        let module = survey.exampleModule
        return [
            said(
                "# Ce que les pages ne disent pas, ou disent mal. « match » désigne un module par le nom de sa page,",
                "# What pages don’t say, or say wrong. “match” names a module by its page, by its number on the"),
            said("# par son numéro sur la plateforme ou par son titre.", "# platform or by its title."),
            "# modules:", "#   - match: " + Self.quoted(module?.title.value ?? "Module 1"),
            "#     released-on: \(module?.release.releasedOn?.value ?? survey.day)",
        ]
    }

    private var more: [String] {
        [
            said(
                "# Le reste (parcours, questionnaires, jeu de données, flux) a des valeurs par défaut qui conviennent",
                "# The rest (courses, quizzes, dataset, feeds) has defaults that suit most catalogues; the README shows"
            ),
            said(
                "# à la plupart des catalogues ; le README montre toutes les clés, et l’éditeur les propose.",
                "# every key, and an editor proposes them."),
        ]
    }

    private var foundInSite: String {
        said(
            "# Lu dans le site ; ôtez les # pour en dire un autre.",
            "# Read in the site; take the # off to say another.")
    }

    /// A setting as a comment, a line each.
    private func found(_ key: String, _ value: String?) -> [String] {
        (key + Self.quoted(value ?? "")).split(separator: "\n").map { "# " + $0 }
    }

    /// A text in double quotes (YAML 1.2, section 7.3.1), characters that YAML has no place for as escapes.
    private static func quoted(_ text: String) -> String {
        JSONWriter.quoted(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
