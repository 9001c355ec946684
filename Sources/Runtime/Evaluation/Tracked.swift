import Language
import NeuralNetwork

/// Operations on tracked values: each is one of the engine's primitives.
enum Tracked {
  /// Runs engine code and makes a diagnostic of what it throws.
  static func engine<Result>(_ body: () throws(EngineError) -> Result) throws(Diagnostic) -> Result {
    do { return try body() } catch { throw Diagnostic(.value, error.message, hint: error.hint) }
  }

  /// A tracked value as it is; anything else becomes a constant.
  static func variable(_ value: Value) throws(Diagnostic) -> Variable {
    switch value {
    case .variable(let variable): return variable
    case .float(let number): return .constant(number)
    case .int(let number): return .constant(Double(number))
    case .list, .tuple:
      if let stacked = try stacked(value, depth: 0) { return stacked }
      return .constant(try value.tensor("the operand"))
    default: return .constant(try value.tensor("the operand"))
    }
  }

  /// Lists that hold tracked values are stacked, so that gradients flow into them; nil for lists of plain numbers.
  static func stacked(_ value: Value, depth: Int) throws(Diagnostic) -> Variable? {
    guard containsTracked(value, depth: 0) else { return nil }
    guard depth < Extents.maximumRank else { throw Diagnostic(.value, "an array has at most \(Extents.maximumRank) axes") }
    if case .variable(let variable) = value { return variable }
    var parts: [Variable] = []
    for element in try value.elements() {
      if let part = try stacked(element, depth: depth + 1) {
        parts.append(part)
      } else {
        parts.append(.constant(try element.tensor("an element")))
      }
    }
    return try engine { () throws(EngineError) in try Variable.stack(parts) }
  }

  static func containsTracked(_ value: Value, depth: Int) -> Bool {
    switch value {
    case .variable: return true
    case .list(let list): return depth < Extents.maximumRank && list.elements.contains { containsTracked($0, depth: depth + 1) }
    case .tuple(let elements): return depth < Extents.maximumRank && elements.contains { containsTracked($0, depth: depth + 1) }
    default: return false
    }
  }

  static func unary(_ primitive: Primitive, _ x: Variable, _ attributes: Attributes = .none) throws(Diagnostic) -> Variable {
    try engine { () throws(EngineError) in try Variable.apply(primitive, to: [x], attributes) }
  }

  static func binary(_ primitive: Primitive, _ x: Variable, _ y: Variable) throws(Diagnostic) -> Variable {
    try engine { () throws(EngineError) in try Variable.apply(primitive, to: [x, y]) }
  }

  static func matmul(_ x: Variable, _ y: Variable) throws(Diagnostic) -> Variable {
    try engine { () throws(EngineError) in try Variable.matmul(x, y) }
  }

  static func item(_ variable: Variable, _ index: Int) throws(Diagnostic) -> Variable {
    try subscripted(variable, [.integer(index)])
  }

  /// Any indexing: the places of the elements are found by indexing an array of places.
  static func subscripted(_ variable: Variable, _ indices: [ArrayIndex]) throws(Diagnostic) -> Variable {
    let places = NDArray(Array(0..<variable.count), shape: variable.shape)
    let picked = try places.subscripted(indices)
    return try engine { () throws(EngineError) in try variable.gathered(picked.integers, shape: picked.shape) }
  }

  /// `w -= …` on a leaf: changes its data, untracked.
  static func update(_ variable: Variable, _ operation: BinaryOperator, _ value: Value) throws(Diagnostic) {
    let data = NDArray(variable.value).markedScalar(false)
    let operand = value.withoutTracking
    let result = try Operators.apply(operation, .array(data), operand)
    try assign(variable, result)
  }

  /// `w.data = …`
  static func assign(_ variable: Variable, _ value: Value) throws(Diagnostic) {
    let new = try value.tensor("a tracked value's data")
    guard new.shape == variable.shape else {
      throw Diagnostic(
        .value, "a tracked value keeps its shape: \(Extents.text(variable.shape)) cannot become \(Extents.text(new.shape))",
        hint: "make a new one: `param(…)`")
    }
    try engine { () throws(EngineError) in try variable.setValue(new) }
  }

  /// - Throws: TypeError when a value is tracked, for functions that would lose its gradient.
  static func refuse(_ values: [Value?], _ function: String) throws(Diagnostic) {
    if values.contains(where: { $0.map { containsTracked($0, depth: 0) } ?? false }) { throw withoutGradient(function) }
  }

  static func withoutGradient(_ function: String) -> Diagnostic {
    Diagnostic(.type, "\(function) has no gradient here, so it does not work on tracked values", hint: "use the plain value: `.data`")
  }

  static func backward(_ variable: Variable) throws(Diagnostic) {
    try engine { () throws(EngineError) in try variable.backward() }
  }
}
