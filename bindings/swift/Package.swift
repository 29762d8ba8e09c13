// swift-tools-version: 6.0
// OpenTIM for Swift, over the C header and nothing else. The library itself, libopentim, is built by the Makefile of
// this tree; `make install` lets pkg-config find it.
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
