/// Numbers in rows: doubles in row-major order with a shape.
///
/// A scalar has shape `[]` and one element.
public struct Tensor: Sendable, Equatable {
  public private(set) var shape: [Int]
  /// As many as the shape says, the last axis running fastest.
  public internal(set) var elements: [Double]

  /// - Throws: when the number of elements is not what the shape says, or is beyond the limit.
  public init(shape: [Int], elements: [Double]) throws(EngineError) {
    guard try Shape.count(shape) == elements.count else {
      throw EngineError("\(elements.count) elements do not fill a shape of \(Shape.text(shape))")
    }
    self.shape = shape
    self.elements = elements
  }

  /// For shapes already known to fit.
  init(unchecked shape: [Int], _ elements: [Double]) {
    self.shape = shape
    self.elements = elements
  }

  public init(_ scalar: Double) {
    shape = []
    elements = [scalar]
  }

  public init(_ row: [Double]) {
    shape = [row.count]
    elements = row
  }

  /// A matrix; all rows must be as long as the first.
  public init(rows: [[Double]]) throws(EngineError) {
    let width = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == width }) else { throw EngineError("the rows are not equally long") }
    shape = [rows.count, width]
    elements = rows.flatMap { $0 }
  }

  public init(repeating value: Double = 0, shape: [Int]) throws(EngineError) {
    let count = try Shape.count(shape)
    self.shape = shape
    elements = [Double](repeating: value, count: count)
  }

  public var count: Int { elements.count }
  public var rank: Int { shape.count }
  /// The only element, if there is one only.
  public var item: Double? { elements.count == 1 ? elements[0] : nil }
  public var isFinite: Bool { elements.allSatisfy(\.isFinite) }

  /// The element at a position, one index an axis.
  public subscript(_ position: Int...) -> Double {
    get { elements[offset(position)] }
    set { elements[offset(position)] = newValue }
  }

  /// The element at a place in row-major order.
  public subscript(flat index: Int) -> Double {
    get { elements[index] }
    set { elements[index] = newValue }
  }

  private func offset(_ position: [Int]) -> Int {
    zip(position, Shape.strides(shape)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The same elements in another shape.
  public func reshaped(to shape: [Int]) throws(EngineError) -> Tensor { try Tensor(shape: shape, elements: elements) }

  /// As a matrix: a vector is one row, an array of more axes has its later axes laid out in one row.
  public var matrix: Tensor {
    switch rank {
    case 0: Tensor(unchecked: [1, 1], elements)
    case 1: Tensor(unchecked: [1, count], elements)
    default: Tensor(unchecked: [shape[0], shape[0] == 0 ? 0 : count / shape[0]], elements)
    }
  }

  /// The number of entries along the first axis.
  public var rowCount: Int { shape.first ?? 1 }

  /// One entry of the first axis.
  public func row(_ index: Int) -> Tensor {
    let size = Shape.size(Array(shape.dropFirst()))
    return Tensor(unchecked: Array(shape.dropFirst()), Array(elements[index * size..<(index + 1) * size]))
  }

  /// The entries of the first axis at these indices, in this order.
  public func rows(_ indices: [Int]) -> Tensor {
    let size = Shape.size(Array(shape.dropFirst()))
    var result: [Double] = []
    result.reserveCapacity(indices.count * size)
    for index in indices { result.append(contentsOf: elements[index * size..<(index + 1) * size]) }
    return Tensor(unchecked: [indices.count] + shape.dropFirst(), result)
  }
}
