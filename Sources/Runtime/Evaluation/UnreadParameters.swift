import Language

/// Parameters that functions of NumPy, SciPy, scikit-learn and pandas have and that the modules written in the language do not look at.
///
/// What is left out or given as it is by default changes nothing; anything else would print other numbers than it should, so the call is
/// refused. Only calls that a program makes itself are looked at.
enum UnreadParameters {
  /// What changes nothing that a program sees, but how fast or in which memory it is done, or what a picture looks like; with a function's
  /// name before it, in that function only.
  static let harmless: Set<String> = [
    "verbose", "verbose_interval", "n_jobs", "y", "random_state", "copy", "copy_x", "copy_X", "copy_X_train", "cache_size", "algorithm",
    "leaf_size", "leafsize", "memory", "engine", "low_memory", "memory_map", "cache_dates", "cache", "float_precision", "storage_options",
    "deep", "show_counts", "memory_usage", "mmap_mode", "allow_pickle", "fix_imports", "check_finite", "overwrite_a", "overwrite_b",
    "overwrite_data", "overwrite_x", "workers", "disp", "max_work", "like", "casting", "kind", "assume_unique", "assume_sorted",
    "hermitian",
    "vectorized", "checks", "force", "limlst", "maxp1", "ixpr", "mxhnil", "printmessg", "safe", "input_features", "svd_solver", "encoding",
    "align", "uic", "allow_duplicates", "allow_singular", "eps", "color_threshold", "leaf_rotation", "leaf_font_size", "orientation",
    "finite_diff_rel_step", "finite_diff_jac_sparsity", "precompute", "max_iterations", "order", "subok", "atol", "class_of_interest",
    "tail_strength", "maxpower", "sparse_threshold", "compute_full_tree", "usetex", "callback_frequency",
    "view.dtype", "get_n_splits.X", "get_n_splits.groups", "split.groups", "convolve.method", "correlate.method", "root.jac", "root.tol",
    "linprog.options", "linprog.x0",
    "histogram_bin_edges.weights",
    "mean.scale", "median.scale", "std.loc", "var.loc", "entropy.loc", "convert.kind",
  ]

  /// Functions that draw: what a terminal cannot show of a picture is left out without an error.
  private static let drawing: Set<String> = [
    "hist", "plot", "boxplot", "scatter_matrix", "dendrogram", "plot_tree", "from_estimator", "from_predictions", "bar", "scatter",
  ]

  private static let families = ["<numpy", "<scipy", "<sklearn", "<pandas", "<statistics", "<_npyio"]

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

  /// Those of a function with their defaults; none where it looks at all of them, or at all its variables at once.
  fileprivate static func unread(of code: FunctionCode) -> [(index: Int, fallback: Expression)] {
    guard let definition = code.definition, families.contains(where: code.source.name.hasPrefix),
      !code.name.hasPrefix("_") || code.name == "__init__" || code.name == "__call__", !drawing.contains(code.name)
    else { return [] }
    var read: Set<String> = []
    for statement in definition.body {
      statement.walk({ _ in }) { if case .name(let name) = $0.kind { read.insert(name) } }
    }
    guard !read.contains("locals"), !read.contains("vars") else { return [] }
    return code.parameters.indices.compactMap { index in
      guard index < definition.parameters.count else { return nil }
      let parameter = definition.parameters[index]
      guard !read.contains(parameter.name), !harmless.contains(parameter.name), !harmless.contains("\(code.name).\(parameter.name)")
      else { return nil }
      if parameter.form == .doubleStar { return (index, Expression(.none, parameter.span)) }
      return parameter.defaultValue.map { (index, $0) }
    }
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
