import Kernels
import Testing

@testable import NeuralNetwork

/// Every instruction set gives the bits of plain loops, each step a fused multiply-add.
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
      [64, 140, 128], [8, 300, 40], [1, 2, 3], [1, 13, 4], [1, 64, 35], [1, 9, 130], [5, 2, 1], [9, 4, 1], [31, 64, 1], [130, 35, 1],
      [1, 15, 1],
      [1, 16, 1], [1, 77, 1], [6, 3, 1], [2, 9, 1], [3, 30, 1], [29, 150, 90], [37, 40, 260], [193, 130, 70], [259, 40, 260],
      [17, 9, 1100], [11, 600, 20], [8, 5, 10], [19, 6, 26], [24, 3, 2], [1, 77, 1100], [1, 259, 43], [131, 260, 1], [70, 122, 1],
    ]
    return sizes.map { Shape(rows: $0[0], inner: $0[1], columns: $0[2]) }
  }()

  static func numbers(_ count: Int, seed: Int) -> [Double] {
    var random = LegacyRandom(seed: seed)
    return random.gaussians(count)
  }

  /// What the product goes to.
  enum Mode: CaseIterable { case fresh, plusRow, added }

  static func plain<T: BinaryFloatingPoint>(
    _ a: [T], _ b: [T], row: [T], before: [T], _ shape: Shape, isTransposed: Bool, _ mode: Mode
  ) -> [T] {
    let order = SumOrder<T>.Kind.of(rows: shape.rows, columns: shape.columns, isSideBySide: !isTransposed || shape.rows == 1)
    let (rowStride, innerStride) = isTransposed ? (1, shape.rows) : (shape.inner, 1)
    var c = before
    for i in 0..<shape.rows {
      for j in 0..<shape.columns {
        let place = i * shape.columns + j
        var sum = a.withUnsafeBufferPointer { a in
          b.withUnsafeBufferPointer { b in
            guard shape.inner > 0, let a = a.baseAddress, let b = b.baseAddress else { return T(0) }
            return order.sum(max(i, j), shape.inner, a + i * rowStride, innerStride, b + j, shape.columns)
          }
        }
        switch mode {
        case .fresh: break
        case .plusRow: sum += row[j]
        case .added:
          if case .inTurn = order {
            // On to what is there, product by product.
            sum = before[place]
            for p in 0..<shape.inner { sum.addProduct(a[i * rowStride + p * innerStride], b[p * shape.columns + j]) }
          } else {
            sum += before[place]
          }
        }
        c[place] = sum
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
      for mode in Mode.allCases {
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
                    columns: shape.columns, adds: mode == .added, row: mode == .plusRow ? row + 1 : nil))
              }
            }
          }
        }
        let expected = plain(
          Array(a.dropFirst()), Array(b.dropFirst()), row: Array(row.dropFirst()), before: Array(before[1..<before.count - 1]), shape,
          isTransposed: isTransposed, mode)
        #expect(Array(c[1..<c.count - 1]) == expected, "\(kernels.name), transposed \(isTransposed), \(mode)")
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

  /// A large product's numbers by `multiply`, on top of what is there; `row` is added where there is one.
  static func product<T: BinaryFloatingPoint>(
    _ shape: Shape, adds: Bool, hasRow: Bool, isTransposed: Bool, _: T.Type, _ multiply: (ProductCall<T>) -> Void
  ) -> [T] {
    let a = numbers(shape.rows * shape.inner, seed: 1).map { T($0) }
    let b = numbers(shape.inner * shape.columns, seed: 2).map { T($0) }
    let row = numbers(shape.columns, seed: 3).map { T($0) }
    var c = [T](repeating: 0.5, count: shape.rows * shape.columns)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        row.withUnsafeBufferPointer { row in
          c.withUnsafeMutableBufferPointer { c in
            guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
            multiply(
              ProductCall(
                a: a, aRowStride: isTransposed ? 1 : shape.inner, aInnerStride: isTransposed ? shape.rows : 1, b: b,
                bStride: shape.columns, c: c, cStride: shape.columns, rows: shape.rows, inner: shape.inner, columns: shape.columns,
                adds: adds, row: hasRow ? row.baseAddress : nil))
          }
        }
      }
    }
    return c
  }

  /// Blocks of rows, parts of the inner index and groups of panels: the same as eight rows after eight, for which nothing is laid out.
  static func checkBlocks<T: BinaryFloatingPoint & Sendable>(_ kernels: KernelTable<T>, _ shape: Shape) {
    for (adds, hasRow, isTransposed) in [(false, true, false), (true, false, true)] {
      let whole = product(shape, adds: adds, hasRow: hasRow, isTransposed: isTransposed, T.self) { kernels.product($0) }
      let pieces = product(shape, adds: adds, hasRow: hasRow, isTransposed: isTransposed, T.self) { call in
        var row = 0
        while row < call.rows {
          var piece = call
          // A single row would be summed in another order.
          piece.rows = call.rows - row == 9 ? 7 : min(8, call.rows - row)
          piece.a += row * call.aRowStride
          piece.c += row * call.cStride
          kernels.product(piece)
          row += piece.rows
        }
      }
      #expect(whole == pieces, "\(kernels.name), adds \(adds)")
    }
  }

  @Test(arguments: [Shape(rows: 345, inner: 300, columns: 520), Shape(rows: 33, inner: 40, columns: 2100)])
  func blocksAreOneProduct(_ shape: Shape) {
    for set in InstructionSet.allCases where set.isSupported {
      Self.checkBlocks(set.doubleKernels, shape)
      Self.checkBlocks(set.floatKernels, shape)
    }
  }

  /// With panels laid out, and with so small a second matrix that nothing is.
  @Test(arguments: [Shape(rows: 200, inner: 200, columns: 500), Shape(rows: 20_011, inner: 32, columns: 16)])
  func breaksOffWhenTheAnswerIsYes(_ shape: Shape) {
    final class Questions {
      var asked = 0
      let yes: Int
      init(yes: Int) { self.yes = yes }
    }
    func run(yes: Int) -> (numbers: [Double], asked: Int) {
      let questions = Questions(yes: yes)
      let numbers = Self.product(shape, adds: false, hasRow: false, isTransposed: false, Double.self) { call in
        var call = call
        call.stopContext = Unmanaged.passUnretained(questions).toOpaque()
        call.shouldStop = { context in
          guard let context else { return false }
          let questions = Unmanaged<Questions>.fromOpaque(context).takeUnretainedValue()
          questions.asked += 1
          return questions.asked == questions.yes
        }
        Double.kernels.product(call)
      }
      return (numbers, questions.asked)
    }
    let whole = Self.product(shape, adds: false, hasRow: false, isTransposed: false, Double.self) { Double.kernels.product($0) }
    let undisturbed = run(yes: 0)
    #expect(undisturbed.numbers == whole)
    #expect(undisturbed.asked > 2)
    let stopped = run(yes: 2)
    #expect(stopped.asked == 2)
    #expect(stopped.numbers.last == 0.5)
    #expect(stopped.numbers.first == whole.first)
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
