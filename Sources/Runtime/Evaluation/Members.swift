import Language
import NeuralNetwork

/// `value.name`: attributes and methods of each kind of values.
enum Members {
  static func get(_ value: Value, _ name: String, _ evaluator: Evaluator) throws(Diagnostic) -> Value {
    switch value {
    case .object(let instance): return try ObjectMembers.get(instance, name)
    case .superObject(let object): return try ObjectMembers.get(object, name)
    case .module(let module): return try evaluator.member(name, of: module)
    case .array(let array): if let found = try attribute(name, of: array, evaluator) { return found }
    case .variable(let variable): if let found = try attribute(name, of: variable) { return found }
    case .report(let report):
      if let found = report.attribute(name) { return found }
      // `class` is a word of the language: `r.class_` reads it.
      if name.last == "_", let found = report.attribute(String(name.dropLast())) { return found }
      throw unknown(name, report.attributes.map(\.name), "the report of `\(report.name)`", "has")
    case .function(let function):
      if let found = function.attributes?.value(for: name) { return found }
      if name == "__name__" { return .string(function.name) }
      if name == "__qualname__" { return .string(function.code.displayName) }
      if name == "__doc__" { return function.documentation.map { .string($0) } ?? .none }
      if name == "__module__" { return .string("__main__") }
      if name == "__dict__" {
        let dict = function.attributes ?? DictObject()
        function.attributes = dict
        return .dict(dict)
      }
      if name == "__annotations__" { return CallNatives.annotations(of: function, evaluator) }
      if name == "__defaults__" {
        let plain = zip(function.code.parameters, function.defaults).filter { $0.0.form == .ordinary }
        let defaults = plain.compactMap(\.1)
        return defaults.isEmpty ? .none : .tuple(defaults)
      }
      if name == "__kwdefaults__" { return try function.namedDefaults() }
      if name == "__code__" { return .module(function.code.described) }
    case .boundMethod(let method):
      if name == "__name__" { return .string(method.function.name) }
      if name == "__self__" { return method.receiver }
    case .method(let method):
      if name == "__self__" { return method.receiver }
      if name == "__func__" { return .function(method.function) }
      if name != "__class__" { return try get(.function(method.function), name, evaluator) }
    case .descriptor(let descriptor):
      switch (descriptor.kind, name) {
      case (.field(let field), "name"): return .string(field.name)
      case (.field(let field), "default"): return field.fallback ?? .none
      case (_, "fget"): return descriptor.function
      default: break
      }
    case .builtin(let function):
      if name == "__name__" { return .string(function.name) }
      if name == "__doc__" { return .string(function.summary) }
      if name == "from_iterable", function.qualifiedName == "itertools.chain" { return .builtin(Itertools.fromIterable) }
      if case .binary? = function.operation, let method = UfuncMethods.table[name] {
        return .boundMethod(BoundMethod(receiver: value, function: method))
      }
    case .type(let type):
      if let own = type as? ClassObject { return try ObjectMembers.get(own, name) }
      if type.isElementType, let dtype = type.dtype, let found = DTypeFunctions.attribute(name, of: dtype) { return found }
      if name == "__name__" || name == "__qualname__" { return .string(type.name) }
      if name == "__doc__" { return type.constructor.map { .string($0.summary) } ?? .none }
      if name == "__module__" { return .string("builtins") }
      if type === TypeObject.int, name == "from_bytes" { return .builtin(IntegerBytes.from) }
      if type === TypeObject.bytes, name == "fromhex" { return .builtin(IntegerBytes.fromHex) }
      if type === TypeObject.bytes, name == "maketrans" { return .builtin(BytesMethods.makeTranslation) }
      if type === TypeObject.float, name == "fromhex" { return .builtin(NumberMethods.fromHex) }
      if type === TypeObject.dict, name == "fromkeys" { return .builtin(DictMethods.fromKeys) }
      if type === TypeObject.str, name == "maketrans" { return .builtin(StringMethods.makeTranslation) }
      if name == "__new__", type.constructor != nil, type !== TypeObject.object, let maker = ObjectFunctions.methods[name] {
        return .builtin(maker)
      }
      if let method = Methods.function(name, ofType: type) { return .descriptor(DescriptorObject(.native, .builtin(method))) }
    case .exception(let exception):
      if name == "args" { return .tuple(exception.arguments) }
      switch name {
      case "__cause__": return exception.cause ?? .none
      case "__context__": return exception.context ?? .none
      case "__suppress_context__": return .bool(exception.hasCause)
      case "__traceback__": return .none
      case "errno", "strerror", "filename": if let found = exception.systemDetail(name) { return found }
      case "with_traceback", "add_note":
        if let method = ObjectFunctions.exceptionMethods["with_traceback"] {
          return .boundMethod(BoundMethod(receiver: value, function: method))
        }
      default: break
      }
      if name == "__class__" { return .type(value.typeObject) }
    case .slice(let slice):
      switch name {
      case "start": return slice.lower
      case "stop": return slice.upper
      case "step": return slice.step
      default: break
      }
    case .range(let range):
      switch name {
      case "start": return .int(range.start)
      case "stop": return .int(range.stop)
      case "step": return .int(range.step)
      default: break
      }
    case .iterator(let iterator):
      if name == "__next__", case .builtin(let next)? = FunctionTable.globals["next"] {
        return .boundMethod(BoundMethod(receiver: value, function: advance(next)))
      }
      if let found = try (iterator as? ArrayWalk)?.attribute(name) { return found }
      if let stream = iterator as? StreamObject, let found = StreamFunctions.attribute(name, of: stream) { return found }
    case .string:
      if name == "maketrans" { return .builtin(StringMethods.makeTranslation) }
    case .float(let number):
      if name == "fromhex" { return .builtin(NumberMethods.fromHex) }
      if name == "real" { return .float(number) }
      if name == "imag" { return .float(0) }
    case .dict:
      if name == "fromkeys" { return .builtin(DictMethods.fromKeys) }
    case .int, .bool:
      if name == "real" || name == "numerator" { return .int(try value.integer("the number")) }
      if name == "imag" { return .int(0) }
      if name == "denominator" { return .int(1) }
      if name == "from_bytes" { return .builtin(IntegerBytes.from) }
    default: break
    }
    if name == "__class__" { return .type(value.typeObject) }
    let methods = Methods.table(for: value)
    if let method = methods?.functions[name] { return .boundMethod(BoundMethod(receiver: value, function: method)) }
    if name.hasPrefix("__"), let method = BuiltinSpecialMethods.function(name, of: BuiltinKind(of: value)) {
      return .boundMethod(BoundMethod(receiver: value, function: method))
    }
    switch value {
    case .array, .generator, .randomState:
      if let method = try evaluator.lateMethod(name, of: value, value.typeObject.displayName) { return method }
    case .variable where trackedMethods.contains(name):
      if let method = try evaluator.lateMethod(name, of: value, "numpy.ndarray") { return method }
    default: break
    }
    throw missing(name, value, methods?.functions.keys.sorted() ?? [])
  }

  /// Methods of arrays that are written in the language and that tracked values have.
  private static let trackedMethods: Set<String> = ["conj", "conjugate", "compress", "choose", "searchsorted", "argpartition", "tobytes"]

  /// `iterator.__next__`: the built-in function called with the iterator that the method belongs to.
  private static func advance(_ next: BuiltinFunction) -> BuiltinFunction {
    BuiltinFunction("__next__", .call, in: "iterator", "the next element") { call throws(Diagnostic) in
      try call.evaluator.call(.builtin(next), [call.receiver])
    }
  }

  /// The attribute of a name; nil where there is none.
  static func find(_ value: Value, _ name: String, _ evaluator: Evaluator) throws(Diagnostic) -> Value? {
    do throws(Diagnostic) { return try get(value, name, evaluator) } catch {
      guard error.kind == .attribute else { throw error }
      return nil
    }
  }

  static func set(_ value: Value, _ name: String, _ new: Value) throws(Diagnostic) {
    switch (value, name) {
    case (.object(let instance), _): try ObjectMembers.set(instance, name, new)
    case (.type(let type as ClassObject), _): type.set(name, new)
    case (.function(let function), _):
      let attributes = function.attributes ?? DictObject()
      try attributes.set(new, for: .string(name))
      function.attributes = attributes
    case (.variable(let variable), "data"): try Tracked.assign(variable, new)
    case (.variable(let variable), "grad"):
      if new.isNone || new.doubleIfNumber == 0 {
        variable.clearGradient()
        return
      }
      let gradient = try new.withoutTracking.tensor("a gradient")
      guard gradient.shape == variable.shape else {
        throw Diagnostic(
          .value, "a gradient has its value's shape \(Extents.text(variable.shape)), not \(Extents.text(gradient.shape))")
      }
      if gradient.elements.allSatisfy({ $0 == 0 }) {
        variable.clearGradient()
      } else {
        try Tracked.engine { () throws(EngineError) in try variable.setGradient(gradient) }
      }
    case (.module(let module), _) where Modules.native(module.name) == nil:
      module.members[name] = new
      module.globals?.cell(name).value = new
    case (.array(let array), "shape"):
      try array.setShape(try new.shape("a shape"))
    case (.array, _), (.variable, _):
      throw Diagnostic(.attribute, "'\(value.typeName)' object has no attribute '\(name)' that can be set", hint: nil)
    default:
      throw Diagnostic(
        .attribute, "attributes of \(value.describedForMessages) cannot be set", hint: "keep it in a variable or a dictionary"
      ).asPythonSays("'\(value.typeName)' object has no attribute '\(name)'")
    }
  }

  static func delete(_ value: Value, _ name: String) throws(Diagnostic) {
    switch value {
    case .object(let instance): try ObjectMembers.delete(instance, name)
    case .type(let type as ClassObject):
      guard type.remove(name) else { throw unknown(name, type.attributeNames, "type object '\(type.name)'", "has") }
    case .function(let function):
      guard try function.attributes?.remove(.string(name)) != nil else {
        throw Diagnostic(.attribute, "'function' object has no attribute '\(name)'")
      }
    default: throw Diagnostic(.attribute, "attributes of \(value.describedForMessages) cannot be deleted")
    }
  }

  // MARK: Arrays and tracked values

  private static func attribute(_ name: String, of array: NDArray, _ evaluator: Evaluator) throws(Diagnostic) -> Value? {
    switch name {
    case "shape": .tuple(array.shape.map { .int($0) })
    case "T": .array(array.transposed)
    case "ndim": .int(array.ndim)
    case "size": .int(array.size)
    case "dtype": .type(.dtype(array.dtype))
    case "itemsize": .int(array.dtype.itemSize)
    case "nbytes": .int(array.size * array.dtype.itemSize)
    case "real": .array(array)
    case "imag": .array(try NDArray.zeros(array.shape, dtype: array.dtype).markedScalar(array.isScalar))
    case "data": .array(array)
    case "strides": .tuple(array.strides.array.map { .int($0 * array.dtype.itemSize) })
    case "base": array.owner.map { .array($0) } ?? Value.none
    case "flags": try evaluator.flags(of: array)
    case "flat": array.isContiguous ? .array(try array.reshaped([array.count])) : .iterator(try array.flattenedIterator())
    default: nil
    }
  }

  private static func attribute(_ name: String, of variable: Variable) throws(Diagnostic) -> Value? {
    switch name {
    case "data": .plain(variable.value)
    case "grad": variable.gradientValue
    case "shape": .tuple(variable.shape.map { .int($0) })
    case "ndim": .int(variable.shape.count)
    case "size": .int(variable.count)
    case "T": .variable(try Tracked.engine { () throws(EngineError) in try variable.transposed() })
    case "requires_grad": .bool(variable.isTracked)
    case "is_leaf": .bool(variable.isLeaf)
    case "dtype": .type(.dtype(.float64))
    case "itemsize": .int(DType.float64.itemSize)
    case "nbytes": .int(variable.count * DType.float64.itemSize)
    case "real": .variable(variable)
    case "flat": .variable(try Shapes.reshape(variable, [-1]))
    default: nil
    }
  }

  // MARK: Misses

  private static func missing(_ name: String, _ value: Value, _ methods: [String]) -> Diagnostic {
    var known = methods
    switch value {
    case .array: known += ["shape", "T", "ndim", "size", "dtype"]
    case .variable: known += ["data", "grad", "shape", "T", "ndim", "size"]
    default: break
    }
    if case .list = value, ["shape", "T", "ndim", "size", "dtype", "reshape", "mean", "sum", "dot"].contains(name) {
      return Diagnostic(
        .attribute, "'list' object has no attribute '\(name)'", hint: "a list is no array: make one with `np.array(…)`")
    }
    if case .array = value, name == "grad" {
      return Diagnostic(
        .attribute, "'\(value.typeName)' object has no attribute 'grad'",
        hint: "dW1 is the gradient of the network's W1; an array of your own is tracked as `param(…)`")
    }
    if case .none = value {
      return Diagnostic(
        .attribute, "'NoneType' object has no attribute '\(name)'", hint: "the value is None: a function without `return` gives None")
    }
    if case .list = value, name == "push" || name == "add" {
      return Diagnostic(.attribute, "'list' object has no attribute '\(name)'", hint: "`.append(…)` adds an element at the end")
    }
    if case .generator = value, let instead = GeneratorMethods.olderNames[name] {
      return Diagnostic(.attribute, "a generator of np.random.default_rng has no attribute '\(name)'", hint: instead)
    }
    if case .builtin(let function) = value {
      return Diagnostic(.attribute, "the function `\(function.name)` has no attribute '\(name)'")
    }
    if case .command(let command) = value {
      return Diagnostic(
        .attribute, "`\(command)` is a command here; call it to get its report",
        hint: otherTools[name] ?? "`\(command)().\(name)`")
    }
    if name == "backward" {
      return Diagnostic(
        .attribute, "'\(value.typeName)' object has no attribute 'backward'",
        hint: "`backward` alone works out the network's gradients; a formula of your own has some where its values are `param(…)`")
    }
    return unknown(name, known, "'\(value.typeName)' object", "has")
  }

  /// What methods of other tools' networks and optimizers are here.
  private static let otherTools = [
    "step": "`step` does one step of training, `update` only the update",
    "zero_grad": "`backward` begins anew each time: nothing is to be zeroed",
    "train": "training is `train`: train 100", "fit": "training is `train`: train 100", "compile": "`loss` and `optimizer` set it up",
    "forward": "`forward` stands by itself; `predict [0, 1]` is of one input", "backward": "`backward` stands by itself",
    "predict": "`predict [0, 1]` stands by itself", "summary": "`net` alone shows the network",
    "parameters": "`show weights` lists them: W1, b1 and so on", "weights": "`show weights` lists them: W1, b1 and so on",
    "evaluate": "`evaluate` stands by itself",
    "eval": "nothing is to be switched: `predict` and `evaluate` leave dropout out by themselves",
    "add": "layers are given to `net` at once: net 2 -> 4 tanh -> 1 sigmoid",
    "state_dict": "`save FILE` keeps it all, `show weights` lists them",
    "save": "`save FILE` stands by itself", "load": "`load FILE` stands by itself", "item": "it is a number as it is: leave `.item()` out",
  ]

  static func unknown(_ name: String, _ known: [String], _ owner: String, _ verb: String) -> Diagnostic {
    let hint: String?
    if let nearest = Suggestion.nearest(to: name, in: known) {
      hint = "did you mean `\(nearest)`?"
    } else if !known.isEmpty, known.count <= 24 {
      hint = "it has " + known.joined(separator: ", ")
    } else {
      hint = nil
    }
    return Diagnostic(.attribute, "\(owner) \(verb) no attribute '\(name)'", hint: hint)
  }
}

extension NDArray {
  fileprivate func flattenedIterator() throws(Diagnostic) -> IteratorObject { try Value.array(raveled()).iterator() }
}

extension Value {
  /// A shape: an integer, or a tuple or list of them.
  func shape(_ what: String) throws(Diagnostic) -> [Int] {
    switch self {
    case .int, .bool: return [try integer(what)]
    case .array(let array) where array.ndim == 0: return [try integer(what)]
    case .tuple, .list, .range, .array:
      var result: [Int] = []
      for element in try elements() { result.append(try element.integer("\(what)'s size")) }
      return result
    default: throw Diagnostic(.type, "\(what) must be a whole number or a tuple of them, not \(describedForMessages)")
    }
  }
}
