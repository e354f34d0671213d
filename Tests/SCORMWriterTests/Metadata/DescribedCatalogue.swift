import CourseCatalogue

/// The sample catalogue with the facts that records alone use: a module with everything, another with hardly anything.
enum DescribedCatalogue {
    static let catalogue: Catalogue = {
        var catalogue = SampleCatalogue.catalogue.changingModules { module in
            if module.identifier.text == "module-1" { complete(&module) }
            if module.identifier.text == "abroad" { module.release.releasedOn = day(2025, 5, 1) }
        }
        catalogue.publisher = SampleCatalogue.field(
            Publisher(
                name: "Direction du numérique, des données ; et cetera",
                address: "https://site.example/qui-sommes-nous",
                contact: "formations@site.example"))
        return catalogue
    }()

    private static func complete(_ module: inout Module) {
        module.platform = SampleCatalogue.field(
            Platform(
                name: "mentor.gouv.fr", address: "https://mentor.gouv.fr/catalog/3087?a=1&b=2", moduleIdentifier: "3087"
            ))
        module.release.modifiedOn = day(2025, 9, 2)
        var picture = SampleCatalogue.photo
        picture.asset.address = "https://site.example/img/été.png"
        module.picture = SampleCatalogue.field(picture)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Fact<CalendarDate>? {
        CalendarDate(year: year, month: month, day: day).map { SampleCatalogue.field($0) }
    }
}
