import CourseCatalogue
import Interchange

/// What the dataset is about, where and when, and how often it changes.
extension CatalogueEntry {
    func coverage(in graph: inout RDFGraph) -> [(RDFName, RDFTerm?)] {
        let theme = graph.adding(
            Self.authority + "data-theme/EDUC", RDFName(.skos, "Concept"),
            [(RDFName(.skos, "prefLabel"), .plain("Éducation, culture et sport", language: "fr"))])
        let frequency = graph.adding(
            Self.authority + "frequency/" + options.frequency.code, RDFName(.dct, "Frequency"))
        return [
            (RDFName(.dcat, "theme"), theme), (RDFName(.dct, "accrualPeriodicity"), frequency),
            (.language, language(in: &graph)), (RDFName(.dct, "spatial"), country(in: &graph)),
            (RDFName(.dct, "spatial"), extent(in: &graph)), (RDFName(.dct, "temporal"), period(in: &graph)),
            (.modified, lastChange.map { .typed($0.description, .day) }),
        ]
    }

    /// The last day on which something happened to a module: it came out, was withdrawn, or a row tells that it changed.
    var lastChange: CalendarDate? {
        ([content.eventDays?.upperBound].compactMap(\.self) + content.changes.map(\.key.seenOn)).max()
    }

    private func period(in graph: inout RDFGraph) -> RDFTerm? {
        guard let days = content.eventDays else { return nil }
        return graph.adding(
            node("periode"), RDFName(.dct, "PeriodOfTime"),
            [
                (RDFName(.dcat, "startDate"), .typed(days.lowerBound.description, .day)),
                (RDFName(.dcat, "endDate"), .typed(days.upperBound.description, .day)),
            ])
    }

    private func country(in graph: inout RDFGraph) -> RDFTerm? {
        options.country.map { graph.adding(Self.authority + "country/" + $0, RDFName(.dct, "Location")) }
    }

    /// The bounding box as a polygon, longitudes before latitudes (GeoSPARQL 1.0 §8.5.1).
    private func extent(in graph: inout RDFGraph) -> RDFTerm? {
        options.boundingBox.map { box in
            let corners = [
                (box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north),
                (box.west, box.south),
            ]
            let polygon = "POLYGON((" + corners.map { "\($0) \($1)" }.joined(separator: ",") + "))"
            return graph.adding(
                node("etendue"), RDFName(.dct, "Location"),
                [(RDFName(.dcat, "bbox"), .typed(polygon, RDFName(.geo, "wktLiteral")))])
        }
    }

    /// The catalogue's main language, where the profile's vocabulary is known to have it.
    func language(in graph: inout RDFGraph) -> RDFTerm? {
        let codes = [
            "br": "BRE", "ca": "CAT", "co": "COS", "de": "DEU", "en": "ENG", "es": "SPA", "eu": "EUS", "fr": "FRA",
            "it": "ITA", "lb": "LTZ", "nl": "NLD", "oc": "OCI", "pt": "POR",
        ]
        let main = content.catalogue.language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        return codes[main].map {
            graph.adding(Self.authority + "language/" + $0, RDFName(.dct, "LinguisticSystem"))
        }
    }
}
