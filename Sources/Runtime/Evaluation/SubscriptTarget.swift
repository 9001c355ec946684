import Language

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

  /// A number that is no array's element: it takes the dtype of the arrays it meets.
  var isPythonNumber: Bool {
    switch self {
    case .int, .float: true
    default: false
    }
  }
}
