import Language
import Runtime
import Testing

/// What a learner is told when shapes do not fit, and what would help.
@Suite struct ArrayMessageTests {
  private func failure(_ body: () throws(Diagnostic) -> NDArray) -> Diagnostic? {
    do {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func broadcastingNamesBothShapes() throws {
    let error = try #require(failure { () throws(Diagnostic) in try NDArray.apply(.add, .zeros([2, 3]), .zeros([4])) })
    #expect(error.message == "operands could not be broadcast together with shapes (2,3) (4,)")
    #expect(error.hint?.contains("from the right") == true)
    let column = try #require(failure { () throws(Diagnostic) in try NDArray.apply(.subtract, .zeros([4, 2]), .zeros([4])) })
    #expect(column.hint?.contains("b.reshape(-1, 1)") == true)
  }

  @Test func productsSuggestTheTransposition() throws {
    let left = try #require(failure { () throws(Diagnostic) in try NDArray.matmul(.zeros([4, 2]), .zeros([4, 1])) })
    #expect(left.message == "matmul: shapes (4,2) and (4,1) not aligned: 2 (dim 1) != 4 (dim 0)")
    #expect(left.hint?.contains("the left one's `.T` would fit: (2,4) @ (4,1) gives (2,1)") == true)
    let right = try #require(failure { () throws(Diagnostic) in try NDArray.dot(.zeros([4, 2]), .zeros([3, 2])) })
    #expect(right.message == "dot: shapes (4,2) and (3,2) not aligned: 2 (dim 1) != 3 (dim 0)")
    #expect(right.hint?.contains("the right one's `.T` would fit: (4,2) @ (2,3) gives (4,3)") == true)
    let none = try #require(failure { () throws(Diagnostic) in try NDArray.matmul(.zeros([4, 2]), .zeros([5, 3])) })
    #expect(none.hint == "the columns of the left must match the rows of the right")
    #expect(failure { () throws(Diagnostic) in try NDArray.matmul(NDArray(2.0), .zeros([2])) }?.kind == .value)
  }

  @Test func sizesAreCheckedBeforeAllocating() {
    #expect(failure { () throws(Diagnostic) in try .zeros([1 << 28]) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try .zeros([1 << 40, 1 << 40]) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try .zeros([Int](repeating: 1, count: 9)) }?.kind == .value)
    #expect(failure { () throws(Diagnostic) in try NDArray.outer(.zeros([1 << 14]), .zeros([1 << 14])) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray.matmul(.zeros([1 << 14, 0]), .zeros([0, 1 << 14])) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray.arange(NDArray(0), NDArray(Int.max), NDArray(1)) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray.arange(NDArray(0.0), NDArray(1.0), NDArray(1e-300)) }?.kind == .value)
    #expect(failure { () throws(Diagnostic) in try NDArray.linspace(0, 1, count: 1 << 28) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray([1]).repeated(NDArray(1 << 28)) }?.kind == .value)
    #expect(failure { () throws(Diagnostic) in try NDArray([1]).tiled([1 << 28]) }?.kind == .value)
    #expect(failure { () throws(Diagnostic) in try NDArray([1]).padded([(1 << 60, 1 << 60)]) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray([1 << 50]).binCounts() }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray.eye(1 << 20) }?.kind == .memory)
    #expect(failure { () throws(Diagnostic) in try NDArray([1, 2]).diagonalOrMatrix(offset: 1 << 40) }?.kind == .memory)
  }

  @Test func axesAndShapes() throws {
    let axis = try #require(failure { () throws(Diagnostic) in try .zeros([2, 3]).sum(axis: [2]) })
    #expect(axis.message == "axis 2 is out of bounds for array of dimension 2")
    let shape = try #require(failure { () throws(Diagnostic) in try .zeros([6]).reshaped([4, 2]) })
    #expect(shape.message == "cannot reshape array of size 6 into shape (4,2)")
    let index = try #require(failure { () throws(Diagnostic) in try .zeros([2, 3]).subscripted([.integer(5)]) })
    #expect(index.message == "index 5 is out of bounds for axis 0 with size 2")
    #expect(index.kind == .index)
  }

  @Test func truthOfManyElementsIsAmbiguous() throws {
    #expect(throws: Diagnostic.self) { try NDArray([1, 2]).truth() }
    #expect(throws: Diagnostic.self) { try NDArray([Int]()).truth() }
    #expect(try NDArray([2]).truth())
    #expect(try !NDArray(0.0).truth())
  }
}
