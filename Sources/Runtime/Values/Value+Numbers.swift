import Language
import NeuralNetwork

extension Value {
  /// An integer where one is needed (an index, a count, a size); floats are refused.
  func integer(_ what: String) throws(Diagnostic) -> Int {
    switch self {
    case .int(let value): return value
    case .bool(let value): return value ? 1 : 0
    case .array(let array) where array.count == 1 && !array.dtype.isFloat && array.ndim == 0: return array.firstInt
    case .big:
      throw Diagnostic(.overflow, "\(what) is too large: it has more than 64 bits", hint: "indices and counts are smaller")
    case .object:
      if let number = try SpecialMethods.number("__index__", self) { return try number.integer(what) }
      if let native { return try native.integer(what) }
      throw noInteger(what)
    case .float(let value): throw noInteger(what, value == value.rounded() ? "write `int(…)` around it" : "round it first: `int(round(…))`")
    default: throw noInteger(what)
    }
  }

  private func noInteger(_ what: String, _ hint: String? = nil) -> Diagnostic {
    Diagnostic(.type, "\(what) must be an integer, not \(describedForMessages)", hint: hint)
      .asPythonSays("'\(typeName)' object cannot be interpreted as an integer")
  }

  /// A number as a double; throws for anything that is not a single number.
  public func number(_ what: String) throws(Diagnostic) -> Double {
    if case .variable(let variable) = self, variable.isTracked { throw Tracked.losingGradient(what) }
    if let number = doubleIfNumber { return number }
    throw Diagnostic(.type, "\(what) must be a number, not \(describedForMessages)")
  }

  /// The double a number, boolean, one-element array or tracked number stands for.
  public var doubleIfNumber: Double? {
    switch self {
    case .float(let value): value
    case .int(let value): Double(value)
    case .big(let value): value.double
    case .bool(let value): value ? 1 : 0
    case .array(let array) where array.count == 1: array.firstDouble
    case .variable(let variable): variable.value.item
    default: nil
    }
  }

  func text(_ what: String) throws(Diagnostic) -> String {
    if case .string(let text) = self { return text }
    if case .string(let text)? = native { return text }
    throw Diagnostic(.type, "\(what) must be a string, not \(describedForMessages)", hint: "`str(…)` makes text of any value")
  }

  /// Whether it is text, be it of a class that derives from `str`.
  var isText: Bool {
    if case .string = self { return true }
    if case .object = self, case .string? = native { return true }
    return false
  }

  var isNone: Bool { if case .none = self { true } else { false } }

  /// For messages: `a list of 3`, `an array of shape (2, 3)`, `the string 'a'`.
  var describedForMessages: String {
    switch self {
    case .none: "None"
    case .bool, .int, .big, .float: "the \(typeName) \(reprText.count > 40 ? String(reprText.prefix(37)) + "…" : reprText)"
    case .string(let text): text.utf8.count <= 20 ? "the string \(reprText)" : "a string"
    case .list(let list): "a list of \(list.elements.count)"
    case .tuple(let elements): "a tuple of \(elements.count)"
    case .array(let array): array.isScalar ? "the number \(displayText)" : "an array of shape \(array.extents.text)"
    case .variable(let variable):
      variable.value.shape.isEmpty ? "a tracked number" : "a tracked array of shape \(Extents.text(variable.value.shape))"
    case .function(let function): "the function `\(function.name)`"
    case .builtin(let function): "the function `\(function.name)`"
    case .command(let name): "the command `\(name)`"
    case .module(let module): "the module \(module.name)"
    case .type(let type): type.isUsers ? "the class \(type.name)" : "the type \(type.name)"
    case .object(let instance): "an object of class \(instance.type.name)"
    case .method(let method): "the method `\(method.function.name)`"
    default: "a \(typeName)"
    }
  }
}

// MARK: - Truth

extension Value {
  /// Whether it counts as true in `if`, `while`, `and`, `or`, `not`.
  public func isTrue() throws(Diagnostic) -> Bool {
    switch self {
    case .bool(let value): return value
    case .none: return false
    case .int(let value): return value != 0
    case .big: return true
    case .float(let value): return value != 0
    case .string(let text): return !text.isEmpty
    case .list(let list): return !list.elements.isEmpty
    case .tuple(let elements): return !elements.isEmpty
    case .dict(let dict): return dict.count > 0
    case .set(let set): return set.count > 0
    case .iterator(let bytes as BytesObject): return !bytes.bytes.isEmpty
    case .range(let range): return range.count > 0
    case .array(let array):
      if array.count == 1 { return array.dtype.isFloat ? array.firstDouble != 0 : array.firstInt != 0 }
      throw Value.ambiguous(array.count)
    case .variable(let variable):
      if let item = variable.value.item { return item != 0 }
      throw Value.ambiguous(variable.value.count)
    case .object(let instance): return try SpecialMethods.isTrue(instance)
    default: return true
    }
  }

  private static func ambiguous(_ count: Int) -> Diagnostic {
    if count == 0 {
      return Diagnostic(.value, "The truth value of an empty array is ambiguous", hint: "ask for its size: `a.size > 0`")
    }
    return Diagnostic(
      .value, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
      hint: "an array is neither true nor false as a whole: ask whether any or all of its elements are")
  }
}
