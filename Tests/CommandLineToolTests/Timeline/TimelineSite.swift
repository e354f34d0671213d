import Foundation
import TestSupport

/// A site in twelve revisions over two years, one commit each: what can happen to a module happens to the second one.
struct TimelineSite {
    /// A state of the site.
    struct Revision {
        /// The day it was published.
        var day: String
        /// What changed, as the commit says it.
        var change: String
        /// The cards of the first course's page; the second one's hasn't the third module's.
        var cards: [String]
        /// The other files, by path.
        var files: [String: String]
    }

    /// Why git didn't do what the test asks.
    struct Failed: Error {
        var reason: String
    }

    /// The revisions, oldest first.
    static let revisions: [Revision] = {
        let bases = card("Module 1 - Les bases", page: "/actus/bases/")
        let mesure = card("Module 2 - La mesure", page: "/actus/mesure/", image: "/img/mesure.svg")
        let again = card("Module 2 - Mesurer", page: "/actus/mesure/", image: "/img/mesure.svg")
        let moved = card("Module 2 - Mesurer", page: "/modules/mesure/", image: "/img/mesure.svg")
        let coming = card("Module 3 - Agir", badge: "Sortie fin 2025")
        var files = ["content/actus/bases.md": page("Les bases", 11, "2024-10-01", "Des mots simples.")]
        var revisions: [Revision] = []
        func publish(_ day: String, _ change: String, _ cards: String...) {
            revisions.append(Revision(day: day, change: change, cards: cards, files: files))
        }
        publish("2024-12-02", "open", bases, card("Module 2 - La mesure", badge: "Sortie avril 2025"))
        files["content/actus/bases.md"] = page("Les bases", 11, "2024-10-01", "Des mots plus simples.")
        publish("2025-01-15", "touch up", bases, card("Module 2 - La mesure", badge: "Sortie avril 2025"))
        publish("2025-03-20", "slip", bases, card("Module 2 - La mesure", badge: "Sortie septembre 2025"))
        publish("2025-06-10", "announce", bases, card("Module 2 - La mesure", badge: "Sortie septembre 2025"), coming)
        publish("2025-08-25", "slip again", bases, card("Module 2 - La mesure", badge: "Sortie novembre 2025"), coming)
        files["content/actus/mesure.md"] = page("La mesure", 12, "2025-06-30", "Combien ?")
        files["public/img/mesure.svg"] = picture(1)
        publish("2025-11-04", "release", bases, mesure, coming)
        publish("2025-12-01", "retitle", bases, again, coming)
        files["content/modules/mesure.md"] = files.removeValue(forKey: "content/actus/mesure.md")
        publish("2026-02-02", "move", bases, moved, coming)
        files["public/img/mesure.svg"] = picture(22)
        publish("2026-04-13", "change the image", bases, moved, coming)
        files.removeValue(forKey: "content/modules/mesure.md")
        publish("2026-06-01", "withdraw", bases, coming)
        files["content/modules/mesure.md"] = page("La mesure", 12, "2025-06-30", "Combien ?")
        publish("2026-09-07", "put back", bases, moved, coming)
        files["content/modules/mesure.md"] = page(
            "La mesure", 12, "2025-06-30", "Combien, et comment ?", "version: 2\n")
        files["content/actus/agir.md"] = page("Agir", 13, "2026-11-16", "Que faire ?")
        publish("2026-11-16", "release and renew", bases, moved, card("Module 3 - Agir", page: "/actus/agir/"))
        return revisions
    }()

    /// The site's folder, a repository of its own.
    let folder: URL

    /// Makes the repository, without a commit.
    init(in folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try git("init", "--quiet", "--initial-branch=main")
    }

    /// Puts a revision in the place of what is there, and commits it at noon of its day.
    ///
    /// - Returns: the commit's hash.
    func publish(_ revision: Revision) throws -> String {
        for name in ["content", "public"] { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
        let settings = """
            site:
              address: https://competences.example.org
            title: Compétences
            courses:
              - match: Le parcours
                identifier: complet
            feeds:
              hub: https://hub.example.org/
              notices: true
              upcoming: true

            """
        var files = revision.files
        files["parcours.yml"] = settings
        files["content/parcours.md"] = Self.course("Le parcours", revision.cards)
        files["content/essentiel.md"] = Self.course("L’essentiel", revision.cards.filter { !$0.contains("Module 3") })
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try git("add", "--all")
        try git("commit", "--quiet", "--message", revision.change, at: revision.day + "T12:00:00+0100")
        return try git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    }

    /// Runs git in the folder, as nobody in particular.
    @discardableResult
    func git(_ arguments: String..., at moment: String = "2024-01-01T00:00:00Z") throws -> String {
        let result = try run(
            "git", arguments, in: folder,
            environment: [
                "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": moment,
                "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": moment,
                "GIT_CONFIG_GLOBAL": "/dev/null",
            ])
        guard result.status == 0 else { throw Failed(reason: result.errors) }
        return result.output
    }

    private static func card(_ title: String, page: String = "", badge: String = "", image: String = "") -> String {
        let picture = image.isEmpty ? "" : ", image: { src: \"\(image)\", alt: \"Un mètre\" }"
        return "{{ component(\"card\", { title: \"\(title)\", url: \"\(page)\", badges: [\"\(badge)\"]\(picture) }) }}"
    }

    private static func course(_ title: String, _ cards: [String]) -> String {
        "---\ntitle: \(title)\n---\n" + cards.joined(separator: "\n") + "\n"
    }

    private static func page(_ title: String, _ number: Int, _ date: String, _ text: String, _ fields: String = "")
        -> String
    {
        """
        ---
        title: \(title)
        date: \(date)
        \(fields)---
        \(text)

        ## Objectifs

        - Apprendre ce que `]]>` & <i>cœtera</i> veulent dire

        [Accéder au module](https://lms.example.org/catalog/\(number))

        """
    }

    private static func picture(_ size: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"\(size)\"/>\n"
    }
}
