import Language
import NeuralNetwork

/// `np.nditer`: goes over the elements in the order they lie in memory, and says where it is.
final class ArrayWalk: IteratorObject {
  private let array: NDArray
  /// The axes from the slowest to the fastest.
  private let order: [Int]
  private var place: [Int]
  private var left: Int
  private var hasBegun = false

  init(_ array: NDArray) {
    self.array = array
    order = array.extents.array.indices.sorted { (abs(array.strides[$1]), $0) < (abs(array.strides[$0]), $1) }
    place = [Int](repeating: 0, count: array.ndim)
    left = array.count
    super.init(typeName: "numpy.nditer")
  }

  var isFinished: Bool { left == 0 }
  var multiIndex: [Int] { place }

  /// The element it stands at, as a view that can be written to.
  var element: NDArray {
    let offset = zip(place, array.strides.array).reduce(0) { $0 + $1.0 * $1.1 }
    return NDArray(viewing: array, offset: offset, shape: Extents([]), strides: Extents([]))
  }

  /// Goes one element on; false at the end.
  func advance() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    for axis in order.reversed() {
      place[axis] += 1
      if place[axis] < array.extents[axis] { break }
      place[axis] = 0
    }
    return left > 0
  }

  override func next() throws(Diagnostic) -> Value? {
    if hasBegun { _ = advance() }
    hasBegun = true
    return isFinished ? nil : .array(element)
  }

  func attribute(_ name: String) throws(Diagnostic) -> Value? {
    switch name {
    case "finished": return .bool(isFinished)
    case "multi_index", "value":
      guard !isFinished else { throw Diagnostic(.value, "Iterator is past the end", hint: "`while not it.finished:` stops before") }
      return name == "value" ? .array(element) : .tuple(multiIndex.map { .int($0) })
    default: return nil
    }
  }

  /// `it[0]`: the element of the one array that is gone over; `it[0] = x` sets it.
  func subscripted(_ index: Value) throws(Diagnostic) -> NDArray {
    guard try index.integer("the index") == 0 else {
      throw Diagnostic(.index, "index \(index.reprText) is out of bounds: nditer goes over one array")
    }
    guard !isFinished else { throw Diagnostic(.value, "Iterator is past the end", hint: "`while not it.finished:` stops before") }
    return element
  }

  static let methods: [BuiltinFunction] = [
    BuiltinFunction("iternext", .receiver, in: "nditer", "goes on to the next element; False at the end") { receiver throws(Diagnostic) in
      guard case .iterator(let iterator) = receiver, let walk = iterator as? ArrayWalk else { return .none }
      return .bool(walk.advance())
    },
    BuiltinFunction("__enter__", .receiver, in: "nditer", "itself") { receiver throws(Diagnostic) in receiver },
    BuiltinFunction("__exit__", .rest("args"), in: "nditer", "does nothing") { _ throws(Diagnostic) in .none },
    BuiltinFunction("close", in: "nditer", "does nothing") { () throws(Diagnostic) in .none },
  ]
}

/// Functions that walk over arrays and call the program's own function for what they find.
enum Walking {
  /// What `np.vectorize(f)` gives is this function, bound to f.
  private static let vectorized = BuiltinFunction(
    "vectorized", .call, .rest("args"), in: "np", "the function's value for each element", tracking: .follows
  ) { call, args throws(Diagnostic) in
    let (function, evaluator) = (call.receiver, call.evaluator)
    if Tracked.containsTracked(.tuple(args), depth: 0) { return try vectorized(function, args, evaluator) }
    var arrays: [NDArray] = []
    for argument in args { arrays.append(try argument.array("an argument")) }
    guard var shape = arrays.first?.extents else { throw Diagnostic(.type, "a vectorized function takes at least one array") }
    for array in arrays { shape = try Broadcasting.shape(shape, array.extents) }
    var columns: [NDArray] = []
    for array in arrays { columns.append(try array.broadcast(to: shape.array).raveled()) }
    var results: [Value] = []
    var pace = Pace(every: 1 << 10)
    for index in 0..<shape.product {
      try pace.checkStop()
      results.append(try evaluator.call(function, columns.map { $0.item(index).scalarValue }))
    }
    guard let first = results.first else {
      throw Diagnostic(.value, "cannot call `vectorize` on size 0 inputs unless `otypes` is set", hint: "the array is empty")
    }
    // As in NumPy, the first value says what all are.
    let dtype = try first.array("the function's value").dtype
    var numbers: [NDArray] = []
    for result in results {
      try pace.checkStop()
      numbers.append(try result.array("the function's value").cast(to: dtype))
    }
    let joined = try NDArray.stack(numbers, axis: 0)
    guard joined.ndim == 1 else { throw Diagnostic(.value, "a vectorized function gives one number for each element") }
    return .array(try joined.reshaped(shape.array).markedScalar(shape.array.isEmpty))
  }

  /// The same where `otypes` says what the values are, those of an empty array too.
  private static let vectorizedTo = BuiltinFunction(
    "vectorized", .call, .rest("args"), in: "np", "the function's value for each element, as a dtype", tracking: .follows
  ) { call, args throws(Diagnostic) in
    guard case .tuple(let parts) = call.receiver, parts.count == 2 else { return .none }
    let dtype = try parts[1].dtype()
    var shape = Extents([])
    for argument in args where !Tracked.containsTracked(argument, depth: 0) {
      shape = try Broadcasting.shape(shape, try argument.array("an argument").extents)
    }
    if shape.product == 0 { return .array(try NDArray.zeros(shape.array, dtype: dtype)) }
    let bound = Value.boundMethod(BoundMethod(receiver: parts[0], function: vectorized))
    let made = try call.evaluator.call(bound, args)
    guard case .array(let array) = made else { return made }
    return .array(array.cast(to: dtype))
  }

  /// The function called with tracked elements, its values stacked.
  private static func vectorized(_ function: Value, _ arguments: [Value], _ evaluator: Evaluator) throws(Diagnostic) -> Value {
    var columns: [Variable] = []
    for argument in arguments { columns.append(try Tracked.variable(argument)) }
    var shape = Extents([])
    for column in columns { shape = try Broadcasting.shape(shape, Extents(column.shape)) }
    let (wide, given) = (shape.array, columns)
    columns = try Tracked.engine { () throws(EngineError) in
      var spread: [Variable] = []
      for column in given { spread.append(try column.broadcast(to: wide).reshaped(to: [wide.reduce(1, *)])) }
      return spread
    }
    var results: [Value] = []
    var pace = Pace(every: 1 << 10)
    for index in 0..<shape.product {
      try pace.checkStop()
      var elements: [Value] = []
      for column in columns { elements.append(.variable(try Tracked.item(column, index))) }
      results.append(try evaluator.call(function, elements))
    }
    guard !results.isEmpty else {
      throw Diagnostic(.value, "cannot call `vectorize` on size 0 inputs unless `otypes` is set", hint: "the array is empty")
    }
    guard Tracked.containsTracked(.tuple(results), depth: 0) else {
      return .array(try Value.list(ListObject(results)).array("the function's value").reshaped(wide))
    }
    let joined = try Tracked.variable(.tuple(results))
    guard joined.shape.count == 1 else { throw Diagnostic(.value, "a vectorized function gives one number for each element") }
    return .variable(try Shapes.reshape(joined, wide))
  }

  /// The function called with tracked lanes, its values stacked and laid along the axis they came from.
  private static func alongAxis(_ function: Value, _ axis: Int, _ variable: Variable, _ evaluator: Evaluator) throws(Diagnostic) -> Value {
    let others = variable.shape.indices.filter { $0 != axis }
    let length = variable.shape[axis]
    let lanes = try Tracked.engine { () throws(EngineError) in try variable.transposed(others + [axis]) }
    let rows = try Shapes.reshape(lanes, [variable.count / max(length, 1), length])
    var results: [Value] = []
    for index in 0..<rows.shape[0] { results.append(try evaluator.call(function, [.variable(try Tracked.item(rows, index))])) }
    guard !results.isEmpty else { throw Diagnostic(.value, "Cannot apply_along_axis when any iteration dimensions are 0") }
    guard Tracked.containsTracked(.tuple(results), depth: 0) else {
      let plain = try Value.list(ListObject(results)).array("the function's value")
      guard plain.ndim == 1 else { throw Tracked.withoutGradient("np.apply_along_axis") }
      return .array(try plain.reshaped(others.map { variable.shape[$0] }))
    }
    let joined = try Tracked.variable(.tuple(results))
    let inner = Array(joined.shape.dropFirst())
    let stacked = try Shapes.reshape(joined, others.map { variable.shape[$0] } + inner)
    guard !inner.isEmpty else { return .variable(stacked) }
    let back = Array(0..<axis) + Array(others.count..<(others.count + inner.count)) + Array(axis..<others.count)
    return .variable(try Tracked.engine { () throws(EngineError) in try stacked.transposed(back) })
  }

  private static func alongAxis(_ function: Value, _ axis: Int, _ value: Value, _ evaluator: Evaluator) throws(Diagnostic) -> Value {
    if let variable = try Reductions.tracked(value) {
      return try alongAxis(function, try NDArray.normalized(axis: axis, rank: variable.shape.count), variable, evaluator)
    }
    let array = try value.array("arr")
    let axis = try NDArray.normalized(axis: axis, rank: array.ndim)
    let others = (0..<array.ndim).filter { $0 != axis }
    let lanes = try array.transposed(others + [axis])
    let rows = try lanes.reshaped([lanes.count / max(array.extents[axis], 1), array.extents[axis]])
    var results: [NDArray] = []
    for index in 0..<rows.length {
      results.append(try evaluator.call(function, [.array(rows.item(index))]).array("the function's value"))
    }
    guard let first = results.first else { throw Diagnostic(.value, "Cannot apply_along_axis when any iteration dimensions are 0") }
    let stacked = try NDArray.stack(results, axis: 0).reshaped(others.map { array.extents[$0] } + first.shape)
    guard first.ndim > 0 else { return .array(stacked) }
    let back = Array(0..<axis) + Array(others.count..<(others.count + first.ndim)) + Array(axis..<others.count)
    return .array(try stacked.transposed(back).copy())
  }

  static let numpy: [BuiltinFunction] = [
    BuiltinFunction(
      "nditer", .value("op"), .optional(.value, "flags", shown: "()"), .ignored("op_flags", default: "()"), in: "np",
      "goes over an array's elements; with flags=['multi_index'] it says where it is"
    ) { op, flags, _ throws(Diagnostic) in
      guard case .array(let array) = op else {
        return .iterator(ArrayWalk(try op.array("np.nditer's argument")))
      }
      for flag in try flags?.elements() ?? [] where ["external_loop", "reduce_ok", "delay_bufalloc"].contains(flag.displayText) {
        throw Diagnostic(
          .notImplemented, "np.nditer has no flag \(flag.reprText) here", hint: "flags=['multi_index'] goes element by element")
      }
      return .iterator(ArrayWalk(array))
    },
    BuiltinFunction("ndindex", .rest("shape"), in: "np", "all indices of a shape, the last going fastest") { shape throws(Diagnostic) in
      let given = shape
      let shape = try given.count == 1 ? given[0].shape("the shape") : Value.tuple(given).shape("the shape")
      let walk = ArrayWalk(try NDArray(0).broadcast(to: shape))
      return .iterator(
        ClosureIterator(typeName: "numpy.ndindex") { () throws(Diagnostic) in
          try walk.next() == nil ? nil : .tuple(walk.multiIndex.map { .int($0) })
        })
    },
    BuiltinFunction("ndenumerate", .array("arr"), in: "np", "pairs of an index and the element there") { array throws(Diagnostic) in
      let elements = array.raveled()
      let walk = ArrayWalk(try NDArray(0).broadcast(to: array.shape))
      var index = 0
      return .iterator(
        ClosureIterator(typeName: "numpy.ndenumerate") { () throws(Diagnostic) in
          guard try walk.next() != nil else { return nil }
          defer { index += 1 }
          return .tuple([.tuple(walk.multiIndex.map { .int($0) }), .array(elements.item(index))])
        })
    },
    BuiltinFunction(
      "vectorize", .value("pyfunc"), .optional(.value, "otypes"), .ignored("doc", default: "None"), .ignored("excluded", default: "None"),
      .ignored("cache", default: "False"), .optional(.value, "signature"), in: "np",
      "a function of arrays that calls pyfunc for each element", tracking: .follows
    ) { pyfunc, otypes, _, _, _, signature throws(Diagnostic) in
      if signature != nil {
        throw Diagnostic(.notImplemented, "np.vectorize has no `signature=` here", hint: "write the loop itself")
      }
      guard let kinds = otypes else { return .boundMethod(BoundMethod(receiver: pyfunc, function: vectorized)) }
      let kind: Value
      if case .string = kinds { kind = kinds } else { kind = try kinds.elements().first ?? .none }
      return .boundMethod(BoundMethod(receiver: .tuple([pyfunc, .type(.dtype(try kind.dtype()))]), function: vectorizedTo))
    },
    BuiltinFunction(
      "apply_along_axis", .evaluator, .value("func1d"), .integer("axis"), .value("arr"), in: "np",
      "the function's values for each vector along an axis", tracking: .follows
    ) { evaluator, function, axis, value throws(Diagnostic) in try alongAxis(function, axis, value, evaluator)
    },
  ]
}
