import Language

/// Python's `itertools` module.
enum Itertools {
  private static func iterator(_ name: String, _ step: @escaping () throws(Diagnostic) -> Value?) -> Value {
    .iterator(ClosureIterator(typeName: "itertools.\(name)", step))
  }

  /// Tuples of a pool's elements at places that another function moves on.
  private static func choices(
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

  private static let choosing: [BuiltinFunction] = [
    BuiltinFunction(
      "islice", .value("iterable").positionalOnly, .orNone(.integer, "start").positionalOnly,
      .value("stop", default: "None").positionalOnly, .optional(.integer, "step").positionalOnly, in: "itertools",
      "some of the elements, as a slice takes them"
    ) { iterable, first, second, step throws(Diagnostic) in
      let source = try iterable.iterator()
      // One number alone says where to stop.
      let start = second == nil ? 0 : first ?? 0
      let stop = second == nil ? first : try second.given?.integer("stop")
      let step = step ?? 1
      guard start >= 0, (stop ?? 0) >= 0, step > 0 else {
        throw Diagnostic(
          .value, "islice takes numbers from 0 on, and a step of at least 1", hint: "a list is sliced from its end: `items[-3:]`")
      }
      var place = 0
      var wanted = start
      return iterator("islice") { () throws(Diagnostic) in
        while stop.map({ wanted < $0 }) ?? true {
          guard let value = try source.next() else { return nil }
          place += 1
          if place - 1 == wanted {
            wanted += step
            return value
          }
        }
        return nil
      }
    },
    BuiltinFunction(
      "takewhile", .evaluator, .value("predicate").positionalOnly, .value("iterable").positionalOnly, in: "itertools",
      "the elements up to the first for which it does not hold"
    ) { evaluator, test, iterable throws(Diagnostic) in
      let source = try iterable.iterator()
      var hasEnded = false
      return iterator("takewhile") { () throws(Diagnostic) in
        guard !hasEnded, let value = try source.next() else { return nil }
        if try evaluator.call(test, [value]).isTrue() { return value }
        hasEnded = true
        return nil
      }
    },
    BuiltinFunction(
      "dropwhile", .evaluator, .value("predicate").positionalOnly, .value("iterable").positionalOnly, in: "itertools",
      "the elements from the first on for which it does not hold"
    ) { evaluator, test, iterable throws(Diagnostic) in
      let source = try iterable.iterator()
      var hasBegun = false
      return iterator("dropwhile") { () throws(Diagnostic) in
        while let value = try source.next() {
          if hasBegun { return value }
          if try !evaluator.call(test, [value]).isTrue() {
            hasBegun = true
            return value
          }
        }
        return nil
      }
    },
    BuiltinFunction(
      "filterfalse", .evaluator, .orNone(.value, "predicate").positionalOnly, .value("iterable").positionalOnly,
      in: "itertools", "the elements for which it does not hold"
    ) { evaluator, test, iterable throws(Diagnostic) in
      let source = try iterable.iterator()
      return iterator("filterfalse") { () throws(Diagnostic) in
        while let value = try source.next() {
          let holds = if let test { try evaluator.call(test, [value]).isTrue() } else { try value.isTrue() }
          if !holds { return value }
        }
        return nil
      }
    },
    BuiltinFunction("compress", .value("data"), .value("selectors"), in: "itertools", "the elements whose selector is true") {
      data, selectors throws(Diagnostic) in
      let source = try data.iterator()
      let selectors = try selectors.iterator()
      return iterator("compress") { () throws(Diagnostic) in
        while let value = try source.next(), let selector = try selectors.next() { if try selector.isTrue() { return value } }
        return nil
      }
    },
    BuiltinFunction(
      "starmap", .evaluator, .value("function").positionalOnly, .value("iterable").positionalOnly, in: "itertools",
      "the function's values, each element being its arguments"
    ) { evaluator, function, iterable throws(Diagnostic) in
      let source = try iterable.iterator()
      return iterator("starmap") { () throws(Diagnostic) in
        guard let value = try source.next() else { return nil }
        return try evaluator.call(function, try value.elements())
      }
    },
    BuiltinFunction(
      "product", .rest("iterables"), .integer("repeat", default: 1).keywordOnly, in: "itertools",
      "all tuples of one element of each, the last going fastest"
    ) { iterables, times throws(Diagnostic) in
      var pools: [[Value]] = []
      for source in iterables { pools.append(try source.elements()) }
      guard times >= 0 else { throw Diagnostic(.value, "repeat argument cannot be negative") }
      let all = Array(repeatElement(pools, count: times).joined())
      var places: [Int]? = all.contains { $0.isEmpty } ? nil : Array(repeating: 0, count: all.count)
      return iterator("product") { () throws(Diagnostic) in
        guard var now = places else { return nil }
        let value = Value.tuple(zip(all, now).map { $0[$1] })
        var axis = now.count - 1
        while axis >= 0 {
          now[axis] += 1
          if now[axis] < all[axis].count { break }
          now[axis] = 0
          axis -= 1
        }
        places = axis >= 0 ? now : nil
        return value
      }
    },
    BuiltinFunction("permutations", .elements("iterable"), .optional(.integer, "r"), in: "itertools", "all orders of r elements") {
      pool, r throws(Diagnostic) in
      let length = r ?? pool.count
      guard length >= 0 else { throw Diagnostic(.value, "r must be non-negative") }
      guard length <= pool.count else { return iterator("permutations") { () throws(Diagnostic) in nil } }
      return choices("permutations", pool, Array(0..<length)) { places in
        // The next arrangement in the order of the places.
        var free = Set(0..<pool.count).subtracting(places)
        for axis in stride(from: places.count - 1, through: 0, by: -1) {
          free.insert(places[axis])
          guard let next = free.filter({ $0 > places[axis] }).min() else { continue }
          places[axis] = next
          free.remove(next)
          for (offset, place) in free.sorted().prefix(places.count - axis - 1).enumerated() { places[axis + 1 + offset] = place }
          return true
        }
        return false
      }
    },
    BuiltinFunction("combinations", .elements("iterable"), .integer("r"), in: "itertools", "all choices of r elements in order") {
      pool, r throws(Diagnostic) in
      let length = r
      guard length >= 0 else { throw Diagnostic(.value, "r must be non-negative") }
      return choices("combinations", pool, length <= pool.count ? Array(0..<length) : nil) { places in
        for axis in stride(from: length - 1, through: 0, by: -1) where places[axis] < pool.count - length + axis {
          places[axis] += 1
          for later in (axis + 1)..<max(axis + 1, length) { places[later] = places[later - 1] + 1 }
          return true
        }
        return false
      }
    },
    BuiltinFunction(
      "combinations_with_replacement", .elements("iterable"), .integer("r"), in: "itertools",
      "all choices of r elements in order, each as often as you like"
    ) { pool, r throws(Diagnostic) in
      let length = r
      guard length >= 0 else { throw Diagnostic(.value, "r must be non-negative") }
      let start: [Int]? = pool.isEmpty && length > 0 ? nil : Array(repeating: 0, count: length)
      return choices("combinations_with_replacement", pool, start) { places in
        for axis in stride(from: length - 1, through: 0, by: -1) where places[axis] < pool.count - 1 {
          let next = places[axis] + 1
          for later in axis..<length { places[later] = next }
          return true
        }
        return false
      }
    },
  ]
}
