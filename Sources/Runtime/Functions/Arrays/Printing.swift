import Language

extension TypedParameter where Wanted == PrintOptions {
  /// The options from here on: those of now but for what is given.
  fileprivate static var options: TypedParameter {
    let parameters = Printing.optionNames.map { BuiltinFunction.Parameter.ordinary($0, default: "None") }
    return TypedParameter(together: parameters) { (values, call) throws(Diagnostic) in
      try Printing.changed(call.evaluator.printing.options, Array(values), call.evaluator)
    }
  }
}

/// How arrays are printed.
enum Printing {
  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "set_printoptions", .evaluator, .options, in: "np",
      "sets how arrays are printed from here on: digits, line width, small numbers without exponents"
    ) { evaluator, options throws(Diagnostic) in
      evaluator.printing.options = options
      return .none
    },
    BuiltinFunction("get_printoptions", .evaluator, in: "np", "how arrays are printed now, as a dictionary") {
      evaluator throws(Diagnostic) in
      let options = evaluator.printing.options
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

  fileprivate static let optionNames = [
    "precision", "threshold", "edgeitems", "linewidth", "suppress", "nanstr", "infstr", "formatter", "sign", "floatmode",
  ]

  /// - Parameter values: what is given for `optionNames`.
  fileprivate static func changed(_ old: PrintOptions, _ values: [Value?], _ evaluator: Evaluator) throws(Diagnostic) -> PrintOptions {
    var options = old
    options.formatter = try values[7].given.map { (given) throws(Diagnostic) in try formatter(given, evaluator) }
    if let mode = try values[9].given?.text("floatmode") {
      guard let mode = PrintOptions.FloatMode(rawValue: mode) else {
        throw Diagnostic(.value, "floatmode option must be one of fixed, unique, maxprec, maxprec_equal, got \(stringRepr(mode))")
      }
      options.floatMode = mode
    }
    if let precision = values[0].given { options.precision = try size(precision, "precision", most: 400) }
    if let threshold = values[1].given { options.threshold = try size(threshold, "threshold", most: NDArray.maximumCount) }
    if let edge = values[2].given { options.edgeItems = try size(edge, "edgeitems", most: NDArray.maximumCount) }
    if let width = values[3].given { options.lineWidth = try size(width, "linewidth", most: 1 << 40) }
    if let suppress = values[4].given { options.suppress = try suppress.isTrue() }
    if let text = values[5].given { options.nanText = try text.text("nanstr") }
    if let text = values[6].given { options.infText = try text.text("infstr") }
    if let sign = try values[8].given?.text("sign") {
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
