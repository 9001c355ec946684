import Foundation
import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// Whatever a program moves by its training and `check` did not compare is named, and then not all is said to be right.
@Suite struct UncomparedTests {
  private static let data = """
    import numpy as np
    X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); y = np.array([0.5, 1.0, -0.2])
    W = np.array([0.3, -0.2]); b = 0.1; rate = 0.1

    """

  private func report(on text: String) throws -> JSONValue {
    let folder = TemporaryDirectory()
    return try #require(try Bench().json("check \(try folder.write(Self.data + text + "\n", to: "part.py"))").last)
  }

  private func names(_ report: JSONValue) -> [String] {
    guard case .array(let entries)? = report["uncompared"] else { return [] }
    return entries.compactMap { if case .string(let name)? = $0["name"] { name } else { nil } }
  }

  /// A step that is divided by a root of squares says nothing of a gradient that has no name.
  @Test func aStepByARootOfSquaresWithoutANamedGradientIsNotCompared() throws {
    let report = try report(
      on: """
        squares = np.zeros(2)
        for i in range(3):
            e = X @ W + b - y
            loss = np.mean(e ** 2)
            db = 2 * np.mean(e)
            squares = 0.9 * squares + 0.1 * (2 * X.T @ e / 3) ** 2
            W -= rate * (2 * X.T @ e / 3) / np.sqrt(squares + 1e-8)
            b -= rate * db
        """)
    #expect(report["right"] == .null, "\(report.text)")
    #expect(names(report) == ["W"])
  }

  /// What no line is seen to move is known by what a change of the gradients makes of it.
  @Test func anArrayThatAFunctionMovesInPlaceIsNotCompared() throws {
    let report = try report(
      on: """
        for i in range(3):
            e = X @ W + b - y
            loss = np.mean(e ** 2)
            db = 2 * np.mean(e)
            g = X.T @ e
            np.subtract(W, rate * g, out=W)
            b -= rate * db
        """)
    #expect(report["right"] == .null, "\(report.text)")
    #expect(names(report) == ["W"])
  }
}
