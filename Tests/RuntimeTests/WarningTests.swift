import Foundation
import Runtime
import Testing

/// NumPy's warnings: which condition, where, what it means, and who may silence them.
@Suite struct WarningTests {
  /// What a program writes to standard error.
  private func warnings(_ program: String) -> String {
    let host = MinimalHost()
    let (_, failure) = evaluated("import numpy as np\n" + program, host: host)
    #expect(failure == nil)
    return host.errors
  }

  struct Case: Sendable {
    let program: String
    let said: [String]
    init(_ program: String, _ said: String...) {
      self.program = program
      self.said = said
    }
  }

  static let cases = [
    Case("p = np.array([[0.5, 0.0]])\nnp.log(p)", "divide by zero encountered in log: log of 0.0 is -inf, at p[0, 1]"),
    Case(
      "x = np.array([1.0, 0.0])\ny = np.zeros(2)\nx / y", "divide by zero encountered in divide: 1.0 / 0.0 is inf, at y[0]",
      "invalid value encountered in divide: 0.0 / 0.0 is nan, at y[1]"),
    Case("z = np.array([1.0, 800.0])\nnp.exp(z)", "overflow encountered in exp: exp of 800.0 is too large for a float: inf, at z[1]"),
    Case("np.float64(1) / 0", "divide by zero encountered in scalar divide: 1.0 / 0.0 is inf"),
    Case("np.float64(1e308) * 10", "overflow encountered in scalar multiply"),
    Case(
      "np.int64(2**62) * 4", "overflow encountered in scalar multiply",
      "4611686018427387904 * 4 goes past the 64 bits of int64, and 0 is what is left"),
    Case("np.int64(2**62) + np.int64(2**62)", "overflow encountered in scalar add"),
    Case("np.int64(-2**63) - 1", "overflow encountered in scalar subtract"),
    Case("np.uint8(200) + np.uint8(100)", "overflow encountered in scalar add", "past the 8 bits of uint8, and 44 is what is left"),
    Case("np.int64(3) ** 50", "3 ** 50 goes past the 64 bits of int64"),
    Case("-np.int64(-2**63)", "overflow encountered in scalar negative"),
    Case(
      "n = np.arange(1, 4) * 2**61\nn * 4",
      "2305843009213693952 * 4 goes past the 64 bits of int64, and -9223372036854775808 is what is left, at n[0]"),
    Case("a = np.array([[1], [2**62]])\nb = np.array([1, 2])\na * b", "4611686018427387904 * 2 goes past the 64 bits of int64"),
    Case("a = np.ones(1000) * 1e200\na * a", "overflow encountered in multiply: 1e+200 * 1e+200 is inf, at a[0]"),
    Case("w = np.array([1e200, 1.0])\nw *= 1e200", "overflow encountered in multiply"),
    Case("w = np.ones(1000)\nw /= 0", "divide by zero encountered in divide"),
    Case("i = np.array([np.inf, 1.0])\ni - i", "invalid value encountered in subtract: inf - inf is nan, at i[0]"),
    Case("w = 1.0\nfor i in range(9):\n  w = w - 10 * w * w * w", "nan comes from here: inf - inf has no value"),
    Case("total = float('inf')\ntotal *= 0", "nan comes from here: inf * 0.0 has no value"),
    Case("np.sqrt(-1.0)", "invalid value encountered in sqrt: sqrt of -1.0 is nan"),
    Case("np.mean([])", "Mean of empty slice", "invalid value encountered in scalar divide"),
    Case("np.std([1.0], ddof=1)", "Degrees of freedom <= 0 for slice"),
    Case("np.sum([1e308, 1e308])", "overflow encountered in reduce"),
    Case("a = np.full((2, 2), 1e200)\na @ a", "overflow encountered in matmul"),
    Case("q = np.array([1, 2])\nq // np.array([1, 0])", "divide by zero encountered in floor_divide"),
    Case("a = np.array([np.nan, 1.0])\na.astype(int)", "invalid value encountered in cast: nan is no int64, at a[0]"),
    Case("np.array([1e38], dtype=np.float32) * 10", "overflow encountered in multiply"),
    Case("y = np.zeros(3)\nyhat = np.zeros((3, 1))\ny - yhat", "y (3,) against yhat (3, 1) gives (3, 3)"),
  ]

  @Test(arguments: cases) func aConditionIsNamedWithItsPlace(_ example: Case) {
    let said = warnings(example.program)
    for text in example.said { #expect(said.contains(text), "\(example.program)\n\(said)") }
  }

  static let silent = [
    "a = np.array([np.inf, np.nan])\na + a, a * 2, np.log(a), np.exp(a), a.sum(), a / 2",
    "np.maximum(np.nan, 1), np.array([np.nan]) < 1",
    "np.array([250, 10], dtype=np.uint8) * 2, np.arange(5) * 2**40, np.int64(7) ** 3, np.int64(2**62) + 2**61, 2**62 * 4",
    "np.int64(-2) ** 63, np.int64(2**63 - 1) ** 1, np.array([3, -1, 0]) ** np.array([39, 10**9, 10**9])",
    "with np.errstate(over='ignore'):\n  np.int64(2**62) * 4",
    "np.tanh(np.array([1000.0])), np.exp(-1000.0)",
    "x = np.arange(3.0)\nx[:, None] - x, x.reshape(-1, 1) - x",
    "with np.errstate(divide='ignore', invalid='ignore'):\n  np.log(np.zeros(3)), np.zeros(2) / 0",
    "np.seterr(all='ignore')\nnp.log(0.0), np.exp(1e4)",
    "import warnings\nwarnings.filterwarnings('ignore')\nnp.log(0.0), np.mean([])",
    "import warnings\nwith warnings.catch_warnings():\n  warnings.simplefilter('ignore')\n  np.log(0.0)",
    "import warnings\nwarnings.filterwarnings('ignore', category=RuntimeWarning)\nnp.log(0.0)",
  ]

  @Test(arguments: silent) func whatWasThereBeforeOrIsSilencedIsNotSaid(_ program: String) { #expect(warnings(program) == "") }

  @Test func aPlaceIsToldOfOnce() {
    let said = warnings("for i in range(5):\n  np.log(0.0)\n  np.log(0.0)")
    #expect(said.components(separatedBy: "divide by zero").count == 3)
  }

  @Test func settingsAreGivenBack() {
    let program = """
      import numpy as np, warnings
      old = np.seterr(divide='raise')
      print(old, np.geterr()['divide'])
      try:
        np.log(np.zeros(2))
      except FloatingPointError as error:
        print('caught', error)
      with np.errstate(all='ignore'):
        print(np.log(0.0), np.geterr())
      np.seterr(**old)
      print(np.geterr()['divide'])
      with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        np.log(0.0)
        warnings.warn('mine')
        print([(w.category.__name__, str(w.message)) for w in found])
      warnings.simplefilter('error')
      try:
        np.float64(1) / 0
      except RuntimeWarning as error:
        print(error)
      try:
        warnings.warn('old', DeprecationWarning)
      except Warning as error:
        print(type(error).__name__, error)
      """
    let (output, failure) = evaluated(program)
    #expect(failure == nil)
    #expect(
      output == """
        {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'} raise
        caught divide by zero encountered in log
        -inf {'divide': 'ignore', 'over': 'ignore', 'under': 'ignore', 'invalid': 'ignore'}
        warn
        [('RuntimeWarning', 'divide by zero encountered in log'), ('UserWarning', 'mine')]
        divide by zero encountered in scalar divide
        DeprecationWarning old

        """)
  }
}
