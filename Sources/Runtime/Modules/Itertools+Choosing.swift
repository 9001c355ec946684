import Language

extension Itertools {
  static let choosing: [BuiltinFunction] = [
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
