import Foundation
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// `data FILE` as a session sees it; what is read of which form stands in TablesTests.
@Suite struct DataFileTests {
  private static let table = "kind,size,weight,when\nred,1.5,3,2024-01-01\nblue,2.5,,2024-01-02\nred,0.5,7,2024-01-03\n"

  @Test func filesAreReadFromTheirFolderOnly() throws {
    let folder = TemporaryDirectory()
    try folder.write("x1,x2,y\n0,0,no\n0,1,yes\n1,0,yes\n1,1,no\n", to: "points.csv")
    let bench = Bench(fileAccess: .confined(folder: folder.path))
    let report = try #require(try bench.json("data points.csv target=y").last)
    #expect(report["samples"] == .int(4))
    #expect(bench.error("data ../points.csv")?.kind == .permission)
    #expect(bench.error("data /etc/passwd")?.kind == .permission)
    #expect(bench.error("plot activation tanh to=a.svg")?.message == "a lesson writes no files")
    #expect(bench.error("data point.csv")?.hint == "did you mean `points.csv`?")
  }

  /// A picture under a name that says it is none would open nowhere.
  @Test func picturesAreWrittenAsSVGAlone() throws {
    let folder = TemporaryDirectory()
    let bench = Bench()
    for name in ["l.png", "l.v2.PDF"] {
      let error = try #require(bench.error("plot activation tanh to=\(folder.path)/\(name)"))
      #expect(error.message.hasPrefix("pictures are written as SVG, not as ") && error.hint?.contains(".svg`") == true)
      #expect(folder.read(name) == nil)
    }
    _ = try bench.json("plot activation tanh to=\(folder.path)/a.SVG")
    #expect(folder.read("a.SVG")?.contains("<svg") == true)
  }

  @Test func theReportTellsOfEachColumn() throws {
    let folder = TemporaryDirectory()
    try folder.write(Self.table, to: "a.csv")
    let bench = Bench(fileAccess: .confined(folder: folder.path))
    let report = try #require(try bench.json("data a.csv target=kind missing=mean").last)
    #expect(
      report["columns"]?.text
        == #"[{"name":"kind","kind":"class","used":true,"missing":0},{"name":"size","kind":"number","used":true,"missing":0},"#
        + #"{"name":"weight","kind":"number","used":true,"missing":1},{"name":"when","kind":"date","used":false,"missing":0}]"#)
    #expect(report["classes"] == .int(2))
    #expect(report["scale"] == .null)
    #expect(report["notes"]?.text.contains("filled with the column's mean") == true)
    #expect(try bench.json("X[1, 1]").last?["data"] == .double(5))
  }

  /// Every option that is about tables is refused where there is none, and points at itself.
  @Test func optionsOfTablesNeedATable() {
    let bench = Bench()
    for option in DataCommand.tableOptions {
      let value = ["missing": "drop", "header": "no", "decimal": "comma"][option] ?? "a"
      for name in ["xor", "iris", "[[1], [2]] [0, 1]"] {
        let error = bench.error("data \(name) \(option)=\(value)")
        #expect(error?.message.contains("`\(option)=`") == true, "data \(name) \(option)=\(value)")
      }
    }
  }

  @Test func shuffleIsTheOrderOfTheSameName() throws {
    let folder = TemporaryDirectory()
    try folder.write("x1,x2,y\n" + (0..<30).map { "\($0),\($0 % 7),\($0 % 2)\n" }.joined(), to: "a.csv")
    let bench = Bench(fileAccess: .confined(folder: folder.path))
    func inputs(_ options: String) throws -> String { try #require(bench.json("data a.csv \(options); X[:, 0]").last?["data"]).text }
    #expect(try inputs("only=x1,x2 shuffle") == inputs("only=x1,x2 order=shuffled"))
    #expect(try inputs("only=x1,x2 shuffle") != inputs("only=x1,x2"))
    #expect(bench.error("data a.csv order=file shuffle")?.message == "`shuffle` and `order=file` do not go together")
  }

  @Test func wordsAmongNumbersHaveTheirPlace() throws {
    let folder = TemporaryDirectory()
    try folder.write("a,b,y\n" + String(repeating: "1,2,0\n3,4,1\n", count: 10) + "oops,3,1\n", to: "a.csv")
    let bench = Bench(fileAccess: .confined(folder: folder.path))
    let error = try #require(bench.error("data a.csv"))
    #expect(error.message == "a.csv, line 22, column 1: `oops` in the column `a` is not a number, and 20 other cells are")
    #expect(error.hint == "missing=drop leaves such rows out; drop=a leaves the column out")
    #expect(try bench.json("data a.csv missing=drop").last?["samples"] == .int(20))
  }

  @Test func wholeNumbersAreClassesOrNumbersAsSaid() throws {
    let bench = Bench()
    #expect(try bench.json("data [[0], [1], [2], [2]] [0, 1, 2, 2]").last?["classes"] == .int(3))
    #expect(try bench.json("data [[0], [1], [2], [2]] [0, 1, 2, 2] kind=numbers").last?["classes"] == .null)
    #expect(try bench.json("net 1 -> 1", "train 3").last?["report"] == .string("train"))
    #expect(try bench.json("data [[1, 2], [3, 4], [5, 6]] [0, 2, 2] kind=classes").last?["classes"] == .int(3))
    #expect(try bench.json("net 2 -> 3 softmax", "train 3").last?["report"] == .string("train"))
    #expect(bench.error("data [[1], [2]] [0.5, 1] kind=classes")?.message == "classes are whole numbers from 0 to k − 1")
  }

  /// A guess that a target is classes gives way to `loss mse` on one identity output, whichever is said first; a word does not.
  @Test(arguments: [
    ["data A B", "net 1 -> 1", "loss mse"], ["net 1 -> 1", "loss mse", "data A B"], ["net 1 -> 1", "loss mse", "data(A, B)"],
    ["net 1 -> 3 tanh -> 1", "data A B test=0.2 scale=standard", "loss mse"],
  ])
  func aLossOfNumbersOverrulesGuessedClasses(lines: [String]) throws {
    let bench = Bench()
    try bench.json("A = np.arange(10.0).reshape(10, 1)", "B = np.array([0, 1, 2, 2, 1, 0, 1, 2, 0, 1])")
    var notes: [String] = []
    for line in lines { notes += try bench.json(line).filter { $0["report"] == .string("note") }.map { "\($0["message"] ?? .null)" } }
    #expect(notes.count == 1 && notes[0].contains("kind=classes"), "\(notes)")
    let data = try bench.json("data")
    #expect(data.last?["classes"] == .null && data.last?["targets"] == .int(1))
    #expect(try bench.json("train 3").last?["accuracy"] == .null)
    #expect(try bench.number("y.ndim") == 2)
    let kept = Bench()
    try kept.json("A = np.arange(10.0).reshape(10, 1)", "B = np.array([0, 1] * 5)", "data A B kind=classes", "net 1 -> 1", "loss mse")
    #expect(try kept.json("data").last?["classes"] == .int(2))
  }

  /// What is given to `predict` and `forward` is scaled as the data were; X itself, and parts of it, are that already.
  @Test func whatIsPredictedIsScaledAsTheDataAre() throws {
    let bench = Bench()
    _ = try bench.json("data [[0, 100], [10, 300], [20, 200]] [1, 2, 3] scale=standard kind=numbers", "net 2 -> 1 seed=1")
    let given = try #require(try bench.json("predict [10, 300]").last?["output"])
    #expect(try bench.json("predict X[1]").last?["output"] == given)
    #expect(try bench.json("forward [10, 300]").last?["output"] == given)
    #expect(try bench.json("predict [10, 300]").last?["input"]?.text == "[10.0,300.0]")
    #expect(bench.text("predict [10, 300]").contains("scaled as the data are: (x − mean) / std"))
    #expect(bench.text("predict X[1]").contains("X is scaled already"))
    #expect(try bench.json("data").last?["scale"]?["mean"]?.text == "[10.0,200.0]")
  }

  /// What the learner writes into her arrays reaches every part that was cut from them, scaled as they were.
  @Test func partsFollowTheArraysTheyWereCutFrom() throws {
    let bench = Bench()
    let setting = [
      "A = np.arange(20.0).reshape(10, 2) ** 2", "B = A.sum(axis=1)", "data A B test=0.2 validation=0.2 scale=standard,target kind=numbers",
    ]
    _ = bench.text(setting.joined(separator: "\n"))
    let rows = try bench.number("X.shape[0] + X_val.shape[0] + X_test.shape[0]")
    #expect(rows == 10)
    func sum(_ name: String) throws -> Double { try #require(try bench.number("\(name).sum() + \(name)_val.sum() + \(name)_test.sum()")) }
    let before = try sum("X")
    // Every row once: wherever it went, its part has changed by the same, 1 over the deviation.
    let deviation = try #require(bench.json("data").last?["scale"]?["deviation"]?.items[0].number)
    for row in 0..<10 {
      _ = bench.text("A[\(row), 0] += 1")
      let grown: Double = try sum("X") - before
      #expect(abs(grown - Double(row + 1) / deviation) < 1e-12, "row \(row)")
    }
    let targets = try sum("y")
    let spread = try #require(bench.json("data").last?["target_scale"]?["deviation"]?.items[0].number)
    _ = bench.text("B[:] = B + 2")
    let grown: Double = try sum("y") - targets
    #expect(abs(grown - 20 / spread) < 1e-12)
  }

  /// A scaled target: the network learns small numbers, and what is shown is in the target's own unit.
  @Test func aScaledTargetIsShownInItsOwnUnit() throws {
    let bench = Bench()
    let reports = try bench.json(
      "A = np.arange(10.0).reshape(10, 1)", "B = A * 3000 + 50000", "data A B scale=standard,target kind=numbers", "net 1 -> 1 seed=1",
      "train 300", "predict [4]", "evaluate", "save s.json", "load s.json", "predict [4]")
    let predictions = reports.filter { $0["report"] == .string("predict") }
    for prediction in predictions {
      #expect(abs((prediction["output"]?.items[0].number ?? 0) - 62_000) < 0.01)
      #expect(abs((prediction["scaled_output"]?.items[0].number ?? 9) - (62_000 - 63_500) / 8616.843969807043) < 1e-6)
    }
    #expect(predictions.count == 2)
    #expect((reports.first { $0["report"] == .string("evaluate") }?["rms_error"]?.items[0].number ?? 9) < 0.01)
    #expect(bench.text("forward [4]").replacing("\n  ", with: " ").contains("the target is scaled: ŷ is 62000 in its own unit"))
    #expect(bench.error("data xor scale=target")?.message.contains("these are classes") == true)
    #expect(bench.error("data A B scale=target,target")?.message.contains("there is no scaling") == true)
  }

  /// One sample by its place: its numbers, what it is, what the network says; drawn where it is an image.
  @Test func oneSampleIsShown() throws {
    let bench = Bench()
    let report = try #require(try bench.json("data xor", "net 2 -> 2 tanh -> 1 sigmoid", "show data 2").last)
    #expect(report["report"] == .string("sample"))
    #expect(report["input"]?.text == "[1.0,0.0]" && report["class"] == .int(1) && report["index"] == .int(2))
    #expect(report["output"]?.items.count == 1)
    #expect(bench.text("show data 2").contains("sample 2 of 4: class 1"))
    #expect(bench.error("show data 4")?.message.contains("from 0 to 3") == true)
    #expect(bench.error("show net 1")?.message == "a number goes with data only")
    let digit = bench.text("data digits", "show data 7")
    #expect(digit.contains("sample 7 of 1797: class 7") && digit.split(separator: "\n").count > 8, "\(digit)")
    #expect(bench.text("data [[1, 100], [3, 200]] [1, 2] kind=numbers scale=minmax", "show data 1").contains("as it was"))
  }

  /// The two features that tell most are drawn, five and more by their correlations, a target that is a number by its shade.
  @Test func theDatasPictureSuits() throws {
    let bench = Bench()
    _ = bench.text("np.random.seed(0)", "y0 = np.arange(60) % 2", "N = np.random.randn(60, 4)", "N[:, 1] += 5 * y0", "N[:, 3] -= 4 * y0")
    let picture = bench.text("data N y0")
    #expect(picture.contains("x4\n") && picture.contains("x2\n"))
    _ = bench.text("M = np.hstack([N, N[:, :1] * 2])")
    let text = bench.text("data M y0")
    #expect(text.contains("correlations") && text.contains("go most with each other: x1 – x5 1"), "\(text)")
    #expect(text.contains("tell most about y: x2"))
    // Of many features those are drawn that tell most: not the first ones.
    _ = bench.text("K = np.hstack([np.random.randn(60, 36), N])")
    let many = bench.text("data K y0")
    #expect(many.contains("correlations of the 30 features, of 40, that tell most about y"), "\(many)")
    #expect(many.contains("tell most about y: x38") && many.contains(", y"))
    let shades = bench.text("data N[:, :2] N[:, 0] kind=numbers")
    #expect(shades.split(separator: "\n").filter { $0.contains(" … ") && $0.contains("y ") }.count >= 1, "\(shades)")
  }
}

/// What has been drawn is not drawn again.
@Suite struct ShownDataTests {
  @Test func theSameDataTakeOneLineTheSecondTime() {
    let bench = Bench()
    #expect(bench.text("data xor").contains("│"))
    #expect(bench.text("data xor") == "data xor: 4 samples, 2 features, 2 classes  (0: 2, 1: 2)  as before\n")
    #expect(bench.text("data").contains("│"), "asked for, it is shown")
  }

  @Test(arguments: ["data moons n=30", "data moons n=20 seed=2", "data moons n=20 test=0.5", "data moons n=20 scale=standard"])
  func otherDataAreDrawn(line: String) {
    let bench = Bench()
    #expect(bench.text("data moons n=20", line).components(separatedBy: "class 0   × class 1").count == 3)
  }

  @Test func whatWasOnlyLoadedIsDrawnLater() {
    let bench = Bench()
    #expect(bench.text("d = data(\"xor\")") == "")
    #expect(bench.text("data xor").contains("│"))
  }
}
