import Language
import Limits
import NeuralNetwork

/// Python's own functions.
enum PythonFunctions {
  static let all: [BuiltinFunction] = output + numbers + sequences + questions + [LiteralText.eval] + Introspection.all

  private static let output: [BuiltinFunction] = [
    BuiltinFunction("print(*values, sep=' ', end='\\n', file=None, flush=False)", "writes values, with blanks between them") {
      context throws(Diagnostic) in
      let separator = try context.given(1)?.text("sep") ?? " "
      let end = try context.given(2)?.text("end") ?? "\n"
      var text = ""
      for (index, value) in context.rest(0).enumerated() {
        if index > 0 { text += separator }
        text += try value.shown()
      }
      try Work.checkStopped()
      // What becomes of it on its way to the screen.
      if text.utf8.count > 1 << 20 { try Work.requireTemporarily(8 * text.utf8.count) }
      if let file = context.given(3) ?? context.evaluator.redirectedOutput {
        _ = try context.evaluator.call(try Members.get(file, "write", context.evaluator), [.string(text + end)])
      } else {
        context.evaluator.write(text + end)
      }
      return .none
    },
    BuiltinFunction("repr(object, /)", "the value as Python source writes it") { context throws(Diagnostic) in
      .string(try (context[0] ?? .none).represented())
    },
    BuiltinFunction("format(value, format_spec='', /)", "the value as text, formatted as in f\"{value:spec}\"") {
      context throws(Diagnostic) in
      .string(try Format.format(context[0] ?? .none, try context[1]?.text("the format") ?? ""))
    },
    BuiltinFunction("chr(i, /)", "the character with a code") { context throws(Diagnostic) in
      let code = try (context[0] ?? .none).integer("chr's argument")
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        throw Diagnostic(.value, "chr() arg not in range(0x110000)")
      }
      return .string(String(scalar))
    },
    BuiltinFunction("ord(c, /)", "the code of a character") { context throws(Diagnostic) in
      if let bytes = context[0]?.bytes, bytes.count == 1 { return .int(Int(bytes[0])) }
      let text = try (context[0] ?? .none).text("ord's argument").unicodeScalars
      guard text.count == 1, let scalar = text.first else {
        throw Diagnostic(.type, "ord() expected a character, but string of length \(text.count) found")
      }
      return .int(Int(scalar.value))
    },
    BuiltinFunction("bin(number, /)", "the number in binary digits") { context throws(Diagnostic) in
      .string(try radix(context[0], 2, "0b"))
    },
    BuiltinFunction("oct(number, /)", "the number in octal digits") { context throws(Diagnostic) in .string(try radix(context[0], 8, "0o"))
    },
    BuiltinFunction("hex(number, /)", "the number in hexadecimal digits") { context throws(Diagnostic) in
      .string(try radix(context[0], 16, "0x"))
    },
  ]

  private static func radix(_ value: Value?, _ radix: Int, _ prefix: String) throws(Diagnostic) -> String {
    if case .big(let number)? = value {
      return (number.isNegative ? "-" : "") + prefix + BigInteger(isNegative: false, number.digits).text(radix: radix)
    }
    let number = try (value ?? .none).integer("the argument")
    return (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix)
  }

  // MARK: Numbers

  private static let numbers: [BuiltinFunction] = [
    BuiltinFunction("abs(x, /)", "the distance from zero, element by element", unary: absolute) { context throws(Diagnostic) in
      try absolute(context[0] ?? .none)
    },
    BuiltinFunction("round(number, ndigits=None)", "rounded to a number of decimals, halves to the even neighbour", tracking: .refuses) {
      context throws(Diagnostic) in
      try Rounding.round(context[0] ?? .none, context.given(1))
    },
    BuiltinFunction("pow(base, exp, mod=None)", "base ** exp, or its remainder modulo mod") { context throws(Diagnostic) in
      let base = context[0] ?? .none
      let exponent = context[1] ?? .none
      guard let modulus = context.given(2) else { return try Operators.apply(.power, base, exponent) }
      if base.isBig || exponent.isBig || modulus.isBig, let b = base.bigInteger, let e = exponent.bigInteger, let m = modulus.bigInteger {
        return try BigIntegers.power(b, e, modulo: m)
      }
      return .int(try modularPower(base.integer("base"), exponent.integer("exp"), modulus.integer("mod")))
    },
    BuiltinFunction("divmod(a, b, /)", "the pair (a // b, a % b)") { context throws(Diagnostic) in
      let (a, b) = (context[0] ?? .none, context[1] ?? .none)
      if let own = try SpecialMethods.call("__divmod__", of: a, [b]), !own.isNotImplemented { return own }
      if let own = try SpecialMethods.call("__rdivmod__", of: b, [a]), !own.isNotImplemented { return own }
      return .tuple([try Operators.apply(.floorDivide, a, b), try Operators.apply(.remainder, a, b)])
    },
    BuiltinFunction("sum(iterable, /, start=0)", "the elements added up; with axis= as np.sum") {
      context throws(Diagnostic) in
      try sum(context[0] ?? .none, start: context[1], context.evaluator)
    },
    BuiltinFunction("min(*values, key=None, default=None)", "the smallest of several values or of an iterable's elements") {
      context throws(Diagnostic) in
      try extreme(context, isMaximum: false)
    },
    BuiltinFunction("max(*values, key=None, default=None)", "the largest of several values or of an iterable's elements") {
      context throws(Diagnostic) in
      try extreme(context, isMaximum: true)
    },
  ]

  private static func modularPower(_ base: Int, _ exponent: Int, _ modulus: Int) throws(Diagnostic) -> Int {
    guard modulus != 0 else { throw Diagnostic(.value, "pow() 3rd argument cannot be 0") }
    guard exponent >= 0 else { throw Diagnostic(.value, "pow() with a modulus needs an exponent that is not negative") }
    var result = modulus.magnitude == 1 ? 0 : 1
    var factor = PythonArithmetic.remainder(base, modulus)
    var rest = exponent
    func product(_ a: Int, _ b: Int) -> Int {
      let wide = a.multipliedFullWidth(by: b)
      let isNegative = wide.high < 0
      let magnitude = a.magnitude.multipliedFullWidth(by: b.magnitude)
      let remainder = Int(bitPattern: modulus.magnitude.dividingFullWidth((magnitude.high % modulus.magnitude, magnitude.low)).remainder)
      return PythonArithmetic.remainder(isNegative ? 0 &- remainder : remainder, modulus)
    }
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, factor) }
      factor = product(factor, factor)
      rest >>= 1
    }
    return PythonArithmetic.remainder(result, modulus)
  }

  @Sendable static func absolute(_ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .float(let number): return .float(number.magnitude)
    case .int(let number):
      return number == Int.min ? (-BigInteger(number)).value : .int(abs(number))
    case .big(let number): return .big(BigInteger(isNegative: false, number.digits))
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .object:
      if let result = try SpecialMethods.call("__abs__", of: value) { return result }
      throw Diagnostic(.type, "bad operand type for abs(): '\(value.typeName)'")
    case .array(let array): return .array(try array.apply(.absolute))
    case .variable(let variable): return .variable(variable.abs())
    case .list, .tuple:
      throw Diagnostic(.type, "bad operand type for abs(): '\(value.typeName)'", hint: "for every element: `np.abs(…)`")
    default: throw Diagnostic(.type, "bad operand type for abs(): '\(value.typeName)'")
    }
  }

  static func sum(_ values: Value, start: Value?, _ evaluator: Evaluator) throws(Diagnostic) -> Value {
    var total = start ?? .int(0)
    if case .string = total { throw Diagnostic(.type, "sum() can't sum strings [use ''.join(seq) instead]") }
    if case .array(let array) = values, array.ndim == 1, start == nil, array.dtype == .float64 {
      // One after the other, as Python adds, not pairwise as np.sum does.
      var sum = 0.0
      for index in 0..<array.length { sum += array.item(index).firstDouble }
      return .array(NDArray(sum))
    }
    if case .string = values {
      throw Diagnostic(.type, "unsupported operand type(s) for +: 'int' and 'str'", hint: "`\"\".join(…)` joins text")
    }
    if case .range(let range) = values, case .int = total {
      let sum = range.sum.map { .int($0) } ?? range.bigSum
      return try Operators.apply(.add, total, sum)
    }
    func add(_ value: Value) throws(Diagnostic) {
      try evaluator.checkInterrupt()
      if case .float(let x) = total, case .float(let y) = value {
        total = .float(x + y)
      } else {
        total = try Operators.apply(.add, total, value)
      }
    }
    if case .list(let list) = values {
      var index = 0
      // The list may grow or shrink meanwhile.
      while index < list.elements.count {
        try add(list.elements[index])
        index += 1
      }
      return total
    }
    let iterator = try values.iterator()
    while let value = try iterator.next() { try add(value) }
    return total
  }

  private static func extreme(_ context: CallContext, isMaximum: Bool) throws(Diagnostic) -> Value {
    let name = isMaximum ? "max" : "min"
    let values = context.rest(0)
    let candidates: [Value]
    switch values.count {
    case 0: throw Diagnostic(.type, "\(name) expected at least 1 argument, got 0")
    case 1:
      if case .array(let array) = values[0], array.ndim == 1, array.count > 0, context.given(1) == nil {
        return .array(try array.reduced(isMaximum ? .max : .min))
      }
      if case .array(let array) = values[0], array.ndim > 1 {
        throw Diagnostic(
          .value, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
          hint: "for the \(isMaximum ? "largest" : "smallest") of all elements: `np.\(name)(…)`")
      }
      if case .range(let range) = values[0], context.given(1) == nil, let extremes = range.extremes {
        return .int(isMaximum ? extremes.upperBound : extremes.lowerBound)
      }
      candidates = try values[0].elements()
    default:
      for case .array(let array) in values where array.count > 1 {
        throw Diagnostic(
          .value, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
          hint: "element by element: `np.\(isMaximum ? "maximum" : "minimum")(…)`")
      }
      if values.count == 2, values.contains(where: { if case .variable = $0 { true } else { false } }) {
        return try Elementwise.binary(isMaximum ? .maximum : .minimum, values[0], values[1])
      }
      candidates = values
    }
    guard var best = candidates.first else {
      if let fallback = context[2] { return fallback }
      throw Diagnostic(.value, "\(name)() arg is an empty sequence", hint: "`default=` says what an empty one gives")
    }
    let key = context.given(1)
    func rank(_ value: Value) throws(Diagnostic) -> Value {
      try key.map { (key) throws(Diagnostic) in try context.evaluator.call(key, with: value) } ?? value
    }
    var bestRank = try rank(best)
    for (index, candidate) in candidates.enumerated().dropFirst() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      let candidateRank = try rank(candidate)
      let isBetter = try isMaximum ? Comparisons.isLess(bestRank, candidateRank, .greater) : Comparisons.isLess(candidateRank, bestRank)
      if isBetter { (best, bestRank) = (candidate, candidateRank) }
    }
    return best
  }

  // MARK: Sequences

  private static let sequences: [BuiltinFunction] = [
    BuiltinFunction("len(object, /)", "the number of elements", unary: length) { context throws(Diagnostic) in
      try length(context[0] ?? .none)
    },
    BuiltinFunction("sorted(iterable, /, *, key=None, reverse=False)", "a new list of the elements in order") {
      context throws(Diagnostic) in
      let elements = try (context[0] ?? .none).elements()
      return .list(
        ListObject(
          try Sorting.sorted(elements, key: context.given(1), isReversed: try context[2]?.isTrue() ?? false, context.evaluator)))
    },
    BuiltinFunction("any(iterable, /)", "whether at least one element is true") { context throws(Diagnostic) in
      let iterator = try (context[0] ?? .none).iterator()
      while let value = try iterator.next() {
        try context.evaluator.checkInterrupt()
        if try value.isTrue() { return .bool(true) }
      }
      return .bool(false)
    },
    BuiltinFunction("all(iterable, /)", "whether all elements are true") { context throws(Diagnostic) in
      if case .range(let range)? = context[0] { return .bool(!range.contains(0)) }
      let iterator = try (context[0] ?? .none).iterator()
      while let value = try iterator.next() {
        try context.evaluator.checkInterrupt()
        if !(try value.isTrue()) { return .bool(false) }
      }
      return .bool(true)
    },
    BuiltinFunction("ascii(obj, /)", "the value as repr shows it, other letters than ASCII's as escapes") { context throws(Diagnostic) in
      .string(try (context[0] ?? .none).representedInASCII())
    },
    BuiltinFunction("iter(object, sentinel=None, /)", "an iterator over the elements, or over a function's values up to one") {
      context throws(Diagnostic) in
      if let last = context[1], let function = context[0] {
        let evaluator = context.evaluator
        return .iterator(
          ClosureIterator(typeName: "callable_iterator") { () throws(Diagnostic) in
            let value = try evaluator.call(function, [])
            return try Comparisons.areEqual(value, last) ? nil : value
          })
      }
      if let own = try SpecialMethods.call("__iter__", of: context[0] ?? .none), case .object = own { return own }
      return .iterator(try (context[0] ?? .none).iterator())
    },
    BuiltinFunction("next(iterator, default=None, /)", "the iterator's next element") { context throws(Diagnostic) in
      if case .object? = context[0], let fallback = context[1] {
        do throws(Diagnostic) { if let value = try SpecialMethods.call("__next__", of: context[0] ?? .none) { return value } } catch {
          if error.kind == .stopIteration { return fallback }
          throw error
        }
      } else if let value = try SpecialMethods.call("__next__", of: context[0] ?? .none) {
        return value
      }
      guard case .iterator(let iterator)? = context[0] else {
        throw Diagnostic(
          .type, "'\((context[0] ?? .none).typeName)' object is not an iterator", hint: "make one of it: `iter(…)`")
      }
      if let value = try iterator.next() { return value }
      if let fallback = context[1] { return fallback }
      throw Diagnostic(.stopIteration, "the iterator has no more elements", hint: "`next(it, None)` gives None at the end")
        .asPythonSays("")
    },
  ]

  @Sendable static func length(_ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .list(let list): return .int(list.elements.count)
    case .tuple(let elements): return .int(elements.count)
    case .string(let text): return .int(text.unicodeScalars.count)
    case .dict(let dict): return .int(dict.count)
    case .set(let set): return .int(set.count)
    case .range(let range): return .int(range.count)
    case .array(let array) where array.ndim > 0: return .int(array.length)
    case .variable(let variable) where !variable.shape.isEmpty: return .int(variable.shape[0])
    case .object(let instance): return .int(try SpecialMethods.length(instance))
    case .type(let type) where Enumeration.isEnumeration(type): return .int((type as? ClassObject)?.members.count ?? 0)
    case .array, .variable: throw Diagnostic(.type, "len() of unsized object: a single number has no length")
    case .iterator(let bytes as BytesObject): return .int(bytes.bytes.count)
    case .iterator:
      throw Diagnostic(.type, "object of type '\(value.typeName)' has no len()", hint: "make a list of it first: `list(…)`")
    default: throw Diagnostic(.type, "object of type '\(value.typeName)' has no len()")
    }
  }

  // MARK: Questions

  private static let questions: [BuiltinFunction] = [
    BuiltinFunction(
      "isinstance(object, classinfo, /)", "whether a value is of a type, or of one of several",
      binary: { (value, type) throws(Diagnostic) in .bool(try isInstance(value, type)) }
    ) {
      context throws(Diagnostic) in
      .bool(try isInstance(context[0] ?? .none, context[1] ?? .none))
    },
    BuiltinFunction("issubclass(cls, classinfo, /)", "whether a class derives from another, or from one of several") {
      context throws(Diagnostic) in
      .bool(try isSubclass(context[0] ?? .none, context[1] ?? .none))
    },
    BuiltinFunction("hash(object, /)", "a whole number that equal values share") { context throws(Diagnostic) in
      .int(try PythonHash.hash(context[0] ?? .none))
    },
    BuiltinFunction("id(object, /)", "a whole number that stands for the very object") { context throws(Diagnostic) in
      .int(context.evaluator.identities.number(of: context[0] ?? .none))
    },
    BuiltinFunction("getattr(object, name, default=None, /)", "the attribute of a name; where there is none the default") {
      context throws(Diagnostic) in
      let name = try (context[1] ?? .none).text("an attribute's name")
      guard let fallback = context[2] else { return try Members.get(context[0] ?? .none, name, context.evaluator) }
      return try Members.find(context[0] ?? .none, name, context.evaluator) ?? fallback
    },
    BuiltinFunction("hasattr(object, name, /)", "whether there is an attribute of a name") { context throws(Diagnostic) in
      .bool(try Members.find(context[0] ?? .none, try (context[1] ?? .none).text("an attribute's name"), context.evaluator) != nil)
    },
    BuiltinFunction("setattr(object, name, value, /)", "sets the attribute of a name") { context throws(Diagnostic) in
      try Members.set(context[0] ?? .none, try (context[1] ?? .none).text("an attribute's name"), context[2] ?? .none)
      return .none
    },
    BuiltinFunction("delattr(object, name, /)", "takes the attribute of a name away") { context throws(Diagnostic) in
      try Members.delete(context[0] ?? .none, try (context[1] ?? .none).text("an attribute's name"))
      return .none
    },
    BuiltinFunction("callable(object, /)", "whether it can be called") { context throws(Diagnostic) in
      switch context[0] ?? .none {
      case .function, .builtin, .boundMethod, .method, .type, .command: .bool(true)
      case .descriptor(let descriptor): .bool({ if case .native = descriptor.kind { true } else { false } }())
      case .object(let instance): .bool(instance.type.find("__call__") != nil)
      default: .bool(false)
      }
    },
    BuiltinFunction("zero_grad(*params)", "forgets the gradients of tracked values") { context throws(Diagnostic) in
      for value in context.rest(0) { try VariableMethods.zeroGradients(value) }
      return .none
    },
    BuiltinFunction("grad(loss, w)", "∂loss/∂w, leaving .grad as it is; for a list of parameters a list") { context throws(Diagnostic) in
      try VariableMethods.gradient(of: context[0] ?? .none, for: context[1] ?? .none)
    },
  ]

  /// Whether what an object of a derived class holds is of a type.
  private static func isDerived(_ instance: InstanceObject, _ type: TypeObject) -> Bool {
    instance.type.native === type || (instance.native.map { !instance.type.isException && $0.typeObject === type } ?? false)
  }

  private static func isInstance(_ value: Value, ofAlias type: TypeObject) throws(Diagnostic) -> Bool {
    guard let parts = type.alternatives else {
      throw Diagnostic(
        .type, "isinstance() argument 2 cannot be a parameterized generic", hint: "ask for the type alone: `\(type.name)`")
    }
    for part in parts where try isInstance(value, part) { return true }
    return false
  }

  static func isSubclass(_ value: Value, _ other: Value) throws(Diagnostic) -> Bool {
    guard case .type(let type) = value else {
      throw Diagnostic(.type, "issubclass() arg 1 must be a class, not \(value.describedForMessages)")
    }
    switch other {
    case .tuple(let types):
      for other in types where try isSubclass(value, other) { return true }
      return false
    case .type(let other):
      if let own = type as? ClassObject { return own.isSubclass(of: other) }
      return type.isKind(of: other) || (type.name == "bool" && other.name == "int" && !other.isUsers)
    default: throw Diagnostic(.type, "issubclass() arg 2 must be a class or a tuple of classes")
    }
  }

  /// Whether a class is a protocol that isinstance takes, and a value has all that it names.
  private static func follows(_ type: TypeObject, _ value: Value) throws(Diagnostic) -> Bool {
    guard let type = type as? ClassObject, type.find("_is_runtime_protocol") != nil else { return false }
    let own = ["__init__", "__module__", "__doc__", "__qualname__", "__annotations__", "__dict__", "_is_runtime_protocol"]
    let attributes = type.ownAttributes.map(\.name)
    guard attributes.contains("_is_runtime_protocol") else { return false }
    for name in attributes + type.annotations where !own.contains(name) {
      if try Members.find(value, name, type.evaluator) != nil { continue }
      guard name == "__call__", case .function = value else { return false }
    }
    return true
  }

  static func isInstance(_ value: Value, _ type: Value) throws(Diagnostic) -> Bool {
    switch type {
    case .tuple(let types):
      for type in types where try isInstance(value, type) { return true }
      return false
    case .type(let type):
      if type === value.typeObject { return true }
      if type.name == "object", !type.isUsers { return true }
      if case .object(let instance) = value {
        if type === TypeObject.ndarray {
          return ["ndarray", "matrix"].contains(instance.type.name) && instance.type.find("__array_function__") != nil
        }
        if type.displayName.hasPrefix("typing."), instance.type.resolutionOrder.contains(where: { $0.name == type.name }) { return true }
        if instance.type.isSubclass(of: type) || isDerived(instance, type) { return true }
        return try follows(type, value)
      }
      if type.isUsers { return try follows(type, value) }
      if case .type = value, type === TypeObject.type { return true }
      if type.isAlias { return try isInstance(value, ofAlias: type) }
      if case .exception(let exception) = value, type.caughtKinds != nil { return Evaluator.isSubclass(exception.name, of: type.name) }
      let own = value.typeObject.displayName
      if own == type.displayName { return true }
      if case .array(let array) = value, array.isScalar, let kinds = DTypeFunctions.abstractKinds[type.displayName] {
        return kinds.contains(array.dtype.kind)
      }
      switch (own, type.displayName) {
      case ("bool", "int"), ("numpy.float64", "float"): return true
      default: return false
      }
    case .none: return value.isNone
    case .list(let list) where list.elements.isEmpty: return false
    default:
      throw Diagnostic(
        .type, "isinstance() arg 2 must be a type, a tuple of types, or a union", hint: "for instance `isinstance(x, (int, float))`")
    }
  }
}
