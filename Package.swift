// swift-tools-version: 6.0
import PackageDescription

// The arrows between the modules are the design (Sources/README.md): a target sees only
// what its line here lists, so an import that breaks the house does not compile.

/// Checks for overlapping accesses cost a tenth of every loop; the fuzzer runs with them.
let unchecked: SwiftSetting = .unsafeFlags(["-enforce-exclusivity=unchecked"])
/// The language runs on one thread at a time (LargeStack, SecondThread): counting references without locks makes calls and attributes a
/// sixth faster. The tests, many sessions side by side, count them with locks.
let oneThread: SwiftSetting = .unsafeFlags(["-Xfrontend", "-assume-single-threaded"], .when(configuration: .release))
/// Numeric code without optimisation is a hundred times slower; the tests need it optimised too.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug)), unchecked]
/// Generic kernels are specialised across files only when the module is compiled as a whole.
let optimisedWhole: [SwiftSetting] = [
  .unsafeFlags(["-O", "-wmo", "-num-threads", "2"], .when(configuration: .debug)), unchecked,
]

/// What runs at the pace of keys and screens need not wait for the optimiser: it would take two thirds of the first build.
let cold: SwiftSetting = .unsafeFlags(["-Onone", "-no-whole-module-optimization", "-enable-batch-mode"], .when(configuration: .release))

/// Square roots in a vector need to know that nobody asks for `errno`.
let squareRoots: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-fno-math-errno"])]
/// Kernels are optimised in every build.
let kernels: [SwiftSetting] = optimisedWhole + squareRoots
/// The same sources for newer processors of one architecture, chosen at run time.
#if arch(x86_64)
  let vectorised: [(name: String, flags: [String])] = [
    ("AVX2", ["-Xcc", "-march=x86-64-v3"]), ("AVX512", ["-Xcc", "-march=x86-64-v4"]),
  ]
#else
  let vectorised: [(name: String, flags: [String])] = []
#endif

let package = Package(
  name: "longhand",
  products: [
    .executable(name: "longhand", targets: ["longhand"]),
    .executable(name: "engine-benchmark", targets: ["engine-benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Kernels", path: "Sources/Kernels/Interface", swiftSettings: optimised),
    // Linked before the others: what they share with it must be its form, which every processor understands.
    .target(name: "KernelsBaseline", dependencies: ["Kernels"], path: "Sources/Kernels/Baseline", swiftSettings: kernels),
    .target(name: "Limits", swiftSettings: optimised),
    .target(
      name: "NeuralNetwork",
      dependencies: ["Limits", "Kernels", "KernelsBaseline"] + vectorised.map { .init(stringLiteral: "Kernels" + $0.name) },
      swiftSettings: optimisedWhole),
    .target(name: "Language"),
    .target(name: "Markup", dependencies: ["Limits"]),
    .target(name: "Files", swiftSettings: optimised),
    .target(name: "Tables", dependencies: ["Files"], swiftSettings: optimisedWhole),
    .target(
      name: "Runtime", dependencies: ["Limits", "NeuralNetwork", "Language", "Tables"], swiftSettings: optimised + squareRoots + [oneThread]),
    .target(
      name: "Workbench", dependencies: ["Limits", "Runtime", "NeuralNetwork", "Language", "Markup", "Files", "Tables"],
      swiftSettings: [unchecked, cold]),
    .target(
      name: "Export", dependencies: ["Limits", "Workbench", "Runtime", "NeuralNetwork", "Language", "Markup", "Tables"],
      swiftSettings: [unchecked, cold]),
    .target(name: "Tutorial", dependencies: ["Workbench", "Runtime", "Language", "Markup", "Files"]),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["Markup", "Files", "CLibedit"]),
    .executableTarget(
      name: "longhand",
      dependencies: [
        "Limits", "Export", "Workbench", "Runtime", "Language", "Markup", "Files", "Tutorial", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [cold],
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims",
            // At a fixed place 55,000 addresses need not be worked out at every start: a tenth of it, and 3 MiB.
            "-Xclang-linker", "-no-pie",
          ], .when(platforms: [.linux], configuration: .release))
      ]),

    .executableTarget(name: "engine-benchmark", dependencies: ["NeuralNetwork"], path: "Benchmarks/Engine"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "LimitsTests", dependencies: ["Limits"]),
    .testTarget(name: "NeuralNetworkTests", dependencies: ["Limits", "NeuralNetwork", "Kernels", "TestSupport"], exclude: ["Oracles"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["Tables", "TestSupport"], exclude: ["Forms", "Golden", "Oracles"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "RuntimeTests", dependencies: ["Limits", "Runtime", "NeuralNetwork", "Language", "TestSupport"],
      exclude: ["Oracles", "Programs"]),
    .target(
      name: "WorkbenchTestSupport", dependencies: ["Export", "Workbench", "Language", "TestSupport"], path: "Tests/WorkbenchTestSupport"),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "WorkbenchTestSupport", "Limits", "Export", "Workbench", "Runtime", "NeuralNetwork", "Language", "Markup", "Files", "TestSupport",
      ],
      exclude: [
        "Checking/Golden", "Checking/Programs", "Checking/further-slips.txt", "Checking/right.txt", "Checking/slips.txt", "Commands/Golden",
        "Diagnosis/Golden",
        "Diagnosis/Programs", "Diagnosis/Zoo",
      ]),
    .testTarget(
      name: "ExportTests",
      dependencies: [
        "WorkbenchTestSupport", "Export", "Workbench", "Runtime", "NeuralNetwork", "Language", "Markup", "Files", "TestSupport",
      ],
      exclude: ["Golden", "Oracles"]),
    .testTarget(
      name: "TutorialTests", dependencies: ["Tutorial", "Export", "Workbench", "Runtime", "Language", "Markup", "Files", "TestSupport"],
      exclude: ["Golden", "Oracles"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Files", "Markup", "TestSupport"]),
    .testTarget(name: "EndToEndTests", dependencies: ["longhand", "TestSupport"], exclude: ["Golden"]),
  ]
    + vectorised.map { set in
      .target(
        name: "Kernels" + set.name, dependencies: ["Kernels"], path: "Sources/Kernels/" + set.name,
        swiftSettings: kernels + [.unsafeFlags(set.flags)])
    },
  swiftLanguageModes: [.v6]
)

// A first build need not write down for debuggers what nobody debugs there; names of functions stay for profilers.
// (Handed past the driver, which would let the `-g` that every build ends with win.)
for target in package.targets where target.type != .test && target.name != "CLibedit" {
  target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-Xfrontend", "-gnone"], .when(configuration: .release))]
}
