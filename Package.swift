// swift-tools-version: 6.2
import PackageDescription

/// Applied to every target: imports stay internal unless a signature needs them, and in CI a warning is an error.
let strict: [SwiftSetting] =
    [.enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny")]
    + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// Hands out the program's memory, where the build is asked for it: a long catalogue is exported a tenth faster than with the
/// system's allocator, a very long one a fifth.
let allocator: [LinkerSetting] =
    Context.environment["PARCOURS_ALLOCATOR"] == "mimalloc" ? [.linkedLibrary("mimalloc")] : []

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let http: [Target.Dependency] = ["NIOCore", "NIOHTTP1", "NIOPosix"].map { .product(name: $0, package: "swift-nio") }
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let products: [Product] = [
    .executable(name: "parcours", targets: ["parcours"]),
    .library(name: "ParcoursCatalogue", targets: ["Diagnostics", "CourseCatalogue", "Interchange"]),
    .library(name: "ParcoursReaders", targets: ["EleventyReader", "CatalogueFile", "PackageReader", "DatasetReader"]),
    .library(
        name: "ParcoursWriters", targets: ["SCORMWriter", "CommonCartridgeWriter", "OpenDataWriter", "FeedWriter"]),
    .library(name: "ParcoursExport", targets: ["Archive", "Export", "Releases", "Conformance", "Footprint"]),
    .library(name: "Nunjucks", targets: ["Nunjucks"]),
]

/// The C libraries: one module map each, imported only by the wrapper target of the same concern.
let systemLibraries: [Target] = [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
        name: "CMarkGFM", pkgConfig: "libcmark-gfm",
        providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // libzip brings zlib, and its headers.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSystemCalls"),
]

let wrappers: [Target] = [
    .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Archive", dependencies: ["CLibZip", "Compression"], swiftSettings: strict),
    .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: strict),
    .target(
        name: "Markdown", dependencies: ["CMarkGFM"], swiftSettings: strict,
        linkerSettings: [.linkedLibrary("cmark-gfm-extensions")]),
]

let core: [Target] = [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "CourseCatalogue", dependencies: ["Compression", "Diagnostics"], swiftSettings: strict),
    .target(
        name: "Interchange", dependencies: ["CSystemCalls", "CourseCatalogue", "Diagnostics", crypto],
        swiftSettings: strict),
    .target(name: "Nunjucks", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["Diagnostics", "Interchange", yams], swiftSettings: strict),
    .target(
        name: "DocumentSections", dependencies: ["CourseCatalogue", "Diagnostics", "YAML"], swiftSettings: strict),
    .target(
        name: "Releases", dependencies: ["CourseCatalogue", "Diagnostics", "Interchange", "YAML"], swiftSettings: strict
    ),
]

let readers: [Target] = [
    .target(
        name: "EleventyReader",
        dependencies: [
            "CourseCatalogue", "Diagnostics", "DocumentSections", "Interchange", "Markdown", "Nunjucks", "XML", "YAML",
        ],
        path: "Sources/Readers/Eleventy", swiftSettings: strict),
    .target(
        name: "CatalogueFile",
        dependencies: [
            "CourseCatalogue", "Diagnostics", "DocumentSections", "EleventyReader", "Interchange", "YAML",
        ],
        path: "Sources/Readers/CatalogueFile", swiftSettings: strict),
    .target(
        name: "DatasetReader",
        dependencies: ["Conformance", "CourseCatalogue", "Diagnostics", "Interchange", "YAML"],
        path: "Sources/Readers/Dataset", swiftSettings: strict),
    .target(
        name: "PackageReader",
        dependencies: [
            "Archive", "Conformance", "CourseCatalogue", "Diagnostics", "EleventyReader", "Interchange", "XML",
        ],
        path: "Sources/Readers/Package", swiftSettings: strict),
]

/// The parts of the learner pages' script, which stand in one file in a package.
let runtimeParts = ["adapters", "scorm", "cmi5", "questions", "completion", "reading", "session", "page"]

/// The schemas that packages carry; no two files have the same name, which is what the embedded bytes are called by.
let controlDocuments = [
    "cmi5/CourseStructure.xsd",
    "common-cartridge/cartridge.xsd", "common-cartridge/cartridge_link.xsd", "common-cartridge/cartridge_lom.xsd",
    "common-cartridge/cartridge_types.xsd", "common-cartridge/ccv1p1_imscp_v1p2_v1p0.xsd",
    "common-cartridge/ccv1p1_imswl_v1p1.xsd", "common-cartridge/ccv1p1_lommanifest_v1p0.xsd",
    "common-cartridge/ccv1p2_imscp_v1p2_v1p0.xsd", "common-cartridge/ccv1p2_imswl_v1p2.xsd",
    "common-cartridge/ccv1p2_lommanifest_v1p0.xsd", "common-cartridge/ccv1p3_imscp_v1p2_v1p0.xsd",
    "common-cartridge/ccv1p3_imswl_v1p3.xsd", "common-cartridge/ccv1p3_lommanifest_v1p0.xsd",
    "common-cartridge/imsbasiclti_v1p0p1.xsd", "common-cartridge/imslticc_v1p0p1.xsd",
    "common-cartridge/imslticc_v1p3.xsd", "common-cartridge/imslticp_v1p0.xsd",
    "scolomfr/lomfrCustom.xsd", "scolomfr/scolomfr.xsd", "scolomfr/scolomfrCustom.xsd",
    "scorm-1.2/adlcp_rootv1p2.xsd", "scorm-1.2/ims_xml.xsd", "scorm-1.2/imscp_rootv1p1p2.xsd",
    "scorm-1.2/imsmd_rootv1p2p1.xsd", "scorm-2004/adlcp_v1p3.xsd", "scorm-2004/adlnav_v1p3.xsd",
    "scorm-2004/imscp_v1p1.xsd", "scorm-2004/imsss_v1p0.xsd", "scorm-2004/lom.xsd",
]

let writers: [Target] = [
    .target(
        name: "LearnerPage", dependencies: ["CourseCatalogue", "Diagnostics", "Interchange", "XML"],
        resources: [.embedInCode("Resources/style.css")]
            + runtimeParts.map { .embedInCode("Resources/runtime/\($0).js") },
        swiftSettings: strict),
    .target(
        name: "ControlDocuments",
        resources: controlDocuments.map { .embedInCode("Schemas/" + $0) }, swiftSettings: strict),
    .target(
        name: "SCORMWriter",
        dependencies: ["ControlDocuments", "CourseCatalogue", "Diagnostics", "Interchange", "LearnerPage", "XML"],
        path: "Sources/Writers/SCORM", swiftSettings: strict),
    .target(
        name: "CommonCartridgeWriter",
        dependencies: [
            "ControlDocuments", "CourseCatalogue", "Diagnostics", "Interchange", "LearnerPage", "SCORMWriter", "XML",
        ],
        path: "Sources/Writers/CommonCartridge", swiftSettings: strict),
    .target(
        name: "OpenDataWriter", dependencies: ["CourseCatalogue", "Diagnostics", "Interchange", "XML"],
        path: "Sources/Writers/OpenData", swiftSettings: strict),
    .target(
        name: "FeedWriter", dependencies: ["CourseCatalogue", "Diagnostics", "Interchange", "LearnerPage", "XML"],
        path: "Sources/Writers/Feeds", swiftSettings: strict),
]

/// The style and the scripts of the preview's pages.
let previewResources = ["preview.css", "preview.js", "player.css", "player.js", "scorm-api.js"]

let application: [Target] = [
    .target(
        name: "Conformance", dependencies: ["Archive", "CourseCatalogue", "Diagnostics", "XML"],
        swiftSettings: strict),
    .target(
        name: "Export",
        dependencies: [
            "Archive", "CSystemCalls", "Conformance", "CourseCatalogue", "Diagnostics", "Interchange", "Releases",
        ],
        swiftSettings: strict),
    .target(
        name: "Footprint", dependencies: ["Archive", "Conformance", "Diagnostics", "XML"], swiftSettings: strict),
    .target(
        name: "Publishing", dependencies: ["CourseCatalogue", "Diagnostics", "Interchange", "XML", "YAML"],
        swiftSettings: strict),
    .target(
        name: "Preview",
        dependencies: [
            "Archive", "Conformance", "CourseCatalogue", "Diagnostics", "Interchange", "LearnerPage", "XML",
        ] + http,
        resources: previewResources.map { .embedInCode("Resources/" + $0) }, swiftSettings: strict),
    .target(
        name: "CommandLineTool",
        dependencies: [
            "Archive", "CatalogueFile", "CommonCartridgeWriter", "Compression", "Conformance", "ControlDocuments",
            "CourseCatalogue", "DatasetReader", "Diagnostics", "DocumentSections", "EleventyReader", "Export",
            "FeedWriter", "Footprint", "Interchange", "LearnerPage", "Markdown", "OpenDataWriter", "PackageReader",
            "Preview", "Publishing", "Releases", "SCORMWriter", "XML", "YAML",
            argumentParser, logging,
        ],
        resources: [.embedInCode("Resources/overview.css"), .embedInCode("Resources/parcours.schema.json")],
        swiftSettings: strict,
        plugins: ["ComponentVersions"]),
    .executableTarget(
        name: "parcours", dependencies: ["CommandLineTool"], swiftSettings: strict, linkerSettings: allocator),
]

/// A test target beside each target, all with the same support: the project's folders, the shared material, the judges.
func tests(of target: String, _ dependencies: Target.Dependency...) -> Target {
    .testTarget(
        name: target + "Tests", dependencies: [.target(name: target), "TestSupport"] + dependencies,
        exclude: excludedFromTests[target] ?? [], swiftSettings: strict)
}

/// Folders of fixtures and goldens, read in place by the tests of a target.
let excludedFromTests: [String: [String]] = [
    "CatalogueFile": ["Judges"],
    "CommandLineTool": ["Goldens", "Hostile", "Judges"],
    "CommonCartridgeWriter": ["Goldens"],
    "FeedWriter": ["Goldens", "Judges"],
    "LearnerPage": ["Browser"],
    "Nunjucks": ["Corpus"],
    "OpenDataWriter": ["Goldens", "Judges"],
    "SCORMWriter": ["Goldens", "Fixtures"],
]

let tests: [Target] = [
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "SamplesTests", dependencies: ["TestSupport"], swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "CourseCatalogue", "Diagnostics"),
    tests(of: "Interchange", "CourseCatalogue", "Diagnostics"),
    tests(of: "Nunjucks", "Diagnostics"),
    tests(of: "XML"),
    tests(of: "YAML", "Diagnostics"),
    tests(of: "Archive"),
    tests(of: "Compression"),
    tests(of: "Markdown"),
    tests(of: "Releases", "CourseCatalogue", "Diagnostics"),
    tests(of: "EleventyReader", "CourseCatalogue", "Diagnostics", "Interchange"),
    tests(of: "CatalogueFile", "CourseCatalogue", "Diagnostics", "EleventyReader", "Interchange"),
    tests(of: "DatasetReader", "CourseCatalogue", "Diagnostics", "Interchange"),
    tests(of: "PackageReader", "Archive", "CourseCatalogue", "Diagnostics", "Interchange"),
    tests(of: "DocumentSections", "CourseCatalogue", "Diagnostics", "YAML"),
    tests(of: "LearnerPage", "CourseCatalogue", "Diagnostics", "Interchange", "XML"),
    tests(
        of: "SCORMWriter", "CourseCatalogue", "Diagnostics", "Interchange", "LearnerPage", "XML", "Conformance",
        "Archive"),
    tests(
        of: "CommonCartridgeWriter", "Archive", "Conformance", "ControlDocuments", "CourseCatalogue", "Diagnostics",
        "Interchange", "LearnerPage", "XML"),
    tests(of: "ControlDocuments", "XML"),
    tests(
        of: "OpenDataWriter", "Archive", "CourseCatalogue", "DatasetReader", "Diagnostics", "Export", "Interchange",
        "XML"),
    tests(of: "FeedWriter", "CourseCatalogue", "Diagnostics", "Interchange", "XML"),
    tests(of: "Conformance", "Diagnostics", "Interchange", "Archive"),
    tests(of: "Footprint", "Archive", "Diagnostics"),
    tests(of: "Preview", "CourseCatalogue", "Diagnostics", "Interchange", "LearnerPage", http[1]),
    tests(of: "Publishing", "Diagnostics", "Interchange"),
    tests(of: "Export", "CourseCatalogue", "Diagnostics", "Interchange", "Archive"),
    .testTarget(
        name: "FuzzingTests",
        dependencies: [
            "Archive", "CatalogueFile", "Conformance", "CourseCatalogue", "DatasetReader", "Diagnostics",
            "EleventyReader", "Interchange", "Nunjucks", "PackageReader", "Releases", "TestSupport",
        ],
        swiftSettings: strict),
    tests(
        of: "CommandLineTool", "Archive", "Conformance", "CourseCatalogue", "Diagnostics", "Export", "Interchange",
        "parcours"),
]

/// What tells the program which versions it is built with.
let versions: [Target] = [
    .plugin(
        name: "ComponentVersions", capability: .buildTool(), dependencies: ["component-list"],
        path: "Plugins/ComponentVersions"),
    .executableTarget(name: "component-list", path: "Plugins/ComponentList"),
]

let package = Package(
    name: "parcours",
    platforms: [.macOS(.v14)],
    products: products,
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: systemLibraries + wrappers + core + readers + writers + application + versions + tests,
    swiftLanguageModes: [.v6]
)
