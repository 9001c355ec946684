import Language
import NeuralNetwork

/// What stands left of `=`.
class Target {
  let span: Span
  /// The slot of a plain local variable; −1 for all other targets.
  final let localSlot: Int

  init(_ span: Span, localSlot: Int = -1) {
    self.span = span
    self.localSlot = localSlot
  }

  /// The same as `store`, the short way for a plain local variable.
  @inline(__always)
  final func put(_ value: Value, _ frame: Frame) throws(Diagnostic) {
    if localSlot >= 0 { frame.locals[localSlot] = value } else { try store(value, frame) }
  }

  func store(_ value: Value, _ frame: Frame) throws(Diagnostic) {}
  func load(_ frame: Frame) throws(Diagnostic) -> Value { .none }
  /// Where a plain variable's value stands; nil for all other targets.
  func place(_ frame: Frame) -> Place? { nil }
  func delete(_ frame: Frame) throws(Diagnostic) {
    throw Diagnostic(
      .syntax, "cannot delete this", hint: "`del` takes names, `list[i]` and `dict[key]`", source: frame.code.source, span: span)
  }

  /// `target op= value`.
  func augment(_ operation: BinaryOperator, _ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) {
    if operand.isQuiet, let place = place(frame), place.pointee != nil {
      if let other = operand.place(frame), other.pointee != nil {
        if operation == .add, Place.append(other, to: UnsafeMutablePointer(mutating: place)) { return }
        return try augment(operation, place, other, operand, statement, frame)
      }
      let value: Value? = try operand.evaluate(frame)
      return try withUnsafePointer(to: value) { (other) throws(Diagnostic) in
        if operation == .add, Place.append(other, to: UnsafeMutablePointer(mutating: place)) { return }
        try augment(operation, place, other, operand, statement, frame)
      }
    }
    if operation == .add, try append(operand, statement, frame) { return }
    let old: Value? = try load(frame)
    let value: Value? = try operand.evaluate(frame)
    try withUnsafePointer(to: old) { (old) throws(Diagnostic) in
      try withUnsafePointer(to: value) { (value) throws(Diagnostic) in try augment(operation, old, value, operand, statement, frame) }
    }
  }

  /// `text += …` and `text = text + …`, in the text's own memory where no other place holds it; false where no text stands here.
  ///
  /// What is added may change the variable meanwhile: then it is the old text that is added to, as in Python.
  final func append(_ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) -> Bool {
    guard let found = place(frame) else { return false }
    let place = UnsafeMutablePointer(mutating: found)
    guard case .string(var old)? = place.pointee else { return false }
    let value: Value? = try operand.evaluate(frame)
    if old.isSameText(as: UnsafePointer(place)) {
      old = ""
      if withUnsafePointer(to: value, { Place.append($0, to: place) }) { return true }
      if case .string(let text)? = place.pointee { old = text }
    }
    do throws(Diagnostic) { try store(try Operators.apply(.add, .string(old), value ?? .none), frame) } catch {
      throw error.located(at: statement, in: frame.code.source)
    }
    return true
  }

  private func augment(
    _ operation: BinaryOperator, _ a: Place, _ b: Place, _ operand: Node, _ statement: Span, _ frame: Frame
  ) throws(Diagnostic) {
    if let number = a.number(operation, b) { return try store(number, frame) }
    if let array = a.array, !array.pointee.isReadOnly {
      array.willWrite()
      if SmallArrays.update(operation, a, b) {
        if frame.evaluator.limits.remarks != nil { try report(statement, operand, frame) }
        return
      }
    }
    guard let old = a.pointee, let value = b.pointee else { return }
    let result: Value?
    do throws(Diagnostic) { result = try InPlace.apply(operation, old, value) } catch {
      throw error.located(at: statement, in: frame.code.source)
    }
    if frame.evaluator.limits.remarks != nil { try report(statement, operand, frame) }
    if let result { try store(result, frame) }
  }

  private func report(_ statement: Span, _ operand: Node, _ frame: Frame) throws(Diagnostic) {
    try frame.evaluator.report(statement, frame.code.source, [Node(span), operand], isOperator: true)
  }
}

final class LocalTarget: Target {
  let slot: Int
  let node: Node
  let name: String

  init(_ span: Span, slot: Int, node: Node, name: String) {
    self.slot = slot
    self.node = node
    self.name = name
    super.init(span, localSlot: slot)
  }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) { frame.locals[slot] = value }
  override func load(_ frame: Frame) throws(Diagnostic) -> Value { try node.evaluate(frame) }
  override func place(_ frame: Frame) -> Place? { UnsafePointer(frame.locals + slot) }
  override func delete(_ frame: Frame) throws(Diagnostic) {
    _ = try node.evaluate(frame)
    frame.locals[slot] = nil
  }
}

final class CellTarget: Target {
  let index: Int
  let node: Node
  let name: String

  init(_ span: Span, index: Int, node: Node, name: String) {
    self.index = index
    self.node = node
    self.name = name
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) { frame.cells[index].value = value }
  override func load(_ frame: Frame) throws(Diagnostic) -> Value { try node.evaluate(frame) }
  override func delete(_ frame: Frame) throws(Diagnostic) {
    _ = try node.evaluate(frame)
    frame.cells[index].value = nil
  }
}

/// A variable at top level, or a parameter of the network while there is one.
final class GlobalTarget: Target {
  let entry: GlobalTable.Entry
  let node: GlobalNode

  init(_ span: Span, entry: GlobalTable.Entry, node: GlobalNode) {
    self.entry = entry
    self.node = node
    super.init(span)
  }

  private func isLive(_ frame: Frame) -> Bool { entry.mayBeLiveParameter && frame.evaluator.host.isLiveParameter(entry.name) }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) {
    guard isLive(frame) else {
      entry.value = value
      return
    }
    do throws(Diagnostic) { try frame.evaluator.host.assignLiveParameter(entry.name, value) } catch {
      throw error.located(at: span, in: frame.code.source)
    }
  }

  override func load(_ frame: Frame) throws(Diagnostic) -> Value { try node.evaluate(frame) }
  override func place(_ frame: Frame) -> Place? { entry.mayBeLiveParameter ? nil : UnsafePointer(entry.place) }

  override func augment(_ operation: BinaryOperator, _ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) {
    guard isLive(frame) || entry.value == nil && frame.evaluator.host.isRecorded(entry.name) else {
      return try super.augment(operation, operand, statement, frame)
    }
    // The array is a copy of the network's, so what was done in place goes back, or becomes a variable.
    let old = try load(frame)
    let value = try operand.evaluate(frame)
    let result: Value
    do throws(Diagnostic) { result = try InPlace.apply(operation, old, value) ?? old } catch {
      throw error.located(at: statement, in: frame.code.source)
    }
    try store(result, frame)
  }

  override func delete(_ frame: Frame) throws(Diagnostic) {
    guard entry.value != nil else {
      if isLive(frame) {
        throw Diagnostic(
          .value, "`\(entry.name)` is a parameter of the network and cannot be deleted", hint: "`net none` removes the network",
          source: frame.code.source, span: span)
      }
      throw frame.evaluator.unknownName(entry.name).located(at: span, in: frame.code.source)
    }
    entry.value = nil
  }
}

final class AttributeTarget: Target {
  let object: Node
  let name: String
  let nameSpan: Span
  /// The layout of the objects met last, when it was so, and where the attribute stands in them.
  private var cachedLayout: ObjectLayout?
  private var cachedSlot = 0
  private var cachedEpoch = -1
  /// The layouts before and after of the objects that got the attribute last, when it was so.
  private var smallerLayout: ObjectLayout?
  private var largerLayout: ObjectLayout?
  private var growthEpoch = -1

  init(_ span: Span, object: Node, name: String, nameSpan: Span) {
    self.object = object
    self.name = name
    self.nameSpan = nameSpan
    super.init(span)
  }

  override func delete(_ frame: Frame) throws(Diagnostic) {
    let receiver = try object.evaluate(frame)
    do throws(Diagnostic) { try Members.delete(receiver, name) } catch { throw error.located(at: nameSpan, in: frame.code.source) }
  }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) { try set(value, try object.evaluate(frame), frame) }

  private func set(_ value: Value, _ receiver: Value, _ frame: Frame) throws(Diagnostic) {
    if case .object(let instance) = receiver, instance.layout === cachedLayout, frame.evaluator.classEpoch == cachedEpoch {
      instance.slots[cachedSlot] = value
      return
    }
    var before: ObjectLayout?
    if case .object(let instance) = receiver {
      if instance.layout === smallerLayout, let largerLayout, frame.evaluator.classEpoch == growthEpoch {
        instance.extend(to: largerLayout, with: value)
        return
      }
      before = instance.layout
    }
    do throws(Diagnostic) { try Members.set(receiver, name, value) } catch { throw error.located(at: nameSpan, in: frame.code.source) }
    if case .object(let instance) = receiver, let slot = instance.layout.slot(name), instance.type.find("__setattr__") == nil,
      !(instance.type.find(name)?.value.isProperty ?? false)
    {
      if let before, before !== instance.layout, before.isShared, slot == before.count, instance.layout.count == slot + 1 {
        smallerLayout = before
        largerLayout = instance.layout
        growthEpoch = frame.evaluator.classEpoch
      }
      cachedLayout = instance.layout
      cachedSlot = slot
      cachedEpoch = frame.evaluator.classEpoch
    }
  }

  override func augment(_ operation: BinaryOperator, _ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) {
    let receiver = try object.evaluate(frame)
    let old: Value?
    if case .object(let instance) = receiver, instance.layout === cachedLayout, let own = instance.slots[cachedSlot] {
      old = own
    } else {
      do throws(Diagnostic) { old = try Members.get(receiver, name, frame.evaluator) } catch {
        throw error.located(at: nameSpan, in: frame.code.source)
      }
    }
    let value: Value? = try operand.evaluate(frame)
    let result: Value?
    do throws(Diagnostic) { result = try InPlace.combined(operation, old, value) } catch {
      throw error.located(at: statement, in: frame.code.source)
    }
    // What was changed in place is assigned too, as Python does; for objects that makes no difference.
    if result == nil, case .object(let instance) = receiver, instance.layout === cachedLayout { return }
    if let new = result ?? old { try set(new, receiver, frame) }
  }
}

final class SubscriptTarget: Target {
  let object: Node
  let index: Node
  private let element: ElementIndex

  init(_ span: Span, object: Node, index: Node) {
    self.object = object
    self.index = index
    element = ElementIndex(index)
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) {
    if let place = object.place(frame) {
      if let array = place.array {
        if !array.pointee.isReadOnly, let number = value.elementNumber, let element = element.element(array, frame) {
          array.willWrite()
          element.pointee = number
          return
        }
      } else if case .list(let list)? = place.pointee, let position = index.place(frame)?.int, list.replace(position, by: value) {
        return
      }
    }
    let receiver = try object.evaluate(frame)
    let position = try index.evaluate(frame)
    do throws(Diagnostic) { try set(receiver, position, value, frame) } catch { throw error.located(at: span, in: frame.code.source) }
  }

  private func set(_ receiver: Value, _ position: Value, _ value: Value, _ frame: Frame) throws(Diagnostic) {
    if frame.evaluator.followsStores, let followed = try Tracked.storing(value, at: position, in: receiver) {
      return try object.assign(.variable(followed), frame)
    }
    try Subscripts.set(receiver, position, value)
    try writeBack(receiver, frame)
  }

  override func augment(_ operation: BinaryOperator, _ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) {
    if operand.isQuiet, let place = object.place(frame), try augment(place, operation, operand, frame) { return }
    let receiver = try object.evaluate(frame)
    let position = try index.evaluate(frame)
    let source = frame.code.source
    let old: Value
    do throws(Diagnostic) { old = try Subscripts.get(receiver, position) } catch { throw error.located(at: span, in: source) }
    let value = try operand.evaluate(frame)
    do throws(Diagnostic) {
      try set(receiver, position, try InPlace.apply(operation, old, value, isElement: true) ?? old, frame)
    } catch { throw error.located(at: statement, in: source) }
  }

  /// The common case of a number in a list, a dictionary or an array of floats; false where the general way has to be taken.
  ///
  /// The operand is quiet, so what it is computed from may be read again.
  private func augment(
    _ container: Place, _ operation: BinaryOperator, _ operand: Node, _ frame: Frame
  ) throws(Diagnostic) -> Bool {
    switch container.pointee {
    case .array(let array)?:
      guard !array.isReadOnly, let place = element.element(array.object.fields, frame),
        let number = try operand.evaluate(frame).elementNumber
      else { return false }
      array.object.fields.willWrite()
      switch operation {
      case .add: place.pointee += number
      case .subtract: place.pointee -= number
      case .multiply: place.pointee *= number
      case .divide: place.pointee /= number
      default: return false
      }
      return true
    case .list(let list)?:
      guard let position = index.place(frame)?.int, let old = list.element(position), old.isPythonNumber else { return false }
      guard let result = try operand.combined(operation, with: old, frame) else { return false }
      return list.replace(position, by: result)
    case .dict(let dict)? where index.isQuiet:
      guard let position = try? dict.position(of: try index.evaluate(frame)) else { return false }
      let old = dict.value(at: position)
      guard old.isPythonNumber, let result = try operand.combined(operation, with: old, frame) else { return false }
      dict.replaceValue(at: position, by: result)
      return true
    default: return false
    }
  }

  override func delete(_ frame: Frame) throws(Diagnostic) {
    let receiver = try object.evaluate(frame)
    let position = try index.evaluate(frame)
    do throws(Diagnostic) { try Subscripts.delete(receiver, position) } catch { throw error.located(at: span, in: frame.code.source) }
  }

  /// What was changed may be a copy: a parameter's array goes back to the network, `.data` to its tracked value.
  private func writeBack(_ changed: Value, _ frame: Frame) throws(Diagnostic) {
    guard case .array = changed else { return }
    var node = object
    var value = changed
    while let inner = node as? SubscriptNode {
      node = inner.object
      value = try node.evaluate(frame)
    }
    if let global = node as? GlobalNode, global.entry.mayBeLiveParameter, frame.evaluator.host.isLiveParameter(global.entry.name) {
      guard node === object else {
        throw Diagnostic(
          .value, "only one pair of brackets can stand behind `\(global.entry.name)` when it is assigned to",
          hint: "write `\(global.entry.name)[i, j] = …`")
      }
      try frame.evaluator.host.assignLiveParameter(global.entry.name, value)
    } else if let global = node as? GlobalNode, global.entry.value == nil, frame.evaluator.host.isRecorded(global.entry.name) {
      let name = global.entry.name
      throw Diagnostic(
        .value, "`\(name)` is what the last pass computed, and no place to write to",
        hint: "change a copy, `\(name) = \(name).copy()`, or the parameters or `X` it comes from")
    } else if let attribute = node as? AttributeNode, attribute.name == "data" || attribute.name == "grad", node === object {
      let owner = try attribute.object.evaluate(frame)
      if case .variable = owner { try Members.set(owner, attribute.name, value) }
    }
  }
}

extension Node {
  /// `old ∘ value` for Python numbers; nil for others, and where it fails.
  fileprivate func combined(_ operation: BinaryOperator, with old: Value, _ frame: Frame) throws(Diagnostic) -> Value? {
    let value: Value? = try evaluate(frame)
    return withUnsafePointer(to: old as Value?) { old in withUnsafePointer(to: value) { old.number(operation, $0) } }
  }
}

extension String {
  /// Whether the text that stands in a place is this one: short and equal, or in the same memory.
  fileprivate func isSameText(as place: Place) -> Bool {
    guard case .string(let other)? = place.pointee, utf8.count == other.utf8.count else { return false }
    if utf8.count < 64 { return self == other }
    return utf8.withContiguousStorageIfAvailable { here in
      other.utf8.withContiguousStorageIfAvailable { $0.baseAddress == here.baseAddress } ?? false
    } ?? false
  }
}

extension Value {
  /// The double that a number becomes as an element of a float array.
  fileprivate var elementNumber: Double? {
    switch self {
    case .float(let number): number
    case .int(let number): Double(number)
    case .array(let array) where array.ndim == 0 && array.dtype.isFloat: array.firstDouble
    default: nil
    }
  }

  fileprivate var isPythonNumber: Bool {
    switch self {
    case .int, .float: true
    default: false
    }
  }
}

/// `a, *b = values`
final class UnpackTarget: Target {
  let targets: [Target]
  /// The place of the starred one.
  let star: Int?
  /// The two targets, where there are two and no star.
  let pair: (first: Target, second: Target)?
  /// Whether one of the targets is several names itself.
  private let isNested: Bool

  init(_ span: Span, targets: [Target], star: Int?) {
    self.targets = targets
    self.star = star
    pair = targets.count == 2 && star == nil ? (targets[0], targets[1]) : nil
    isNested = targets.contains { $0 is UnpackTarget }
    super.init(span)
  }

  override func store(_ value: Value, _ frame: Frame) throws(Diagnostic) {
    if isNested, !fits(value) {
      // All or nothing: what does not fit further in is found before the first name gets its value.
      var stores: [(target: Target, value: Value)] = []
      try spread(value, to: &stores, frame)
      for (target, value) in stores { try target.store(value, frame) }
      return
    }
    if let pair, case .tuple(let elements) = value, elements.count == 2 {
      try pair.first.store(elements[0], frame)
      try pair.second.store(elements[1], frame)
      return
    }
    let values = try parts(of: value, frame)
    for index in 0..<targets.count { try targets[index].store(values[index], frame) }
  }

  private func parts(of value: Value, _ frame: Frame) throws(Diagnostic) -> [Value] {
    if star == nil, case .tuple(let elements) = value, elements.count == targets.count { return elements }
    do throws(Diagnostic) { return try unpacked(value) } catch { throw error.located(at: span, in: frame.code.source) }
  }

  /// Whether a value is made of tuples just as the names are.
  private func fits(_ value: Value) -> Bool {
    guard star == nil, case .tuple(let elements) = value, elements.count == targets.count else { return false }
    guard isNested else { return true }
    for (target, element) in zip(targets, elements) {
      if let inner = target as? UnpackTarget, !inner.fits(element) { return false }
    }
    return true
  }

  private func spread(_ value: Value, to stores: inout [(target: Target, value: Value)], _ frame: Frame) throws(Diagnostic) {
    for (target, part) in zip(targets, try parts(of: value, frame)) {
      if let inner = target as? UnpackTarget { try inner.spread(part, to: &stores, frame) } else { stores.append((target, part)) }
    }
  }

  private func unpacked(_ value: Value) throws(Diagnostic) -> [Value] {
    let values: [Value]
    if case .tuple(let elements) = value {
      values = elements
    } else {
      switch value {
      case .none, .int, .float, .bool, .function, .builtin:
        throw Diagnostic(
          .type, "cannot unpack non-iterable \(value.typeName) object",
          hint: "\(targets.count) names left of `=` need \(targets.count) values on its right")
      default: break
      }
      values = try value.elements()
    }
    if let star {
      let after = targets.count - star - 1
      guard values.count >= targets.count - 1 else {
        throw Diagnostic(.value, "not enough values to unpack (expected at least \(targets.count - 1), got \(values.count))")
      }
      let middle = Array(values[star..<(values.count - after)])
      return Array(values[..<star]) + [.list(ListObject(middle))] + Array(values[(values.count - after)...])
    }
    if values.count > targets.count {
      throw Diagnostic(
        .value, "too many values to unpack (expected \(targets.count))",
        hint: "there are \(values.count) values for \(targets.count) names; `*rest` takes what is left over")
    }
    guard values.count == targets.count else {
      throw Diagnostic(.value, "not enough values to unpack (expected \(targets.count), got \(values.count))")
    }
    return values
  }

  override func delete(_ frame: Frame) throws(Diagnostic) { for target in targets { try target.delete(frame) } }

  override func augment(_ operation: BinaryOperator, _ operand: Node, _ statement: Span, _ frame: Frame) throws(Diagnostic) {
    throw Diagnostic(
      .syntax, "several names cannot be changed by one `\(operation.rawValue)=`", hint: "write one statement for each",
      source: frame.code.source, span: span)
  }
}

/// `a += b`: lists and arrays change in place, everything else makes a new value.
enum InPlace {
  /// The same for values that stand somewhere; numbers and small arrays go the short way.
  static func combined(_ operation: BinaryOperator, _ old: Value?, _ value: Value?) throws(Diagnostic) -> Value? {
    let short: (isDone: Bool, number: Value?) = withUnsafePointer(to: old) { a in
      withUnsafePointer(to: value) { b in
        if let number = a.number(operation, b) { return (true, number) }
        guard let array = a.array else { return (false, nil) }
        if array.pointee.isReadOnly { return (false, nil) }
        array.willWrite()
        return (SmallArrays.update(operation, a, b), nil)
      }
    }
    if short.isDone { return short.number }
    guard let old, let value else { return nil }
    return try apply(operation, old, value)
  }

  /// The value to store, nil when the old one was changed in place and stays where it is.
  static func apply(_ operation: BinaryOperator, _ old: Value, _ value: Value, isElement: Bool = false) throws(Diagnostic) -> Value? {
    switch old {
    case .object:
      if let result = try SpecialMethods.applyInPlace(operation, old, value) { return result }
      return try Operators.apply(operation, old, value)
    case .array(let array) where !array.isScalar && operation != .matrixMultiply:
      try array.checkWriteable("output array is read-only")
      switch value {
      case .float(let number): try array.applyInPlace(operation.function, number)
      case .int(let number): try array.applyInPlace(operation.function, number)
      case .array(let other): try array.applyInPlace(operation.function, other)
      case .variable: return try Operators.apply(operation, old, value)
      default:
        guard value.isArrayLike else { throw Operators.unsupported(operation, old, value) }
        try array.applyInPlace(operation.function, try value.array("the right operand"))
      }
      return isElement ? old : nil
    case .list(let list) where operation == .add:
      if case .array = value { return try Operators.apply(operation, old, value) }
      let added: [Value]
      do throws(Diagnostic) { added = try value.elements() } catch {
        guard error.kind == .type else { throw error }
        throw Diagnostic(
          .type, "'\(value.typeName)' object is not iterable: `+=` on a list adds the elements of another list",
          hint: "to add one element: `.append(…)`")
      }
      try list.elements.appendAsking(added)
      return nil
    case .list(let list) where operation == .multiply:
      guard case .int(let count) = value else { return try Operators.apply(operation, old, value) }
      list.elements = try Operators.repeated(list.elements, count)
      return nil
    case .variable(let variable) where variable.isLeaf:
      try Tracked.update(variable, operation, value)
      return nil
    case .set(let set) where operation == .bitOr && !set.isFrozen:
      if case .set(let other) = value {
        try set.insert(all: other.elements)
        return nil
      }
      return try Operators.apply(operation, old, value)
    case .dict(let dict) where operation == .bitOr:
      try dict.update(from: value)
      return nil
    default: return try Operators.apply(operation, old, value)
    }
  }
}
