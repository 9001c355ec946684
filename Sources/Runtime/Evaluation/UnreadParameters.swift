import Language

/// Parameters that functions of NumPy, SciPy, scikit-learn and pandas have and that the modules written in the language do not look at.
///
/// What is left out or given as it is by default changes nothing; anything else would print other numbers than it should, so the call is
/// refused. Only calls that a program makes itself are looked at.
enum UnreadParameters {
  /// What changes nothing that a program sees, but how fast or in which memory it is done, or what a picture looks like. What means
  /// something else in another function stands with its function's name before it.
  static let harmless: Set<String> = [
    "verbose", "n_jobs", "y", "random_state", "copy", "deep", "leaf_size", "leafsize", "workers", "disp", "check_finite", "hermitian",
    "overwrite_a", "overwrite_data", "allow_pickle", "allow_singular", "assume_unique", "vectorized", "input_features",
    "argsort.kind", "sort.kind", "toarray.order", "todense.order", "__init__.assume_sorted", "__init__.svd_solver",
    "read_csv.engine", "read_csv.low_memory", "read_csv.memory_map", "read_csv.cache_dates", "read_csv.float_precision",
    "read_csv.storage_options", "to_datetime.cache", "info.show_counts", "info.memory_usage", "insert.allow_duplicates",
    "load.mmap_mode", "load.fix_imports", "load.encoding", "savetxt.encoding", "genfromtxt.like", "loadtxt.like", "view.dtype",
    "astype.casting", "setflags.align", "setflags.uic", "shares_memory.max_work", "polypow.maxpower", "histogram_bin_edges.weights",
    "get_n_splits.X", "get_n_splits.groups", "split.groups", "clone.safe", "make_regression.tail_strength",
    "convolve.method", "correlate.method", "squareform.force", "squareform.checks", "query.eps", "nnls.atol", "root.jac", "root.tol",
    "linprog.options", "linprog.x0", "quad.limlst", "quad.maxp1", "odeint.ixpr", "odeint.mxhnil", "odeint.printmessg",
    "__init__.finite_diff_rel_step", "__init__.finite_diff_jac_sparsity",
    "mean.scale", "median.scale", "std.loc", "var.loc", "entropy.loc",
  ]

  /// Functions that draw: what a terminal cannot show of a picture is left out without an error.
  private static let drawing: Set<String> = [
    "hist", "plot", "boxplot", "scatter_matrix", "dendrogram", "plot_tree", "from_estimator", "from_predictions",
  ]

  /// The modules whose numbers are to be those of the libraries.
  static let families = ["<numpy", "<scipy", "<sklearn", "<pandas", "<statistics"]

  /// - Throws: NotImplementedError where an argument of the call is for a parameter that changes nothing here.
  static func check(_ frame: Frame) throws(Diagnostic) {
    for (index, fallback) in frame.code.unread {
      let parameter = frame.code.parameters[index]
      guard let value = ModuleBoundary.argument(parameter, frame) else { continue }
      if parameter.form == .doubleStar {
        guard case .dict(let dict) = value,
          let name = dict.items.map(\.key.displayText).first(where: { !harmless.contains($0) })
        else { continue }
        throw refusal(name, frame)
      }
      if !isDefault(value, fallback) { throw refusal(parameter.name, frame) }
    }
  }

  private static func refusal(_ name: String, _ frame: Frame) -> Diagnostic {
    let receiver = frame.code.className == nil || frame.code.localCount == 0 ? nil : frame.locals[0]
    let function = ModuleBoundary.name(of: frame.code, receiver)
    return Diagnostic(
      .notImplemented, "`\(name)=` of `\(function)` is not available here",
      hint: "leave it out, if what it does is not needed: nothing else would come of it here")
  }

  private static func isDefault(_ value: Value, _ fallback: Expression) -> Bool {
    switch fallback.kind {
    case .none: return value.isNone
    case .bool(let truth): return value.doubleIfNumber == (truth ? 1 : 0)
    case .int(let number): return value.doubleIfNumber == Double(number)
    case .float(let number): return value.doubleIfNumber == number
    case .string(let text): if case .string(text) = value { return true } else { return false }
    case .unary(.minus, let inner):
      guard let number = value.doubleIfNumber else { return false }
      return isDefault(.float(-number), inner)
    // What is worked out is not known: it is taken as it is.
    default: return true
    }
  }

  /// Those of a function with their defaults.
  fileprivate static func unread(of code: FunctionCode) -> [(index: Int, fallback: Expression)] {
    guard let definition = code.definition, families.contains(where: code.source.name.hasPrefix), !drawing.contains(code.name) else {
      return []
    }
    let names = names(of: definition)
    return code.parameters.indices.compactMap { index in
      guard index < definition.parameters.count else { return nil }
      let parameter = definition.parameters[index]
      guard names.contains(parameter.name), !harmless.contains(parameter.name), !harmless.contains("\(code.name).\(parameter.name)") else {
        return nil
      }
      if parameter.form == .doubleStar { return (index, Expression(.none, parameter.span)) }
      return parameter.defaultValue.map { (index, $0) }
    }
  }

  /// The parameters that a function's body does not name; none where it looks at all its variables at once, or is no one's to call.
  static func names(of definition: FunctionDefinition) -> Set<String> {
    guard !definition.name.hasPrefix("_") || definition.name == "__init__" || definition.name == "__call__" else { return [] }
    var read: Set<String> = []
    for statement in definition.body {
      statement.walk({ _ in }) { if case .name(let name) = $0.kind { read.insert(name) } }
    }
    return read.contains("locals") || read.contains("vars") ? [] : Set(definition.parameters.map(\.name)).subtracting(read)
  }
}

extension FunctionCode {
  /// Parameters that nothing looks at.
  var unread: [(index: Int, fallback: Expression)] {
    if let known = knownUnread { return known }
    let found = UnreadParameters.unread(of: self)
    knownUnread = found
    return found
  }
}
