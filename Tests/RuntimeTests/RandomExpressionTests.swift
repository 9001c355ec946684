import Foundation
import Testing

/// Random expressions mean what they mean under CPython with NumPy, where that is installed (Oracles/random_expressions.py draws them).
@Suite struct RandomExpressionTests {
  struct Example {
    let code: String
    let expected: String
  }

  /// What the oracle prints, or nil where there is no Python 3 with NumPy 2.
  private static func drawn(seed: Int, count: Int) throws -> [Example]? {
    let probe = try run(["-c", "import numpy; print(numpy.__version__)"])
    guard probe.status == 0, probe.output.hasPrefix("2.") else { return nil }
    let script = testFolder("Oracles").appendingPathComponent("random_expressions.py").path
    let (status, output) = try run(["-I", script, String(seed), String(count)])
    try #require(status == 0)
    return output.components(separatedBy: "\n\n").compactMap { block in
      let lines = block.split(separator: "\n")
      return lines.count == 2 ? Example(code: String(lines[0]), expected: String(lines[1])) : nil
    }
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: [1, 2, 3]) func expressionsAgreeWithNumPy(_ seed: Int) throws {
    guard let examples = try Self.drawn(seed: seed, count: 400) else {
      print("Python 3 with NumPy 2 is not installed: random expressions were not compared")
      return
    }
    #expect(examples.count == 400)
    for example in examples {
      let (output, failure) = evaluated("import numpy as np\n" + example.code, echo: true)
      if let failure {
        // Integers of more than 64 bits are left out by agreement.
        if failure.kind == .overflow, failure.message.contains("64 bits") { continue }
        let classes = example.expected.split(separator: " ").map(String.init)
        #expect(classes.first == "!" && classes.contains(failure.kind.rawValue), "\(example.code)\n\(example.expected)\n\(failure.message)")
      } else {
        let shown = output.hasSuffix("\n") ? String(output.dropLast()) : output
        let line = "= " + shown.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        #expect(Self.agrees(line, example.expected), "\(example.code)\n\(example.expected)\n\(line)")
      }
    }
  }

  /// To the letter, or number by number but for the last digits, where two maths libraries differ.
  private static func agrees(_ shown: String, _ expected: String) -> Bool {
    if shown == expected { return true }
    let (a, b) = (parts(shown), parts(expected))
    guard a.words == b.words, a.numbers.count == b.numbers.count else { return false }
    return zip(a.numbers, b.numbers).allSatisfy { abs($0 - $1) <= 1e-12 * max(abs($0), abs($1), 1e-3) || $0 == $1 }
  }

  private static func parts(_ text: String) -> (words: String, numbers: [Double]) {
    var words = ""
    var numbers: [Double] = []
    var rest = text.filter { $0 != " " }[...]
    while let first = rest.first {
      guard first.isNumber || first == "-" else {
        words.append(rest.removeFirst())
        continue
      }
      let digits = rest.prefix { $0.isNumber || "+-.e".contains($0) }
      guard let number = Double(digits.hasSuffix(".") ? digits + "0" : digits) else {
        words.append(rest.removeFirst())
        continue
      }
      numbers.append(number)
      rest = rest.dropFirst(digits.count)
    }
    return (words, numbers)
  }
}
