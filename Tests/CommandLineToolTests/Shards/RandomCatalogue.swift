/// Catalogues that a seed decides, with faults here and there, and later editions of them.
struct RandomCatalogue {
    private var state: UInt64

    /// - Parameter edition: what changes from one to the next is some of the words, dates and modules.
    static func text(seed: UInt64, edition: Int) -> String {
        var random = RandomCatalogue(state: seed)
        let courses = (0..<random.below(3) + 1).map { random.course($0, edition) }
        return "title: Catalogue \(seed)\nlanguage: fr\nlicence: etalab-2.0\nsite: https://www.example.org\n"
            + "publisher:\n  name: A\ncourses:\n" + courses.joined()
    }

    /// A linear congruential generator (Knuth's MMIX).
    private mutating func below(_ limit: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % limit)
    }

    private mutating func course(_ number: Int, _ edition: Int) -> String {
        let modules = (0..<below(7) + 1).map { module("\(number)-\($0)", edition) }
        return "  - title: Parcours \(number)\n    modules:\n" + modules.joined()
    }

    private mutating func module(_ name: String, _ edition: Int) -> String {
        let (words, kind, changes) = (below(5), below(6), below(3) == 0)
        // A title that is there twice, one that platforms mangle, or one of its own.
        let title = words == 0 ? "Le même" : words == 1 ? "Savoir & agir \(name)" : "Module \(name)"
        let said = changes ? "Texte \(edition)" : "Texte"
        let duration = kind == 0 ? "soon" : "45"
        let platform = below(3) == 0 ? "" : "        platform: https://formation.example.org/catalog/\(name)\n"
        let picture = "        picture:\n          file: nowhere.png\n          alternative-text: Rien\n"
        let release =
            kind == 1
            ? "expected: 2027-Q\(edition % 4 + 1)" : kind == 2 ? "expected: 2026-11-10" : "released-on: 2026-04-02"
        return "      - title: \(title)\n        duration: \(duration)\n" + platform + (kind == 3 ? picture : "")
            + "        release:\n          \(release)\n        body: |\n          ## \(said)\n\n          Voir [là](https://x.example.org/\(name)).\n"
    }
}
