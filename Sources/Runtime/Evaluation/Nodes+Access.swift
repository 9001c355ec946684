import Language

final class AttributeNode: Node {
  let object: Node
  let name: String
  let nameSpan: Span
  private let isTransposition: Bool
  /// The layout of the objects met last, and where the attribute stands in them.
  private var cachedLayout: ObjectLayout?
  private var cachedSlot = 0
  /// The layout of the objects met last for which the attribute is a property, when it was so, and what computes it.
  private var propertyLayout: ObjectLayout?
  private var propertyEpoch = -1
  private var getter: FunctionObject?
  private let staysQuiet: Bool

  init(_ span: Span, _ object: Node, _ name: String, _ nameSpan: Span) {
    self.object = object
    staysQuiet = object.isQuiet
    self.name = name
    self.nameSpan = nameSpan
    isTransposition = name == "T"
    super.init(span)
  }

  override var isQuiet: Bool { staysQuiet }
  override var placeMayMove: Bool { true }

  override func place(_ frame: Frame) -> Place? {
    guard let owner = object.place(frame), case .object(let instance)? = owner.pointee else { return nil }
    if instance.layout === cachedLayout { return UnsafePointer(instance.slots + cachedSlot) }
    return remember(instance)
  }

  /// Where an object's own attribute stands, which is remembered; nil where it is none.
  private func remember(_ instance: InstanceObject) -> Place? {
    if instance.layout === propertyLayout, instance.type.evaluator.classEpoch == propertyEpoch { return nil }
    guard let slot = instance.layout.slot(name), !(instance.type.find(name)?.value.isProperty ?? false) else { return nil }
    cachedLayout = instance.layout
    cachedSlot = slot
    return UnsafePointer(instance.slots + slot)
  }

  /// The function of the property that the attribute is for an object's class, which is remembered.
  private func property(of instance: InstanceObject, _ evaluator: Evaluator) -> FunctionObject? {
    if instance.layout === propertyLayout, evaluator.classEpoch == propertyEpoch { return getter }
    guard case .descriptor(let descriptor)? = instance.type.find(name)?.place.pointee, case .property = descriptor.kind,
      case .function(let function) = descriptor.function, function.takes(1)
    else { return nil }
    propertyLayout = instance.layout
    propertyEpoch = evaluator.classEpoch
    getter = function
    return function
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let place = place(frame), let value = place.pointee { return value }
    let value = try object.evaluate(frame)
    if case .object(let instance) = value {
      if instance.layout === cachedLayout, let own = instance.slots[cachedSlot] { return own }
      if let getter = property(of: instance, frame.evaluator) {
        do throws(Diagnostic) { return try frame.evaluator.call(getter, on: value, .none, nameSpan, frame) } catch {
          throw error.located(at: nameSpan, in: frame.code.source)
        }
      }
      if let own = remember(instance)?.pointee { return own }
      do throws(Diagnostic) { return try ObjectMembers.get(instance, name) } catch {
        throw error.located(at: nameSpan, in: frame.code.source)
      }
    }
    if isTransposition, case .array(let array) = value { return .array(array.transposed) }
    do throws(Diagnostic) { return try Members.get(value, name, frame.evaluator) } catch {
      throw error.located(at: nameSpan, in: frame.code.source)
    }
  }

  override func matrix(_ frame: Frame) -> (place: Place, isTransposed: Bool)? {
    guard isTransposition, let place = object.place(frame), place.array != nil else { return nil }
    return (place, true)
  }
}

final class SubscriptNode: Node {
  let object: Node
  let index: Node
  /// The array of `array.shape[i]`, whose tuple need not be made.
  private let measured: Node
  /// The object where it is an element of something itself: `rows[i]` of `rows[i][j]`.
  private let outer: SubscriptNode?
  private let element: ElementIndex
  /// The key where it is a text that stands there.
  private let known: KnownKey?
  private let staysQuiet: Bool
  private var results = ResultSlots()

  init(_ span: Span, _ object: Node, _ index: Node) {
    self.object = object
    self.index = index
    measured = (object as? AttributeNode).flatMap { $0.name == "shape" ? $0.object : nil } ?? Node(span)
    outer = object as? SubscriptNode
    element = ElementIndex(index)
    if case .string(let text)? = (index as? ConstantNode)?.value { known = KnownKey(text) } else { known = nil }
    staysQuiet = object.isQuiet && index.isQuiet
    super.init(span)
  }

  override var isQuiet: Bool { staysQuiet }

  /// The element of a list that stands somewhere, at a place that stands somewhere; nil for all else, and nothing has been evaluated then.
  @inline(__always)
  private func standingElement(_ frame: Frame) -> Value? {
    guard let place = object.place(frame), case .list(let list)? = place.pointee, let position = index.place(frame)?.int else { return nil }
    return list.element(position)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let outer {
      switch outer.standingElement(frame) {
      case .list(let row)?: if let position = index.place(frame)?.int, let element = row.element(position) { return element }
      case .array(let row)?:
        if let number = element.element(row.object.fields, frame) { return SmallArrays.scalar(number.pointee, &results) }
      default: break
      }
    } else if let place = object.place(frame) {
      if let array = place.array {
        if let number = element.element(array, frame) { return SmallArrays.scalar(number.pointee, &results) }
      } else if case .list(let list)? = place.pointee, let position = index.place(frame)?.int, let element = list.element(position) {
        return element
      } else if case .dict(let dict)? = place.pointee, let key = index.place(frame)?.pointee {
        if let known, let found = dict.value(for: known) { return found }
        do throws(Diagnostic) {
          if let found = try dict.value(for: key) { return found }
          throw Diagnostic.missingKey(key, in: dict)
        } catch { throw error.located(at: span, in: frame.code.source) }
      }
    } else if let array = measured.place(frame)?.array, let axis = index.place(frame)?.int, axis >= 0, axis < array.pointee.shape.count {
      return .int(array.pointee.shape[axis])
    }
    let value = try object.evaluate(frame)
    if let known, case .dict(let dict) = value, let found = dict.value(for: known) { return found }
    let position = try index.evaluate(frame)
    if case .list(let list) = value, case .int(let place) = position, let element = list.element(place) { return element }
    do throws(Diagnostic) { return try Subscripts.get(value, position) } catch { throw error.located(at: span, in: frame.code.source) }
  }
}

extension ListObject {
  /// The element at a position, counted from the end when negative; nil where there is none.
  @inline(__always)
  func element(_ position: Int) -> Value? {
    let count = elements.count
    let resolved = position < 0 ? position &+ count : position
    return resolved >= 0 && resolved < count ? elements[resolved] : nil
  }

  /// Puts another element in a position; false where there is none.
  @inline(__always)
  func replace(_ position: Int, by value: Value) -> Bool {
    let resolved = position < 0 ? position &+ elements.count : position
    guard resolved >= 0, resolved < elements.count else { return false }
    elements[resolved] = value
    return true
  }
}

extension Value {
  var isProperty: Bool {
    if case .descriptor(let descriptor) = self, case .property = descriptor.kind { return true }
    return isDataDescriptor
  }

  /// Whether it is an object whose class says what assigning to an attribute does.
  var isDataDescriptor: Bool {
    if case .object(let instance) = self { return instance.type.find("__set__") != nil }
    return false
  }
}
