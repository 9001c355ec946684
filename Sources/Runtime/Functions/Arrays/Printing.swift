import Language

/// How arrays are printed.
enum Printing {
  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, "
        + "formatter=None, sign=None, floatmode=None)",
      in: "np", "sets how arrays are printed from here on: digits, line width, small numbers without exponents"
    ) { context throws(Diagnostic) in
      context.evaluator.printing.options = try changed(context.evaluator.printing.options, context)
      return .none
    },
    BuiltinFunction("get_printoptions()", in: "np", "how arrays are printed now, as a dictionary") { context throws(Diagnostic) in
      let options = context.evaluator.printing.options
      let dict = DictObject()
      let entries: [(String, Value)] = [
        ("precision", .int(options.precision)), ("threshold", .int(options.threshold)), ("edgeitems", .int(options.edgeItems)),
        ("linewidth", .int(options.lineWidth)), ("suppress", .bool(options.suppress)), ("nanstr", .string(options.nanText)),
        ("infstr", .string(options.infText)), ("sign", .string(String(options.sign))),
        ("floatmode", .string(options.floatMode.rawValue)), ("formatter", options.formatter?.given ?? .none),
      ]
      for (name, value) in entries { try dict.set(value, for: .string(name)) }
      return .dict(dict)
    },
  ]

  private static func changed(_ old: PrintOptions, _ context: CallContext) throws(Diagnostic) -> PrintOptions {
    var options = old
    options.formatter = try context.given(7).map { (given) throws(Diagnostic) in try formatter(given, context.evaluator) }
    if let mode = try context.given(9)?.text("floatmode") {
      guard let mode = PrintOptions.FloatMode(rawValue: mode) else {
        throw Diagnostic(.value, "floatmode option must be one of fixed, unique, maxprec, maxprec_equal, got \(stringRepr(mode))")
      }
      options.floatMode = mode
    }
    if let precision = context.given(0) { options.precision = try size(precision, "precision", most: 400) }
    if let threshold = context.given(1) { options.threshold = try size(threshold, "threshold", most: NDArray.maximumCount) }
    if let edge = context.given(2) { options.edgeItems = try size(edge, "edgeitems", most: NDArray.maximumCount) }
    if let width = context.given(3) { options.lineWidth = try size(width, "linewidth", most: 1 << 40) }
    if let suppress = context.given(4) { options.suppress = try suppress.isTrue() }
    if let text = context.given(5) { options.nanText = try text.text("nanstr") }
    if let text = context.given(6) { options.infText = try text.text("infstr") }
    if let sign = try context.given(8)?.text("sign") {
      guard let character = sign.first, sign.count == 1, " +-".contains(character) else {
        throw Diagnostic(.value, "sign option must be one of ' ', '+', or '-'")
      }
      options.sign = character
    }
    return options
  }

  /// The functions of `formatter={'float': …}` by what they write; like NumPy a call without any takes those away that were there.
  private static func formatter(_ given: Value, _ evaluator: Evaluator) throws(Diagnostic) -> ArrayFormatter {
    guard case .dict(let dict) = given else {
      throw Diagnostic(
        .type, "formatter must be a dictionary, not \(given.describedForMessages)", hint: "formatter={'float': '{:.2f}'.format}")
    }
    let kinds: [String: [DType.Storage]] = [
      "all": [.float, .int, .bool], "int_kind": [.int], "float_kind": [.float], "bool": [.bool], "int": [.int], "float": [.float],
      "str_kind": [], "numpystr": [], "object": [], "complex_kind": [], "complexfloat": [], "longfloat": [], "longcomplexfloat": [],
      "timedelta": [], "datetime": [], "void": [],
    ]
    var functions: [DType.Storage: Value] = [:]
    // Narrower names win over wider ones.
    for name in ["all", "int_kind", "float_kind", "bool", "int", "float"] {
      guard let function = try dict.value(for: .string(name)), !function.isNone else { continue }
      for storage in kinds[name] ?? [] { functions[storage] = function }
    }
    for key in dict.keys {
      guard case .string(let name) = key, kinds[name] != nil else {
        throw Diagnostic(.value, "formatter knows no \(key.reprText)", hint: "there are 'float', 'int', 'bool' and 'all'")
      }
    }
    return ArrayFormatter(given, functions, evaluator)
  }

  /// A whole number from 0 on; infinity (`threshold=np.inf`) is the most there can be.
  private static func size(_ value: Value, _ name: String, most: Int) throws(Diagnostic) -> Int {
    if case .float(let number) = value, number == .infinity { return most }
    let number = try value.integer(name)
    guard number >= 0 else { throw Diagnostic(.value, "\(name) must not be negative, but is \(number)") }
    return min(number, most)
  }
}
