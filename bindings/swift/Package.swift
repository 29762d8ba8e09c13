// swift-tools-version: 6.0
// OpenTIM for Swift. It depends on the C header only. The Makefile of this tree builds the library, libopentim;
// `make install` makes pkg-config find it.
import PackageDescription

let package = Package(
    name: "OpenTIM",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [.library(name: "OpenTIM", targets: ["OpenTIM"])],
    targets: [
        .systemLibrary(name: "COpenTIM", pkgConfig: "opentim"),
        .target(name: "OpenTIM", dependencies: ["COpenTIM"]),
    ],
    swiftLanguageModes: [.v6]
)
