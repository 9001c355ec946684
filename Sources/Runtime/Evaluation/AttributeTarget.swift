import Language

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
