// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// libFuzzer's library without a `main`, which the toolchain brings; `Fuzzing/run` says where.
let libFuzzer = ProcessInfo.processInfo.environment["LIBFUZZER"] ?? "-lFuzzer"

let package = Package(
    name: "parcours-fuzzing",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "parcours", path: "..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        // The same files as those that the project's tests replay seeds and crashes through.
        .target(
            name: "FuzzTargets",
            dependencies: [
                .product(name: "ParcoursCatalogue", package: "parcours"),
                .product(name: "ParcoursReaders", package: "parcours"),
                .product(name: "ParcoursExport", package: "parcours"),
                .product(name: "Nunjucks", package: "parcours"),
            ],
            path: "Targets"),
        .executableTarget(
            name: "fuzz", dependencies: ["FuzzTargets", "CLibFuzzer"], path: "Driver",
            linkerSettings: [.unsafeFlags([libFuzzer]), .linkedLibrary("stdc++")]),
    ],
    swiftLanguageModes: [.v6]
)
