import Language
import Limits
import NeuralNetwork

/// Python's own functions.
enum PythonFunctions {
  static let all: [BuiltinFunction] = output + numbers + sequences + questions + [LiteralText.eval] + Introspection.all

  private static let output: [BuiltinFunction] = [
    BuiltinFunction(
      "print", .evaluator, .rest("values"), .optional(.text, "sep", shown: "' '").keywordOnly,
      .optional(.text, "end", shown: "'\\n'").keywordOnly, .optional(.value, "file").keywordOnly,
      .ignored("flush", default: "False").keywordOnly, "writes values, with blanks between them"
    ) { evaluator, values, sep, end, file, _ throws(Diagnostic) in
      let separator = sep ?? " "
      let end = end ?? "\n"
      var text = ""
      for (index, value) in values.enumerated() {
        if index > 0 { text += separator }
        text += try value.shown()
      }
      try Work.checkStopped()
      // What becomes of it on its way to the screen.
      if text.utf8.count > 1 << 20 { try Work.requireTemporarily(8 * text.utf8.count) }
      if let file = file ?? evaluator.redirectedOutput {
        _ = try evaluator.call(try Members.get(file, "write", evaluator), [.string(text + end)])
      } else {
        evaluator.write(text + end)
      }
      return .none
    },
    BuiltinFunction("repr", .value("object").positionalOnly, "the value as Python source writes it") { object throws(Diagnostic) in
      .string(try object.represented())
    },
    BuiltinFunction(
      "format", .value("value").positionalOnly, .text("format_spec", default: "", called: "the format").positionalOnly,
      "the value as text, formatted as in f\"{value:spec}\""
    ) { value, formatSpec throws(Diagnostic) in
      .string(try Format.format(value, formatSpec))
    },
    BuiltinFunction("chr", .integer("i", called: "chr's argument").positionalOnly, "the character with a code") { code throws(Diagnostic) in
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        throw Diagnostic(.value, "chr() arg not in range(0x110000)")
      }
      return .string(String(scalar))
    },
    BuiltinFunction("ord", .value("c").positionalOnly, "the code of a character") { c throws(Diagnostic) in
      if let bytes = c.bytes, bytes.count == 1 { return .int(Int(bytes[0])) }
      let text = try c.text("ord's argument").unicodeScalars
      guard text.count == 1, let scalar = text.first else {
        throw Diagnostic(.type, "ord() expected a character, but string of length \(text.count) found")
      }
      return .int(Int(scalar.value))
    },
    BuiltinFunction("bin", .value("number").positionalOnly, "the number in binary digits") { number throws(Diagnostic) in
      .string(try radix(number, 2, "0b"))
    },
    BuiltinFunction("oct", .value("number").positionalOnly, "the number in octal digits") { number throws(Diagnostic) in
      .string(try radix(number, 8, "0o"))
    },
    BuiltinFunction("hex", .value("number").positionalOnly, "the number in hexadecimal digits") { number throws(Diagnostic) in
      .string(try radix(number, 16, "0x"))
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
    BuiltinFunction("abs", .value("x").positionalOnly, "the distance from zero, element by element", unary: absolute) {
      x throws(Diagnostic) in
      try absolute(x)
    },
    BuiltinFunction(
      "round", .value("number"), .optional(.value, "ndigits"), "rounded to a number of decimals, halves to the even neighbour",
      tracking: .refuses
    ) { number, ndigits throws(Diagnostic) in
      try Rounding.round(number, ndigits)
    },
    BuiltinFunction("pow", .value("base"), .value("exp"), .optional(.value, "mod"), "base ** exp, or its remainder modulo mod") {
      base, exp, mod throws(Diagnostic) in
      let exponent = exp
      guard let modulus = mod else { return try Operators.apply(.power, base, exponent) }
      if base.isBig || exponent.isBig || modulus.isBig, let b = base.bigInteger, let e = exponent.bigInteger, let m = modulus.bigInteger {
        return try BigIntegers.power(b, e, modulo: m)
      }
      return .int(try modularPower(base.integer("base"), exponent.integer("exp"), modulus.integer("mod")))
    },
    BuiltinFunction("divmod", .value("a").positionalOnly, .value("b").positionalOnly, "the pair (a // b, a % b)") {
      a, b throws(Diagnostic) in
      if let own = try SpecialMethods.call("__divmod__", of: a, [b]), !own.isNotImplemented { return own }
      if let own = try SpecialMethods.call("__rdivmod__", of: b, [a]), !own.isNotImplemented { return own }
      return .tuple([try Operators.apply(.floorDivide, a, b), try Operators.apply(.remainder, a, b)])
    },
    BuiltinFunction(
      "sum", .evaluator, .value("iterable").positionalOnly, .value("start", default: "0"), "the elements added up; with axis= as np.sum"
    ) { evaluator, iterable, start throws(Diagnostic) in
      try sum(iterable, start: start, evaluator)
    },
    BuiltinFunction(
      "min", .evaluator, .rest("values"), .optional(.value, "key").keywordOnly, .value("default", default: "None").keywordOnly,
      "the smallest of several values or of an iterable's elements"
    ) { evaluator, values, key, fallback throws(Diagnostic) in
      try extreme(values, key: key, fallback: fallback, isMaximum: false, evaluator)
    },
    BuiltinFunction(
      "max", .evaluator, .rest("values"), .optional(.value, "key").keywordOnly, .value("default", default: "None").keywordOnly,
      "the largest of several values or of an iterable's elements"
    ) { evaluator, values, key, fallback throws(Diagnostic) in
      try extreme(values, key: key, fallback: fallback, isMaximum: true, evaluator)
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

  private static func extreme(
    _ values: [Value], key: Value?, fallback: Value?, isMaximum: Bool, _ evaluator: Evaluator
  ) throws(Diagnostic) -> Value {
    let name = isMaximum ? "max" : "min"
    let candidates: [Value]
    switch values.count {
    case 0: throw Diagnostic(.type, "\(name) expected at least 1 argument, got 0")
    case 1:
      if case .array(let array) = values[0], array.ndim == 1, array.count > 0, key == nil {
        return .array(try array.reduced(isMaximum ? .max : .min))
      }
      if case .array(let array) = values[0], array.ndim > 1 {
        throw Diagnostic(
          .value, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
          hint: "for the \(isMaximum ? "largest" : "smallest") of all elements: `np.\(name)(…)`")
      }
      if case .range(let range) = values[0], key == nil, let extremes = range.extremes {
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
      if let fallback { return fallback }
      throw Diagnostic(.value, "\(name)() arg is an empty sequence", hint: "`default=` says what an empty one gives")
    }
    func rank(_ value: Value) throws(Diagnostic) -> Value {
      try key.map { (key) throws(Diagnostic) in try evaluator.call(key, with: value) } ?? value
    }
    var bestRank = try rank(best)
    for candidate in candidates.dropFirst() {
      let candidateRank = try rank(candidate)
      let isBetter = try isMaximum ? Comparisons.isLess(bestRank, candidateRank, .greater) : Comparisons.isLess(candidateRank, bestRank)
      if isBetter { (best, bestRank) = (candidate, candidateRank) }
    }
    return best
  }

  // MARK: Sequences

  private static let sequences: [BuiltinFunction] = [
    BuiltinFunction("len", .value("object").positionalOnly, "the number of elements", unary: length) { object throws(Diagnostic) in
      try length(object)
    },
    BuiltinFunction(
      "sorted", .evaluator, .elements("iterable").positionalOnly, .optional(.value, "key").keywordOnly,
      .flag("reverse", default: false).keywordOnly, "a new list of the elements in order"
    ) { evaluator, elements, key, reverse throws(Diagnostic) in
      return .list(
        ListObject(
          try Sorting.sorted(elements, key: key, isReversed: reverse, evaluator)))
    },
    BuiltinFunction("any", .evaluator, .value("iterable").positionalOnly, "whether at least one element is true") {
      evaluator, iterable throws(Diagnostic) in
      let iterator = try iterable.iterator()
      while let value = try iterator.next() {
        try evaluator.checkInterrupt()
        if try value.isTrue() { return .bool(true) }
      }
      return .bool(false)
    },
    BuiltinFunction("all", .evaluator, .value("iterable").positionalOnly, "whether all elements are true") {
      evaluator, iterable throws(Diagnostic) in
      if case .range(let range) = iterable { return .bool(!range.contains(0)) }
      let iterator = try iterable.iterator()
      while let value = try iterator.next() {
        try evaluator.checkInterrupt()
        if !(try value.isTrue()) { return .bool(false) }
      }
      return .bool(true)
    },
    BuiltinFunction("ascii", .value("obj").positionalOnly, "the value as repr shows it, other letters than ASCII's as escapes") {
      obj throws(Diagnostic) in
      .string(try obj.representedInASCII())
    },
    BuiltinFunction(
      "iter", .evaluator, .value("object").positionalOnly, .value("sentinel", default: "None").positionalOnly,
      "an iterator over the elements, or over a function's values up to one"
    ) { evaluator, object, sentinel throws(Diagnostic) in
      if let last = sentinel {
        return .iterator(
          ClosureIterator(typeName: "callable_iterator") { () throws(Diagnostic) in
            let value = try evaluator.call(object, [])
            return try Comparisons.areEqual(value, last) ? nil : value
          })
      }
      if let own = try SpecialMethods.call("__iter__", of: object), case .object = own { return own }
      return .iterator(try object.iterator())
    },
    BuiltinFunction(
      "next", .value("iterator").positionalOnly, .value("default", default: "None").positionalOnly, "the iterator's next element"
    ) { iterator, fallback throws(Diagnostic) in
      if case .object = iterator, let fallback {
        do throws(Diagnostic) { if let value = try SpecialMethods.call("__next__", of: iterator) { return value } } catch {
          if error.kind == .stopIteration { return fallback }
          throw error
        }
      } else if let value = try SpecialMethods.call("__next__", of: iterator) {
        return value
      }
      guard case .iterator(let iterator) = iterator else {
        throw Diagnostic(
          .type, "'\(iterator.typeName)' object is not an iterator", hint: "make one of it: `iter(…)`")
      }
      if let value = try iterator.next() { return value }
      if let fallback = fallback { return fallback }
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
      "isinstance", .value("object").positionalOnly, .value("classinfo").positionalOnly,
      "whether a value is of a type, or of one of several",
      binary: { (value, type) throws(Diagnostic) in .bool(try isInstance(value, type)) }
    ) { object, classinfo throws(Diagnostic) in
      .bool(try isInstance(object, classinfo))
    },
    BuiltinFunction(
      "issubclass", .value("cls").positionalOnly, .value("classinfo").positionalOnly,
      "whether a class derives from another, or from one of several"
    ) { cls, classinfo throws(Diagnostic) in
      .bool(try isSubclass(cls, classinfo))
    },
    BuiltinFunction("hash", .value("object").positionalOnly, "a whole number that equal values share") { object throws(Diagnostic) in
      .int(try PythonHash.hash(object))
    },
    BuiltinFunction("id", .evaluator, .value("object").positionalOnly, "a whole number that stands for the very object") {
      evaluator, object throws(Diagnostic) in
      .int(evaluator.identities.number(of: object))
    },
    BuiltinFunction(
      "getattr", .evaluator, .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      .value("default", default: "None").positionalOnly, "the attribute of a name; where there is none the default"
    ) { evaluator, object, name, fallback throws(Diagnostic) in
      guard let fallback = fallback else { return try Members.get(object, name, evaluator) }
      return try Members.find(object, name, evaluator) ?? fallback
    },
    BuiltinFunction(
      "hasattr", .evaluator, .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      "whether there is an attribute of a name"
    ) { evaluator, object, name throws(Diagnostic) in
      .bool(try Members.find(object, name, evaluator) != nil)
    },
    BuiltinFunction(
      "setattr", .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      .value("value").positionalOnly, "sets the attribute of a name"
    ) { object, name, value throws(Diagnostic) in
      try Members.set(object, name, value)
      return .none
    },
    BuiltinFunction(
      "delattr", .value("object").positionalOnly, .text("name", called: "an attribute's name").positionalOnly,
      "takes the attribute of a name away"
    ) { object, name throws(Diagnostic) in
      try Members.delete(object, name)
      return .none
    },
    BuiltinFunction("callable", .value("object").positionalOnly, "whether it can be called") { object throws(Diagnostic) in
      switch object {
      case .function, .builtin, .boundMethod, .method, .type, .command: .bool(true)
      case .descriptor(let descriptor): .bool({ if case .native = descriptor.kind { true } else { false } }())
      case .object(let instance): .bool(instance.type.find("__call__") != nil)
      default: .bool(false)
      }
    },
    BuiltinFunction("zero_grad", .rest("params"), "forgets the gradients of tracked values") { params throws(Diagnostic) in
      for value in params { try VariableMethods.zeroGradients(value) }
      return .none
    },
    BuiltinFunction("grad", .value("loss"), .value("w"), "∂loss/∂w, leaving .grad as it is; for a list of parameters a list") {
      loss, w throws(Diagnostic) in
      try VariableMethods.gradient(of: loss, for: w)
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
