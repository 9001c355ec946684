// swift-tools-version: 6.0
import PackageDescription

// The arrows between the modules are the design (Sources/README.md): a target sees only
// what its line here lists, so an import that breaks the house does not compile.

/// Checks for overlapping accesses cost a tenth of every loop; the fuzzer runs with them.
let unchecked: SwiftSetting = .unsafeFlags(["-enforce-exclusivity=unchecked"])
/// Numeric code without optimisation is a hundred times slower; the tests need it optimised too.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug)), unchecked]
/// Generic kernels are specialised across files only when the module is compiled as a whole.
let optimisedWhole: [SwiftSetting] = [.unsafeFlags(["-O", "-wmo", "-num-threads", "2"], .when(configuration: .debug))]

let package = Package(
  name: "longhand",
  products: [.executable(name: "longhand", targets: ["longhand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "NeuralNetwork", swiftSettings: optimisedWhole),
    .target(name: "Language"),
    .target(name: "Markup"),
    .target(name: "Interpreter", dependencies: ["NeuralNetwork", "Language", "Markup"], swiftSettings: optimised),
    .target(name: "Tutorial", dependencies: ["Interpreter", "Markup"]),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["Markup", "CLibedit"]),
    .executableTarget(
      name: "longhand",
      dependencies: [
        "Interpreter", "Tutorial", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "NeuralNetworkTests", dependencies: ["NeuralNetwork", "TestSupport"], exclude: ["Oracles"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "InterpreterTests", dependencies: ["Interpreter", "NeuralNetwork", "Language", "Markup", "TestSupport"],
      exclude: ["Commands/Golden", "Export/Golden", "Oracles", "Programs"]),
    .testTarget(name: "TutorialTests", dependencies: ["Tutorial", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Markup", "TestSupport"]),
    .testTarget(name: "EndToEndTests", dependencies: ["longhand", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
