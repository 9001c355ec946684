import Language

final class CallNode: CallingNode {
  let callee: Node

  init(_ span: Span, callee: Node, arguments: [Argument]) {
    self.callee = callee
    super.init(span, arguments)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let place = callee.place(frame), case .function(let object)? = place.pointee, object.takes(positional.count) {
      return try frame.evaluator.call(object, positional, span, frame)
    }
    return try call(try callee.evaluate(frame), frame)
  }
}

/// `object.name(…)`: calls a method without making a bound method of it first.
final class MethodCallNode: CallingNode {
  let object: Node
  let name: String
  let nameSpan: Span
  private var cachedModule: ModuleObject?
  var isOfModule: Bool { cachedModule != nil }
  private var cachedMember: Value = .none
  private var cachedType: ObjectIdentifier?
  private var cachedMethod: BuiltinFunction?
  /// The layout of the objects met last, when it was so, and the method that their class has for them.
  private var cachedLayout: ObjectLayout?
  private var cachedEpoch = -1
  private var cachedFunction: FunctionObject?

  init(_ span: Span, object: Node, name: String, nameSpan: Span, arguments: [Argument]) {
    self.object = object
    self.name = name
    self.nameSpan = nameSpan
    super.init(span, arguments)
  }

  override func evaluate(_ frame: Frame) throws(Diagnostic) -> Value {
    if let place = object.place(frame), case .module(let module)? = place.pointee, cachedModule === module {
      return try call(cachedMember, frame)
    }
    let receiver = try object.evaluate(frame)
    if case .object(let instance) = receiver { return try call(instance, receiver, frame) }
    if case .module(let module) = receiver {
      if cachedModule !== module {
        do throws(Diagnostic) { cachedMember = try Members.get(receiver, name, frame.evaluator) } catch {
          throw error.located(at: nameSpan, in: frame.code.source)
        }
        cachedModule = module
      }
      return try call(cachedMember, frame)
    }
    if let methods = Methods.table(for: receiver) {
      if cachedType != ObjectIdentifier(methods) {
        cachedMethod = methods.functions[name]
        cachedType = ObjectIdentifier(methods)
      }
      if let method = cachedMethod {
        if positional.count == 0, let unary = method.unary {
          if let operation = method.operation, let result = perform(operation, on: receiver) { return result }
          return try call(unary, of: method, receiver, frame)
        }
        if positional.count == 1, let binary = method.binary { return try call(binary, of: method, on: receiver, frame) }
        if let counts = method.positionalCounts, counts.contains(positional.count) {
          return try call(method, receiver: receiver, frame)
        }
        if positional.count < 0 { return try callByName(method, on: receiver, frame) }
        return try call(.boundMethod(BoundMethod(receiver: receiver, function: method)), frame)
      }
    }
    let function: Value
    do throws(Diagnostic) { function = try Members.get(receiver, name, frame.evaluator) } catch {
      throw error.located(at: nameSpan, in: frame.code.source)
    }
    return try call(function, frame)
  }

  /// A method of an object's class, called without making a bound method; else whatever its attribute is.
  private func call(_ instance: InstanceObject, _ receiver: Value, _ frame: Frame) throws(Diagnostic) -> Value {
    let evaluator = frame.evaluator
    if instance.layout !== cachedLayout || evaluator.classEpoch != cachedEpoch {
      cachedLayout = instance.layout
      cachedEpoch = evaluator.classEpoch
      cachedFunction = nil
      if instance.layout.slot(name) == nil, case .function(let function)? = instance.type.find(name)?.place.pointee {
        cachedFunction = function
      }
    }
    if let function = cachedFunction {
      if positional.count >= 0, function.takes(positional.count + 1) {
        return try evaluator.call(function, on: receiver, positional, span, frame)
      }
      if positional.count < 0, let result = try callByName(function, on: receiver, frame) { return result }
      return try call(.method(MethodObject(receiver: receiver, function: function)), frame)
    }
    let function: Value
    do throws(Diagnostic) { function = try ObjectMembers.get(instance, name) } catch {
      throw error.located(at: nameSpan, in: frame.code.source)
    }
    return try call(function, frame)
  }
}
