import Language
import Limits
import NeuralNetwork

extension NDArray {
  /// An array filled with zeros (False for booleans).
  public static func zeros(_ shape: [Int], dtype: DType = .float64) throws(Diagnostic) -> NDArray {
    let (extents, count) = try checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype)
    result.fill(0)
    return result
  }

  /// An array filled with ones (True for booleans).
  public static func ones(_ shape: [Int], dtype: DType = .float64) throws(Diagnostic) -> NDArray {
    let (extents, count) = try checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype)
    result.fill(dtype.isFloat ? (1.0).bitPattern : 1)
    return result
  }

  /// Sets all elements of a fresh array.
  private func fill(_ word: UInt64) {
    Work.inPieces(count) { piece in (words + piece.lowerBound).update(repeating: word, count: piece.count) }
  }

  /// An array filled with a value, which may itself be an array that stretches to the shape.
  public static func full(_ shape: [Int], _ value: NDArray, dtype: DType? = nil) throws(Diagnostic) -> NDArray {
    let (extents, count) = try checkedShape(shape)
    let result = NDArray(uninitialized: extents, count: count, dtype: dtype ?? value.dtype)
    try result.assign(value)
    return result
  }

  /// Ones on a diagonal, zeros elsewhere; a positive offset lies above the main diagonal.
  public static func eye(_ rows: Int, _ columns: Int? = nil, offset: Int = 0, dtype: DType = .float64) throws(Diagnostic) -> NDArray {
    let width = columns ?? rows
    let result = try zeros([rows, width], dtype: dtype)
    let one: UInt64 = dtype.isFloat ? (1.0).bitPattern : 1
    for row in 0..<rows {
      let (column, overflow) = row.addingReportingOverflow(offset)
      if !overflow && column >= 0 && column < width { result.words[row * width + column] = one }
    }
    return result
  }

  /// start, start + step, … up to but without stop; floats if any of the three is a float.
  public static func arange(
    _ start: NDArray, _ stop: NDArray, _ step: NDArray, dtype: DType? = nil
  ) throws(Diagnostic) -> NDArray {
    let isFloat = start.dtype.isFloat || stop.dtype.isFloat || step.dtype.isFloat
    let parts = [start, stop, step].filter { !$0.isWeak }.map(\.dtype)
    let dtype = dtype ?? (parts.isEmpty || isFloat && !parts.contains(where: \.isFloat) ? nil : parts.reduce(parts[0], DType.promoted))
    guard step.firstDouble != 0 else {
      throw Diagnostic(.zeroDivision, "arange needs a step other than 0", hint: "np.arange(start, stop, step)")
    }
    if !isFloat && dtype?.isFloat != true {
      let (first, last, delta) = (start.firstInt, stop.firstInt, step.firstInt)
      let count = try checkedCount(Extents(RangeValue(start: first, stop: last, step: delta).count))
      let result = NDArray(uninitialized: Extents(count), count: count, dtype: .int64)
      Work.inPieces(count) { piece in for index in piece { result.ints[index] = first &+ index &* delta } }
      return result.converted(to: dtype ?? .int64)
    }
    let (first, last, step) = (start.firstDouble, stop.firstDouble, step.firstDouble)
    let length = ((last - first) / step).rounded(.up)
    guard !length.isNaN, length <= Double(maximumCount) else {
      throw Diagnostic(
        .value, "arange: the length from \(floatRepr(first)) to \(floatRepr(last)) by \(floatRepr(step)) is too large",
        hint: "an array has at most 2^27 elements")
    }
    let count = try checkedCount(Extents(Int(max(length, 0))))
    let result = NDArray(uninitialized: Extents(count), count: count, dtype: .float64)
    let delta = (first + step) - first
    Work.inPieces(count) { piece in for index in piece { result.floats[index] = first + Double(index) * delta } }
    return result.converted(to: dtype ?? .float64)
  }

  /// Evenly spaced numbers from start to stop, the end included unless `endpoint` is false.
  public static func linspace(
    _ start: Double, _ stop: Double, count: Int = 50, endpoint: Bool = true, dtype: DType? = nil
  ) throws(Diagnostic) -> NDArray {
    guard count >= 0 else {
      throw Diagnostic(.value, "number of samples, \(count), must be non-negative", hint: "np.linspace(start, stop, 50)")
    }
    let checked = try checkedCount(Extents(count))
    let result = NDArray(uninitialized: Extents(checked), count: checked, dtype: .float64)
    let intervals = endpoint ? count - 1 : count
    let width = stop - start
    let step = width / Double(intervals)
    Work.inPieces(count) { piece in
      for index in piece {
        let scaled: Double
        if intervals <= 0 {
          scaled = Double(index) * width
        } else if step == 0 {
          scaled = Double(index) / Double(intervals) * width
        } else {
          scaled = Double(index) * step
        }
        result.floats[index] = scaled + start
      }
    }
    if endpoint && count > 1 { result.floats[count - 1] = stop }
    if let dtype, dtype.isInteger { return try result.apply(.floor).cast(to: dtype) }
    return result.converted(to: dtype ?? .float64)
  }
}

extension NDArray {
  /// What nested lists of numbers and arrays are made from.
  public enum Part {
    case bool(Bool)
    case int(Int)
    /// A whole number of 2⁶³ or more.
    case word(UInt64)
    case float(Double)
    case array(NDArray)
    case list([Part])
  }

  /// An array of nested lists; the dtype is the one all elements fit into, float64 when there are none.
  ///
  /// - Throws: ValueError when lists side by side have different lengths.
  public init(_ nested: Part, dtype: DType? = nil) throws(Diagnostic) {
    if case .array(let array) = nested {
      self = dtype.map { array.cast(to: $0) } ?? array.copy()
      self = markedScalar(false)
      return
    }
    var shape: [Int] = []
    var found: DType?
    var isFirst = true
    var holdsWords = false
    try Self.visit(nested, 0, &shape, &isFirst, &found, &holdsWords)
    if holdsWords, let dtype, dtype.isInteger, dtype != .uint64 {
      throw Diagnostic(.overflow, "Python int too large to convert to C long", hint: "`dtype=np.uint64` holds numbers below 2**64")
    }
    let (extents, count) = try Self.checkedShape(shape)
    self.init(uninitialized: extents, count: count, dtype: dtype ?? found ?? .float64)
    var position = 0
    Self.fill(self, nested, &position)
    guard let dtype = self.object.fields.pointee.dtype as DType?, dtype.isNarrow else { return }
    // Python's integers must fit; floats and other arrays have been cut off already.
    if dtype.isInteger { for index in 0..<count where !dtype.integerRange.contains(ints[index]) { try dtype.checkHolds(ints[index]) } }
    _ = narrowed()
  }

  /// Finds the shape and checks that all lists at one depth agree with it.
  private static func visit(
    _ part: Part, _ depth: Int, _ shape: inout [Int], _ isFirst: inout Bool, _ dtype: inout DType?, _ holdsWords: inout Bool
  ) throws(Diagnostic) {
    func meet(_ found: DType) { dtype = dtype.map { DType.promoted($0, found) } ?? found }
    switch part {
    case .list(let parts):
      if isFirst { shape.append(parts.count) }
      guard depth < shape.count, shape[depth] == parts.count else { throw ragged(shape, depth) }
      if parts.isEmpty { isFirst = false }
      if parts.count > 1 << 16 { try Work.checkStop() }
      for part in parts { try visit(part, depth + 1, &shape, &isFirst, &dtype, &holdsWords) }
      return
    case .array(let array):
      meet(array.dtype)
      if isFirst {
        shape += array.shape
        isFirst = false
      }
      guard Array(shape[min(depth, shape.count)...]) == array.shape else { throw ragged(shape, depth) }
      return
    case .bool: meet(.bool)
    case .int: meet(.int64)
    case .word:
      meet(.uint64)
      holdsWords = true
    case .float: meet(.float64)
    }
    isFirst = false
    guard depth == shape.count else { throw ragged(shape, depth) }
  }

  private static func ragged(_ shape: [Int], _ depth: Int) -> Diagnostic {
    Diagnostic(
      .value,
      "setting an array element with a sequence: the array has an inhomogeneous shape after \(max(depth, 1)) dimension\(depth > 1 ? "s" : "") "
        + "(the shape so far is \(Extents.text(Array(shape.prefix(max(depth, 1))))))",
      hint: "all lists side by side must have the same length, as in [[1, 2], [3, 4]]"
    ).asPythonSays(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(max(depth, 1)) dimensions. The "
        + "detected shape was \(Extents.text(Array(shape.prefix(max(depth, 1))))) + inhomogeneous part.")
  }

  private static func fill(_ result: NDArray, _ part: Part, _ position: inout Int) {
    switch part {
    case .list(let parts):
      for part in parts {
        if position & 0xFFFF == 0, Work.shouldStop { return }
        fill(result, part, &position)
      }
    case .array(let array):
      let source = array.cast(to: result.dtype)
      for index in 0..<source.count { result.words[position + index] = source.words[index] }
      position += source.count
    case .bool(let value):
      if result.dtype.isFloat { result.floats[position] = value ? 1 : 0 } else { result.ints[position] = value ? 1 : 0 }
      position += 1
    case .int(let value):
      switch result.dtype.storage {
      case .float: result.floats[position] = Double(value)
      case .int: result.ints[position] = value
      case .bool: result.ints[position] = value != 0 ? 1 : 0
      }
      position += 1
    case .word(let value):
      switch result.dtype.storage {
      case .float: result.floats[position] = Double(value)
      case .int: result.words[position] = value
      case .bool: result.ints[position] = 1
      }
      position += 1
    case .float(let value):
      switch result.dtype.storage {
      case .float: result.floats[position] = value
      case .int: result.ints[position] = result.dtype.wrapped(result.dtype == .int32 ? truncated32(value) : truncated(value))
      case .bool: result.ints[position] = value != 0 ? 1 : 0
      }
      position += 1
    }
  }

  /// Nested lists of Python numbers: `tolist`. A 0-d array gives the number itself. Broken off, the lists are shorter.
  public var nested: Value {
    let source = rowMajor()
    func list(_ axis: Int, _ start: Int) -> Value {
      guard axis < ndim else { return source.element(start) }
      if axis == ndim - 1 { return .list(ListObject(Work.collect(extents[axis]) { source.element(start + $0) })) }
      var stride = 1
      for inner in (axis + 1)..<ndim { stride *= extents[inner] }
      return .list(ListObject(Work.collect(extents[axis], asking: 0x3FFF / max(stride, 1)) { list(axis + 1, start + $0 * stride) }))
    }
    return list(0, 0)
  }

  /// The element that lies at a place of memory, as a Python number.
  @inline(__always)
  func element(_ place: Int) -> Value {
    switch dtype.storage {
    case .float: .float(floats[place])
    case .int where dtype == .uint64 && ints[place] < 0: BigInteger(String(words[place]), radix: 10)?.value ?? .float(Double(words[place]))
    case .int: .int(ints[place])
    case .bool: .bool(ints[place] != 0)
    }
  }

  /// The only element as a Python number: `item()`.
  ///
  /// - Throws: ValueError when there is more than one, or none.
  public func item() throws(Diagnostic) -> Value {
    guard count == 1 else {
      throw Diagnostic(
        .value, "can only convert an array of size 1 to a Python scalar, not one of shape \(extents.text)",
        hint: "take one element by index, or reduce it: a.sum(), a.mean()")
    }
    return scalarValue
  }

  /// Whether the only element is true: `bool(a)`, `if a:`.
  ///
  /// - Throws: ValueError when there is more than one element, or none.
  public func truth() throws(Diagnostic) -> Bool {
    if count == 1 { return dtype.isFloat ? floats[0] != 0 : ints[0] != 0 }
    if count == 0 {
      throw Diagnostic(.value, "The truth value of an empty array is ambiguous", hint: "use a.size > 0 to ask whether it has elements")
    }
    throw Diagnostic(
      .value, "The truth value of an array with more than one element is ambiguous",
      hint: "use a.any() or a.all(); between conditions on arrays use & and | instead of `and` and `or`")
  }
}
