import Language
import Limits
import Testing

@testable import Runtime

/// Every function and method of the tables, called with the largest, smallest, emptiest and oddest values there are: a value or a
/// diagnostic comes of it, never a trap, and no call takes memory that is not there.
@Suite struct ExtremeCallTests {
  static let values = [
    "0", "1", "-1", "2", "63", "64", "2**27", "2**31", "2**53", "2**60", "2**62", "2**63-1", "-2**63", "-2**63+1", "-2**62", "True", "None",
    "0.0", "-0.5", "1e300", "-1e300", "5e-324", "np.nan", "np.inf", "-np.inf", "''", "'a'", "'abc'", "'%s{0}'", "'ij,jk->ik'", "[]", "[0]",
    "[1, 2, 3]", "[[1, 2], [3, 4]]", "[[1], [2, 3]]", "['a', 'b']", "[2**63-1, -2**63]", "[np.nan, np.inf]", "()", "(0, 2**62, 2**62)",
    "(2**62, 2**62)", "(-1,)", "(-1, -1)", "((1, 1), (2**63-1, 2))", "(1,)*9", "{}", "{'a': 1}", "{1, 2}", "range(10)",
    "range(2**63-1, -2**63, -1)", "range(-2**63, 2**63-1, 2**62)", "slice(0, 10**18, -1)", "np.array([])", "np.array(5)",
    "np.array([1, 2, 3])", "np.array([1.5, -2.5])", "np.arange(24).reshape(2, 3, 4)", "np.zeros((0, 2**40))", "np.zeros((3, 0))",
    "np.array([2**63-1, -2**63])", "np.array([np.nan, np.inf, -np.inf])", "np.array([True, False])", "np.ones((2, 2, 5, 5))",
    "np.ones((2, 2, 3, 3))", "np.ones((4, 5)).T", "int", "len", "lambda *a: a", "param([1.0, 2.0])", "np.random.default_rng(1)",
    "iter([1, 2])",
  ]

  private static let receivers: [String: [String]] = [
    "str": ["''", "'a b'", "'é🧠'"], "list": ["[]", "[3, 1, 2]", "['b', 'a']"], "tuple": ["()", "(1, 2)"],
    "dict": ["{}", "{'a': 1}"], "set": ["set()", "{1, 2}"],
    "numpy.ndarray": [
      "np.array([])", "np.array(3)", "np.arange(24).reshape(2, 3, 4)", "np.array([[1.5, np.nan], [np.inf, -1]])", "np.zeros((0, 2**40))",
      "np.array([2**63-1, -2**63])",
    ],
    "Value": ["param(2.0)", "param([[1.0, 2.0], [3.0, 4.0]])"], "int": ["(2**63-1)", "(-2**63)"], "float": ["2.5", "np.inf"],
    "Generator": ["np.random.default_rng(1)"], "RandomState": ["np.random.RandomState(1)"], "nditer": ["np.nditer(np.arange(3))"],
  ]

  /// Loops that may go on for ever end after so many questions.
  private static let patience = 400

  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  private func run(_ line: String) {
    let host = MinimalHost()
    host.interruptAfter = Self.patience
    let source = Source(text: line)
    let evaluator = Evaluator(host: host, memoryLimit: 64 << 20)
    var parser = Parser(source, context: ParseContext(isCommand: { _ in false }, isVariable: { evaluator.isVariable($0) }))
    do throws(Diagnostic) {
      while let statement = try parser.nextStatement() { try evaluator.execute(statement, source: source, echo: true) }
    } catch {
      #expect(!error.message.isEmpty || line.hasPrefix("exit") || line.hasPrefix("quit"), "\(line)")
    }
  }

  private func arguments(_ function: BuiltinFunction, _ dice: inout Dice) -> String {
    (0..<dice.roll(function.parameters.count + 2)).map { _ in Self.values[dice.roll(Self.values.count)] }.joined(separator: ", ")
  }

  /// Shapes may be as long as one likes where one extent is 0: there is nothing to fill, and so nothing to sum.
  @Test(arguments: [
    "np.cov(np.zeros((0, 2**40)))", "np.corrcoef(np.zeros((0, 2**40)))", "np.zeros((0, 2**40)) @ np.zeros((2**40, 0))",
    "np.dot(np.zeros((0, 2**40)), np.zeros((2**40, 0)))", "np.zeros((0, 2**40), dtype=int) @ np.zeros((2**40, 0), dtype=int)",
    "np.zeros((2, 0, 2**40)) @ np.zeros((2**40, 0))",
  ]) func productsOfNothingEnd(_ line: String) { run(line) }

  @Test(arguments: [1, 2, 3] as [UInt64]) func functionsNeverTrap(_ seed: UInt64) {
    var dice = Dice(state: seed)
    for function in FunctionTable.all {
      for _ in 0..<4 { run("\(function.qualifiedName)(\(arguments(function, &dice)))") }
    }
  }

  /// What the modules' own text is made of can be reached too, as a module's members: `struct._native`.
  @Test(arguments: [1] as [UInt64]) func functionsOfModulesNeverTrap(_ seed: UInt64) {
    var dice = Dice(state: seed)
    var count = 0
    for (name, definition) in ModuleTable.all.sorted(by: { $0.key < $1.key }) {
      for case .builtin(let function) in definition.members().values.sorted(by: { $0.displayText < $1.displayText }) {
        // What ends the program says nothing.
        if ["exit", "quit"].contains(function.name) { continue }
        count += 1
        for _ in 0..<3 { run("import \(name) as m\nm.\(function.name)(\(arguments(function, &dice)))") }
      }
    }
    #expect(count > 60)
  }

  /// Seconds of which no calendar tells.
  @Test(arguments: ["10**30", "-1e300", "float('nan')", "2**62"]) func momentsBeyondTheCalendarAreRefused(_ seconds: String) {
    for call in ["time.ctime", "time.gmtime", "time.localtime"] { run("import time\n\(call)(\(seconds))") }
    run("import time\ntime.strftime('%Y', (-2**31, 2**31-1, 0, 0, 0, 0, 2**31-1, -2**31, 0))")
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func methodsNeverTrap(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    for (type, functions) in FunctionTable.methods {
      // Types of modules have no literal to call their methods on.
      guard let receivers = Self.receivers[type] else { continue }
      for function in functions {
        for receiver in receivers { run("\(receiver).\(function.name)(\(arguments(function, &dice)))") }
      }
    }
  }

  /// Every function and method with an extreme integer in each place, which dice seldom throw.
  @Test(arguments: ["2**63-1", "-2**63", "-2**63+1", "2**62", "-2**62"]) func integersInEveryPlaceNeverTrap(_ integer: String) {
    for (type, functions) in FunctionTable.methods {
      guard let receiver = Self.receivers[type]?.last else { continue }
      for function in functions {
        for count in 1...max(1, min(function.parameters.count, 4)) {
          run("\(receiver).\(function.name)(\(Array(repeating: integer, count: count).joined(separator: ", ")))")
        }
      }
    }
    for function in FunctionTable.all where !["exit", "quit"].contains(function.name) {
      for first in [integer, "np.array([1, 2, 3])", "[1, 2, 3]"] {
        for count in 0..<max(1, min(function.parameters.count, 4)) {
          run("\(function.qualifiedName)(\(([first] + Array(repeating: integer, count: count)).joined(separator: ", ")))")
        }
      }
    }
  }

  @Test(arguments: [1, 2] as [UInt64]) func operatorsNeverTrap(_ seed: UInt64) {
    var dice = Dice(state: seed)
    let symbols = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "<", "<=", "==", "in", "is"]
    for _ in 0..<600 {
      let (a, b, c) = (
        Self.values[dice.roll(Self.values.count)], Self.values[dice.roll(Self.values.count)], Self.values[dice.roll(Self.values.count)]
      )
      run("(\(a)) \(symbols[dice.roll(symbols.count)]) (\(b))")
      run("(\(a))[\(b)]")
      run("(\(a))[\(b):\(c):\(c)]")
      run("x = \(a)\nx \(symbols[dice.roll(13)])= \(b)")
      run("x = \(a)\nx[\(b)] = \(c)")
    }
    for value in Self.values { for sign in ["-", "~", "not ", "+"] { run("\(sign)(\(value))") } }
  }

  @Test(arguments: [
    ("np.zeros((0, 2**62, 2**62))", "array is too big"), ("np.ones((2**62, 0, 2**62))", "more than 134217728"),
    ("np.zeros(0).reshape(0, 2**62, 2**62)", "array is too big"), ("np.random.rand(0, 2**62, 2**62)", "array is too big"),
    ("np.random.default_rng(1).random((0, 2**62, 2**62))", "array is too big"), ("np.diag([1], -9223372036854775807)", "too far out"),
    ("np.diag([1], -9223372036854775807-1)", "too far out"), ("np.bincount([9223372036854775807])", "too large"),
    ("np.bincount([1], minlength=2**62)", "too large"),
    ("np.histogram([2**62, 2**62])", "Too many bins"), ("np.histogram(10**18, bins=10)", "Too many bins"),
    ("np.tile(np.zeros((0, 2**59)), (1, 2**27))", "array is too big"), ("np.arange(0, -1e300, 1.0).shape", ""),
    ("(-9223372036854775807) in range(1, -9223372036854775807-1, -1)", ""),
    ("max_pool2d(np.ones((1, 1, 4, 4)), 2, padding=2**62)", "padding is at most half"),
    ("pow(3, 5, -9223372036854775807-1)", ""), ("np.rot90(np.eye(2), -9223372036854775807-1)", ""),
    ("np.concatenate([np.zeros((0, 2**59))] * 40, axis=1)", "array is too big"),
  ]) func sizesBeyondAllCounting(_ code: String, _ message: String) {
    let (_, failure) = evaluated(code)
    if message.isEmpty {
      #expect(failure == nil, "\(code): \(failure?.message ?? "")")
    } else {
      #expect(failure?.message.contains(message) == true, "\(code): \(failure?.message ?? "no failure")")
    }
  }
}
