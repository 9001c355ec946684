import Language
import Testing
import WorkbenchTestSupport

@testable import Runtime
@testable import Workbench

/// A session that ends leaves no memory behind, whatever its values hold.
@Suite struct SessionReleaseTests {
  static let programs = [
    "squares = (x * x for x in range(4))\nprint(next(squares))",
    "def outer():\n  def fact(n): return 1 if n < 2 else n * fact(n - 1)\n  return fact\nf = outer()\nprint(f(5))",
    "def outer():\n  def fact(n): return 1 if n < 2 else n * fact(n - 1)\n  return fact(5)\nfor i in range(3000): outer()",
    "a = [1]\na.append(a)\nd = {'self': 0}\nd['self'] = [d]\nb = (a, d)",
    "def f(x=[]):\n  return x\nf().append(f)\ng = f().append\nf().append(g)",
    "a = []\nt = (a,)\nfor i in range(200): t = (t, t)\na.append(t)",
    "names = iter([1, 2])\nlazy = map(lambda v: v + 1, names)\npairs = enumerate(lazy)",
    "data xor\nnet 2 -> 2 tanh -> 1 sigmoid\ntrain 3\nw = param(1.0)\nloss = w * w",
  ]

  @Test(arguments: programs) func nothingIsLeft(_ program: String) throws {
    weak var evaluator: Evaluator?
    weak var list: ListObject?
    do {
      let bench = Bench()
      _ = bench.text(program)
      evaluator = bench.session.evaluator
      if case .list(let object)? = bench.session.evaluator.value(of: "a") { list = object }
    }
    #expect(evaluator == nil)
    #expect(list == nil)
  }

  /// The search for rings takes no memory that cannot be had: what holds no ring is freed without it.
  @Test func whereMemoryIsShortTheRestIsFreed() throws {
    weak var list: ListObject?
    do {
      let bench = Bench(memoryLimit: 16 << 20)
      #expect(bench.error("a = []\nwhile True: a.append([])\n")?.kind == .memory)
      if case .list(let object)? = bench.session.evaluator.value(of: "a") { list = object }
      #expect(list != nil)
    }
    #expect(list == nil)
  }

  /// Freeing goes as deep as the values do.
  @Test func deepValuesAreFreed() {
    let program =
      "a = (1,)\nb = [1]\nd = {}\nfor i in range(100000):\n  a = (a,)\n  b = [b]\n  d = {'next': d}\nit = zip([1])\nfor i in range(20000): it = zip(it)"
    #expect(Bench().text(program).isEmpty)
  }
}
