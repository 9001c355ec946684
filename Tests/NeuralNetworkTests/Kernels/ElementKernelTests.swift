import Kernels
import Testing

@testable import NeuralNetwork

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ElementKernelTests {
  static let functions: [ElementFunction] = [.identity, .sigmoid, .tanh, .relu, .leakyRelu, .softplus, .exponential]

  /// Small and large, both signs, and every kind of special number.
  static let grid: [Double] = {
    var grid: [Double] = [0, -0.0, .infinity, -.infinity, .nan, 709.9, -745.2]
    for step in -400...400 { grid.append(Double(step) / 40) }
    for step in -60...60 { grid.append(Double(step) * 13.7) }
    for step in 0...40 {
      let size: Double = pow(10, Double(-step) / 2)
      grid += [size, -size]
    }
    return grid
  }()

  static func values<T: BinaryFloatingPoint>(_ kernels: KernelTable<T>, _ function: ElementFunction, _ x: [T]) -> [T] {
    var y = [T](repeating: 0, count: x.count)
    let zeros = y
    x.withUnsafeBufferPointer { x in
      zeros.withUnsafeBufferPointer { dy in
        y.withUnsafeMutableBufferPointer { y in
          guard let x = x.baseAddress, let dy = dy.baseAddress, let start = y.baseAddress else { return }
          kernels.activate(ElementCall(function: function, slope: 0.125, count: y.count, x: x, y: start, dy: dy, dx: start, adds: false))
        }
      }
    }
    return y
  }

  static func reference(_ function: ElementFunction, _ x: Double) -> Double {
    switch function {
    case .identity: x
    case .sigmoid: x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
    case .tanh: tanh(x)
    case .relu: x < 0 ? 0 : x
    case .leakyRelu: x > 0 ? x : 0.125 * x
    case .softplus: max(x, 0) + log1p(exp(-abs(x)))
    case .exponential: exp(x)
    case .exponentialOfNegative: x < -708 ? 0 : exp(x)
    }
  }

  @Test(arguments: functions) func agreesWithTheMathsLibrary(_ function: ElementFunction) {
    for set in InstructionSet.allCases where set.isSupported {
      for (x, y) in zip(Self.grid, Self.values(set.doubleKernels, function, Self.grid)) {
        let expected = Self.reference(function, x)
        if expected.isNaN {
          #expect(y.isNaN)
        } else {
          // Denormal results count as 0, but for the exponential's own.
          let error = abs(y - expected)
          #expect(
            error <= 4 * expected.ulp || (abs(expected) < 1e-307 && y == 0 && function != .exponential) || y == expected,
            "\(set) \(function)(\(x)) = \(y), not \(expected)")
        }
      }
      for (x, y) in zip(Self.grid, Self.values(set.floatKernels, function, Self.grid.map { Float($0) })) {
        let expected = Self.reference(function, Double(Float(x)))
        if expected.isNaN {
          #expect(y.isNaN)
        } else {
          let error = abs(Double(y) - expected)
          let nearest = Float(expected)
          #expect(error <= 4 * Double(nearest.ulp) || (abs(expected) < 1.3e-38 && y == 0) || y == nearest)
        }
      }
    }
  }

  #if arch(x86_64)
    /// Against 64 bits of mantissa: nothing is off by a unit in the last place.
    @Test func exponentialAndTanhAreWithinOneUnit() {
      var random = LegacyRandom(seed: 6)
      for range in [1e-3, 0.3, 1, 8, 19.5, 700] {
        let x = (0..<4000).map { _ in random.uniform(from: -range, to: range) }
        let exponentials = Self.values(InstructionSet.current.doubleKernels, .exponential, x)
        let tangents = Self.values(InstructionSet.current.doubleKernels, .tanh, x)
        for index in x.indices {
          let exact = (expl(Float80(x[index])), tanhl(Float80(x[index])))
          #expect(abs(Float80(exponentials[index]) - exact.0) < Float80(exponentials[index].ulp), "exp \(x[index])")
          #expect(abs(Float80(tangents[index]) - exact.1) < Float80(tangents[index].ulp), "tanh \(x[index])")
        }
      }
    }
  #endif

  /// What has a result of its own beside the numbers.
  @Test func signsAndEnds() {
    for set in InstructionSet.allCases where set.isSupported {
      let exponentials = Self.values(
        set.doubleKernels, .exponential, [0, -0.0, 709.78, 709.79, -745.13, -745.14, 5e-324, .infinity, -.infinity])
      #expect(exponentials[0...1] == [1, 1] && exponentials[2].isFinite && exponentials[3] == .infinity)
      #expect(exponentials[4...] == [5e-324, 0, 1, .infinity, 0])
      let tangents = Self.values(set.doubleKernels, .tanh, [-0.0, 5e-324, -5e-324, 1e-300, 20, -800, .infinity, -.infinity])
      #expect(tangents == [0, 5e-324, -5e-324, 1e-300, 1, -1, 1, -1] && tangents[0].sign == .minus)
    }
  }

  /// Any length: what vectors leave over is computed to the same bits.
  @Test(arguments: functions) func tailsAndSetsAgreeToTheBit(_ function: ElementFunction) {
    let whole = Self.values(InstructionSet.baseline.doubleKernels, function, Self.grid)
    for set in InstructionSet.allCases where set.isSupported {
      for count in [0, 1, 2, 3, 5, 7, 8, 9, 15, 17, 31] {
        let some = Self.values(set.doubleKernels, function, Array(Self.grid.prefix(count)))
        #expect(some.map(\.bitPattern) == whole.prefix(count).map(\.bitPattern))
      }
      #expect(
        Self.values(set.doubleKernels, function, Self.grid.filter { !$0.isNaN }).map(\.bitPattern)
          == whole.filter { !$0.isNaN }.map(\.bitPattern))
    }
  }

  @Test func backwardMultipliesByTheSlope() {
    let x = [-2.0, -0.5, 0, 0.5, 2, 3, -1]
    let dy = [1.0, 2, 3, 4, 5, 6, 7]
    for set in InstructionSet.allCases where set.isSupported {
      for function in Self.functions {
        for adds in [false, true] {
          var y = Self.values(set.doubleKernels, function, x)
          let sigmoid = Self.values(set.doubleKernels, .sigmoid, x)
          var dx = [Double](repeating: 10, count: x.count)
          x.withUnsafeBufferPointer { x in
            dy.withUnsafeBufferPointer { dy in
              y.withUnsafeMutableBufferPointer { y in
                dx.withUnsafeMutableBufferPointer { dx in
                  guard let x = x.baseAddress, let dy = dy.baseAddress, let y = y.baseAddress, let out = dx.baseAddress else { return }
                  set.doubleKernels.activateBackward(
                    ElementCall(function: function, slope: 0.125, count: dx.count, x: x, y: y, dy: dy, dx: out, adds: adds))
                }
              }
            }
          }
          for index in x.indices {
            let slope: Double =
              switch function {
              case .identity: 1
              case .sigmoid: y[index] * (1 - y[index])
              case .tanh: 1 - y[index] * y[index]
              case .relu: x[index] > 0 ? 1 : 0
              case .leakyRelu: x[index] > 0 ? 1 : 0.125
              case .softplus: sigmoid[index]
              case .exponential, .exponentialOfNegative: y[index]
              }
            #expect(dx[index] == (adds ? 10 : 0) + dy[index] * slope)
          }
        }
      }
    }
  }

  @Test(arguments: [0, 1, 5, 16, 37, 131]) func findsWhatIsNotFinite(_ count: Int) {
    for set in InstructionSet.allCases where set.isSupported {
      let numbers = (0..<count).map { Double($0) - 3 }
      #expect(numbers.withUnsafeBufferPointer { $0.baseAddress.map { set.doubleKernels.isFinite($0, count) } ?? true })
      for index in numbers.indices {
        for bad in [Double.nan, .infinity, -.infinity] {
          var damaged = numbers
          damaged[index] = bad
          #expect(damaged.withUnsafeBufferPointer { $0.baseAddress.map { !set.doubleKernels.isFinite($0, count) } ?? false })
        }
      }
    }
  }
}
