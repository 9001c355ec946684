/// A shape or the strides that go with it: up to eight integers, held without an allocation.
public struct Extents: Sendable, Equatable {
  /// The most dimensions an array may have.
  public static let maximumRank = 8

  @usableFromInline var values: InlineArray<8, Int>
  public internal(set) var count: Int

  @inline(__always)
  public init() {
    values = InlineArray(repeating: 0)
    count = 0
  }

  @inline(__always)
  init(repeating value: Int, count: Int) {
    values = InlineArray(repeating: value)
    self.count = count
  }

  @inline(__always)
  public init(_ a: Int) {
    values = InlineArray(repeating: 0)
    values[0] = a
    count = 1
  }

  @inline(__always)
  public init(_ a: Int, _ b: Int) {
    values = InlineArray(repeating: 0)
    values[0] = a
    values[1] = b
    count = 2
  }

  /// The same numbers; those beyond the eighth are left out, so check the count first.
  public init(_ array: [Int]) {
    values = InlineArray(repeating: 0)
    count = min(array.count, Self.maximumRank)
    for index in 0..<count { values[index] = array[index] }
  }

  @inline(__always)
  public subscript(_ index: Int) -> Int {
    get { values[index] }
    set { values[index] = newValue }
  }

  @inline(__always)
  public static func == (a: Extents, b: Extents) -> Bool {
    if a.count != b.count { return false }
    for index in 0..<a.count where a.values[index] != b.values[index] { return false }
    return true
  }

  @inline(__always)
  mutating func append(_ value: Int) {
    values[count] = value
    count += 1
  }

  mutating func insert(_ value: Int, at position: Int) {
    var index = count
    while index > position {
      values[index] = values[index - 1]
      index -= 1
    }
    values[position] = value
    count += 1
  }

  mutating func remove(at position: Int) {
    for index in position..<(count - 1) { values[index] = values[index + 1] }
    count -= 1
  }

  /// As an array.
  public var array: [Int] { (0..<count).map { values[$0] } }

  /// The number of elements a shape has.
  @inline(__always)
  var product: Int {
    var result = 1
    for index in 0..<count { result *= values[index] }
    return result
  }

  /// The strides of a shape laid out row by row.
  @inline(__always)
  var rowMajorStrides: Extents {
    var strides = Extents(repeating: 0, count: count)
    var step = 1
    var index = count - 1
    while index >= 0 {
      strides.values[index] = step
      step *= max(values[index], 1)
      index -= 1
    }
    return strides
  }

  /// As NumPy writes a shape: `(2, 3)`, `(4,)`, `()`.
  public var text: String { Extents.text(array) }

  /// As NumPy writes a shape in its messages: `(2,3)`, `(4,)`, `()`.
  public var compactText: String {
    count == 1 ? "(\(values[0]),)" : "(" + array.map(String.init).joined(separator: ",") + ")"
  }

  /// A shape as Python prints the tuple.
  public static func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }
}
