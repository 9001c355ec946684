import Language
import Limits
import Testing
import WorkbenchTestSupport

@testable import Runtime
@testable import Workbench

/// Memory that cannot be had is a MemoryError, and what there was before is there after it.
@Suite struct MemoryLimitTests {
  private func session() -> Bench { Bench(memoryLimit: 48 << 20) }

  @Test(arguments: [
    "np.ones(10**8)", "[0] * 10**8", "(0,) * 10**8", "'a' * 10**8", "net 8000 -> 8000", "data moons n=16000000",
    "np.ones(2 * 10**6) * np.ones((50, 1))",
    "np.ones((5000, 1)) @ np.ones((1, 5000))", "np.random.rand(10**8)", "np.random.choice(10**12, 3, replace=False)",
    "np.random.permutation(10**8)", "np.random.default_rng(1).choice(10**12, 10**8, replace=False)", "np.arange(10**8)",
    "np.linspace(0, 1, 10**8)",
    "np.outer(np.ones(10**4), np.ones(10**4))", "np.pad(np.ones(1000), 10**8)", "np.repeat(np.ones(1000), 10**5)",
    "np.tile(np.ones(1000), 10**5)",
    "np.meshgrid(np.ones(10**4), np.ones(10**4))", "list(range(10**7))", "[i for i in range(10**7)]",
    "set(range(10**7))",
    "'a'.join(['b' * 10**6] * 10**5)", "('a' * 10**6).replace('a', 'b' * 10**6)", "('a' * 10**6).replace('', 'b' * 10**6)",
    "str([[0] * 1000] * 10**5)", "print([[0] * 1000] * 10**5)", "[[0] * 1000] * 10**5", "import random\nrandom.choices([1], k=10**7)",
    "np.eye(10**4)",
    "np.histogram([1], bins=10**7)", "np.zeros((100, 100))[np.zeros((1000, 1000), dtype=int)]",
    "list(np.ones(10**6))", "('a' * 10**8).rfind('b')", "import json\njson.dumps('a' * 10**8)",
    "(b'ab' * 5 * 10**7).decode('utf-16')", "import io\nnp.savez(io.BytesIO(), a=np.ones(10**7))", "net 2400 -> 2400\nsave big.json",
    "import matplotlib.pyplot as plt\nplt.plot(np.ones(4 * 10**6))\nplt.savefig('p.svg')",
    "data moons n=1500000\nnet 2 -> 4 tanh -> 1 sigmoid\nr = forward(X)",
    "d = dict.fromkeys(range(2 * 10**5), 1)\nl = [d.copy() for _ in range(20)]",
    "X = np.ones((4 * 10**6, 2))\ny = np.arange(4 * 10**6) % 2\ndata X y test=0.3 scale=standard",
  ]) func whatIsTooLargeIsAnError(_ code: String) throws {
    let bench = session()
    try bench.json("x = 5")
    let error = try #require(bench.error(code), "\(code)")
    #expect(error.kind == .memory, "\(code): \(error.message)")
    #expect(try bench.json("x + 1").last?["data"] == .int(6))
  }

  @Test(arguments: [
    "x = 'ab'\nwhile True:\n  x += x", "x = [1]\nwhile True:\n  x += x", "x = (1,)\nwhile True:\n  x += x",
    "x = []\nwhile True:\n  x.append(np.ones(10**5))", "x = []\nwhile True:\n  x.append([0] * 100)", "x = [0]\nwhile True:\n  x.extend(x)",
    "x = np.ones(2)\nwhile True:\n  x = np.concatenate([x, x])", "x = {}\nwhile True:\n  x[len(x)] = 1",
    "x = [0]\nwhile True:\n  x = [x, x[:] * 2]", "x = [0] * 10**5\ny = []\nwhile True:\n  y.append(list(x))",
    "x = [0] * 10**5\ny = []\nwhile True:\n  y.append(x.copy())", "x = (0,) * 10**5\ny = []\nwhile True:\n  y.append(list(x))",
    "x = param(np.ones(1000))\nwhile True:\n  x = tanh(x)", "import io\nx = io.StringIO()\nwhile True:\n  x.write('a' * 10000)",
  ]) func growingForEverEnds(_ code: String) throws {
    let bench = session()
    let error = try #require(bench.error(code))
    #expect(error.kind == .memory, "\(error.message)")
    #expect(try bench.json("x = 1\nx").last?["data"] == .int(1))
  }

  /// What copies nothing needs no room for copies, however little there is.
  @Test func whatOnlyLooksNeedsNoRoom() throws {
    let bench = Bench()
    try bench.json("l = [0] * 10**6")
    let list = try #require(bench.session.evaluator.value(of: "l"))
    let refused = Work.run(within: WorkLimits(memoryLimit: .min / 2) { false }) {
      ["len", "any", "isinstance", "sum"].filter { name in
        guard case .builtin(let function)? = FunctionTable.globals[name] else { return false }
        return (try? list.requireRoomForCopies(by: function)) == nil
      }
    }
    #expect(refused == ["sum"])
  }

  @Test func programsCanCatchIt() throws {
    let bench = session()
    let text = bench.text("try:\n  np.ones(10**8)\nexcept MemoryError as e:\n  print('caught')\n", "2 * 3")
    #expect(text == "caught\n6\n")
  }

  @Test func whatItSays() throws {
    let bench = session()
    let error = try #require(bench.error("np.ones(10**8)"))
    #expect(error.message == "there is not enough memory left: this takes 762 MiB more")
    #expect(error.hint == "use fewer numbers, or let go of what is no longer needed: `del NAME`")
    let net = try #require(bench.error("net 8000 -> 8000"))
    #expect(net.message == "there is not enough memory left: a network of 64008000 parameters takes 976 MiB more")
  }

  @Test func sizesAsPeopleSayThem() {
    #expect(Work.sizeText(12) == "12 bytes")
    #expect(Work.sizeText(8 << 40) == "8.0 TiB")
    #expect(Work.sizeText(1536) == "1.5 KiB")
    #expect(Work.sizeText(.max) == "7.9 EiB")
  }
}
