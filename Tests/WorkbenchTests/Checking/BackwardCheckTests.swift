import Foundation
import Language
import Markup
import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// `check` on programs as people write them: dense, softmax, convolution, recurrence; functions and classes.
@Suite struct BackwardCheckTests {
  private static let folder = PackageFolder.path + "/Tests/WorkbenchTests/Checking"

  struct Slipped: CustomTestStringConvertible, Sendable {
    var program: String
    var right: String
    var wrong: String
    /// What the report calls it; nil where it has no name.
    var slip: String?
    var testDescription: String { "\(program): \(wrong)" }
  }

  /// One wrong line each: `program | line as it is | line as it is in the wrong program | slip`.
  ///
  /// Those of programs that run in a moment; `Scripts/check-slips.py` tries all.
  static let slipped: [Slipped] = {
    let text = ["slips.txt", "further-slips.txt"].map { (try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) ?? "" }
    return text.joined(separator: "\n").split(separator: "\n").map { line in
      let parts = line.components(separatedBy: " |").map { $0.trimmingCharacters(in: .whitespaces) }
      return Slipped(program: parts[0], right: parts[1], wrong: parts[2], slip: parts[3].isEmpty ? nil : parts[3])
    }
    .filter { !["rnn", "lstm", "conv", "im2col", "nielsen", "conv1d", "charrnn", "gates", "spiral231"].contains($0.program) }
  }()

  static let programs: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/Programs")) ?? []).sorted()

  private static func text(of program: String) throws -> String {
    let own = "\(folder)/Programs/\(program)"
    let path = FileManager.default.fileExists(atPath: own) ? own : "\(folder)/../Diagnosis/Programs/\(program)"
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(arguments: programs) func rightProgramsAreFoundRight(_ program: String) throws {
    let report = try #require(try Bench().json("check \(Self.folder)/Programs/\(program)").last)
    #expect(report["right"] == .bool(true), "\(report)")
    #expect(report["line"] == .null)
    #expect(report["slip"] == .null)
    let error = try #require(report["max_relative_error"]?.number)
    #expect(error < 1e-9)
  }

  /// Arrays of more than 2^20 numbers are not counted through: their numbers, nan among them, are no places.
  @Test func rowsOfALargeArrayAreNoPlaces() throws {
    let folder = TemporaryDirectory()
    let file = try folder.write(
      """
      import numpy as np
      W = np.full((1100, 1000), np.nan)
      x, y = np.ones(1000), 1.0
      for i in range(2):
          e = (W[0] @ x) / 1000 - y
          loss = e ** 2
          dw = 2 * e * x / 1000
          W[0] -= 0.1 * dw
      """, to: "large.py")
    let bench = Bench()
    _ = try? bench.json("check \(file)")
    #expect(bench.text("print(1)") == "1\n")
  }

  /// The caret is on the wrong line in nine of ten, and where the slip has a name it is named in most.
  @Test func theWrongLineIsFound() throws {
    #expect(Self.slipped.count >= 40)
    // Every other one; with LONGHAND_LONG=1 in the environment all.
    let isLong = ProcessInfo.processInfo.environment["LONGHAND_LONG"] != nil
    let tried = stride(from: 0, to: Self.slipped.count, by: isLong ? 1 : 2).map { Self.slipped[$0] }
    let folder = TemporaryDirectory()
    var missed: [String] = []
    var misnamed: [String] = []
    for (index, slipped) in tried.enumerated() {
      let text = try Self.text(of: slipped.program + ".py")
      let range = try #require(text.range(of: slipped.right), "\(slipped)")
      let line = text[..<range.lowerBound].filter { $0 == "\n" }.count + 1
      let path = folder.path + "/wrong\(index).py"
      try text.replacingCharacters(in: range, with: slipped.wrong).write(toFile: path, atomically: true, encoding: .utf8)
      let report = try #require(try Bench().json("check \(path)").last)
      if report["line"] != .int(line) { missed.append("\(slipped.testDescription) → \(report["line"] ?? .null)") }
      if let slip = slipped.slip, report["slip"]?.text != "\"\(slip)\"" { misnamed.append(slipped.testDescription) }
    }
    #expect(missed.count * 10 <= tried.count, "\(missed)")
    #expect(misnamed.count * 10 <= tried.count, "\(misnamed)")
  }

  /// A program's text with changes made to it, written to a file.
  private static func file(_ program: String, _ changes: [(String, String)], in folder: TemporaryDirectory) throws -> String {
    var text = try text(of: program + ".py")
    for (old, new) in changes {
      let range = try #require(text.range(of: old), "\(program): \(old)")
      text.replaceSubrange(range, with: new)
    }
    let path = folder.path + "/program.py"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// Other ways of writing what is right: `right.txt`.
  @Test func otherRightWaysAreFoundRight() throws {
    let folder = TemporaryDirectory()
    let lines = try String(contentsOfFile: "\(Self.folder)/right.txt", encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count >= 10)
    for line in lines {
      let parts = line.components(separatedBy: " | ")
      let changes = parts[1].components(separatedBy: " && ").map { change in
        let sides = change.components(separatedBy: " => ").map { $0.trimmingCharacters(in: .whitespaces).replacing("\\n", with: "\n") }
        return (sides[0], sides[1])
      }
      let report = try #require(try Bench().json("check \(try Self.file(parts[0], changes, in: folder))").last)
      #expect(report["right"] == .bool(true), "\(line): \(report.text)")
    }
  }

  @Test(arguments: [
    ("xor_mse", ("dz2 = da2 * a2 * (1 - a2)", "dz2 = da2"), ("dz1 = da1 * (1 - a1 ** 2)", "dz1 = da1")),
    ("xor_mse", ("dW2 = a1.T @ dz2", "dW2 = z1.T @ dz2"), ("dW1 = X.T @ dz1", "dW1 = -X.T @ dz1")),
    ("softmax_class", ("dz2 /= n", "dz2 /= 1"), ("dz1 = da1 * (self.z1 > 0)", "dz1 = da1")),
    ("straight", ("db2 = dout.sum(axis=0)", "db2 = dout.mean(axis=0)"), ("dz1 = dh1 * (z1 > 0)", "dz1 = dh1")),
    (
      "bce_functions", ("dZ2 = A2 - Y", "dZ2 = Y - A2"),
      ("db1 = np.sum(dZ1, axis=1, keepdims=True) / m", "db1 = np.sum(dZ1, axis=1, keepdims=True)")
    ),
  ])
  func ofTwoWrongLinesOneIsToldAndThenTheOther(_ program: String, _ first: (String, String), _ second: (String, String)) throws {
    let folder = TemporaryDirectory()
    let both = try Self.file(program, [first, second], in: folder)
    func line(of wrong: String) throws -> Int {
      let text = try String(contentsOfFile: both, encoding: .utf8)
      return text[..<(try #require(text.range(of: wrong))).lowerBound].filter { $0 == "\n" }.count + 1
    }
    let lines = [try line(of: first.1), try line(of: second.1)]
    let report = try #require(try Bench().json("check \(both)").last)
    #expect(report["right"] == .bool(false))
    #expect(report["another"] == .bool(true), "\(report.text)")
    let told = try #require(lines.firstIndex { report["line"] == .int($0) }, "\(lines): \(report.text)")
    #expect(Bench().text("check \(both)").replacing("\n", with: " ").contains("another line is wrong too"))
    // What was told is mended: the other one is found, and is the last.
    let rest = try #require(try Bench().json("check \(try Self.file(program, [told == 0 ? second : first], in: folder))").last)
    #expect(rest["line"] == .int(lines[1 - told]), "\(rest.text)")
    #expect(rest["another"] == .bool(false))
  }

  @Test func aGradientHasItsParametersShape() throws {
    let lines = [
      "np.random.seed(3); X = np.random.randn(6, 2); y = np.random.randn(6, 3)", "W = np.random.randn(2, 3); b = np.zeros(3)",
      "e = X @ W + b - y; loss = np.mean(e ** 2)", "d = 2 * e / e.size; dW = X.T @ d",
    ]
    for (line, shape) in [("db = d.sum(axis=0, keepdims=True)", [1, 3]), ("db = d.sum(axis=0).reshape(-1, 1)", [3, 1])] {
      let bench = Bench()
      let report = try #require(try bench.json((lines + [line, "check"]).joined(separator: "\n")).last)
      #expect(report["right"] == .bool(false))
      #expect(report["name"] == .string("db"))
      #expect(report["shape"] == .array(shape.map { .int($0) }))
      #expect((report["max_relative_error"]?.number ?? 1) < 1e-9)
      #expect(bench.text("check").replacing("\n", with: " ").contains("has the right numbers in the shape (\(shape[0]), \(shape[1]))"))
    }
    // (3,) is subtracted from (1, 3) as it stands.
    let flat = lines.map { $0.replacing("np.zeros(3)", with: "np.zeros((1, 3))") } + ["db = d.sum(axis=0)", "check"]
    #expect(try Bench().json(flat.joined(separator: "\n")).last?["right"] == .bool(true))
    // And of the network's.
    let net = ["data xor", "net 2 -> 3 tanh -> 1 sigmoid", "forward", "dz = (yhat - y) / len(y)", "my_db2 = dz.sum(axis=0, keepdims=True)"]
    let ofNetwork = try #require(try Bench().json((net + ["check db2 = my_db2"]).joined(separator: "\n")).last)
    #expect(ofNetwork["right"] == .bool(true), "(1, 1) is one number: \(ofNetwork.text)")
  }

  @Test func gradientsOfWhatIsNotMovedAreComparedToo() throws {
    let folder = TemporaryDirectory()
    let one = try Self.file("straight", [("print(loss", "W2 -= 0.1 * dW2\nprint(loss")], in: folder)
    let right = try #require(try Bench().json("check \(one)").last)
    #expect(right["right"] == .bool(true))
    let names = right["gradients"]?.items.compactMap { $0["name"]?.text } ?? []
    #expect(Set(names) == ["\"dW1\"", "\"db1\"", "\"dW2\"", "\"db2\""])
    let wrong = try Self.file(
      "straight", [("dW1 = X.T @ dz1", "dW1 = -X.T @ dz1"), ("print(loss", "W2 -= 0.1 * dW2\nprint(loss")], in: folder)
    #expect(try Bench().json("check \(wrong)").last?["name"] == .string("dW1"))
  }

  /// At zeros a wrong line may give what is right: the first weights are moved a little, and the report says so.
  @Test func weightsThatBeginEqualHideNothing() throws {
    let lines = [
      "x = 3.0; y = 2.0; w = 0.5; b = 0.0", "loss = (w * x + b - y) ** 2", "dw = 2 * x * (w * x - y)", "db = 2 * (w * x + b - y)",
    ]
    let bench = Bench()
    let report = try #require(try bench.json((lines + ["w -= 0.1 * dw; b -= 0.1 * db", "check"]).joined(separator: "\n")).last)
    #expect(report["right"] == .bool(false))
    #expect(report["line"] == .int(3), "\(report.text)")
    #expect(bench.text("check").replacing("\n", with: " ").contains("it does not show"))
  }

  /// Numbers under one name in several objects are left out, and that is said.
  @Test func whatCannotBeToldApartIsNotJudged() throws {
    let lines = [
      "class Unit:\n    def __init__(self, w):\n        self.w = w\n        self.b = 0.0\n    def out(self, x):\n        self.x = x\n        return self.w * x + self.b\n    def learn(self, d):\n        back = d * self.w\n        self.w -= 0.1 * d * self.x\n        self.b -= 0.1 * np.sum(d)\n        return back",
      "one = Unit(np.array([0.5, 0.2])); two = Unit(np.array([0.3, -0.4]))", "x = np.array([1.0, 2.0]); y = np.array([0.5, 0.1])",
      "h = one.out(x); yhat = two.out(h); loss = 0.5 * np.sum((yhat - y) ** 2)", "back = two.learn(yhat - y); rest = one.learn(back)",
    ]
    let bench = Bench()
    let report = try #require(try bench.json((lines + ["check"]).joined(separator: "\n")).last)
    #expect(report["right"] == .null, "\(report.text)")
    #expect(bench.text("check").replacing("\n", with: " ").contains("not compared: self.b"))
  }

  @Test func digitsAreAsManyAsWereSet() throws {
    let bench = Bench()
    let lines = ["x = np.array([1.0, 2.0, 3.0]); y = np.array([2.0, 3.0, 5.0]); w = 0.5", "dw = np.mean((w * x - y) * x ** 2)"]
    _ = try bench.json((lines + ["loss = np.mean((w * x - y) ** 2) / 2"]).joined(separator: "\n"))
    let few = bench.text("diagnose grad=dw of=np.mean((w*x-y)**2)/2")
    _ = bench.text("set precision=9")
    let many = bench.text("diagnose grad=dw of=np.mean((w*x-y)**2)/2")
    #expect(few.contains("-13.7"), "\(few)")
    #expect(many.contains("-13.6666667"), "\(many)")
  }

  @Test func theReportHasItsKeys() throws {
    let report = try #require(try Bench().json("check \(Self.folder)/Programs/xor_mse.py").last)
    #expect(report.keys.prefix(7) == ["report", "right", "line", "column", "name", "slip", "max_relative_error"])
    #expect(report.keys.dropFirst(7) == ["loss", "change", "another", "note", "shape", "uncompared", "gradients"])
  }

  private static let lines = [
    "X = np.array([[0.0, 1.0], [1.0, 1.0], [1.0, 0.0]])", "y = np.array([[1.0], [0.0], [1.0]])", "W1 = np.array([[0.3], [-0.2]])",
    "yhat = X @ W1", "loss = np.mean((yhat - y) ** 2)",
  ]

  @Test func oneGradientOfOnesOwn() throws {
    let right = try #require(
      try Bench().json((Self.lines + ["my_dW1 = 2 * X.T @ (yhat - y) / len(y)", "check dW1 = my_dW1"]).joined(separator: "\n")).last)
    #expect(right["right"] == .bool(true))
    #expect(right["name"] == .string("dW1"))
    let wrong = try #require(
      try Bench().json((Self.lines + ["my_dW1 = 2 * X.T @ (yhat - y)", "check dW1 = my_dW1"]).joined(separator: "\n")).last)
    #expect(wrong["right"] == .bool(false))
    #expect(wrong["slip"] == .string("missing-mean"))
    #expect(wrong["line"] == .int(6))
  }

  /// What is asked about stands where it was written, and what is wrong with it is pointed at there.
  @Test func whatIsAskedAboutIsPointedAt() throws {
    let start = ["data xor", "net 2 -> 3 tanh -> 1 sigmoid", "forward", "backward"]
    let wrong = try #require(try Bench().json((start + ["check dW1 = X.T @ da1"]).joined(separator: "\n")).last)
    #expect(wrong["line"] == .int(5) && wrong["column"] == .int(13), "\(wrong.text)")
    for (line, column, width) in [("check dW1 = foo", 13, 3), ("check W1 = 3", 7, 2), ("check dz2 = yhat - y", 7, 3)] {
      let source = Source(text: (start + [line]).joined(separator: "\n"))
      do throws(Diagnostic) {
        try Bench().session.run(source, echo: .json)
        Issue.record("\(line) is right")
      } catch {
        let span = try #require(error.span)
        let place = source.position(of: span.start)
        #expect(place.line == 5 && place.column == column && span.end - span.start == width, "\(line): \(place), \(span)")
      }
    }
  }

  /// Lines that looked at gradients of a training that is not made again.
  @Test func whatWasLookedAtAfterATrainingIsThere() throws {
    let lines = ["data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 4", "dW1[0,0]", "check dW1 = dW1"]
    #expect(try Bench().json(lines.joined(separator: "\n")).last?["right"] == .bool(true))
  }

  @Test func againstTheNetwork() throws {
    let start = ["data xor", "net 2 -> 3 tanh -> 1 sigmoid", "forward"]
    let right = try #require(
      try Bench().json((start + ["dz = (yhat - y) / len(y)", "my_dW2 = a1.T @ dz", "check dW2 = my_dW2"]).joined(separator: "\n")).last)
    #expect(right["right"] == .bool(true))
    let wrong = try #require(
      try Bench().json((start + ["dz = (yhat - y) / len(y)", "my_dW2 = z1.T @ dz", "check dW2 = my_dW2"]).joined(separator: "\n")).last)
    #expect(wrong["right"] == .bool(false))
    #expect(wrong["line"] == .int(5))
    #expect(wrong["slip"] == .string("z-for-a"))
    let lines = start + ["dz = (yhat - y) / len(y)", "dh = dz @ W2.T", "my_dW1 = X.T @ dh", "check dW1 = my_dW1"]
    let left = try #require(try Bench().json(lines.joined(separator: "\n")).last)
    #expect(left["slip"] == .string("missing-slope"))
  }

  /// Lines that read what a step or a piece of one has left are run again behind it.
  @Test(arguments: ["phase\nphase\nphase\nphase\nphase", "step", "forward\nbackward"]) func againstWhatAStepLeft(_ pass: String) throws {
    let bench = Bench()
    _ = bench.text("data xor\nnet 2 -> 2 tanh -> 1 sigmoid\noptimizer sgd lr=0.2\n\(pass)\nfirst = dz2[0, 0]\nforward")
    let right = bench.text("check dW2 = a1.T @ (yhat - y) / 4")
    #expect(right.contains("the gradient is the tape's"), "\(right)")
    let wrong = bench.text("check dW2 = a1.T @ (yhat - y)")
    #expect(!wrong.contains("error:") && !wrong.contains("the gradient is the tape's"), "\(wrong)")
  }

  @Test func aFunctionOfOnesOwn() throws {
    let start = [
      "data xor", "net 2 -> 3 tanh -> 1 sigmoid", "forward", "def my_backward(X, y, yhat, a1):", "    n = len(y)",
      "    dz2 = (yhat - y) / n",
    ]
    let end = [
      "    dW2 = a1.T @ dz2", "    dz1 = dz2 @ W2.T * (1 - a1 ** 2)", "    dW1 = X.T @ dz1", "    return dW1, dW2", "", "check my_backward",
    ]
    let right = try #require(try Bench().json((start + end).joined(separator: "\n")).last)
    #expect(right["right"] == .bool(true))
    let slipped = end.map { $0.replacingOccurrences(of: " * (1 - a1 ** 2)", with: "") }
    let wrong = try #require(try Bench().json((start + slipped).joined(separator: "\n")).last)
    #expect(wrong["right"] == .bool(false))
  }

  @Test func nothingIsWrittenAndNothingChanges() throws {
    let folder = TemporaryDirectory()
    let path = folder.path + "/writes.py"
    let text = try Self.text(of: "xor_mse.py")
    try (text + "\nnp.save('\(folder.path)/w.npy', W1)\n").write(toFile: path, atomically: true, encoding: .utf8)
    let bench = Bench()
    let report = try #require(try bench.json("W1 = 3", "check \(path)").last)
    #expect(report["right"] == .bool(true))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/w.npy"))
    #expect(try bench.number("W1") == 3)
  }

  @Test func whatCannotBeChecked() throws {
    let bench = Bench()
    let folder = TemporaryDirectory()
    try "x = 3\nprint(x)\n".write(toFile: folder.path + "/none.py", atomically: true, encoding: .utf8)
    let text = bench.text("check", "check nothing_of_mine", "check loss = 3", "v = 3", "check v")
    #expect(Golden.difference(text, "errors-check.txt") == nil)
    #expect(bench.error("check \(folder.path)/none.py")?.message.hasPrefix("no gradient was found") == true)
    #expect(bench.error("check \(folder.path)/missing.py")?.message.contains("missing.py") == true)
  }
}

/// `gradcheck(f, w)`: any function against central differences.
@Suite struct FunctionGradcheckTests {
  @Test func theTapesGradient() throws {
    let report = try #require(
      try Bench().json("w = np.array([[0.5, -1.0], [2.0, 0.1]])", "f = lambda w: np.sum(np.tanh(w) ** 2)", "gradcheck(f, w)").last)
    #expect(report.keys == ["report", "max_relative_error", "worst", "parameters", "kinks"])
    #expect(report["parameters"] == .int(4))
    #expect(try #require(report["max_relative_error"]?.number) < 1e-6)
  }

  @Test func aGradientOfOnesOwn() throws {
    let start = "w = np.array([0.5, -1.0])"
    let right = try #require(try Bench().json(start, "def f(w): return float(np.sum(w ** 2)), 2 * w", "gradcheck(f, w)").last)
    #expect(try #require(right["max_relative_error"]?.number) < 1e-6)
    let wrong = try #require(try Bench().json(start, "def f(w): return float(np.sum(w ** 2)), w", "gradcheck(f, w)").last)
    #expect(abs(try #require(wrong["max_relative_error"]?.number) - 0.5) < 1e-6)
    #expect(wrong["worst"]?.text.hasPrefix("\"w[") == true)
  }

  @Test func aKinkIsOne() throws {
    let report = try #require(try Bench().json("w = np.array([0.0, 1.0])", "gradcheck(lambda w: np.sum(relu(w)), w)").last)
    #expect(report["kinks"] == .int(1))
  }

  @Test func whatIsNoFunctionOfOneNumber() {
    let bench = Bench()
    #expect(bench.error("gradcheck(lambda w: w * 2, np.array([1.0, 2.0]))")?.message.contains("one number") == true)
    #expect(bench.error("gradcheck(lambda w: 3.0, np.array([1.0]))") != nil)
    #expect(bench.error("gradcheck(np.sum)")?.message.contains("the point") == true)
  }
}
