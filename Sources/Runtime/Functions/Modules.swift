import Language
import NeuralNetwork

/// The modules that `import` knows; nothing in them can change, so all sessions share them.
package enum Modules {
  package static func find(_ name: String) throws(Diagnostic) -> ModuleObject {
    switch name {
    case "numpy": return numpy
    case "numpy.random": return random
    case "numpy.linalg": return linalg
    case "math": return math
    case "random": return pythonRandom
    case "micrograd": return ModuleObject(name: "micrograd", shortName: "micrograd", members: ["engine": .module(engine)])
    case "micrograd.engine": return engine
    default: break
    }
    var hint = "there are numpy, math, random and micrograd.engine"
    switch name.prefix(while: { $0 != "." }) {
    case "torch", "tensorflow", "keras", "jax", "sklearn", "scipy":
      hint += "; networks are built by commands such as `net 2 -> 4 tanh -> 1 sigmoid`"
    case "matplotlib", "pandas", "seaborn": hint += "; `plot` draws in the terminal"
    case "time", "sys", "os", "copy", "collections", "itertools", "functools", "typing": hint += "; the program may not need it here"
    default:
      if let nearest = Suggestion.nearest(to: name, in: ["numpy", "math", "random", "micrograd"]) {
        hint = "did you mean `\(nearest)`? \(hint)"
      }
    }
    throw Diagnostic(.importing, "No module named '\(name)': only built-in modules can be imported", hint: hint)
  }

  static func member(_ name: String, of module: ModuleObject) throws(Diagnostic) -> Value {
    if let value = module.members[name] { return value }
    if module.name == "numpy", let reason = absentFromNumPy[name] {
      throw Diagnostic(.attribute, "np.\(name) is not available here", hint: reason)
    }
    if module.name == "numpy.random", let reason = absentFromRandom[name] {
      throw Diagnostic(.attribute, "np.random.\(name) is not available here", hint: reason)
    }
    if module.name == "numpy", realNumPyNames.contains(name) {
      throw Diagnostic(
        .attribute, "np.\(name) exists in NumPy, but is not one of the functions available here", hint: "`help np` lists those there are")
    }
    if module.name == "numpy.linalg", realLinalgNames.contains(name) {
      throw Diagnostic(
        .attribute, "np.linalg.\(name) exists in NumPy, but is not one of the functions available here",
        hint: "there are norm, inv, solve and det")
    }
    throw Members.unknown(name, module.members.keys.sorted(), "module '\(module.name)'", "has")
  }

  private static func members(_ functions: [BuiltinFunction], _ others: [String: Value] = [:]) -> [String: Value] {
    var members = others
    for function in functions where members[function.name] == nil { members[function.name] = .builtin(function) }
    return members
  }

  nonisolated(unsafe) private static let numpy: ModuleObject = {
    let others: [String: Value] = [
      "pi": .float(Double.pi), "e": MathFunctions.constants["e"] ?? .none, "inf": .float(.infinity), "nan": .float(.nan),
      "newaxis": .none, "True_": .array(NDArray(true)), "False_": .array(NDArray(false)), "float64": .type(.float64),
      "int64": .type(.int64), "bool_": .type(.npBool), "bool": .type(.npBool),
      "ndarray": .type(.ndarray), "int_": .type(.int64), "double": .type(.float64),
      "integer": .type(TypeObject("integer", displayName: "numpy.integer")),
      "floating": .type(TypeObject("floating", displayName: "numpy.floating")),
      "number": .type(TypeObject("number", displayName: "numpy.number")),
      "generic": .type(TypeObject("generic", displayName: "numpy.generic")),
      "random": .module(random), "linalg": .module(linalg),
      "c_": .module(ModuleObject(name: "numpy.c_", shortName: "np.c_", members: [:])),
      "r_": .module(ModuleObject(name: "numpy.r_", shortName: "np.r_", members: [:])),
      "__version__": .string("2.0.0"),
    ]
    return ModuleObject(name: "numpy", shortName: "np", members: members(ArrayFunctions.all, others))
  }()

  nonisolated(unsafe) private static let random: ModuleObject = ModuleObject(
    name: "numpy.random", shortName: "np.random",
    members: members(RandomFunctions.all, ["RandomState": .type(.randomState), "Generator": .type(.randomGenerator)]))

  nonisolated(unsafe) private static let linalg: ModuleObject = ModuleObject(
    name: "numpy.linalg", shortName: "np.linalg", members: members(Searching.linalg))

  nonisolated(unsafe) private static let math: ModuleObject = ModuleObject(
    name: "math", shortName: "math", members: members(MathFunctions.all, MathFunctions.constants))

  nonisolated(unsafe) private static let pythonRandom: ModuleObject = ModuleObject(
    name: "random", shortName: "random", members: members(PythonRandomFunctions.all))

  nonisolated(unsafe) private static let engine: ModuleObject = ModuleObject(
    name: "micrograd.engine", shortName: "micrograd.engine", members: ["Value": .type(.variable)])

  private static let absentFromNumPy: [String: String] = [
    "float32": "arrays here hold float64, int64 or bool", "int32": "arrays here hold float64, int64 or bool",
    "float16": "arrays here hold float64, int64 or bool", "uint8": "arrays here hold float64, int64 or bool",
    "int8": "arrays here hold float64, int64 or bool", "complex128": "arrays here hold float64, int64 or bool",
    "finfo": "the eps of float64 is `2.0 ** -52`, its largest number `1.7976931348623157e308`",
    "iinfo": "the largest int64 is `2 ** 63 - 1`",
    "float": "write `float` itself; NumPy took `np.float` away too", "int": "write `int` itself; NumPy took `np.int` away too",
    "object": "arrays here hold float64, int64 or bool", "matrix": "`np.array(…)` with `@` does it all",
    "loadtxt": "`data FILE.csv target=COLUMN` reads a file", "genfromtxt": "`data FILE.csv target=COLUMN` reads a file",
    "load": "`load FILE` restores a session", "save": "`save FILE` keeps the session",
  ]

  private static let absentFromRandom: [String: String] = [
    "get_state": "`np.random.seed(1)` starts the stream anew", "set_state": "`np.random.seed(1)` starts the stream anew",
    "PCG64": "`np.random.default_rng(seed)` draws from it", "MT19937": "`np.random.RandomState(seed)` draws from it",
    "SeedSequence": "`np.random.default_rng([1, 2])` takes several seeds",
    "multivariate_normal": "`mean + np.random.randn(n, d) @ L.T`, where L @ L.T is the covariance",
    "poisson": "of the discrete distributions there are randint, choice and binomial",
    "beta": "there are uniform, normal, exponential and binomial", "gamma": "there are uniform, normal, exponential and binomial",
  ]

  private static let realLinalgNames: Set<String> = [
    "pinv", "lstsq", "eig", "eigh", "eigvals", "eigvalsh", "svd", "qr", "cholesky", "matrix_rank", "matrix_power", "cond", "slogdet",
  ]

  private static let realNumPyNames: Set<String> = [
    "kron", "fft", "polyfit",
    "gradient", "ediff1d", "cross", "frompyfunc",
    "errstate", "savetxt", "lexsort", "partition", "argpartition",
    "in1d", "resize", "block",
    "choose", "select", "piecewise", "geomspace", "mgrid", "ogrid", "s_", "indices", "fromfunction",
    "vander", "diagflat", "real", "imag", "angle", "conj", "heaviside", "sinc",
    "extract", "place", "may_share_memory", "shares_memory", "info",
  ]
}
