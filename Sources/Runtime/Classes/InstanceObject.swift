import Language

/// An object of a class that the user wrote.
public final class InstanceObject {
  public let type: ClassObject
  /// What it is beside its attributes where its class derives from one of the language's own: an exception's arguments (a tuple),
  /// the elements of a list, dict or tuple.
  var native: Value?
  private(set) var layout: ObjectLayout
  private(set) var slots: UnsafeMutablePointer<Value?>
  private var capacity: Int

  init(_ type: ClassObject) {
    self.type = type
    layout = type.layout
    capacity = type.expectedSlots
    slots = UnsafeMutablePointer<Value?>.allocate(capacity: capacity)
    slots.initialize(repeating: nil, count: capacity)
  }

  deinit {
    slots.deinitialize(count: capacity)
    slots.deallocate()
  }

  /// An attribute of its own.
  subscript(name: String) -> Value? { layout.slot(name).flatMap { slots[$0] } }

  func store(_ value: Value, _ name: String) {
    if let slot = layout.slot(name) {
      slots[slot] = value
      return
    }
    let slot = layout.count
    layout = layout.adding(name)
    if slot >= capacity { grow() }
    slots[slot] = value
  }

  /// Gives it the attribute that the next layout has more.
  func extend(to next: ObjectLayout, with value: Value) {
    let slot = layout.count
    layout = next
    if slot >= capacity { grow() }
    slots[slot] = value
  }

  /// Takes an attribute away; false where there is none.
  func remove(_ name: String) -> Bool {
    guard let slot = layout.slot(name), slots[slot] != nil else { return false }
    slots[slot] = nil
    return true
  }

  /// Its own attributes in the order they came.
  public var attributes: [(name: String, value: Value)] {
    layout.names.enumerated().compactMap { slot, name in slots[slot].map { (name, $0) } }
  }

  /// Another object of the class with the same attributes.
  func copy() -> InstanceObject {
    let copy = InstanceObject(type)
    copy.native = native
    for (name, value) in attributes { copy.store(value, name) }
    return copy
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Value?>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: slots, count: capacity)
    (larger + capacity).initialize(repeating: nil, count: capacity)
    slots.deallocate()
    slots = larger
    capacity *= 2
    type.expectedSlots = max(type.expectedSlots, min(capacity, 64))
  }
}
