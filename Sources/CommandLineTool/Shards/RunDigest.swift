import CourseCatalogue
import Diagnostics
import Interchange
import Releases

/// The digests by which parts are known to be of one export.
struct RunDigest {
    private var hash = SHA256()

    /// Adds texts, each after its length, so that no others give the same bytes.
    private mutating func add(_ texts: String?...) {
        for text in texts {
            hash.update(text.map { Array("\($0.utf8.count):".utf8) } ?? [UInt8(ascii: "-")])
            if var text { text.withUTF8 { hash.update(UnsafeRawBufferPointer($0)) } }
        }
    }

    /// What decides the bytes of an export besides its source, its day and its journal.
    ///
    /// - Throws: ``FatalDiagnostic`` where the folder of schemas can't be read.
    static func configuration(of request: ExportRequest, text: String?) throws(FatalDiagnostic) -> String {
        var digest = RunDigest()
        let stamp = request.timestamp
        digest.add(text, request.revision, String(stamp.dosDate), String(stamp.dosTime), String(request.isStrict))
        for settings in [request.catalogue.settings, request.catalogue.presets] {
            digest.add(String(settings.count))
            for setting in settings { digest.add(setting) }
        }
        for format in request.formats where format.format.family == .packages {
            for document in try request.schemaFolder?.documents(for: format.format.name) ?? [] {
                digest.add(document.path)
                digest.hash.update(document.bytes)
            }
        }
        return digest.hash.hexadecimal()
    }

    /// The facts of a catalogue; what pages say is told by the fingerprints of modules.
    static func catalogue(_ catalogue: Catalogue) -> String {
        var digest = RunDigest()
        let publisher = catalogue.publisher?.value
        digest.add(
            catalogue.title?.value, catalogue.licence?.value, catalogue.siteAddress?.value, catalogue.language,
            publisher?.name, publisher?.address, publisher?.siret, publisher?.contact, String(catalogue.courses.count))
        for course in catalogue.courses {
            digest.add(
                course.identifier.text, course.title.value, course.summary?.value, course.language.value,
                course.pageAddress?.value, String(course.videos.count), String(course.moduleIdentifiers.count))
            for module in course.moduleIdentifiers { digest.add(module.text) }
        }
        for module in catalogue.modules {
            digest.add(module.identifier.text, String(module.identityKeys.count))
            for key in module.identityKeys { digest.add(key.description) }
            for name in FactName.allCases { digest.add(name.value(of: module)) }
        }
        return digest.hash.hexadecimal()
    }

    /// A journal, however its file is laid out.
    static func journal(_ journal: Journal) -> String {
        var digest = SHA256()
        journal.serialise { digest.update($0) }
        return digest.hexadecimal()
    }
}
