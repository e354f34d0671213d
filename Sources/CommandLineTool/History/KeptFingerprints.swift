import CourseCatalogue
import Interchange
import Releases

/// The fingerprints of modules, kept from run to run: none is worked out again of a module that says what it said, with a
/// picture whose file is what it was.
struct KeptFingerprints: Sendable {
    let cache: RecordCache
    let source: SourceTree

    /// The fingerprint of a module; nil where its content can't be read.
    func fingerprint(of module: Module) -> String? {
        let key = RecordKey(.fingerprint, module.identifier.text)
        var basis = ContentBasis(maker: "fingerprint", settings: "")
        basis.add(module)
        guard let basis = basis.digest() else { return computed(of: module, noting: SourceAccesses()) }
        if let bytes = cache.record(key) {
            var record = RecordReader(bytes)
            if (try? record.text()) == basis, let files = try? record.list(SourceDependency.self),
                let text = try? record.text(), source.trust(files)
            {
                return text
            }
        }
        let accesses = SourceAccesses()
        guard let text = computed(of: module, noting: accesses) else { return nil }
        if let files = accesses.files, cache.areSettled(files) {
            var record = RecordWriter()
            record.write(basis)
            record.write(files)
            record.write(text)
            cache.keep(record.bytes, as: key)
        }
        return text
    }

    private func computed(of module: Module, noting accesses: SourceAccesses) -> String? {
        var source = source
        source.accesses = accesses
        return ModuleFingerprint(of: module) { [source] in try? source.read($0.sourcePath) }?.text
    }
}
