import Language
import Limits
import NeuralNetwork

/// What stands in front of an array's elements in its one allocation.
struct ArrayHeader {
  /// The first element; for a view, inside the base's memory.
  var start: UnsafeMutableRawPointer
  var dtype: DType
  /// Elements follow one another row by row without gaps.
  var isContiguous: Bool
  /// A NumPy scalar (`np.float64`) rather than a 0-d array; they differ only in how they print.
  var isScalar: Bool
  /// Made of a Python number, whose type yields to that of an array it meets.
  var isWeak = false
  /// Made unchangeable: `a.flags.writeable = False`, or a view that NumPy gives so.
  var isReadOnly = false
  var count: Int
  var shape: Extents
  /// In elements.
  var strides: Extents
  /// The array whose memory a view looks at.
  var base: ArrayObject?
  /// Who else reads this array's own memory, and keeps the array alive while it does.
  var reader: Unmanaged<BorrowedNumbers>?
}

extension UnsafeMutablePointer<ArrayHeader> {
  /// To be called before elements change: who reads the memory keeps what it holds now.
  @inline(__always)
  func willWrite() {
    let reader = pointee.base == nil ? pointee.reader : pointee.base?.fields.pointee.reader
    if let reader { reader.takeUnretainedValue().keepCopy() }
  }
}

/// Header and elements of an array, one allocation. Every element takes eight bytes, booleans too (as 0 and 1).
final class ArrayObject: ManagedBuffer<ArrayHeader, UInt64> {
  /// The header in place; reading it through `header` would check for overlapping accesses every time.
  @inline(__always) var fields: UnsafeMutablePointer<ArrayHeader> { withUnsafeMutablePointerToHeader { $0 } }
}

/// An n-dimensional array with NumPy's semantics: a reference to elements that views share.
///
/// Copying the value copies the reference, as assigning an array does in Python; a view made by slicing or transposing
/// writes through to the same memory. A 0-d array also stands for a NumPy scalar.
public struct NDArray {
  let object: ArrayObject

  /// The most elements an array may have.
  public static let maximumCount = 1 << 27

  @inline(__always)
  init(object: ArrayObject) { self.object = object }

  /// A row-major array whose elements the caller fills in at once.
  @inline(__always)
  init(uninitialized shape: Extents, count: Int, dtype: DType, isScalar: Bool = false) {
    let buffer = ArrayObject.create(minimumCapacity: max(count, 1)) { buffer in
      ArrayHeader(
        start: buffer.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }, dtype: dtype, isContiguous: true,
        isScalar: isScalar, count: count, shape: shape, strides: shape.rowMajorStrides, base: nil)
    }
    object = unsafeDowncast(buffer, to: ArrayObject.self)
    if count >= LargePages.least { LargePages.ask(for: object.fields.pointee.start, count &* 8) }
  }

  /// A view of another array's memory.
  init(viewing other: NDArray, offset: Int, shape: Extents, strides: Extents) {
    let source = other.object
    let start = source.fields.pointee.start + offset &* 8
    let buffer = ArrayObject.create(minimumCapacity: 0) { _ in
      ArrayHeader(
        start: start, dtype: source.fields.pointee.dtype, isContiguous: Self.isRowMajor(shape, strides), isScalar: false,
        isReadOnly: source.fields.pointee.isReadOnly, count: shape.product,
        shape: shape, strides: strides, base: source.fields.pointee.base ?? source)
    }
    object = unsafeDowncast(buffer, to: ArrayObject.self)
  }

  static func isRowMajor(_ shape: Extents, _ strides: Extents) -> Bool {
    var expected = 1
    var index = shape.count - 1
    if shape.product == 0 { return true }
    while index >= 0 {
      if shape[index] != 1 && strides[index] != expected { return false }
      expected *= shape[index]
      index -= 1
    }
    return true
  }
}

extension NDArray {
  @inline(__always) public var dtype: DType { object.fields.pointee.dtype }
  @inline(__always) public var count: Int { object.fields.pointee.count }
  @inline(__always) public var extents: Extents { object.fields.pointee.shape }
  @inline(__always) public var strides: Extents { object.fields.pointee.strides }
  @inline(__always) public var ndim: Int { object.fields.pointee.shape.count }
  @inline(__always) public var isContiguous: Bool { object.fields.pointee.isContiguous }
  public var shape: [Int] { object.fields.pointee.shape.array }
  /// The number of elements, as NumPy calls it.
  public var size: Int { count }
  /// `len(a)`: the first extent.
  public var length: Int { ndim == 0 ? 1 : extents[0] }
  /// A NumPy scalar such as `np.float64(0.5)`, not an array.
  public var isScalar: Bool { object.fields.pointee.isScalar }
  /// Made of a Python number, whose type yields to that of an array it meets.
  @inline(__always) var isWeak: Bool { object.fields.pointee.isWeak }
  /// Made unchangeable.
  @inline(__always) var isReadOnly: Bool { object.fields.pointee.isReadOnly }
  /// - Throws: ValueError for an array that was made unchangeable.
  func checkWriteable(_ message: String = "assignment destination is read-only") throws(Diagnostic) {
    guard isReadOnly else { return }
    throw Diagnostic(.value, message, hint: "`a.copy()` is one that can be changed")
  }
  /// Looks at another array's memory.
  public var isView: Bool { object.fields.pointee.base != nil }

  /// Whether both are the same object (Python's `is`).
  public static func === (a: NDArray, b: NDArray) -> Bool { a.object === b.object }
  public static func !== (a: NDArray, b: NDArray) -> Bool { a.object !== b.object }
  /// What `id()` is made from.
  public var identifier: ObjectIdentifier { ObjectIdentifier(object) }

  @inline(__always) package var floats: UnsafeMutablePointer<Double> { object.fields.pointee.start.assumingMemoryBound(to: Double.self) }
  @inline(__always) var ints: UnsafeMutablePointer<Int> { object.fields.pointee.start.assumingMemoryBound(to: Int.self) }
  @inline(__always) var words: UnsafeMutablePointer<UInt64> { object.fields.pointee.start.assumingMemoryBound(to: UInt64.self) }

  /// Whether two arrays look at the same allocation.
  package func sharesMemory(with other: NDArray) -> Bool {
    (object.fields.pointee.base ?? object) === (other.object.fields.pointee.base ?? other.object)
  }

  /// The memory layout is column by column.
  var isColumnMajor: Bool {
    var expected = 1
    for index in 0..<ndim {
      if extents[index] != 1 && strides[index] != expected { return false }
      expected *= extents[index]
    }
    return true
  }

  /// The same elements marked as a scalar (0-d results of operations) or as a 0-d array.
  func markedScalar(_ flag: Bool = true) -> NDArray {
    if ndim == 0 { object.fields.pointee.isScalar = flag }
    return self
  }
}

extension NDArray {
  /// A float scalar (`np.float64`).
  @inline(__always)
  public init(_ value: Double) {
    self.init(uninitialized: Extents(), count: 1, dtype: .float64, isScalar: true)
    floats[0] = value
  }

  /// An integer scalar (`np.int64`).
  @inline(__always)
  public init(_ value: Int) {
    self.init(uninitialized: Extents(), count: 1, dtype: .int64, isScalar: true)
    ints[0] = value
  }

  /// A boolean scalar (`np.bool`).
  public init(_ value: Bool) {
    self.init(uninitialized: Extents(), count: 1, dtype: .bool, isScalar: true)
    ints[0] = value ? 1 : 0
  }

  /// A float array; the shape's product must be the number of elements.
  public init(_ elements: [Double], shape: [Int]) {
    self.init(uninitialized: Extents(shape), count: elements.count, dtype: .float64)
    elements.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      Work.inPieces(source.count) { (floats + $0.lowerBound).update(from: base + $0.lowerBound, count: $0.count) }
    }
  }

  /// An integer array; the shape's product must be the number of elements.
  public init(_ elements: [Int], shape: [Int]) {
    self.init(uninitialized: Extents(shape), count: elements.count, dtype: .int64)
    elements.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      Work.inPieces(source.count) { (ints + $0.lowerBound).update(from: base + $0.lowerBound, count: $0.count) }
    }
  }

  /// A boolean array; the shape's product must be the number of elements.
  public init(_ elements: [Bool], shape: [Int]) {
    self.init(uninitialized: Extents(shape), count: elements.count, dtype: .bool)
    for (index, element) in elements.enumerated() { ints[index] = element ? 1 : 0 }
  }

  public init(_ elements: [Double]) { self.init(elements, shape: [elements.count]) }
  public init(_ elements: [Int]) { self.init(elements, shape: [elements.count]) }
  public init(_ elements: [Bool]) { self.init(elements, shape: [elements.count]) }
}

extension NDArray {
  /// The elements row by row as doubles.
  public var doubles: [Double] {
    let source = rowMajor()
    return [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      let start = buffer.baseAddress!
      Work.inPieces(count) { piece in
        if source.dtype.isFloat {
          (start + piece.lowerBound).initialize(from: source.floats + piece.lowerBound, count: piece.count)
        } else if source.dtype == .uint64 {
          for index in piece { (start + index).initialize(to: Double(source.words[index])) }
        } else {
          for index in piece { (start + index).initialize(to: Double(source.ints[index])) }
        }
      }
      initialized = count
    }
  }

  /// The elements row by row as integers, floats cut off towards zero.
  public var integers: [Int] {
    let source = rowMajor()
    if dtype.isFloat {
      return [Int](unsafeUninitializedCapacity: count) { buffer, initialized in
        Work.forEach(count) { buffer.initializeElement(at: $0, to: Self.truncated(source.floats[$0])) }
        initialized = count
      }
    }
    return Array(UnsafeBufferPointer(start: source.ints, count: count))
  }

  /// A float as an int64 as NumPy casts it: cut off towards zero, the smallest integer when it does not fit.
  @inline(__always)
  static func truncated(_ value: Double) -> Int {
    guard value > -9_223_372_036_854_777_856.0, value < 9_223_372_036_854_775_808.0 else { return Int.min }
    return Int(value)
  }

  /// A float as an int32 as NumPy casts it.
  @inline(__always)
  static func truncated32(_ value: Double) -> Int {
    guard value > -2_147_483_649, value < 2_147_483_648 else { return Int(Int32.min) }
    return Int(value)
  }

  /// The first element as a double; what a one-element array is as a number.
  @inline(__always)
  public var firstDouble: Double { dtype.isFloat ? floats[0] : dtype == .uint64 ? Double(words[0]) : Double(ints[0]) }

  /// The first element as an integer.
  @inline(__always)
  public var firstInt: Int { dtype.isFloat ? Self.truncated(floats[0]) : ints[0] }

  /// This array when its elements follow one another row by row, else a copy that does.
  func rowMajor() -> NDArray { isContiguous ? self : copy() }

  /// A row-major copy with memory of its own.
  public func copy() -> NDArray { cast(to: dtype) }

  /// The elements as another dtype, always a copy (`astype`). Non-zero is True.
  public func cast(to target: DType) -> NDArray {
    let result = NDArray(uninitialized: extents, count: count, dtype: target, isScalar: isScalar)
    if isContiguous {
      let (to, from) = (result.object.fields.pointee.start, object.fields.pointee.start)
      Work.inPieces(count) { piece in
        StridedCopy.row(piece.count, to + piece.lowerBound &* 8, 1, target, from + piece.lowerBound &* 8, 1, dtype)
      }
    } else {
      StridedCopy.run(to: result, from: self, mayStop: true)
    }
    return result
  }

  /// This array when its elements stand in memory as a dtype's do, else a cast copy.
  /// - Throws: MemoryError where there is no room for the copy.
  @inline(__always)
  func stored(as target: DType) throws(Diagnostic) -> NDArray { dtype.storage == target.storage ? self : try copied(as: target) }

  @inline(never)
  private func copied(as target: DType) throws(Diagnostic) -> NDArray {
    try Work.require(count, of: 8)
    return cast(to: target)
  }

  /// Rounds or wraps the elements of a fresh array to what its dtype holds.
  @inline(__always)
  func narrowed() -> NDArray {
    if dtype.isNarrow { dtype.narrow(count, object.fields.pointee.start, 1) }
    return self
  }

  /// The same elements under another dtype that stands in memory the same way, rounded or wrapped.
  func relabelled(_ target: DType) -> NDArray {
    object.fields.pointee.dtype = target
    return narrowed()
  }

  /// Marked as made of a Python number.
  @inline(__always)
  func markedWeak() -> NDArray {
    object.fields.pointee.isWeak = true
    return self
  }

  /// This array when it has the dtype already, else a cast copy.
  @inline(__always)
  func converted(to target: DType) -> NDArray { dtype == target ? self : cast(to: target) }
}
