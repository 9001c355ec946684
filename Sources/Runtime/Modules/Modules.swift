import Language
import NeuralNetwork

/// The modules that numbers need; nothing in them can change, so all sessions share them.
package enum Modules {
  /// The modules that come with the interpreter itself and need no session.
  package static func native(_ name: String) -> ModuleObject? {
    switch name {
    case "numpy": numpy
    case "numpy.random": random
    case "numpy.linalg": linalg
    case "math": math
    default: nil
    }
  }

  /// Whether `import` finds it.
  static func isKnown(_ name: String) -> Bool { native(name) != nil || ModuleTable.all[name] != nil }

  /// Why there is no module of a name, and what does its job here.
  /// - Parameter isBesideProgram: whether a file beside the program would do.
  static func absent(_ name: String, isBesideProgram: Bool = false) -> Diagnostic {
    let top = String(name.prefix { $0 != "." })
    var hint = instead[top]
    if hint == nil, let nearest = Suggestion.nearest(to: name, in: names) { hint = "did you mean `\(nearest)`?" }
    let other =
      top != name && (native(top) != nil || ModuleTable.all[top] != nil)
      ? "there is no `\(name)`: of \(top) there is only what tutorials use"
      : isBesideProgram ? "no `\(top).py` lies beside the program" : "only modules that are built in can be imported"
    return ExceptionObject(
      Diagnostic(.importing, "No module named '\(name)'", hint: hint ?? other), name: "ModuleNotFoundError"
    ).raised
  }

  /// Every module's name.
  package static let names: [String] =
    ["numpy", "numpy.random", "numpy.linalg", "math"] + ModuleTable.all.keys.filter { !$0.hasPrefix("_") }.sorted()

  /// What does the job of modules that are not here.
  private static let instead: [String: String] = {
    var table: [String: String] = [:]
    let networks = "networks are built by commands such as `net 2 -> 4 tanh -> 1 sigmoid`, or written with NumPy"
    for name in ["torch", "torchvision", "tensorflow", "keras", "jax", "flax", "theano", "mxnet", "autograd", "tinygrad", "nnfs"] {
      table[name] = networks
    }
    table["nnfs"] = "its data: `data spiral`; the rest is NumPy's: leave `import nnfs` and `nnfs.init()` out"
    for name in ["seaborn", "plotly", "bokeh", "graphviz", "pydot"] { table[name] = "matplotlib.pyplot draws, and so does `plot`" }
    for name in ["cv2", "PIL", "imageio", "skimage"] {
      table[name] = "pictures are not read here: `data digits` has some, a CSV file holds others"
    }
    for name in ["urllib", "requests", "wget", "gdown", "kagglehub"] {
      table[name] = "nothing is fetched from the net here: download the file first, then `open(…)` or `data FILE.csv`"
    }
    for name in ["h5py", "sqlite3"] { table[name] = "files of numbers are read by np.load, np.loadtxt and pandas.read_csv" }
    for name in ["subprocess", "asyncio", "joblib", "socket", "ctypes", "numba", "cupy"] {
      table[name] = "programs run by themselves and in one piece here"
    }
    table["sympy"] = "`grad(loss, w)` works out slopes"
    table["gym"] = "there are no environments here: write one as a class"
    table["gymnasium"] = table["gym"]
    return table
  }()

  static func member(_ name: String, of module: ModuleObject) throws(Diagnostic) -> Value {
    if let absence = module.absence { throw absence }
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
    if module.name == "numpy" || module.name == "math", let function = FunctionTable.globals[name], case .builtin(let builtin) = function,
      builtin.module == nil
    {
      throw Diagnostic(
        .attribute, "module '\(module.name)' has no attribute '\(name)'",
        hint: "here `\(name)` stands by itself: `\(name)(…)`; \(module.shortName) has none")
    }
    let late = [lateNames[module.name], lateMethods[module.name]].compactMap { $0?.keys }.flatMap { $0 }
    let own = module.members.keys.filter { if case .module? = module.members[$0] { false } else { !$0.hasPrefix("_") } }
    throw Members.unknown(name, (own + late).sorted(), "module '\(module.name)'", "has")
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
      "object_": .type(TypeObject("object_", displayName: "numpy.object_")),
      "random": .module(random), "linalg": .module(linalg),
      "c_": .module(ModuleObject(name: "numpy.c_", shortName: "np.c_", members: [:])),
      "r_": .module(ModuleObject(name: "numpy.r_", shortName: "np.r_", members: [:])),
      "__version__": .string("2.0.0"),
    ]
    return ModuleObject(name: "numpy", shortName: "np", members: members(ArrayFunctions.all, others.merging(DTypeFunctions.types) { $1 }))
  }()

  nonisolated(unsafe) private static let random: ModuleObject = ModuleObject(
    name: "numpy.random", shortName: "np.random",
    members: members(RandomFunctions.all, ["RandomState": .type(.randomState), "Generator": .type(.randomGenerator)]))

  nonisolated(unsafe) private static let linalg: ModuleObject = ModuleObject(
    name: "numpy.linalg", shortName: "np.linalg",
    members: members(Searching.linalg, ["LinAlgError": .type(.exception(Diagnostic.Kind.linearAlgebra.rawValue))]))

  nonisolated(unsafe) private static let math: ModuleObject = ModuleObject(
    name: "math", shortName: "math", members: members(MathFunctions.all, MathFunctions.constants))

  /// What of these modules is written in the language, or reaches files, and so is made when it is first asked for: the module that
  /// has each name.
  static let lateNames: [String: [String: String]] = [
    "numpy": table([
      "numpy.lib.npyio": "loadtxt genfromtxt savetxt save load savez savez_compressed",
      "numpy._core": """
      errstate seterr geterr finfo iinfo matrix asmatrix mat tri kron cross gradient select piecewise geomspace fromfunction indices
      vander heaviside sinc polyfit in1d block lexsort ediff1d diagflat extract place
      """,
      "numpy._objects": "str_",
      "numpy._datetime": "datetime64 timedelta64 isnat",
      "numpy._records": "recarray void",
      "numpy._complex": "complex128 complexfloating",
      "numpy._more": """
      euler_gamma ascontiguousarray asfortranarray asanyarray require pow concat permute_dims acosh asinh atanh atan2 bitwise_invert
      bitwise_left_shift bitwise_right_shift mgrid ogrid s_ index_exp ix_ diag_indices diag_indices_from tril_indices triu_indices
      tril_indices_from triu_indices_from ravel_multi_index partition argpartition choose compress resize trim_zeros putmask rollaxis
      atleast_3d broadcast_shapes broadcast_arrays row_stack dsplit unstack setxor1d array_equiv fromiter fromstring nanargmax nanargmin
      nanmedian nanpercentile nanquantile nancumsum cumulative_sum cumulative_prod trapezoid apply_over_axes histogram2d hanning hamming
      blackman bartlett float_power divmod gcd lcm nextafter spacing modf frexp ldexp isposinf isneginf real imag conjugate conj angle
      iscomplexobj isrealobj isreal iscomplex isscalar iterable promote_types result_type can_cast astype binary_repr base_repr frompyfunc
      polyadd polysub polymul polyder polyint roots poly poly1d printoptions array2string array_str array_repr format_float_positional frombuffer
      format_float_scientific unique_values unique_counts unique_inverse unique_all histogram_bin_edges logaddexp2 matrix_transpose
      vecdot matvec vecmat nancumprod polydiv unwrap kaiser i0 mask_indices common_type min_scalar_type shares_memory may_share_memory
      asarray_chkfinite fabs bitwise_count typename isdtype isfortran real_if_close sort_complex bmat broadcast fromfile info show_config
      get_include
      """,
    ]),
    "numpy.random": table(["numpy.random._bits": "PCG64 SeedSequence"]),
    "numpy.linalg": table([
      "numpy.linalg._decompositions": """
      svd svdvals eig eigvals eigh eigvalsh qr cholesky slogdet pinv matrix_rank lstsq matrix_power multi_dot cond matrix_norm vector_norm
      matrix_transpose vecdot tensorsolve tensorinv matmul outer tensordot cross diagonal trace
      """
    ]),
  ]

  /// Functions written in the language that are methods of a type, or of `np.random`: called with the object first.
  static let lateMethods: [String: [String: String]] = {
    let legacy = """
      standard_exponential standard_gamma gamma beta chisquare f standard_t standard_cauchy pareto weibull power rayleigh geometric
      dirichlet multivariate_normal get_state set_state laplace logistic gumbel lognormal triangular multinomial random_integers
      """
    return [
      "numpy.random": table(["numpy.random._legacy": legacy + " ranf sample"]),
      "numpy.random.mtrand.RandomState": table(["numpy.random._legacy": legacy]),
      "numpy.random._generator.Generator": table([
        "numpy.random._distributions": """
        standard_gamma gamma beta chisquare f standard_t standard_cauchy pareto weibull power rayleigh geometric dirichlet
        multivariate_normal permuted laplace logistic gumbel lognormal triangular multinomial
        """
      ]),
      "numpy.ndarray": table([
        "numpy._methods":
          "argpartition partition choose compress conj conjugate searchsorted view resize setflags tobytes tofile dump dumps"
      ]),
    ]
  }()

  /// Names of the language itself that are written in it: the module that has each.
  static let lateGlobals = ["complex": "numpy._complex", "bytearray": "_bytearray", "memoryview": "_bytearray"]

  private static func table(_ modules: [String: String]) -> [String: String] {
    var table: [String: String] = [:]
    for (module, names) in modules {
      for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = module }
    }
    return table
  }

  /// Whether a module of these has a name that is made when it is first asked for.
  static func isLate(_ name: String, in module: String) -> Bool {
    lateNames[module]?[name] != nil || lateMethods[module]?[name] != nil
  }

  private static let absentFromNumPy: [String: String] = [
    "complex64": "complex128 is the one dtype of complex numbers here", "longdouble": "float64 is the longest float here",
    "float128": "float64 is the longest float here",
    "float": "write `float` itself; NumPy took `np.float` away too", "int": "write `int` itself; NumPy took `np.int` away too",
  ]

  private static let absentFromRandom: [String: String] = [
    "MT19937": "`np.random.RandomState(seed)` draws from it"
  ]

  private static let realNumPyNames: Set<String> = [
    "einsum_path", "nested_iters", "memmap", "busday_count",
  ]
}
