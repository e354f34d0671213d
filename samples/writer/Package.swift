// swift-tools-version: 6.2
import PackageDescription

// Two programs made of Parcours' libraries: one with a format of its own, one with Parcours' own formats.
let package = Package(
    name: "newsletter",
    // Elsewhere: .package(url: "https://…/parcours", from: "…")
    dependencies: [.package(name: "parcours", path: "../..")],
    targets: [
        .executableTarget(
            name: "newsletter",
            dependencies: [
                .product(name: "ParcoursCatalogue", package: "parcours"),
                .product(name: "ParcoursReaders", package: "parcours"),
                .product(name: "ParcoursExport", package: "parcours"),
            ],
            path: "Sources/Newsletter"),
        .executableTarget(
            name: "packages",
            dependencies: [
                .product(name: "ParcoursCatalogue", package: "parcours"),
                .product(name: "ParcoursReaders", package: "parcours"),
                .product(name: "ParcoursWriters", package: "parcours"),
                .product(name: "ParcoursExport", package: "parcours"),
            ],
            path: "Sources/Packages"),
    ]
)
