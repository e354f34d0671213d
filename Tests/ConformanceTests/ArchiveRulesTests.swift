import Archive
import Conformance
import Diagnostics
import Testing

/// What a zip's directory says of its entries: each breaks one rule and only it.
@Suite struct ArchiveRulesTests {
    static let broken: [(ZipEntryInfo, PackageLimits, [String])] = [
        (
            ZipEntryInfo(name: "a.xsd", isEncrypted: true), PackageLimits(),
            ["error encrypted-file: “a.xsd” is encrypted (all)"]
        ),
        (
            ZipEntryInfo(name: "a.xsd", method: 14), PackageLimits(),
            ["error rare-compression: “a.xsd” is compressed by method 14, which few platforms read (all)"]
        ),
        (
            ZipEntryInfo(name: "a.xsd", isSymbolicLink: true), PackageLimits(),
            ["error symbolic-link: “a.xsd” is a symbolic link (all)"]
        ),
        (
            ZipEntryInfo(name: "a.xsd", isNameDeclared: false), PackageLimits(),
            ["warning undeclared-name-encoding: the encoding of the name “a.xsd” isn't marked (all)"]
        ),
        (
            ZipEntryInfo(name: "a.xsd", size: 201 << 20, compressedSize: 1 << 20), PackageLimits(),
            ["error compression-ratio: “a.xsd” grows 201 times, more than 200 (360Learning)"]
        ),
        (ZipEntryInfo(name: "a.xsd", size: 1 << 20, compressedSize: 1), PackageLimits(), []),
        (
            ZipEntryInfo(name: "schemas/Aux.xsd"), PackageLimits(),
            ["warning reserved-file-name: Windows can't have a file “schemas/Aux.xsd” (all)"]
        ),
        (
            ZipEntryInfo(name: "lpt1.xsd"), PackageLimits(),
            ["warning reserved-file-name: Windows can't have a file “lpt1.xsd” (all)"]
        ),
        (
            ZipEntryInfo(name: "folder./a.xsd"), PackageLimits(),
            ["warning reserved-file-name: Windows can't have a file “folder./a.xsd” (all)"]
        ),
        (ZipEntryInfo(name: "console/auxiliary.con.xsd"), PackageLimits(), []),
        (
            ZipEntryInfo(name: "a.xsd", size: 3 << 30, compressedSize: 3 << 30), PackageLimits(),
            ["error unpacked-size: the package is 3221225472 bytes once unpacked, more than 2147483648 (all)"]
        ),
        (
            ZipEntryInfo(name: "a.xsd", size: .max, compressedSize: .max), PackageLimits(),
            ["error unpacked-size: the package is \(Int.max) bytes once unpacked, more than 2147483648 (all)"]
        ),
        (
            ZipEntryInfo(name: "a.xsd"), limits { $0.fileCount = 6 },
            ["error too-many-files: the package has 7 files, more than 6 (360Learning)"]
        ),
    ]

    private static func limits(_ change: (inout PackageLimits) -> Void) -> PackageLimits {
        var limits = PackageLimits()
        change(&limits)
        return limits
    }

    @Test(arguments: broken.indices)
    func `an entry that breaks a rule is told it, and nothing else`(index: Int) throws {
        let (entry, limits, findings) = Self.broken[index]
        let fixture = PackageFixture(), bytes = Array(fixture.manifest.utf8)
        let files = fixture.names.map { PackageFile(name: $0) { bytes } } + [PackageFile(entry) { [] }]
        let diagnostics = try PackageCheck(limits: limits).diagnostics(of: files, named: "m.zip")
        #expect(diagnostics.map(Self.line) == findings)
    }

    static func line(_ diagnostic: Diagnostic) -> String {
        let platforms = diagnostic.platforms.map(\.english).joined(separator: ", ")
        return "\(diagnostic.severity) \(diagnostic.id): \(diagnostic.message.english) (\(platforms))"
    }
}
