import Kernels
import Testing

@testable import NeuralNetwork

/// Every instruction set gives the bits of three plain loops.
@Suite struct ProductTests {
  struct Shape: CustomTestStringConvertible {
    let rows, inner, columns: Int
    var testDescription: String { "\(rows)×\(inner)×\(columns)" }
  }

  /// Around every tile's and vector's edge, tails of each length, and large ones that are packed.
  static let shapes: [Shape] = {
    let sizes: [[Int]] = [
      [1, 1, 1], [2, 3, 1], [3, 2, 5], [4, 4, 4], [5, 7, 3], [6, 1, 9], [7, 5, 15], [8, 8, 16], [9, 3, 17], [10, 2, 8], [13, 11, 31],
      [16, 9, 33], [3, 0, 4], [32, 64, 32], [33, 65, 10], [17, 130, 66], [9, 129, 65], [31, 200, 47], [12, 260, 300], [21, 40, 270],
      [64, 140, 128], [8, 300, 40], [29, 150, 90], [37, 40, 260], [961, 130, 70], [1935, 40, 260],
    ]
    return sizes.map { Shape(rows: $0[0], inner: $0[1], columns: $0[2]) }
  }()

  static func numbers(_ count: Int, seed: Int) -> [Double] {
    var random = LegacyRandom(seed: seed)
    return random.gaussians(count)
  }

  static func plain<T: BinaryFloatingPoint>(
    _ a: [T], _ b: [T], start: [T], _ shape: Shape, isTransposed: Bool
  ) -> [T] {
    var c = start
    for i in 0..<shape.rows {
      for j in 0..<shape.columns {
        var sum = c[i * shape.columns + j]
        for p in 0..<shape.inner {
          let factor = isTransposed ? a[p * shape.rows + i] : a[i * shape.inner + p]
          let product: T = factor * b[p * shape.columns + j]
          sum += product
        }
        c[i * shape.columns + j] = sum
      }
    }
    return c
  }

  static func check<T: BinaryFloatingPoint & Sendable>(_ kernels: KernelTable<T>, _ shape: Shape) {
    // Nothing is aligned: each buffer starts one number late.
    let a = numbers(shape.rows * shape.inner + 1, seed: 1).map { T($0) }
    let b = numbers(shape.inner * shape.columns + 1, seed: 2).map { T($0) }
    let row = numbers(shape.columns + 1, seed: 3).map { T($0) }
    let before = numbers(shape.rows * shape.columns + 2, seed: 4).map { T($0) }
    for isTransposed in [false, true] {
      for start in [ProductCall<T>.Start.zero, .row, .result] {
        var c = before
        a.withUnsafeBufferPointer { a in
          b.withUnsafeBufferPointer { b in
            row.withUnsafeBufferPointer { row in
              c.withUnsafeMutableBufferPointer { c in
                guard let a = a.baseAddress, let b = b.baseAddress, let row = row.baseAddress, let c = c.baseAddress else { return }
                kernels.product(
                  ProductCall(
                    a: a + 1, aRowStride: isTransposed ? 1 : shape.inner, aInnerStride: isTransposed ? shape.rows : 1, b: b + 1,
                    bStride: shape.columns, c: c + 1, cStride: shape.columns, rows: shape.rows, inner: shape.inner,
                    columns: shape.columns, start: start, row: start == .row ? row + 1 : nil))
              }
            }
          }
        }
        let begun: [T] = (0..<shape.rows * shape.columns).map { index in
          switch start {
          case .zero: 0
          case .row: row[1 + index % shape.columns]
          case .result: before[1 + index]
          }
        }
        let expected = plain(Array(a.dropFirst()), Array(b.dropFirst()), start: begun, shape, isTransposed: isTransposed)
        #expect(Array(c[1..<c.count - 1]) == expected, "\(kernels.name), transposed \(isTransposed), from \(start)")
        #expect(c.first == before.first && c.last == before.last, "\(kernels.name) wrote beside the result")
      }
    }
  }

  @Test(arguments: shapes) func equalsPlainLoops(_ shape: Shape) {
    for set in InstructionSet.allCases where set.isSupported {
      Self.check(set.doubleKernels, shape)
      Self.check(set.floatKernels, shape)
    }
  }

  @Test func plainBuffers() {
    let (a, b): ([Double], [Double]) = ([1, 2, 3, 4, 5, 6], [1, 0, -1, 2, 0.5, 4])
    var c = [Double](repeating: 9, count: 4)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { MatrixProduct.multiply(a, b, into: $0, rows: 2, inner: 3, columns: 2) }
      }
    }
    // By hand: 1·1 + 2·(−1) + 3·0.5, and so on.
    #expect(c == [0.5, 16, 2, 34])
  }
}
