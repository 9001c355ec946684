import Language
import Runtime
import Testing

/// Which results share memory with their array, and what writing to them does.
@Suite struct ArrayViewTests {
  private func make() -> NDArray { NDArray(Array(0..<6), shape: [2, 3]) }
  private let all = ArrayIndex.slice(start: nil, stop: nil, step: nil)

  @Test func slicesAndTransposesWriteThrough() throws {
    let a = make()
    try a.subscripted([all, .integer(1)]).assign(NDArray(9))
    #expect(arrayText(a) == "[[0 9 2]\n [3 9 5]]")
    try a.transposed.assign(NDArray(7), at: [.integer(0), .integer(1)])
    #expect(arrayText(a) == "[[0 9 2]\n [7 9 5]]")
    try a.reshaped([3, 2]).subscripted([.integer(2)]).applyInPlace(.add, 100)
    #expect(arrayText(a) == "[[  0   9   2]\n [  7 109 105]]")
    try a.raveled().assign(NDArray(-1), at: [.integer(0)])
    #expect(a.integers[0] == -1)
    try a.expandingDims([0]).squeezed().assign(NDArray(4), at: [.integer(0), .integer(0)])
    #expect(a.integers[0] == 4)
  }

  @Test func copiesDoNot() throws {
    let a = make()
    try a.flattened().assign(NDArray(9))
    try a.subscripted([.array(NDArray([0, 1]))]).assign(NDArray(9))
    try a.transposed.reshaped([6]).assign(NDArray(9))
    try a.transposed.raveled().assign(NDArray(9))
    try a.cast(to: .int64).assign(NDArray(9))
    #expect(a.integers == [0, 1, 2, 3, 4, 5])
  }

  @Test func aViewKeepsItsMemoryAlive() throws {
    var a: NDArray? = make()
    let row = try #require(a).subscripted([.integer(1)])
    a = nil
    #expect(row.integers == [3, 4, 5])
  }

  @Test func overlappingUpdatesReadTheOldValues() throws {
    let a = NDArray([1, 2, 3, 4])
    let later = try a.subscripted([.slice(start: 1, stop: nil, step: nil)])
    let earlier = try a.subscripted([.slice(start: nil, stop: -1, step: nil)])
    try later.applyInPlace(.add, earlier)
    #expect(a.integers == [1, 3, 5, 7])
    try a.assign(try a.flipped())
    #expect(a.integers == [7, 5, 3, 1])
  }

  @Test func updatesInPlaceKeepTheDtype() throws {
    let a = make()
    try a.applyInPlace(.multiply, 2)
    #expect(a.dtype == .int64)
    let error = #expect(throws: Diagnostic.self) { try a.applyInPlace(.trueDivide, 2) }
    #expect(error?.message == "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'")
    #expect(throws: Diagnostic.self) { try a.applyInPlace(.add, 0.5) }
    #expect(a.integers == [0, 2, 4, 6, 8, 10])
    let b = NDArray([1.0, 2.0])
    #expect(throws: Diagnostic.self) { try b.applyInPlace(.add, NDArray([[1.0, 2], [3, 4]].flatMap { $0 }, shape: [2, 2])) }
    let column = NDArray([1.0, 2], shape: [2, 1])
    let grid = try NDArray.zeros([2, 2])
    try grid.applyInPlace(.add, column)
    #expect(grid.doubles == [1, 1, 2, 2])
  }

  @Test func tensorsThereAndBack() {
    let a = NDArray([1.5, 2, 3, 4], shape: [2, 2]).transposed
    #expect(a.tensor.elements == [1.5, 3, 2, 4])
    #expect(NDArray(a.tensor).shape == [2, 2])
  }
}
