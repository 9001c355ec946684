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
}
