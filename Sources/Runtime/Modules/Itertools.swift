import Language

/// Python's `itertools` module.
enum Itertools {
  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "itertools", summary, body)
  }

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

  static let fromIterable = function("from_iterable(iterable, /)", "the elements of the elements, one after the other") {
    context throws(Diagnostic) in chained(try (context[0] ?? .none).iterator())
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
    function("count(start=0, step=1)", "start, start + step, and so on without end") { context throws(Diagnostic) in
      var value = context[0] ?? .int(0)
      let step = context[1] ?? .int(1)
      return iterator("count") { () throws(Diagnostic) in
        defer { value = (try? Operators.apply(.add, value, step)) ?? value }
        return value
      }
    },
    function("cycle(iterable, /)", "the elements over and over") { context throws(Diagnostic) in
      let elements = try (context[0] ?? .none).elements()
      var index = 0
      return iterator("cycle") { () throws(Diagnostic) in
        guard !elements.isEmpty else { return nil }
        defer { index = (index + 1) % elements.count }
        return elements[index]
      }
    },
    function("repeat(object, times=None)", "the same value over and over, or so many times") { context throws(Diagnostic) in
      let value = context[0] ?? .none
      var left = try context.given(1)?.integer("times")
      return iterator("repeat") { () throws(Diagnostic) in
        guard let now = left else { return value }
        guard now > 0 else { return nil }
        left = now - 1
        return value
      }
    },
  ]

  private static let joining: [BuiltinFunction] = [
    function("chain(*iterables)", "the elements of one after those of the other") { context throws(Diagnostic) in
      chained(Value.iterator(over: context.rest(0), "chain"))
    },
    function("accumulate(iterable, func=None, *, initial=None)", "running sums, or what func makes of the last result and the next element")
    {
      context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      let (combine, evaluator) = (context.given(1), context.evaluator)
      var total = context.given(2)
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
    function("zip_longest(*iterables, fillvalue=None)", "as zip, but to the end of the longest") { context throws(Diagnostic) in
      var sources: [IteratorObject?] = []
      for source in context.rest(0) { sources.append(try source.iterator()) }
      let filling = context[1] ?? .none
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
    function("pairwise(iterable, /)", "each element with the next") { context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      var last = try source.next()
      return iterator("pairwise") { () throws(Diagnostic) in
        guard let before = last, let next = try source.next() else { return nil }
        last = next
        return .tuple([before, next])
      }
    },
    function("batched(iterable, n)", "tuples of n elements each, the last with what is left") { context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      let count = try (context[1] ?? .none).integer("n")
      guard count > 0 else { throw Diagnostic(.value, "n must be at least one") }
      return iterator("batched") { () throws(Diagnostic) in
        var batch: [Value] = []
        while batch.count < count, let value = try source.next() { batch.append(value) }
        return batch.isEmpty ? nil : .tuple(batch)
      }
    },
    function("tee(iterable, n=2)", "n iterators over the same elements") { context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      let store = ListObject()
      let count = try context[1]?.integer("n") ?? 2
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
    function("groupby(iterable, key=None)", "runs of elements with the same key, as pairs of key and elements") {
      context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      let (key, evaluator) = (context.given(1), context.evaluator)
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
    function("islice(iterable, start, stop=None, step=None, /)", "some of the elements, as a slice takes them") {
      context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      let isShort = context.arguments[2] == nil
      let start = isShort ? 0 : try context.given(1)?.integer("start") ?? 0
      let stop = try (isShort ? context.given(1) : context.given(2))?.integer("stop")
      let step = try context.given(3)?.integer("step") ?? 1
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
    function("takewhile(predicate, iterable, /)", "the elements up to the first for which it does not hold") { context throws(Diagnostic) in
      let source = try (context[1] ?? .none).iterator()
      let (test, evaluator) = (context[0] ?? .none, context.evaluator)
      var hasEnded = false
      return iterator("takewhile") { () throws(Diagnostic) in
        guard !hasEnded, let value = try source.next() else { return nil }
        if try evaluator.call(test, [value]).isTrue() { return value }
        hasEnded = true
        return nil
      }
    },
    function("dropwhile(predicate, iterable, /)", "the elements from the first on for which it does not hold") {
      context throws(Diagnostic) in
      let source = try (context[1] ?? .none).iterator()
      let (test, evaluator) = (context[0] ?? .none, context.evaluator)
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
    function("filterfalse(predicate, iterable, /)", "the elements for which it does not hold") { context throws(Diagnostic) in
      let source = try (context[1] ?? .none).iterator()
      let (test, evaluator) = (context.given(0), context.evaluator)
      return iterator("filterfalse") { () throws(Diagnostic) in
        while let value = try source.next() {
          let holds = if let test { try evaluator.call(test, [value]).isTrue() } else { try value.isTrue() }
          if !holds { return value }
        }
        return nil
      }
    },
    function("compress(data, selectors)", "the elements whose selector is true") { context throws(Diagnostic) in
      let source = try (context[0] ?? .none).iterator()
      let selectors = try (context[1] ?? .none).iterator()
      return iterator("compress") { () throws(Diagnostic) in
        while let value = try source.next(), let selector = try selectors.next() { if try selector.isTrue() { return value } }
        return nil
      }
    },
    function("starmap(function, iterable, /)", "the function's values, each element being its arguments") { context throws(Diagnostic) in
      let source = try (context[1] ?? .none).iterator()
      let (function, evaluator) = (context[0] ?? .none, context.evaluator)
      return iterator("starmap") { () throws(Diagnostic) in
        guard let value = try source.next() else { return nil }
        return try evaluator.call(function, try value.elements())
      }
    },
    function("product(*iterables, repeat=1)", "all tuples of one element of each, the last going fastest") { context throws(Diagnostic) in
      var pools: [[Value]] = []
      for source in context.rest(0) { pools.append(try source.elements()) }
      let times = try context[1]?.integer("repeat") ?? 1
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
    function("permutations(iterable, r=None)", "all orders of r elements") { context throws(Diagnostic) in
      let pool = try (context[0] ?? .none).elements()
      let length = try context.given(1)?.integer("r") ?? pool.count
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
    function("combinations(iterable, r)", "all choices of r elements in order") { context throws(Diagnostic) in
      let pool = try (context[0] ?? .none).elements()
      let length = try (context[1] ?? .none).integer("r")
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
    function("combinations_with_replacement(iterable, r)", "all choices of r elements in order, each as often as you like") {
      context throws(Diagnostic) in
      let pool = try (context[0] ?? .none).elements()
      let length = try (context[1] ?? .none).integer("r")
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
