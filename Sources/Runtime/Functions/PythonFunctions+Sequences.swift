import Language
import Limits
import NeuralNetwork

/// Python's own functions of sequences and iterators.
extension PythonFunctions {
  static let sequences: [BuiltinFunction] = [
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
      if let fallback { return fallback }
      throw Diagnostic(.stopIteration, "the iterator has no more elements", hint: "`next(it, None)` gives None at the end")
        .asPythonSays("")
    },
  ]

  @Sendable static func length(_ value: Value) throws(Diagnostic) -> Value {
    switch value {
    case .list(let list): return .int(list.elements.count)
    case .tuple(let elements): return .int(elements.count)
    case .string(let text): return .int(TextSearch.count(of: text))
    case .dict(let dict): return .int(dict.count)
    case .set(let set): return .int(set.count)
    case .range(let range): return .int(range.count)
    case .array(let array) where array.ndim > 0: return .int(array.length)
    case .variable(let variable) where !variable.shape.isEmpty: return .int(variable.shape[0])
    case .object(let instance): return .int(try SpecialMethods.length(instance))
    case .type(let type) where Enumeration.isEnumeration(type): return .int((type as? ClassObject)?.members.count ?? 0)
    case .array, .variable: throw Diagnostic(.type, "len() of unsized object", hint: "a single number has no length")
    case .iterator(let bytes as BytesObject): return .int(bytes.bytes.count)
    case .iterator:
      throw Diagnostic(.type, "object of type '\(value.typeName)' has no len()", hint: "make a list of it first: `list(…)`")
    default: throw Diagnostic(.type, "object of type '\(value.typeName)' has no len()")
    }
  }
}
