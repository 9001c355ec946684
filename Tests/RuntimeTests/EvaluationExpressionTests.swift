import Foundation
import Testing

/// Each line of Oracles/expressions.txt has the repr that CPython with NumPy gives (frozen by Oracles/freeze_expressions.py).
@Suite struct EvaluationExpressionTests {
  @Test func expressionsShowWhatPythonShows() throws {
    let text = try String(contentsOf: testFolder("Oracles").appendingPathComponent("expressions.frozen"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    var index = 0
    var count = 0
    while index + 1 < lines.count {
      let expression = String(lines[index].dropFirst(4))
      var expected = ""
      index += 1
      while index < lines.count, !lines[index].hasPrefix(">>> ") {
        expected += lines[index] + "\n"
        index += 1
      }
      let (output, failure) = evaluated("import numpy as np\nimport math\n" + expression, echo: true)
      let shown = failure.map { $0.kind.rawValue + "\n" } ?? output
      #expect(shown == expected, "\(expression)")
      count += 1
    }
    #expect(count >= 120)
  }
}
