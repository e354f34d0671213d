extension PackageCheck {
    /// What the zip must satisfy, whatever the package is.
    static let archiveRules: [any ConformanceRule<PackageListing>] = [
        ManifestPresence(), SafeNames(), DotSlashNames(), BackslashNames(), DeclaredNames(), PortableNames(),
        PlainNames(), DistinctNames(), FolderNames(), MergedNames(), OpenEntries(), ReadableEntries(), SymbolicLinks(),
        ReservedNames(), FileCount(), CompressionRatio(), UnpackedSize(), NestedArchives(), ServedScripts(),
        UncheckedFormat(),
    ]

    /// Those that a package with plain names may still break.
    static let archiveRulesBesidesNames = archiveRules.filter { !($0 is any NameRule) }

    /// What a manifest must satisfy; each rule knows the formats that it is for.
    static let manifestRules: [any ConformanceRule<ContentPackage>] = [
        ManifestNamespaces(), SchemaVersion(), DefaultOrganization(), ResolvedReferences(), Launch(),
        ValidIdentifiers(), UniqueIdentifiers(), UsableTitles(), TitleText(), RelativeReferences(), PresentFiles(),
        ListedFiles(), FilesListedOnce(), DroppedBases(), ScormTypes(), Prerequisites(), FieldLengths(),
        FirstLaunch(), SingleSCO(), SequencingMaps(), RollupConditions(), CartridgeEdition(), CartridgeRoot(),
        CartridgeAuthorizations(), CartridgeLinks(),
    ]

    /// What a cmi5 course structure must satisfy.
    static let courseStructureRules: [any ConformanceRule<CourseStructurePackage>] = [
        CourseStructureNamespace(), ActivityIRIs(), LocalisedTexts(), UnitLaunch(), UnitFiles(), MasteryScores(),
    ]
}
