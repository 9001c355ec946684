import Language
import Runtime
import Testing

/// What learners are told when a program fails: the kind, the message, what it points at and the hint.
@Suite struct EvaluationDiagnosticTests {
  struct Case: CustomTestStringConvertible {
    let program: String
    let kind: Diagnostic.Kind
    let message: String
    let place: String
    let hint: String
    var testDescription: String { program }

    init(_ program: String, _ kind: Diagnostic.Kind, _ message: String, at place: String, hint: String = "") {
      self.program = program
      self.kind = kind
      self.message = message
      self.place = place
      self.hint = hint
    }
  }

  static let cases: [Case] = [
    Case("weights = 1\nprint(wieghts)", .name, "name 'wieghts' is not defined", at: "wieghts", hint: "did you mean `weights`?"),
    Case("x = random", .name, "name 'random' is not defined", at: "random", hint: "write `import random` first"),
    Case("1 / 0", .zeroDivision, "division by zero", at: "1 / 0", hint: "check the divisor"),
    Case("[1, 2][2]", .index, "list index out of range", at: "[1, 2][2]", hint: "it has 2 elements"),
    Case("{'lr': 1}['l']", .key, "there is no key 'l'", at: "{'lr': 1}['l']", hint: "'lr'"),
    Case("'a' + 1", .type, "can only concatenate str (not \"int\") to str", at: "'a' + 1", hint: "str(…)"),
    Case("[1] - 1", .type, "unsupported operand type(s) for -: 'list' and 'int'", at: "[1] - 1", hint: "np.array"),
    Case("def f(): pass\nf() + 1", .type, "unsupported operand type(s) for +: 'NoneType' and 'int'", at: "f() + 1", hint: "gives None"),
    Case("import numpy as np\nnp.ones(3) + np.ones(4)", .value, "could not be broadcast", at: "np.ones(3) + np.ones(4)"),
    Case("import numpy as np\nif np.ones(2): pass", .value, "truth value", at: "np.ones(2)", hint: "any or all"),
    Case("import numpy as np\nnp.expp(1)", .attribute, "module 'numpy' has no attribute 'expp'", at: "expp", hint: "did you mean `exp`?"),
    Case("import numpy as np\nnp.einsum_path(1, 1)", .attribute, "exists in NumPy", at: "einsum_path"),
    Case("import numpy as np\nnp.complex64(1)", .attribute, "np.complex64 is not available here", at: "complex64", hint: "complex128"),
    Case(
      "import numpy as np\nnp.zeros(2, dtype='complex64')", .type, "data type 'complex64' not understood",
      at: "np.zeros(2, dtype='complex64')", hint: "float32"),
    Case(
      "import numpy as np\nnp.zeros(2, dtype=np.uint8) + 256", .overflow, "Python integer 256 out of bounds for uint8",
      at: "np.zeros(2, dtype=np.uint8) + 256", hint: "from 0 to 255"),
    Case(
      "import numpy as np\na = np.arange(6).reshape(2, 3).T\na.shape = (6,)", .attribute, "Incompatible shape", at: "shape",
      hint: "reshape"),
    Case(
      "import numpy as np\nnp.seterr(all='raise')\nnp.log(0.0)", .floatingPoint, "divide by zero encountered in log", at: "np.log(0.0)",
      hint: "np.clip"),
    Case("[1].shape", .attribute, "'list' object has no attribute 'shape'", at: "shape", hint: "np.array"),
    Case("def f(a, b): pass\nf(1)", .type, "f() missing 1 required positional argument: 'b'", at: "f(1)", hint: "f(a, b)"),
    Case("def f(a): pass\nf(1, 2)", .type, "f() takes 1 positional argument but 2 were given", at: "f(1, 2)"),
    Case("def f(rate=1): pass\nf(rtae=2)", .type, "unexpected keyword argument 'rtae'", at: "f(rtae=2)", hint: "did you mean `rate=`?"),
    Case("a, b = 1, 2, 3", .value, "too many values to unpack (expected 2)", at: "a, b"),
    Case("for i in 5: pass", .type, "'int' object is not iterable", at: "5", hint: "range(5)"),
    Case("5()", .type, "'int' object is not callable", at: "5()"),
    Case("def f(n): return f(n + 1)\nf(0)", .recursion, "1000 levels deep", at: "f(n + 1)", hint: "ends without a call"),
    Case("def f():\n  print(x)\n  x = 1\nf()", .unboundLocal, "`x` is local to `f`, because line 3 assigns it", at: "x"),
    Case("assert 1 == 2", .assertion, "this does not hold: 1 == 2", at: "1 == 2"),
    Case("raise ValueError('bad')", .value, "bad", at: "raise ValueError('bad')"),
    Case("import numpy as np\nx = np.array([1, 2])\nx += 0.5", .type, "Cannot cast", at: "x += 0.5", hint: "astype"),
    Case("f'{[1]:.2f}'", .type, "unsupported format string", at: "[1]"),
    Case(
      "w = param([1.0, 2.0])\nw.backward()", .value, "backward starts from a single number", at: "w.backward()", hint: "sum() or mean()"),
    Case("'abc'[0] = 'x'", .type, "does not support item assignment", at: "'abc'[0]"),
    Case("[0] * 10 ** 12", .memory, "2^27", at: "[0] * 10 ** 12"),
    Case("import numpy as np\nnp.zeros((100000, 100000))", .memory, "2^27", at: "np.zeros((100000, 100000))"),
    Case("list(range(10 ** 18))", .memory, "more than fit into memory", at: "list(range(10 ** 18))", hint: "loop over the range itself"),
    Case("sorted(range(10 ** 18))", .memory, "more than fit into memory", at: "sorted(range(10 ** 18))"),
    Case("np.sum(range(10 ** 18))", .memory, "more than fit into memory", at: "np.sum(range(10 ** 18))"),
    Case("return 1", .syntax, "'return'", at: "return"),
    Case("x = [1]\nx.append(x)\nx == [x]\nnope", .name, "'nope'", at: "nope"),
  ]

  @Test(arguments: cases) func diagnostic(_ example: Case) throws {
    let failure = try #require(evaluated(example.program).failure)
    #expect(failure.kind == example.kind)
    #expect(failure.message.contains(example.message))
    let span = try #require(failure.span)
    #expect(failure.source?.text(in: span) == example.place)
    #expect(example.hint.isEmpty || failure.hint?.contains(example.hint) == true)
    #expect(!failure.message.hasSuffix("."))
  }

  @Test func theTutorialAsPrintedStopsAtBias() throws {
    let program = """
      bias = 0.0
      def backward(X, y, a, weights, learning_rate=0.1):
          db = 0.5
          bias -= learning_rate * db
          return weights, bias
      backward(1, 2, 3, 4)
      """
    let failure = try #require(evaluated(program).failure)
    #expect(failure.kind == .unboundLocal)
    #expect(failure.message.contains("`bias` is local to `backward`, because `bias -= …` assigns it inside the function"))
    #expect(failure.position?.line == 4)
    #expect(failure.hint?.contains("global bias") == true)
    #expect(failure.calls.map(\.function) == ["backward"])
  }

  @Test func theCallChainIsToldInnermostLast() throws {
    let failure = try #require(evaluated("def inner(): return 1 / 0\ndef outer(): return inner()\nouter()").failure)
    #expect(failure.calls.map(\.function) == ["outer", "inner"])
  }
}
