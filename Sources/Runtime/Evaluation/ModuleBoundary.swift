import Language

/// A call from a program into a module that is written in the language.
///
/// The module's own code takes the plain numbers of tracked values wherever it needs them, so a gradient would be lost without a
/// word: where a tracked value goes in and plain numbers come out, the call is refused.
enum ModuleBoundary {
  /// Functions whose results are steps of what they are given (places in an order, counts): they are given the plain values.
  static let withoutSlope: Set<String> = [
    "average_precision_score", "jaccard_score", "precision_recall_curve", "roc_auc_score", "roc_curve", "accuracy_score",
    "confusion_matrix", "rankdata", "factorize",
  ]

  /// Runs a call whose parameters are bound already.
  ///
  /// - Throws: TypeError where a tracked argument's gradient would be lost.
  static func result(of frame: Frame) throws(Diagnostic) -> Value {
    let code = frame.code
    try UnreadParameters.check(frame)
    guard code.parameters.indices.contains(where: { isTracked($0, frame) }) else { return try frame.body.result(frame) }
    let receiver = code.className == nil || code.localCount == 0 ? nil : frame.locals[0]
    let tracked = code.parameters.indices.filter { isTracked($0, frame) }.map { code.parameters[$0] }
    guard !draws(code), !withoutSlope.contains(code.name) else {
      for parameter in tracked { if let value = argument(parameter, frame) { frame.store(value.withoutTracking, parameter.storage) } }
      return try frame.body.result(frame)
    }
    let result: Value
    do throws(Diagnostic) { result = try frame.body.result(frame) } catch {
      guard isForTracking(error) else { throw error }
      throw Tracked.withoutGradient(name(of: code, receiver))
    }
    let made = code.name == "__init__" ? receiver ?? result : result
    guard isPlain(made, depth: 3), !keepsTracked(made, depth: 3) else { return result }
    throw Tracked.withoutGradient(name(of: code, receiver))
  }

  /// Whether an argument is tracked or holds what is; the object that a method is called on was looked at when it was made.
  private static func isTracked(_ index: Int, _ frame: Frame) -> Bool {
    guard let value = argument(frame.code.parameters[index], frame) else { return false }
    if index == 0, frame.code.className != nil, case .object = value { return false }
    return holdsTracked(value, depth: 3)
  }

  static func argument(_ parameter: FunctionCode.Parameter, _ frame: Frame) -> Value? {
    switch parameter.storage {
    case .local(let slot): frame.locals[slot]
    case .cell(let index): frame.cells[index].value
    case .global: nil
    }
  }

  /// The first elements speak for all: a call must not take longer for a long list.
  private static func first(of value: Value) -> [Value] {
    switch value {
    case .list(let list): Array(list.elements.prefix(8))
    case .tuple(let elements): Array(elements.prefix(8))
    case .dict(let dict): dict.count <= 64 ? dict.values : []
    case .object(let instance): (instance.native.map { [$0] } ?? []) + instance.attributes.map(\.value)
    default: []
    }
  }

  private static func holdsTracked(_ value: Value, depth: Int) -> Bool {
    if case .variable = value { return true }
    return depth > 0 && first(of: value).contains { holdsTracked($0, depth: depth - 1) }
  }

  /// Whether the tracked values are in it as they are: an array of objects keeps them in a list, other arrays compute with their numbers.
  private static func keepsTracked(_ value: Value, depth: Int) -> Bool {
    switch value {
    case .variable: true
    case .object(let instance):
      instance.attributes.contains { if case .list = $0.value { holdsTracked($0.value, depth: 3) } else { false } }
    default: depth > 0 && first(of: value).contains { keepsTracked($0, depth: depth - 1) }
    }
  }

  private static func isPlain(_ value: Value, depth: Int) -> Bool {
    switch value {
    case .float: true
    case .array(let array): array.dtype.isFloat
    case .list, .tuple, .dict: depth > 0 && first(of: value).contains { isPlain($0, depth: depth - 1) }
    case .object(let instance):
      (depth > 0 && instance.native.map { isPlain($0, depth: depth - 1) } ?? false) || instance.type.name == "complex"
        || instance.type.find("__array_function__") != nil || instance.type.find("__array__") != nil
    default: false
    }
  }

  /// Whether what went wrong inside the module is that it met a tracked value.
  private static func isForTracking(_ error: Diagnostic) -> Bool {
    guard error.kind == .type || error.kind == .attribute, error.source?.isLibrary ?? true else { return false }
    return ["'Value'", "NoneType", "has no gradient", "is tracked", "tracked value"].contains { error.message.contains($0) }
  }

  /// Pictures are of the plain numbers.
  private static func draws(_ code: FunctionCode) -> Bool { code.source.name.hasPrefix("<matplotlib") }

  /// `np.fft.fft`, `StandardScaler.transform`; of modules that programs do not see the name alone.
  static func name(of code: FunctionCode, _ receiver: Value?) -> String {
    if code.className != nil, case .object(let instance)? = receiver {
      return code.name == "__init__" ? instance.type.name : "\(instance.type.name).\(code.name)"
    }
    let module = code.source.name.dropFirst().dropLast()
    guard module.hasPrefix("numpy") || module.hasPrefix("scipy."), !module.contains("._") else { return code.displayName }
    return (module.hasPrefix("numpy") ? "np" + module.dropFirst(5) : String(module)) + ".\(code.name)"
  }
}
