import Language
import NeuralNetwork

/// Python's own functions.
enum PythonFunctions {
  static let all: [BuiltinFunction] = output + numbers + sequences + questions

  private static let output: [BuiltinFunction] = [
    BuiltinFunction("print(*values, sep=' ', end='\\n', file=None, flush=False)", "writes values, with blanks between them") {
      context throws(Diagnostic) in
      let separator = try context.given(1)?.text("sep") ?? " "
      let end = try context.given(2)?.text("end") ?? "\n"
      var text = ""
      for (index, value) in context.rest(0).enumerated() {
        if index > 0 { text += separator }
        text += value.displayText
      }
      context.evaluator.write(text + end)
      return .none
    },
    BuiltinFunction("repr(object, /)", "the value as Python source writes it") { context throws(Diagnostic) in
      .string((context[0] ?? .none).reprText)
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
    let number = try (value ?? .none).integer("the argument")
    return (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix)
  }

  // MARK: Numbers

  private static let numbers: [BuiltinFunction] = [
    BuiltinFunction("abs(x, /)", "the distance from zero, element by element", unary: absolute) { context throws(Diagnostic) in
      try absolute(context[0] ?? .none)
    },
    BuiltinFunction("round(number, ndigits=None)", "rounded to a number of decimals, halves to the even neighbour") {
      context throws(Diagnostic) in
      try Rounding.round(context[0] ?? .none, context.given(1))
    },
    BuiltinFunction("pow(base, exp, mod=None)", "base ** exp, or its remainder modulo mod") { context throws(Diagnostic) in
      let base = context[0] ?? .none
      let exponent = context[1] ?? .none
      guard let modulus = context.given(2) else { return try Operators.apply(.power, base, exponent) }
      return .int(try modularPower(base.integer("base"), exponent.integer("exp"), modulus.integer("mod")))
    },
    BuiltinFunction("divmod(a, b, /)", "the pair (a // b, a % b)") { context throws(Diagnostic) in
      let (a, b) = (context[0] ?? .none, context[1] ?? .none)
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
      let remainder = Int(modulus.magnitude.dividingFullWidth((magnitude.high % modulus.magnitude, magnitude.low)).remainder)
      return PythonArithmetic.remainder(isNegative ? -remainder : remainder, modulus)
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
      guard number != Int.min else { throw Operators.overflow("abs ", value) }
      return .int(abs(number))
    case .bool(let flag): return .int(flag ? 1 : 0)
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
      guard let sum = range.sum else {
        throw Diagnostic(
          .overflow, "the sum of \(values.reprText) does not fit into an int, which has 64 bits here",
          hint: "`n * (n - 1) / 2` is the sum of range(n) as a float")
      }
      return try Operators.apply(.add, total, .int(sum))
    }
    let iterator = try values.iterator()
    while let value = try iterator.next() {
      try evaluator.checkInterrupt()
      total = try Operators.apply(.add, total, value)
    }
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
      try key.map { (key) throws(Diagnostic) in try context.evaluator.call(key, [value]) } ?? value
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
    BuiltinFunction("iter(object, /)", "an iterator over the elements, for next()") { context throws(Diagnostic) in
      .iterator(try (context[0] ?? .none).iterator())
    },
    BuiltinFunction("next(iterator, default=None, /)", "the iterator's next element") { context throws(Diagnostic) in
      guard case .iterator(let iterator)? = context[0] else {
        throw Diagnostic(
          .type, "'\((context[0] ?? .none).typeName)' object is not an iterator", hint: "make one of it: `iter(…)`")
      }
      if let value = try iterator.next() { return value }
      if let fallback = context[1] { return fallback }
      throw Diagnostic(.stopIteration, "the iterator has no more elements", hint: "`next(it, None)` gives None at the end")
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
    case .array, .variable: throw Diagnostic(.type, "len() of unsized object: a single number has no length")
    case .iterator:
      throw Diagnostic(.type, "object of type '\(value.typeName)' has no len()", hint: "make a list of it first: `list(…)`")
    default: throw Diagnostic(.type, "object of type '\(value.typeName)' has no len()")
    }
  }

  // MARK: Questions

  private static let questions: [BuiltinFunction] = [
    BuiltinFunction("isinstance(object, classinfo, /)", "whether a value is of a type, or of one of several") {
      context throws(Diagnostic) in
      .bool(try isInstance(context[0] ?? .none, context[1] ?? .none))
    },
    BuiltinFunction("callable(object, /)", "whether it can be called") { context throws(Diagnostic) in
      switch context[0] ?? .none {
      case .function, .builtin, .boundMethod, .type, .command: .bool(true)
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

  static func isInstance(_ value: Value, _ type: Value) throws(Diagnostic) -> Bool {
    switch type {
    case .tuple(let types):
      for type in types where try isInstance(value, type) { return true }
      return false
    case .type(let type):
      if type.name == "object" { return true }
      if case .exception(let exception) = value, type.caughtKinds != nil { return Evaluator.isSubclass(exception.name, of: type.name) }
      let own = value.typeObject.displayName
      if own == type.displayName { return true }
      switch (own, type.displayName) {
      case ("bool", "int"), ("numpy.float64", "float"), ("numpy.float64", "numpy.floating"), ("numpy.int64", "numpy.integer"),
        ("numpy.float64", "numpy.number"), ("numpy.int64", "numpy.number"), ("numpy.float64", "numpy.generic"),
        ("numpy.int64", "numpy.generic"), ("numpy.bool", "numpy.generic"):
        return true
      default: return false
      }
    case .none: return value.isNone
    default:
      throw Diagnostic(
        .type, "isinstance() arg 2 must be a type, a tuple of types, or a union", hint: "for instance `isinstance(x, (int, float))`")
    }
  }
}
