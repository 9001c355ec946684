import Foundation
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

@Suite struct CSVTests {
  @Test func headerQuotesSeparatorsAndLineEnds() throws {
    let table = try LabelledTable(csv: "\u{FEFF}a;\"b c\";kind\r\n1;2.5;red\r\n\r\n-3;\"4\";\"dark \"\"blue\"\"\"\r\n", target: nil)
    #expect(table.featureNames == ["a", "b c"])
    #expect(table.targetName == "kind")
    #expect(table.inputs == [1, 2.5, -3, 4])
    #expect(table.classNames == ["dark \"blue\"", "red"])
    #expect(table.targets == [1, 0])
  }

  @Test func targetsAreClassesOrNumbers() throws {
    #expect(try LabelledTable(csv: "x,y\n1,0\n2,1\n3,2\n4,0", target: nil).classNames == ["0", "1", "2"])
    #expect(try LabelledTable(csv: "x,y\n1,0.5\n2,1\n3,2", target: nil).classNames == nil)
    #expect(try LabelledTable(csv: "1,2,3\n4,5,6", target: nil).featureNames == ["c1", "c2"])
    #expect(try LabelledTable(csv: "y,x\n1,2\n3,4.5", target: "y").inputs == [2, 4.5])
  }

  @Test func faultsHaveTheirPlace() {
    let cases: [(String, String?, Int, Int, String)] = [
      ("a,b\n1,2\n3", nil, 3, 1, "1 cell"), ("a,b\n1,2\n3,4,5", nil, 3, 5, "3 cells"), ("a,b\nx,2\n1,3", nil, 2, 1, "not a number"),
      ("a,b\n1,2\n,3", nil, 3, 1, "missing"), ("a,b\n1,2\n3,", nil, 3, 3, "target `b` is missing"),
      ("a,b\n1,\"2", nil, 2, 3, "never closed"),
      ("a,b\n1,\"2\"x", nil, 2, 6, "closing quote"), ("", nil, 1, 1, "no rows"), ("a,b", nil, 1, 1, "no samples"),
      ("a\n1", nil, 1, 1, "one column"),
      ("a,b\n1,2", "c", 1, 1, "no column `c`"),
    ]
    for (text, target, line, column, message) in cases {
      do {
        _ = try LabelledTable(csv: text, target: target)
        Issue.record("\(text.debugDescription) was read")
      } catch {
        #expect(error.line == line && error.column == column && error.message.contains(message), "\(text.debugDescription): \(error)")
      }
    }
  }

  @Test func bytesOfAnyKindNeverTrap() {
    let letters = Array(",;\t\"\n\r 12.ab\u{E9}".utf8)
    var seed: UInt64 = 7
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(letters[Int(seed >> 33) % letters.count])
      }
      _ = try? LabelledTable(csv: String(decoding: bytes, as: UTF8.self), target: nil)
    }
  }

  @Test func filesAreReadFromTheirFolderOnly() throws {
    let folder = TemporaryDirectory()
    try folder.write("x1,x2,y\n0,0,no\n0,1,yes\n1,0,yes\n1,1,no\n", to: "points.csv")
    let bench = Bench(fileAccess: .confined(folder: folder.path))
    let report = try #require(bench.json("data points.csv target=y").last)
    #expect(report["samples"] == .int(4))
    #expect(bench.error("data ../points.csv")?.kind == .permission)
    #expect(bench.error("data /etc/passwd")?.kind == .permission)
    #expect(bench.error("plot activation tanh to=a.svg")?.message == "a lesson writes no files")
    #expect(bench.error("data point.csv")?.hint == "did you mean `points.csv`?")
  }
}
