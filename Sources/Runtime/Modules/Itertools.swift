import Language

/// Python's `itertools` module.
enum Itertools {
  static func iterator(_ name: String, _ step: @escaping () throws(Diagnostic) -> Value?) -> Value {
    .iterator(ClosureIterator(typeName: "itertools.\(name)", step))
  }

  /// Tuples of a pool's elements at places that another function moves on.
  static func choices(
    _ name: String, _ pool: [Value], _ start: [Int]?, _ advance: @escaping (inout [Int]) -> Bool
  ) -> Value {
    var places = start
    return iterator(name) { () throws(Diagnostic) in
      guard var now = places else { return nil }
      defer { places = advance(&now) ? now : nil }
      return .tuple(now.map { pool[$0] })
    }
  }

  static let fromIterable = BuiltinFunction(
    "from_iterable", .value("iterable").positionalOnly, in: "itertools", "the elements of the elements, one after the other"
  ) { iterable throws(Diagnostic) in chained(try iterable.iterator())
  }

  private static func chained(_ sources: IteratorObject) -> Value {
    var inner: IteratorObject?
    return iterator("chain") { () throws(Diagnostic) in
      while true {
        if let value = try inner?.next() { return value }
        guard let source = try sources.next() else { return nil }
        inner = try source.iterator()
      }
    }
  }

  static let all: [BuiltinFunction] = endless + joining + choosing

  private static let endless: [BuiltinFunction] = [
    BuiltinFunction(
      "count", .value("start", default: "0"), .value("step", default: "1"), in: "itertools", "start, start + step, and so on without end"
    ) { start, step throws(Diagnostic) in
      var value = start ?? .int(0)
      let step = step ?? .int(1)
      return iterator("count") { () throws(Diagnostic) in
        defer { value = (try? Operators.apply(.add, value, step)) ?? value }
        return value
      }
    },
    BuiltinFunction("cycle", .elements("iterable").positionalOnly, in: "itertools", "the elements over and over") {
      elements throws(Diagnostic) in
      var index = 0
      return iterator("cycle") { () throws(Diagnostic) in
        guard !elements.isEmpty else { return nil }
        defer { index = (index + 1) % elements.count }
        return elements[index]
      }
    },
    BuiltinFunction(
      "repeat", .value("object"), .optional(.integer, "times"), in: "itertools", "the same value over and over, or so many times"
    ) { value, times throws(Diagnostic) in
      var left = times
      return iterator("repeat") { () throws(Diagnostic) in
        guard let now = left else { return value }
        guard now > 0 else { return nil }
        left = now - 1
        return value
      }
    },
  ]

  private static let joining: [BuiltinFunction] = [
    BuiltinFunction("chain", .rest("iterables"), in: "itertools", "the elements of one after those of the other") {
      iterables throws(Diagnostic) in
      chained(Value.iterator(over: iterables, "chain"))
    },
    BuiltinFunction(
      "accumulate", .evaluator, .value("iterable"), .optional(.value, "func"), .optional(.value, "initial").keywordOnly, in: "itertools",
      "running sums, or what func makes of the last result and the next element"
    ) { evaluator, iterable, combine, initial throws(Diagnostic) in
      let source = try iterable.iterator()
      var total = initial
      var isFirst = total != nil
      return iterator("accumulate") { () throws(Diagnostic) in
        if isFirst {
          isFirst = false
          return total
        }
        guard let next = try source.next() else { return nil }
        guard let now = total else {
          total = next
          return next
        }
        let sum = if let combine { try evaluator.call(combine, [now, next]) } else { try Operators.apply(.add, now, next) }
        total = sum
        return sum
      }
    },
    BuiltinFunction(
      "zip_longest", .rest("iterables"), .value("fillvalue", default: "None").keywordOnly, in: "itertools",
      "as zip, but to the end of the longest"
    ) { iterables, fillvalue throws(Diagnostic) in
      var sources: [IteratorObject?] = []
      for source in iterables { sources.append(try source.iterator()) }
      let filling = fillvalue ?? .none
      return iterator("zip_longest") { () throws(Diagnostic) in
        var values: [Value] = []
        for index in sources.indices {
          if let value = try sources[index]?.next() {
            values.append(value)
          } else {
            sources[index] = nil
            values.append(filling)
          }
        }
        return sources.allSatisfy { $0 == nil } ? nil : .tuple(values)
      }
    },
    BuiltinFunction("pairwise", .value("iterable").positionalOnly, in: "itertools", "each element with the next") {
      iterable throws(Diagnostic) in
      let source = try iterable.iterator()
      var last = try source.next()
      return iterator("pairwise") { () throws(Diagnostic) in
        guard let before = last, let next = try source.next() else { return nil }
        last = next
        return .tuple([before, next])
      }
    },
    BuiltinFunction("batched", .value("iterable"), .integer("n"), in: "itertools", "tuples of n elements each, the last with what is left")
    { iterable, n throws(Diagnostic) in
      let source = try iterable.iterator()
      let count = n
      guard count > 0 else { throw Diagnostic(.value, "n must be at least one") }
      return iterator("batched") { () throws(Diagnostic) in
        var batch: [Value] = []
        while batch.count < count, let value = try source.next() { batch.append(value) }
        return batch.isEmpty ? nil : .tuple(batch)
      }
    },
    BuiltinFunction("tee", .value("iterable"), .integer("n", default: 2), in: "itertools", "n iterators over the same elements") {
      iterable, count throws(Diagnostic) in
      let source = try iterable.iterator()
      let store = ListObject()
      return .tuple(
        (0..<max(count, 0)).map { _ in
          var index = 0
          return iterator("_tee") { () throws(Diagnostic) in
            if index == store.elements.count, let value = try source.next() { store.elements.append(value) }
            guard index < store.elements.count else { return nil }
            defer { index += 1 }
            return store.elements[index]
          }
        })
    },
    BuiltinFunction(
      "groupby", .evaluator, .value("iterable"), .optional(.value, "key"), in: "itertools",
      "runs of elements with the same key, as pairs of key and elements"
    ) { evaluator, iterable, key throws(Diagnostic) in
      let source = try iterable.iterator()
      func keyed(_ value: Value) throws(Diagnostic) -> Value { if let key { try evaluator.call(key, [value]) } else { value } }
      var next = try source.next()
      return iterator("groupby") { () throws(Diagnostic) in
        guard let first = next else { return nil }
        let group = try keyed(first)
        var elements = [first]
        next = try source.next()
        while let value = next, try Comparisons.areEqual(try keyed(value), group) {
          elements.append(value)
          next = try source.next()
        }
        return .tuple([group, .iterator(Value.iterator(over: elements, "itertools._grouper"))])
      }
    },
  ]
}
