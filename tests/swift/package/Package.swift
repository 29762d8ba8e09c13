// swift-tools-version: 6.0
// The tests of bindings/swift, and its player of the conformance story.
import PackageDescription

let package = Package(
    name: "OpenTIMTests",
    platforms: [.macOS(.v13)],
    dependencies: [.package(path: "../../../bindings/swift")],
    targets: [
        .executableTarget(
            name: "Player", dependencies: [.product(name: "OpenTIM", package: "swift")], path: "Player"),
        .testTarget(
            name: "OpenTIMTests", dependencies: [.product(name: "OpenTIM", package: "swift")], path: "Tests"),
    ],
    swiftLanguageModes: [.v6]
)
