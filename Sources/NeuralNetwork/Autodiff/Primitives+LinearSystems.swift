/// Matrices as unknowns: what was solved is handed in as numbers, so that values are those of the arrays' solver.
extension Primitive {
  /// Input: A. Numbers: A⁻¹.
  public static let inverse = Primitive(Inverse.self)
  /// Input: A. Numbers: det A, then A⁻¹.
  public static let determinant = Primitive(Determinant.self)
  /// Inputs: A and b. Numbers: the solution x, then A⁻¹.
  public static let solution = Primitive(Solution.self)
}

private enum Inverse: PrimitiveRule {
  static let name = "inv"
  static let symbol = "inv"
  static let derivative = "∂L/∂A = −(A⁻¹)ᵀ · ∂L/∂A⁻¹ · (A⁻¹)ᵀ"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    Plan(shape: shapes[0], integers: [shapes[0][0]], numbers: attributes.numbers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let size = call.integers[0]
    for index in 0..<(size * size) { call.output[index] = T(call.numbers[index]) }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let size = call.integers[0]
    let (inverse, flow) = (call.output, call.outputGradient)
    for row in 0..<size {
      for column in 0..<size {
        var sum: T = 0
        for i in 0..<size {
          for j in 0..<size { sum += inverse[i * size + row] * flow[i * size + j] * inverse[column * size + j] }
        }
        gradient[row * size + column] -= sum
      }
    }
  }
}

private enum Determinant: PrimitiveRule {
  static let name = "det"
  static let symbol = "det"
  static let derivative = "∂(det A)/∂A = det A · (A⁻¹)ᵀ"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    Plan(shape: [], integers: [shapes[0][0]], numbers: attributes.numbers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) { call.output[0] = T(call.numbers[0]) }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let size = call.integers[0]
    let inverse = call.numbers + 1
    let scale: T = call.outputGradient[0] * call.output[0]
    for row in 0..<size {
      for column in 0..<size { gradient[row * size + column] += scale * T(inverse[column * size + row]) }
    }
  }
}

private enum Solution: PrimitiveRule {
  static let name = "solve"
  static let symbol = "solve"
  static let derivative = "∂L/∂b = (A⁻¹)ᵀ · ∂L/∂x, ∂L/∂A = −∂L/∂b · xᵀ"

  /// Integers: rows of A, columns of b.
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let size = shapes[0][0]
    return Plan(
      shape: shapes[1], integers: [size, shapes[1].count == 1 ? 1 : shapes[1][1]], numbers: attributes.numbers,
      scratch: Shape.size(shapes[1]))
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    for index in 0..<(call.integers[0] * call.integers[1]) { call.output[index] = T(call.numbers[index]) }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (size, columns) = (call.integers[0], call.integers[1])
    let inverse = call.numbers + size * columns
    let right = call.scratch
    for row in 0..<size {
      for column in 0..<columns {
        var sum: T = 0
        for i in 0..<size { sum += T(inverse[i * size + row]) * call.outputGradient[i * columns + column] }
        right[row * columns + column] = sum
      }
    }
    if let gradient = call.inputGradients[1] {
      for index in 0..<(size * columns) { gradient[index] += right[index] }
    }
    guard let gradient = call.inputGradients[0] else { return }
    for row in 0..<size {
      for i in 0..<size {
        var sum: T = 0
        for column in 0..<columns { sum += right[row * columns + column] * call.output[i * columns + column] }
        gradient[row * size + i] -= sum
      }
    }
  }
}
