import CourseCatalogue
import Interchange
import Releases

/// The fingerprints of modules, kept from run to run: none is worked out again of a module that says what it said, with a
/// picture whose file is what it was.
struct KeptFingerprints: Sendable {
    let records: SourceRecords

    /// The fingerprint of a module; nil where its content can't be read.
    func fingerprint(of module: Module) -> String? {
        var basis = ContentBasis(maker: "fingerprint", settings: "")
        basis.add(module)
        let key = RecordKey(.fingerprint, module.identifier.text), digest = basis.digest()
        if let digest, let known = records.value(key, of: digest, as: String.self) { return known }
        let accesses = SourceAccesses()
        guard let text = computed(of: module, noting: accesses) else { return nil }
        if let digest { records.keep(text, as: key, of: digest, madeOf: accesses.files) }
        return text
    }

    private func computed(of module: Module, noting accesses: SourceAccesses) -> String? {
        var source = records.source
        source.accesses = accesses
        return ModuleFingerprint(of: module) { [source] in try? source.read($0.sourcePath) }?.text
    }
}
