import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Export
@testable import Workbench

/// The exported programs and models, frozen; `Oracles/check_exports.py` runs them where Python and its libraries are.
@Suite struct ExportProgramTests {
  @Test(arguments: [
    ("xor", "numpy"), ("xor", "pytorch"), ("adam", "numpy"), ("adam", "pytorch"), ("conv", "numpy"), ("lstm", "pytorch"),
    ("scaled target", "numpy"), ("scaled target", "pytorch"),
  ])
  func programsReadAsTheyDid(_ name: String, _ format: String) throws {
    let entry = try #require(ExportZoo.all.first { $0.name == name })
    let bench = Bench()
    try bench.json(entry.lines.joined(separator: "\n"), "train 2 \(entry.training)", "export \(format) net.py epochs=5")
    #expect(Golden.difference(try #require(bench.folder.read("net.py")), "\(name)-\(format).py") == nil)
  }

  @Test(arguments: ["adam", "perceptron", "conv"])
  func programsForSeveralProcessesReadAsTheyDid(_ name: String) throws {
    let entry = try #require(ExportZoo.all.first { $0.name == name })
    let bench = Bench()
    try bench.json(entry.lines.joined(separator: "\n"), "train 2 \(entry.training)", "export pytorch net.py distributed epochs=5")
    #expect(Golden.difference(try #require(bench.folder.read("net.py")), "\(name)-distributed.py") == nil)
    #expect(bench.error("export numpy net.py distributed")?.message == "several processes train in PyTorch only")
    #expect(Bench().error("net 2 -> 1 sigmoid", "export pytorch net.py distributed")?.message == "there is no data yet")
  }

  @Test func aProgramWithoutDataPredicts() throws {
    let bench = Bench()
    try bench.json("net 2 -> 1 sigmoid", "export numpy n.py", "export pytorch t.py")
    #expect(Golden.difference(try #require(bench.folder.read("n.py")), "no-data-numpy.py") == nil)
    #expect(bench.folder.read("t.py")?.contains("optim") == false)
  }

  @Test(arguments: ExportZoo.all)
  func everyNetworkExportsInEveryFormat(_ entry: ExportZoo.Entry) throws {
    let bench = Bench()
    try bench.json(entry.lines.joined(separator: "\n"), "train 2 \(entry.training)")
    let before = try bench.json("show weights", "evaluate").map(\.text)
    // A film shows the boundary, which only two features have; it has tests of its own.
    for (format, _) in ExportCommands.formats where format != "film" {
      let report = try bench.json("export \(format) file").last
      #expect(report?["report"] == .string("export") && report?["format"] == .string(format))
      #expect((report?["bytes"]?.number ?? 0) > 100)
    }
    #expect(try bench.json("show weights", "evaluate").map(\.text) == before)
  }

  @Test func withoutAFileWhatIsTextIsShown() throws {
    let bench = Bench()
    try bench.json("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "train 2")
    for format in ["numpy", "pytorch", "json"] {
      let shown = try bench.json("export \(format)").last
      try bench.json("export \(format) file")
      #expect(shown?["text"] == bench.folder.read("file").map { .string($0) })
      #expect(shown?["file"] == .null)
    }
    for format in ["onnx", "safetensors"] {
      #expect(bench.error("export \(format)")?.hint?.contains("export \(format) net.\(format)") == true)
    }
  }

  @Test func usageErrorsPoint() throws {
    let bench = Bench()
    #expect(bench.error("export numpy x.py")?.message == "there is no network yet")
    try bench.json("net 2 -> 1 sigmoid")
    #expect(bench.error("export keras x.py")?.hint?.contains("numpy") == true)
    #expect(bench.error("export onnx x.onnx epochs=3")?.span != nil)
    #expect(bench.error("export onnx nowhere/x.onnx")?.kind == .file)
  }
}
