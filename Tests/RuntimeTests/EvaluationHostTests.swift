import Language
import Runtime
import Testing

/// How programs meet live names, commands, output and limits.
@Suite struct EvaluationHostTests {
  @Test func parametersHideVariablesAndAreWrittenThrough() {
    let host = MinimalHost()
    host.live = ["W1": .array(NDArray([1.0, 2.0])), "L": .float(0.5)]
    host.parameters = ["W1"]
    let (output, failure) = evaluated(
      "print(W1, L)\nW1 -= 1\nprint(W1)\nW1[0] = 7\nprint(W1)\nL = 3\nprint(L)\ndel L\nprint(L)", host: host)
    #expect(failure == nil)
    #expect(output.hasPrefix("[1. 2.] 0.5\n"))
    #expect(output.contains("write W1\n"))
    #expect(output.hasSuffix("[7. 1.]\n3\n0.5\n"))
  }

  @Test func commandsAreFunctionsUnlessTheUserDefinesOne() {
    #expect(evaluated("r = train(5)\nprint(r.epochs)").output == "5\n")
    #expect(evaluated("def train(n): return n + 1\nprint(train(5))").output == "6\n")
  }

  @Test func printWithoutNewlineWaitsForTheLine() {
    #expect(evaluated("for i in range(3): print(i, end=' ')\nprint('x')").output == "0 1 2 x\n")
    #expect(evaluated("print('a', end='')").output == "a")
  }

  @Test func expressionsAreShownWhereEchoIsOn() {
    #expect(evaluated("1 + 1\n'a'\nNone\nx = 3\nx", echo: true).output == "2\n'a'\n3\n")
    #expect(evaluated("1 + 1", echo: false).output == "")
  }

  @Test func endlessLoopsCanBeInterrupted() throws {
    for program in [
      "while True: pass", "while True:\n  try:\n    x = 1\n  except:\n    pass", "[x for x in iter(range(10**12))]",
      "for i in range(10**18): pass", "-1 in iter(range(10**18))", "0 < 1 not in enumerate(range(10**18))",
      "sum(0 for i in range(10**18))", "all(iter(range(1, 10**18)))", "any(0 for i in range(10**18))", "sum(range(10**18), 0.5)",
    ] {
      let host = MinimalHost()
      host.interruptAfter = 100
      #expect(evaluated(program, host: host).failure?.kind == .interrupted)
    }
  }

  /// What a range's ends tell is told at once, however long it is.
  @Test(arguments: [
    "[v for v in range(n)]", "{v for v in range(n)}", "{v: 0 for v in range(n)}", "[a for a in 'ab' for b in range(n - 2)]",
  ])
  func comprehensionsAreBounded(_ comprehension: String) throws {
    #expect(evaluated("n = 4\nx = \(comprehension)\nprint(len(x))", comprehensionLimit: 4).output == "4\n")
    let (output, failure) = evaluated("n = 5\nx = \(comprehension)\nprint(len(x))", comprehensionLimit: 4)
    #expect(output.isEmpty)
    #expect(failure?.kind == .memory)
    let span = try #require(failure?.span)
    #expect(failure?.source?.text(in: span) == comprehension)
    // A generator keeps nothing.
    #expect(evaluated("print(sum(v for v in range(9)))", comprehensionLimit: 4).output == "36\n")
  }

  @Test func longRangesAreNotWalked() {
    let program = """
      n = 10**18
      print(min(range(n)), max(range(n)), min(range(n, 5, -7)), max(range(n, 5, -7)), any(range(n)), all(range(n)), all(range(1, n)))
      print(sum(range(-n, n + 1)), sum(range(-n, n)), sum(range(n, n)), sum(range(4 * 10**9)), sum(range(0, n, n - 1), 5))
      print(n - 1 in range(n), n in range(n), 2.5 in range(n), 'a' in range(n), True in range(n))
      """
    let host = MinimalHost()
    host.interruptAfter = 10
    let expected = """
      0 999999999999999999 8 1000000000000000000 True False True
      0 -1000000000000000000 0 7999999998000000000 1000000000000000004
      True False False False True

      """
    #expect(evaluated(program, host: host).output == expected)
    for (start, stop, step) in [(0, 10, 1), (3, 20, 4), (9, -8, -3), (5, 6, 1), (5, 5, 1), (-7, 7, 2)] {
      let sum = stride(from: start, to: stop, by: step).reduce(0, +)
      #expect(evaluated("print(sum(range(\(start), \(stop), \(step))))").output == "\(sum)\n")
    }
  }

  @Test func recursionIsBoundedAndSurvives() {
    let (output, failure) = evaluated(
      "def f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint(f(900))\ntry:\n  f(5000)\nexcept RecursionError:\n  print('deep')\nprint(f(10))"
    )
    #expect(failure == nil)
    #expect(output == "900\ndeep\n10\n")
  }

  /// Random programs made of the language's pieces end in a value or a diagnostic, never in a trap.
  @Test func expressionSoupNeverTraps() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let atoms = [
      "0", "1", "-1", "3", "2.5", "-0.0", "float('inf')", "float('nan')", "9223372036854775807", "-9223372036854775807", "True", "None",
      "'ab'",
      "''", "[1, 2, 3]", "[]", "(1, 2)", "()", "{'a': 1}", "{1, 2}", "range(5)", "range(0, -9223372036854775807, -3)",
      "np.arange(6).reshape(2, 3)",
      "np.zeros((0, 3))", "np.array(2.0)", "np.float64(1.5)", "np.array([True, False])", "param([1.0, 2.0])", "param(3.0)", "len", "np.sum",
      "(lambda x: x)", "np", "slice(1, None, -1)", "...", "iter([1])",
    ]
    let operators = ["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>", "==", "<", ">=", "in", "is", "and", "or"]
    let functions = FunctionTable.globalNames.filter { !["print", "param", "Value"].contains($0) }
    let members = [
      "sum", "mean", "reshape", "T", "shape", "append", "split", "format", "join", "items", "pop", "astype", "backward", "grad", "index",
      "sort",
    ]
    func expression(_ depth: Int) -> String {
      guard depth > 0 else { return atoms[next(atoms.count)] }
      switch next(8) {
      case 0, 1, 2: return "(\(expression(depth - 1)) \(operators[next(operators.count)]) \(expression(depth - 1)))"
      case 3: return "\(functions[next(functions.count)])(\((0..<next(3)).map { _ in expression(depth - 1) }.joined(separator: ", ")))"
      case 4: return "\(expression(depth - 1))[\(expression(depth - 1))]"
      case 5: return "\(expression(depth - 1)).\(members[next(members.count)])"
      case 6: return "\(expression(depth - 1)).\(members[next(members.count)])(\(expression(depth - 1)))"
      default: return "[\(expression(depth - 1)), -\(expression(depth - 1))]"
      }
    }
    for _ in 0..<1500 {
      let program = "import numpy as np\nx = \(expression(1 + next(3)))\ny = repr(x)"
      let host = MinimalHost()
      host.interruptAfter = 1000
      _ = evaluated(program, host: host)
    }
  }
}
