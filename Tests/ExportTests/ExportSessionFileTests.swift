import Foundation
import Language
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Runtime
@testable import Workbench

@Suite struct ExportSessionFileTests {
  private static let probe = ["show weights", "evaluate", "optimizer", "show data", "runs", "np.random.rand(3)", "random.random()"]

  private func state(_ bench: Bench) throws -> [String] {
    try bench.json("import random", ExportSessionFileTests.probe.joined(separator: "\n")).map(\.text)
  }

  /// Modules come back by their names; what is not there any more is left out and named, and all else is there.
  @Test func modulesAreImportedAgain() throws {
    let bench = Bench()
    try bench.json("import matplotlib.pyplot as plt, json, decimal", "import sklearn.metrics as sm", "x = 3", "net 2 -> 1", "save m.lh")
    try bench.json("net none", "load m.lh")
    #expect(try bench.json("json.dumps([sm.accuracy_score([1], [1]), x])").last?["data"] == .string("[1.0, 3]"))
    let text = try #require(bench.folder.read("m.lh"))
    try bench.folder.write(text.replacing("{\"module\":\"decimal\"}", with: "{\"module\":\"gone\"}"), to: "n.lh")
    let said = bench.text("load n.lh")
    #expect(said.contains("left out, for there is no such module here: `decimal`"), "\(said)")
    #expect(try bench.json("x + 1").last?["data"] == .int(4))
  }

  @Test(arguments: ExportZoo.all)
  func aLoadedSessionTrainsOnToTheSameBits(_ entry: ExportZoo.Entry) throws {
    let folder = TemporaryDirectory()
    let path = "\"\(folder.path)/session.json\""
    let bench = Bench()
    try bench.json(entry.lines.joined(separator: "\n"), "train 3 \(entry.training)", "step 2", "np.random.randn(3)", "save \(path)")
    let other = Bench()
    try other.json("junk = 1", "data or", "net 2 -> 3 tanh -> 1 sigmoid", "train 2", "load \(path)")
    #expect(try state(other) == state(bench))
    for line in ["step 3", "train 4 \(entry.training)", "reset", "train 2 \(entry.training)"] {
      let wanted = try bench.json(line, "show weights").last?.text
      #expect(try other.json(line, "show weights").last?.text == wanted, "\(line)")
    }
    #expect(try state(other) == state(bench))
    #expect(other.error("junk") != nil)
  }

  @Test func generatorsGoOnWhereTheyWere() throws {
    let bench = Bench()
    try bench.json(
      "rng = np.random.default_rng(4)", "rng.integers(10)", "old = np.random.RandomState(4)", "old.randn()", "both = [rng, {'old': old}]",
      "save a.json")
    let probe = ["rng.integers(10, size=5)", "rng.normal(size=3)", "old.randn(3)", "old.randint(10, size=4)"]
    let wanted = try bench.json(probe.joined(separator: "\n")).map(\.text)
    try bench.json("rng = 0", "old = 0", "load a.json")
    #expect(try bench.json(probe.joined(separator: "\n")).map(\.text) == wanted)
  }

  @Test func whatIsSavedAgainIsTheSameFile() throws {
    for entry in ExportZoo.all {
      let bench = Bench()
      try bench.json(entry.lines.joined(separator: "\n"), "train 2 \(entry.training)", "save a.json", "load a.json", "save b.json")
      #expect(bench.folder.read("a.json") != nil)
      #expect(bench.folder.read("a.json") == bench.folder.read("b.json"), "\(entry.name)")
    }
  }

  @Test func variablesOfEveryKindComeBack() throws {
    let bench = Bench()
    let lines = [
      "a = 1", "b = 0.1", "c = float('inf')", "d = None", "e = True", "f = 'é \\n \"x\"'", "g = [1, [2.5, 'x'], (3, None)]",
      "h = {'k': [1], 2: (1,), (1, 2): 'y'}", "i = {1, 2}", "j = range(2, 9, 3)", "k = np.array([[1.5, float('nan')], [2, -0.0]])",
      "l = np.array([1, 2, 3])", "m = np.array([True, False])", "n = np.float64(0.1)", "o = np.zeros((0, 3))", "w = param([1.0, 2.0])",
      "(w * w).sum().backward()", "def twice(x, by=2):\n    # doubles\n    if x > 0:\n        return x * by\n    return 0\n",
      "sq = lambda x: x ** 2", "big = 2 ** 62",
    ]
    try bench.json(lines.joined(separator: "\n"), "save v.json")
    let probe =
      "print(a, b, c, d, e, repr(f), g, h, i, j, repr(k), repr(l), m, repr(n), o.shape, w, w.grad, twice(4), twice(-1), sq(5), big, k[1, 1])"
    let wanted = bench.text(probe, echo: .none)
    let other = Bench()
    try other.json("load \"\(bench.folder.path)/v.json\"")
    #expect(other.text(probe, echo: .none) == wanted)
    #expect(wanted.contains("array([[ 1.5,  nan]"))
  }

  @Test func whatAFileCannotHoldIsSaidByName() throws {
    let bench = Bench()
    let report = try bench.json("a = [1]", "a.append(a)", "p = param(2.0)", "q = p * p", "e = exp", "b = 3", "save s.json").last
    #expect(report?["skipped"]?.text == #"["a","q","e"]"#)
    #expect(try bench.json("load s.json", "b").last?["data"] == .int(3))
  }

  @Test func aFileThatDoesNotHoldIsRefusedWithThePlace() throws {
    let bench = Bench()
    try bench.json("data moons n=10", "net 2 -> 3 tanh -> 1 sigmoid", "optimizer adam", "train 2", "x = 5", "save s.json")
    let text = try #require(bench.folder.read("s.json"))
    let before = try state(bench)
    let cases: [(old: String, new: String, part: String)] = [
      ("\"version\": 1", "\"version\": 2", "version 2"), ("\"version\": 1", "\"version\": \"1\"", "version: a whole number"),
      ("\"longhand\": \"session\"", "\"longhand\": \"lesson\"", "lesson"), ("\"spec\": \"2 -> 3", "\"spec\": \"2 -> 4", "net.parameters"),
      ("\"spec\": \"2 -> 3 tanh", "\"spec\": \"2 -> 3 tahn", "net.spec"), ("fnv1a:", "fnv1a:0", "data.checksum"),
      ("\"n\":10", "\"n\":11", "data.checksum"), ("\"source\": \"moons\"", "\"source\": \"suns\"", "data: "),
      ("\"epoch\": 2", "\"epoch\": -2", "training"), ("\"name\":\"adam\"", "\"name\":\"eve\"", "setup.optimizer"),
      ("\"slots\": {\"m\"", "\"slots\": {\"n\"", "training"), ("\"position\"", "\"positions\"", "random.numpy"),
      ("\"name\":\"x\"", "\"name\":\"2x\"", "variables"), ("\"variables\": [", "\"variables\": [[", "line "),
    ]
    for (old, new, part) in cases {
      guard let range = text.range(of: old) else {
        Issue.record("\(old) is not in the file")
        continue
      }
      try bench.folder.write(text.replacingCharacters(in: range, with: new), to: "bad.json")
      let error = bench.error("load bad.json")
      #expect(error?.message.contains(part) == true, "\(new): \(error?.message ?? "no error")")
      #expect(error?.span != nil)
    }
    for (content, part) in [
      ("", "ends too early"), ("hello", "no saved session"), ("[1]", "object"), ("{\"longhand\": \"session\"}", "version"),
    ] {
      try bench.folder.write(content, to: "bad.json")
      #expect(bench.error("load bad.json")?.message.contains(part) == true, "\(content): \(bench.error("load bad.json")?.message ?? "")")
    }
    #expect(bench.error("load nowhere.json")?.kind == .file)
    #expect(try state(bench).prefix(5) == before.prefix(5))
    #expect(try bench.json("x").last?["data"] == .int(5))
  }

  @Test func everyByteFlippedOrCutIsRefusedOrWhole() throws {
    let bench = Bench()
    try bench.json("data xor", "net 2 -> 1 sigmoid", "train 1", "x = [1, 2]", "save s.json")
    let text = try #require(bench.folder.read("s.json"))
    // The random states are long and all alike: the first words of them stand for the rest.
    let bytes = Array(text.utf8)
    let whole = try JSONReader.parse(bytes)
    let other = Bench()
    try other.json("data or", "net 2 -> 2 tanh -> 1 sigmoid", "mine = 7")
    let before = try other.json("net", "show weights", "mine").map(\.text)
    let long = try #require(text.range(of: "\"random\"")).lowerBound.utf16Offset(in: text)
    let end = try #require(text.range(of: "\"variables\"")).lowerBound.utf16Offset(in: text)
    func attempt(_ damaged: [UInt8], _ what: String) {
      let json = try? JSONReader.parse(damaged)
      guard let json, json["longhand"] == .string("session"), json != whole else { return }
      // A change that still reads is loaded whole or refused: nothing in between.
      let restored = try? RestoredSession(json, path: "s.json", for: other.session)
      guard restored == nil else { return }
      #expect((try? other.json("net", "show weights", "mine").map(\.text)) == before, "\(what)")
    }
    for place in bytes.indices where place < long + 400 || place > end - 20 {
      var damaged = bytes
      damaged[place] ^= 1
      attempt(damaged, "byte \(place) flipped")
      damaged[place] = UInt8(ascii: "}")
      attempt(damaged, "byte \(place) a bracket")
      if place % 7 == 0 { #expect((try? JSONReader.parse(Array(bytes[..<place]))) == nil, "cut at \(place)") }
    }
    #expect(try other.json("net", "show weights", "mine").map(\.text) == before)
  }

  @Test func lessonsWriteNoFiles() {
    let bench = Bench(fileAccess: .confined(folder: "/tmp"))
    _ = bench.text("net 2 -> 1 sigmoid")
    for line in ["save s.json", "export numpy s.py", "export onnx s.onnx"] { #expect(bench.error(line)?.kind == .permission, "\(line)") }
  }
}
