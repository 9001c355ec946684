/// Numbers in rows: doubles in row-major order with a shape.
///
/// A scalar has shape `[]` and one element.
public struct Tensor: Sendable, Equatable {
  public private(set) var shape: [Int]
  private var storage: Storage

  private enum Storage: Sendable {
    case own([Double])
    case borrowed(BorrowedNumbers)
  }

  /// As many as the shape says, the last axis running fastest. Of borrowed numbers a copy: `withElements` reads them in place.
  public internal(set) var elements: [Double] {
    get {
      switch storage {
      case .own(let elements): elements
      case .borrowed(let numbers): Array(numbers.buffer)
      }
    }
    _modify {
      var changed = elements
      storage = .own([])
      defer { storage = .own(changed) }
      yield &changed
    }
  }

  /// Reads the elements where they are.
  public func withElements<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    switch storage {
    case .own(let elements): elements.withUnsafeBufferPointer(body)
    case .borrowed(let numbers): withExtendedLifetime(numbers) { body(numbers.buffer) }
    }
  }

  /// Numbers that are somebody else's; a copy is made when their holder is about to change them.
  /// - Throws: when the number of elements is not what the shape says, or is beyond the limit.
  public init(shape: [Int], borrowing numbers: BorrowedNumbers) throws(EngineError) {
    try Tensor.check(numbers.buffer.count, fills: shape)
    self.shape = shape
    storage = .borrowed(numbers)
  }

  private static func check(_ count: Int, fills shape: [Int]) throws(EngineError) {
    guard try Shape.count(shape) == count else {
      throw EngineError("\(count) elements do not fill a shape of \(Shape.text(shape))")
    }
  }

  /// - Throws: when the number of elements is not what the shape says, or is beyond the limit.
  public init(shape: [Int], elements: [Double]) throws(EngineError) {
    try Tensor.check(elements.count, fills: shape)
    self.shape = shape
    storage = .own(elements)
  }

  /// For shapes already known to fit.
  init(unchecked shape: [Int], _ elements: [Double]) {
    self.shape = shape
    storage = .own(elements)
  }

  public init(_ scalar: Double) {
    shape = []
    storage = .own([scalar])
  }

  public init(_ row: [Double]) {
    shape = [row.count]
    storage = .own(row)
  }

  /// A matrix; all rows must be as long as the first.
  public init(rows: [[Double]]) throws(EngineError) {
    let width = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == width }) else { throw EngineError("the rows are not equally long") }
    shape = [rows.count, width]
    storage = .own(rows.flatMap { $0 })
  }

  public init(repeating value: Double = 0, shape: [Int]) throws(EngineError) {
    let count = try Shape.count(shape)
    self.shape = shape
    storage = .own([Double](repeating: value, count: count))
  }

  public var count: Int { withElements { $0.count } }
  public var rank: Int { shape.count }
  /// The only element, if there is one only.
  public var item: Double? { count == 1 ? self[flat: 0] : nil }
  public var isFinite: Bool { firstNonFinite == nil }
  /// The place of the first element that is infinite or not a number.
  public var firstNonFinite: Int? { firstNonFinite(in: 0..<count) }
  /// The same among those at these places in row-major order.
  func firstNonFinite(in places: Range<Int>) -> Int? {
    withElements { elements in places.first { !elements[$0].isFinite } }
  }

  /// The element at a position, one index an axis.
  public subscript(_ position: Int...) -> Double {
    get { self[flat: offset(position)] }
    set { elements[offset(position)] = newValue }
  }

  /// The element at a place in row-major order.
  public subscript(flat index: Int) -> Double {
    get { withElements { $0[index] } }
    set { elements[index] = newValue }
  }

  private func offset(_ position: [Int]) -> Int {
    zip(position, Shape.strides(shape)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The same elements in another shape.
  public func reshaped(to shape: [Int]) throws(EngineError) -> Tensor {
    try Tensor.check(count, fills: shape)
    return shaped(shape)
  }

  /// The same for a shape already known to fit.
  func shaped(_ shape: [Int]) -> Tensor {
    var result = self
    result.shape = shape
    return result
  }

  /// As a matrix: a vector is one row, an array of more axes has its later axes laid out in one row.
  public var matrix: Tensor {
    switch rank {
    case 0: shaped([1, 1])
    case 1: shaped([1, count])
    default: shaped([shape[0], shape[0] == 0 ? 0 : count / shape[0]])
    }
  }

  /// The number of entries along the first axis.
  public var rowCount: Int { shape.first ?? 1 }

  /// One entry of the first axis.
  public func row(_ index: Int) -> Tensor {
    let size = Shape.size(Array(shape.dropFirst()))
    return Tensor(unchecked: Array(shape.dropFirst()), withElements { Array($0[index * size..<(index + 1) * size]) })
  }

  /// The entries of the first axis at these indices, in this order.
  public func rows(_ indices: [Int]) -> Tensor {
    let size = Shape.size(Array(shape.dropFirst()))
    var result: [Double] = []
    result.reserveCapacity(indices.count * size)
    withElements { elements in
      for index in indices { result.append(contentsOf: elements[index * size..<(index + 1) * size]) }
    }
    return Tensor(unchecked: [indices.count] + shape.dropFirst(), result)
  }

  public static func == (a: Tensor, b: Tensor) -> Bool {
    guard a.shape == b.shape else { return false }
    switch (a.storage, b.storage) {
    case (.own(let x), .own(let y)): return x == y
    case (.borrowed(let x), .borrowed(let y)) where x === y && a.isFinite: return true
    default: return a.withElements { x in b.withElements { y in x.elementsEqual(y) } }
    }
  }
}
