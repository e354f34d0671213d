// swift-tools-version: 6.2
import PackageDescription

// A program with a format of its own, made of Parcours' libraries.
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
            path: "Sources/Newsletter")
    ]
)
