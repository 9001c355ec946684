import Language
import Runtime
import Testing

/// What a program computes of small arrays, and again in the memory of its earlier results, is what the general operations give.
@Suite struct SmallArrayTests {
  /// Operands of one element and many, of none, numbers, vectors and matrices, views that lie otherwise in memory.
  struct Operands {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }

    private mutating func double() -> Double {
      switch below(24) {
      case 0: .infinity
      case 1: -.infinity
      case 2: .nan
      case 3: 0
      case 4: -0.0
      default: Double(below(4001) - 2000) / 256
      }
    }

    private mutating func extent() -> Int { [0, 1, 1, 2, 3, 3, 4, 5, 8, 9, 13][below(11)] }

    mutating func array(_ shape: [Int]) throws -> NDArray {
      let count = shape.reduce(1, *)
      switch below(5) {
      case 0: return NDArray((0..<count).map { _ in below(9) - 3 }, shape: shape)
      case 1: return NDArray((0..<count).map { _ in below(2) == 1 }, shape: shape)
      default: return NDArray((0..<count).map { _ in double() }, shape: shape)
      }
    }

    mutating func shape() -> [Int] { (0..<[0, 1, 1, 2, 2, 2, 2, 3][below(8)]).map { _ in extent() } }

    /// An array, often a view: transposed, reversed, every second element, a column.
    mutating func view(_ shape: [Int]) throws -> NDArray {
      switch below(8) {
      case 0 where shape.count == 2: return try array([shape[1], shape[0]]).transposed
      case 1: return try array(shape).flipped()
      case 2 where shape.count == 1:
        return try array([2 * shape[0]]).subscripted([.slice(start: nil, stop: nil, step: 2)])
      case 3 where shape.count == 1:
        return try array([shape[0], 3]).subscripted([.slice(start: nil, stop: nil, step: nil), .integer(1)])
      default: return try array(shape)
      }
    }

    mutating func value(_ shape: [Int]? = nil) throws -> Value {
      switch below(10) {
      case 0: return .float(double())
      case 1: return .int(below(7) - 3)
      default: return .array(try view(shape ?? self.shape()))
      }
    }

    /// Two operands that fit more often than not.
    mutating func pair() throws -> (Value, Value) {
      let shape = shape()
      let other = below(5) == 0 ? self.shape() : shape.map { below(4) == 0 ? 1 : $0 }
      let pair = (try value(shape), try value(below(3) == 0 ? Array(other.dropFirst()) : other))
      return below(2) == 0 ? pair : (pair.1, pair.0)
    }
  }

  /// A value as what can be compared: kind, shape, the bits of the elements; or the failure's message.
  private func described(_ body: () throws(Diagnostic) -> Value) -> String {
    do throws(Diagnostic) {
      let value = try body()
      guard case .array(let array) = value else { return value.reprText }
      return "\(array.dtype) \(array.shape) \(array.isScalar) "
        + array.doubles.map { $0.isNaN ? "nan" : String($0.bitPattern, radix: 16) }.joined(separator: " ")
    } catch { return error.message }
  }

  private func function(_ definition: String, in evaluator: Evaluator) throws -> Value {
    let source = Source(text: "import numpy as np\n" + definition + "\n")
    var parser = Parser(source, context: ParseContext(isCommand: { _ in false }, isVariable: { evaluator.isVariable($0) }))
    while let statement = try parser.nextStatement() { try evaluator.execute(statement, source: source, echo: false) }
    return try #require(evaluator.value(of: "f"))
  }

  /// Calls the function on pair after pair, keeps all results, and compares them only then.
  private func check(
    _ body: String, _ seed: UInt64, pairs: [(Value, Value)],
    _ general: (Value, Value) throws(Diagnostic) -> Value?
  ) throws {
    let host = MinimalHost()
    defer { withExtendedLifetime(host) {} }
    let evaluator = Evaluator(host: host)
    let f = try function("def f(a, b):\n    " + body, in: evaluator)
    var outcomes: [Result<Value, Diagnostic>] = []
    for (a, b) in pairs { outcomes.append(Result { () throws(Diagnostic) in try evaluator.call(f, [a, b]) }) }
    for ((a, b), outcome) in zip(pairs, outcomes) {
      let expected = described { () throws(Diagnostic) in try general(a, b) ?? .none }
      #expect(described(outcome.get) == expected, "seed \(seed), \(body): a = \(a.reprText), b = \(b.reprText)")
    }
  }

  private static let operators: [(String, BinaryFunction)] = [
    ("a + b", .add), ("a - b", .subtract), ("a * b", .multiply), ("a / b", .trueDivide), ("a // b", .floorDivide), ("a % b", .remainder),
    ("a ** b", .power), ("np.maximum(a, b)", .maximum), ("np.minimum(a, b)", .minimum), ("np.subtract(a, b)", .subtract),
    ("(lambda: a)() * (lambda: b)()", .multiply), ("a < b", .less),
  ]

  @Test(arguments: operators.indices) func elementByElement(_ index: Int) throws {
    let (expression, function) = SmallArrayTests.operators[index]
    var operands = Operands(seed: UInt64(index))
    let pairs = try (0..<300).map { _ in try operands.pair() }.filter { pair in
      if case .array = pair.0 { true } else if case .array = pair.1 { true } else { false }
    }
    try check("return " + expression, UInt64(index), pairs: pairs) { (a, b) throws(Diagnostic) in
      .array(try NDArray.apply(function, try a.array("a"), try b.array("b")))
    }
  }

  @Test func oneOperand() throws {
    let functions: [(String, UnaryFunction)] = [
      ("-a", .negative), ("np.exp(a)", .exp), ("np.tanh(a)", .tanh), ("np.square(a)", .square), ("exp(a)", .exp), ("np.isnan(a)", .isNaN),
      ("np.log1p(a)", .log1p), ("np.floor(a)", .floor),
    ]
    for (index, (expression, function)) in functions.enumerated() {
      var operands = Operands(seed: 100 + UInt64(index))
      let pairs = try (0..<200).map { _ in (Value.array(try operands.view(operands.shape())), Value.none) }
      try check("return " + expression, UInt64(index), pairs: pairs) { (a, _) throws(Diagnostic) in
        .array(try a.array("a").apply(function))
      }
    }
  }

  @Test func allElementsTogether() throws {
    let reductions: [(String, Reduction)] = [
      ("np.sum(a)", .sum), ("a.sum()", .sum), ("np.mean(a)", .mean), ("a.max()", .max), ("np.min(a)", .min), ("a.prod()", .prod),
    ]
    for (index, (expression, reduction)) in reductions.enumerated() {
      var operands = Operands(seed: 200 + UInt64(index))
      let pairs = try (0..<200).map { _ in (Value.array(try operands.view(operands.shape())), Value.none) }
      try check("return " + expression, UInt64(index), pairs: pairs) { (a, _) throws(Diagnostic) in
        .array(try a.array("a").reduced(reduction))
      }
    }
  }

  @Test(arguments: [
    ("np.dot(a, b)", false, false), ("a @ b", false, false), ("np.dot(a.T, b)", true, false), ("a @ b.T", false, true),
    ("np.matmul(a.T, b.T)", true, true), ("a.dot(b)", false, false),
  ])
  func products(_ expression: String, _ isFirstTransposed: Bool, _ isSecondTransposed: Bool) throws {
    var operands = Operands(seed: UInt64(expression.utf8.count))
    let pairs = try (0..<400).map { _ in
      let (n, k, m) = (operands.below(9), operands.below(9), operands.below(9))
      let left = operands.below(4) == 0 ? [k] : isFirstTransposed ? [k, n] : [n, k]
      let right = operands.below(4) == 0 ? [k] : isSecondTransposed ? [m, k] : [k, m]
      return (Value.array(try operands.view(left)), Value.array(try operands.view(operands.below(20) == 0 ? [3] : right)))
    }
    let isDot = expression.contains("dot")
    try check("return " + expression, 0, pairs: pairs) { (a, b) throws(Diagnostic) in
      let x = isFirstTransposed ? try a.array("a").transposed : try a.array("a")
      let y = isSecondTransposed ? try b.array("b").transposed : try b.array("b")
      return .array(isDot ? try NDArray.dot(x, y) : try NDArray.matmul(x, y))
    }
  }

  @Test(arguments: [("+", BinaryFunction.add), ("-", .subtract), ("*", .multiply), ("/", .trueDivide), ("**", .power)])
  func inPlace(_ symbol: String, _ function: BinaryFunction) throws {
    var operands = Operands(seed: UInt64(symbol.utf8.first ?? 0))
    let host = MinimalHost()
    defer { withExtendedLifetime(host) {} }
    let evaluator = Evaluator(host: host)
    let plain = try self.function("def f(a, b):\n    a \(symbol)= b\n    return a", in: evaluator)
    let computed = try self.function("def f(a, b):\n    a \(symbol)= b * 1\n    return a", in: evaluator)
    for round in 0..<400 {
      let shape = operands.shape()
      guard !shape.isEmpty else { continue }
      let target = try operands.view(shape)
      let alias = [
        0: target, 1: target.transposed, 2: try target.flipped(), 3: target.raveled(),
      ][operands.below(12)]
      let operand = try alias.map { Value.array($0) } ?? operands.value(operands.below(3) == 0 ? Array(shape.dropFirst()) : shape)
      let before = target.copy()
      let old = alias == nil ? operand : .array(try operand.array("b").copy())
      let multiplied = round.isMultiple(of: 2)
      let other = try old.array("b")
      let actual = described { () throws(Diagnostic) in try evaluator.call(multiplied ? computed : plain, [.array(target), operand]) }
      let expected = described { () throws(Diagnostic) in
        try before.applyInPlace(function, multiplied ? try NDArray.apply(.multiply, other, 1) : other)
        return .array(before)
      }
      #expect(actual == expected, "\(symbol) round \(round): shape \(shape), operand \(old.reprText)")
      #expect(described { .array(target) } == described { .array(before) })
    }
  }

  @Test func chainsAndRecursionKeepEveryResult() {
    let (output, failure) = evaluated(
      """
      import numpy as np
      def sigmoid(x):
          return 1 / (1 + np.exp(-x))
      x = np.array([0.0, 2.0])
      kept = [sigmoid(x * k) for k in range(4)]
      print(kept[0], kept[1], len({str(k) for k in kept}))
      def total(a, n):
          return a + total(a * 2, n - 1) if n else a
      print(total(x, 5), x)
      def halves(a, n):
          return (a / 2) * 1 + halves(a / 2, n - 1) if n else a * 0
      print(halves(np.array([8.0, 16.0]), 3))
      a = np.array([1.0, 2.0])
      history = []
      for step in range(3):
          a = a * 2
          history.append(a)
      print(history, history[0] is history[1])
      b = a
      a -= 1
      print(b, b is a, history[-1])
      view = a[::-1]
      view += a
      print(a, view)
      def replaced():
          global a
          a = np.array([100.0, 200.0])
          return 1
      print(a + replaced(), a)
      """)
    #expect(failure == nil)
    #expect(
      output == """
        [0.5 0.5] [0.5        0.88079708] 4
        [  0. 126.] [0. 2.]
        [ 7. 14.]
        [array([2., 4.]), array([4., 8.]), array([ 8., 16.])] False
        [ 7. 15.] True [ 7. 15.]
        [22. 22.] [22. 22.]
        [23. 23.] [100. 200.]

        """)
  }
}
