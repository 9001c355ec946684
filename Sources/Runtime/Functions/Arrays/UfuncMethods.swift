import Language
import Limits

extension TypedParameter where Wanted == BinaryFunction {
  /// The function whose method is called.
  fileprivate static var ufunc: TypedParameter {
    this { if case .builtin(let builtin) = $0, case .binary(let function)? = builtin.operation { function } else { nil } }
  }
}

/// What NumPy's functions of two arrays have as methods: `np.add.at`, `np.add.reduce`, `np.maximum.accumulate`, `np.multiply.outer`.
enum UfuncMethods {
  static let table: [String: BuiltinFunction] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "at", .ufunc, .value("a"), .value("indices"), .array("b", called: "b"), in: "np.ufunc",
      "works in place at some places, as often as each is named"
    ) { function, a, indices, b throws(Diagnostic) in
      guard case .array(let target) = a else {
        throw Diagnostic(.type, "first operand must be array", hint: "np.add.at(a, places, values) changes the array a")
      }
      try target.checkWriteable()
      let numbers = NDArray((0..<target.count).map { $0 }, shape: target.shape)
      let picked = try numbers.subscripted(try Subscripts.indices(indices))
      let places = picked.integers
      let values = try b.broadcast(to: picked.shape).rowMajor()
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
    BuiltinFunction(
      "reduce", .ufunc, .array("array"), .value("axis", default: "0"), .ignored("dtype", default: "None"), .ignored("out", default: "None"),
      .flag("keepdims", default: false), in: "np.ufunc", "the elements along an axis taken together"
    ) { function, array, axis, _, _, keeps throws(Diagnostic) in
      let axes: [Int]? = axis.map { $0.isNone } == true ? nil : try axis?.shape("axis") ?? [0]
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
    BuiltinFunction("accumulate", .ufunc, .array("array"), .integer("axis", default: 0), in: "np.ufunc", "the results so far along an axis")
    { function, array, axis throws(Diagnostic) in
      let rows = try array.movedToFront(axis)
      guard rows.length > 0 else { return .array(array.copy()) }
      var results = [rows.item(0)]
      for index in 1..<max(rows.length, 1) { results.append(try NDArray.apply(function, results[index - 1], rows.item(index))) }
      return .array(try NDArray.stack(results, axis: axis))
    },
    BuiltinFunction(
      "outer", .ufunc, .array("A", called: "A").positionalOnly, .array("B", called: "B").positionalOnly, in: "np.ufunc",
      "every element of one with every element of the other"
    ) { function, a, b throws(Diagnostic) in
      let left = try a.reshaped(a.shape + [Int](repeating: 1, count: b.ndim))
      return .array(try NDArray.apply(function, left, b))
    },
  ]
}
