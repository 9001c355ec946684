import Language

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
