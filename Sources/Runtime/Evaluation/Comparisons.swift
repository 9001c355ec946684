import Language
import Limits
import NeuralNetwork

/// `==`, `<`, `in`, `is` for each kind of values.
enum Comparisons {
  /// - Parameter evaluator: asked whether to go on where the search has no known end.
  static func apply(
    _ comparison: ComparisonOperator, _ a: Value, _ b: Value, _ evaluator: Evaluator? = nil
  ) throws(Diagnostic) -> Value {
    switch comparison {
    case .is: return .bool(isSame(a, b))
    case .isNot: return .bool(!isSame(a, b))
    case .in: return .bool(try contains(b, a, evaluator))
    case .notIn: return .bool(!(try contains(b, a, evaluator)))
    default: break
    }
    if case .float(let x) = a, case .float(let y) = b { return .bool(comparison.holds(x, y)) }
    if a.isObject || b.isObject { return try SpecialMethods.compare(comparison, a, b) }
    if let result = try arrays(comparison, a, b) { return result }
    switch comparison {
    case .equal: return .bool(try areEqual(a, b))
    case .notEqual: return .bool(!(try areEqual(a, b)))
    case .less: return .bool(try isLess(a, b, comparison))
    case .greater: return .bool(try isLess(b, a, comparison))
    case .lessOrEqual: return .bool(try isLessOrEqual(a, b, comparison))
    default: return .bool(try isLessOrEqual(b, a, comparison))
    }
  }

  /// Element by element where one side is an array or a tracked value.
  private static func arrays(_ comparison: ComparisonOperator, _ a: Value, _ b: Value) throws(Diagnostic) -> Value? {
    switch (a, b) {
    case (.array(let x), .array(let y)): return .array(try NDArray.apply(comparison.function, x, y))
    case (.array(let x), .float(let y)): return .array(try NDArray.apply(comparison.function, x, y))
    case (.array(let x), .int(let y)): return .array(try NDArray.apply(comparison.function, x, y))
    case (.float(let x), .array(let y)): return .array(try NDArray.apply(comparison.function, x, y))
    case (.int(let x), .array(let y)): return .array(try NDArray.apply(comparison.function, x, y))
    case (.array, _), (_, .array):
      guard a.isArrayLike, b.isArrayLike else { return nil }
      return .array(try NDArray.apply(comparison.function, try a.array("the left side"), try b.array("the right side")))
    case (.variable(let x), _) where b.isTrackable:
      if let number = x.value.item, let other = b.doubleIfNumber { return .bool(comparison.holds(number, other)) }
      return try arrays(comparison, a.withoutTracking, b.withoutTracking)
    case (_, .variable(let y)) where a.isTrackable:
      if let number = y.value.item, let other = a.doubleIfNumber { return .bool(comparison.holds(other, number)) }
      return try arrays(comparison, a.withoutTracking, b.withoutTracking)
    default: return nil
    }
  }

  // MARK: Equality

  static func areEqual(_ a: Value, _ b: Value) throws(Diagnostic) -> Bool {
    try areEqual(a, b, depth: 0)
  }

  private static func areEqual(_ a: Value, _ b: Value, depth: Int) throws(Diagnostic) -> Bool {
    guard depth < 500 else { throw Diagnostic(.recursion, "these values are nested too deeply to be compared") }
    switch (a, b) {
    case (.object, _), (_, .object): return try SpecialMethods.compare(.equal, a, b).isTrue()
    case (.method(let x), .method(let y)): return x.function === y.function && isSame(x.receiver, y.receiver)
    case (.none, .none), (.ellipsis, .ellipsis): return true
    case (.string(let x), .string(let y)): return x.utf8.elementsEqual(y.utf8)
    case (.int(let x), .int(let y)): return x == y
    case (.big(let x), .big(let y)): return x == y
    case (.big, .int), (.int, .big), (.big, .bool), (.bool, .big): return false
    case (.list(let x), .list(let y)):
      if x === y { return true }
      return try areEqual(x.elements, y.elements, depth)
    case (.tuple(let x), .tuple(let y)): return try areEqual(x, y, depth)
    case (.range(let x), .range(let y)):
      return x.count == y.count && (x.count == 0 || (x.start == y.start && (x.count == 1 || x.step == y.step)))
    case (.dict(let x), .dict(let y)):
      if x === y { return true }
      guard x.count == y.count else { return false }
      for (index, item) in x.items.enumerated() {
        if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
        guard let other = try y.value(for: item.key), try areEqual(item.value, other, depth: depth + 1) else { return false }
      }
      return true
    case (.set(let x), .set(let y)):
      guard x.count == y.count else { return false }
      return try isSubset(x, y)
    case (.type(let x), .type(let y)) where x.isElementType || y.isElementType: return x.dtype != nil && x.dtype == y.dtype
    case (.type(let x), .type(let y)): return isSame(x, y)
    case (.type(let type), .string(let name)), (.string(let name), .type(let type)):
      return type.isElementType ? DType(named: name) == type.dtype : false
    case (.command(let x), .command(let y)): return x == y
    case (.iterator(let x as BytesObject), .iterator(let y as BytesObject)): return x.bytes == y.bytes
    case (.array, _), (.variable, _), (_, .array), (_, .variable):
      guard let result = try arrays(.equal, a, b) else { return false }
      return try result.isTrue()
    default: break
    }
    if a.isNumber, b.isNumber { return try compareNumbers(a, b) == 0 }
    return isSame(a, b)
  }

  private static func areEqual(_ a: [Value], _ b: [Value], _ depth: Int) throws(Diagnostic) -> Bool {
    guard a.count == b.count else { return false }
    for (index, (x, y)) in zip(a, b).enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      if !isSame(x, y), !(try areEqual(x, y, depth: depth + 1)) { return false }
    }
    return true
  }

  // MARK: Order

  static func isLess(_ a: Value, _ b: Value, _ comparison: ComparisonOperator = .less) throws(Diagnostic) -> Bool {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y
    case (.big, _), (_, .big): if let x = a.bigInteger, let y = b.bigInteger { return x < y }
    case (.float(let x), .float(let y)): return x < y
    case (.string(let x), .string(let y)): return scalarsLess(x, y)
    case (.list(let x), .list(let y)): return try isLess(x.elements, y.elements, comparison)
    case (.tuple(let x), .tuple(let y)): return try isLess(x, y, comparison)
    case (.set(let x), .set(let y)):
      guard x.count < y.count else { return false }
      return try isSubset(x, y)
    case (.iterator(let x as BytesObject), .iterator(let y as BytesObject)): return x.bytes.lexicographicallyPrecedes(y.bytes)
    case (.object, _), (_, .object): return try SpecialMethods.compare(.less, a, b).isTrue()
    default: break
    }
    if a.isNumber, b.isNumber { return try compareNumbers(a, b) == -1 }
    if let result = try arrays(.less, a, b) { return try result.isTrue() }
    throw unordered(comparison, a, b)
  }

  private static func isLessOrEqual(_ a: Value, _ b: Value, _ comparison: ComparisonOperator) throws(Diagnostic) -> Bool {
    switch (a, b) {
    case (.big, _), (_, .big): if let x = a.bigInteger, let y = b.bigInteger { return !(y < x) }
    case (.string(let x), .string(let y)): return !scalarsLess(y, x)
    case (.list(let x), .list(let y)): return try !isLess(y.elements, x.elements, comparison)
    case (.tuple(let x), .tuple(let y)): return try !isLess(y, x, comparison)
    case (.set(let x), .set(let y)): return try isSubset(x, y)
    case (.iterator(let x as BytesObject), .iterator(let y as BytesObject)): return !y.bytes.lexicographicallyPrecedes(x.bytes)
    default: break
    }
    if a.isNumber, b.isNumber {
      let order = try compareNumbers(a, b)
      return order == -1 || order == 0
    }
    throw unordered(comparison, a, b)
  }

  private static func isLess(_ a: [Value], _ b: [Value], _ comparison: ComparisonOperator) throws(Diagnostic) -> Bool {
    for (index, (x, y)) in zip(a, b).enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      if !(try areEqual(x, y)) { return try isLess(x, y, comparison) }
    }
    return a.count < b.count
  }

  private static func isSubset(_ a: SetObject, _ b: SetObject) throws(Diagnostic) -> Bool {
    for (index, element) in a.elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      if !(try b.contains(element)) { return false }
    }
    return true
  }

  /// By code points, as Python compares text.
  static func scalarsLess(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }

  /// −1, 0, 1, or 2 where one is nan; integers are compared exactly.
  private static func compareNumbers(_ a: Value, _ b: Value) throws(Diagnostic) -> Int {
    let x = try a.number("the left side")
    let y = try b.number("the right side")
    if x.isNaN || y.isNaN { return 2 }
    if x != y || x.magnitude < 9_007_199_254_740_992 { return x < y ? -1 : x > y ? 1 : 0 }
    if let i = a.exactInteger, let j = b.exactInteger { return i < j ? -1 : i > j ? 1 : 0 }
    return 0
  }

  private static func unordered(_ comparison: ComparisonOperator, _ a: Value, _ b: Value) -> Diagnostic {
    var (left, right) = (a, b)
    if comparison == .greater || comparison == .greaterOrEqual { (left, right) = (b, a) }
    return Diagnostic(
      .type, "'\(comparison.rawValue)' not supported between instances of '\(left.typeName)' and '\(right.typeName)'",
      hint: a.isNone || b.isNone ? "one side is None: a function without `return` gives None" : nil)
  }

  // MARK: Identity and membership

  static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.bool(let x), .bool(let y)): x == y
    case (.int(let x), .int(let y)): x == y
    case (.big(let x), .big(let y)): x == y
    case (.float(let x), .float(let y)): x == y
    case (.string(let x), .string(let y)): x.utf8.elementsEqual(y.utf8)
    case (.list(let x), .list(let y)): x === y
    case (.dict(let x), .dict(let y)): x === y
    case (.set(let x), .set(let y)): x === y
    case (.array(let x), .array(let y)): x === y
    case (.variable(let x), .variable(let y)): x === y
    case (.function(let x), .function(let y)): x === y
    case (.builtin(let x), .builtin(let y)): x === y
    case (.module(let x), .module(let y)): x.name == y.name
    case (.report(let x), .report(let y)): x === y
    case (.exception(let x), .exception(let y)): x === y
    case (.iterator(let x), .iterator(let y)): x === y
    case (.generator(let x), .generator(let y)): x === y
    case (.randomState(let x), .randomState(let y)): x === y
    case (.range(let x), .range(let y)): x === y
    case (.type(let x), .type(let y)): isSame(x, y)
    case (.object(let x), .object(let y)): x === y
    case (.descriptor(let x), .descriptor(let y)): x === y
    case (.notImplemented, .notImplemented): true
    case (.command(let x), .command(let y)): x == y
    case (.tuple(let x), .tuple(let y)):
      // The same elements at the same place in memory.
      x.count == y.count
        && x.withUnsafeBufferPointer { own in y.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress || own.isEmpty } }
    default: false
    }
  }

  static func isSame(_ a: TypeObject, _ b: TypeObject) -> Bool {
    a === b || (!a.isUsers && !b.isUsers && a.displayName == b.displayName)
  }

  static func contains(_ container: Value, _ element: Value, _ evaluator: Evaluator? = nil) throws(Diagnostic) -> Bool {
    switch container {
    case .string(let text):
      guard case .string(let part) = element else {
        throw Diagnostic(.type, "'in <string>' requires string as left operand, not \(element.typeName)", hint: "`str(…)` makes text of it")
      }
      return TextSearch.find(part, in: text) != nil
    case .dict(let dict): return try dict.contains(element)
    case .set(let set): return try set.contains(element)
    case .iterator(let bytes as BytesObject): return try bytes.contains(element)
    case .range(let range):
      if case .int(let value) = element { return range.contains(value) }
      guard let number = element.doubleIfNumber, let value = Int(exactly: number) else { return false }
      return range.contains(value)
    case .array(let array):
      guard array.ndim > 0, element.isArrayLike else { return false }
      guard case .array(let matches)? = try arrays(.equal, container, element) else { return false }
      return matches.integers.contains { $0 != 0 }
    case .object(let instance): return try SpecialMethods.contains(instance, element)
    case .type(let type) where Enumeration.isEnumeration(type):
      return (type as? ClassObject)?.members.contains { isSame($0, element) } ?? false
    case .list, .tuple, .iterator, .variable:
      let iterator = try container.iterator()
      while let candidate = try iterator.next() {
        try evaluator?.checkInterrupt()
        if isSame(candidate, element) { return true }
        if try areEqual(candidate, element) { return true }
      }
      return false
    default:
      throw Diagnostic(
        .type, "argument of type '\(container.typeName)' is not iterable",
        hint: "nothing can be `in` it: that takes a list, a text, a dictionary")
    }
  }
}

extension ComparisonOperator {
  func holds(_ x: Double, _ y: Double) -> Bool {
    switch self {
    case .equal: x == y
    case .notEqual: x != y
    case .less: x < y
    case .lessOrEqual: x <= y
    case .greater: x > y
    case .greaterOrEqual: x >= y
    default: false
    }
  }

  var function: BinaryFunction {
    switch self {
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterEqual
    default: .equal
    }
  }
}

extension Value {
  @inline(__always) var isObject: Bool { if case .object = self { true } else { false } }

  /// The integer it is exactly, if it is one.
  var exactInteger: Int? {
    switch self {
    case .int(let value): value
    case .big: nil
    case .bool(let value): value ? 1 : 0
    case .float(let value): Int(exactly: value)
    case .array(let array) where array.count == 1: array.dtype.isFloat ? Int(exactly: array.firstDouble) : array.firstInt
    default: nil
    }
  }

  /// A tracked value's data, also inside lists; anything else as it is.
  package var withoutTracking: Value {
    switch self {
    case .variable(let variable): return .array(NDArray(variable.value.elements, shape: variable.value.shape).markedScalar(false))
    case .list(let list) where Tracked.containsTracked(self, depth: 0):
      return .list(ListObject(list.elements.map(\.withoutTracking)))
    case .tuple(let elements) where Tracked.containsTracked(self, depth: 0): return .tuple(elements.map(\.withoutTracking))
    default: return self
    }
  }
}
