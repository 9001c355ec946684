import Language
import Limits

/// What NumPy's functions of two arrays have as methods: `np.add.at`, `np.add.reduce`, `np.maximum.accumulate`, `np.multiply.outer`.
enum UfuncMethods {
  static let table: [String: BuiltinFunction] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static func function(of context: CallContext) -> BinaryFunction? {
    if case .builtin(let builtin) = context.receiver, case .binary(let function)? = builtin.operation { return function }
    return nil
  }

  private static func method(
    _ signature: String, _ summary: String, _ body: @escaping @Sendable (BinaryFunction, inout CallContext) throws(Diagnostic) -> Value
  ) -> BuiltinFunction {
    BuiltinFunction(signature, in: "np.ufunc", summary) { context throws(Diagnostic) in
      guard let function = function(of: context) else { return .none }
      return try body(function, &context)
    }
  }

  static let all: [BuiltinFunction] = [
    method("at(a, indices, b=None)", "works in place at some places, as often as each is named") { function, context throws(Diagnostic) in
      guard case .array(let target)? = context[0] else {
        throw Diagnostic(.type, "first operand must be array", hint: "np.add.at(a, places, values) changes the array a")
      }
      try target.checkWriteable()
      let numbers = NDArray((0..<target.count).map { $0 }, shape: target.shape)
      let picked = try numbers.subscripted(try Subscripts.indices(context[1] ?? .none))
      let places = picked.integers
      let values = try (context[2] ?? .none).array("b").broadcast(to: picked.shape).rowMajor()
      let flat = try target.reshaped([target.count])
      let result = flat.sharesMemory(with: target) ? flat : flat.copy()
      let isSum = function == .add && result.isContiguous && !values.sharesMemory(with: result) && values.count == places.count
      if isSum, result.dtype == .float64, values.dtype.isFloat || values.dtype == .int64 || values.dtype == .bool {
        let numbers = values.converted(to: .float64)
        result.object.fields.willWrite()
        let (sums, terms) = (result.floats, numbers.floats)
        for (position, place) in places.enumerated() { sums[place] += terms[position] }
      } else {
        for (position, place) in places.enumerated() {
          if position & 0x3FFF == 0 { try Work.checkStop() }
          let one = NDArray(viewing: result, offset: place, shape: Extents(1), strides: Extents(1))
          let value = NDArray(viewing: values, offset: position, shape: Extents(1), strides: Extents(1))
          try one.applyInPlace(function, value)
        }
      }
      if !flat.sharesMemory(with: target) { try target.assign(try result.reshaped(target.shape)) }
      return .none
    },
    method("reduce(array, axis=0, dtype=None, out=None, keepdims=False)", "the elements along an axis taken together") {
      function, context throws(Diagnostic) in
      let array = try (context[0] ?? .none).array("reduce's argument")
      let axes: [Int]? = context[1].map { $0.isNone } == true ? nil : try context[1]?.shape("axis") ?? [0]
      let keeps = try context[4]?.isTrue() ?? false
      let known: [BinaryFunction: Reduction] = [
        .add: .sum, .multiply: .prod, .maximum: .max, .minimum: .min, .logicalAnd: .all, .logicalOr: .any,
      ]
      if let reduction = known[function] { return .array(try array.reduced(reduction, axis: axes, keepdims: keeps)) }
      guard let axis = axes?.first, axes?.count == 1 else {
        throw Diagnostic(.value, "np.\(function.name).reduce takes one axis here", hint: "flatten first: `.ravel()`")
      }
      let rows = try array.movedToFront(axis)
      guard rows.length > 0 else { throw Diagnostic(.value, "there is nothing to reduce", hint: "the array is empty along axis \(axis)") }
      var result = rows.item(0)
      for index in 1..<max(rows.length, 1) { result = try NDArray.apply(function, result, rows.item(index)) }
      return .array(keeps ? try result.expandingDims([axis]) : result)
    },
    method("accumulate(array, axis=0)", "the results so far along an axis") { function, context throws(Diagnostic) in
      let array = try (context[0] ?? .none).array("accumulate's argument")
      let axis = try context[1]?.integer("axis") ?? 0
      let rows = try array.movedToFront(axis)
      guard rows.length > 0 else { return .array(array.copy()) }
      var results = [rows.item(0)]
      for index in 1..<max(rows.length, 1) { results.append(try NDArray.apply(function, results[index - 1], rows.item(index))) }
      return .array(try NDArray.stack(results, axis: axis))
    },
    method("outer(A, B, /)", "every element of one with every element of the other") { function, context throws(Diagnostic) in
      let (a, b) = (try (context[0] ?? .none).array("A"), try (context[1] ?? .none).array("B"))
      let left = try a.reshaped(a.shape + [Int](repeating: 1, count: b.ndim))
      return .array(try NDArray.apply(function, left, b))
    },
  ]
}
