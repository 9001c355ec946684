extension Primitive {
  /// `a @ b` as in NumPy: vectors, matrices, stacks of matrices.
  public static let matrixProduct = Primitive(Product.self)
  /// z = x @ W + b, x being samples × inputs; a dense layer's weighted sums.
  public static let linear = Primitive(Linear.self)
}

private enum Product: PrimitiveRule {
  static let name = "matmul"
  static let symbol = "@"
  static let derivative = "∂L/∂a = ∂L/∂c @ bᵀ, ∂L/∂b = aᵀ @ ∂L/∂c"

  /// Integers: products, n, k, m, then each product's offset into a and into b.
  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    guard !shapes[0].isEmpty, !shapes[1].isEmpty else {
      throw EngineError("@ multiplies vectors and matrices, not single numbers", hint: "use *")
    }
    let a = shapes[0].count == 1 ? [1] + shapes[0] : shapes[0]
    let b = shapes[1].count == 1 ? shapes[1] + [1] : shapes[1]
    let n = a[a.count - 2]
    let k = a[a.count - 1]
    let m = b[b.count - 1]
    guard b[b.count - 2] == k else {
      throw EngineError(
        "shapes \(Shape.text(shapes[0])) and \(Shape.text(shapes[1])) cannot be multiplied: \(k) columns against \(b[b.count - 2]) rows",
        hint: "the inner sizes must be equal; `.T` swaps the axes of a matrix")
    }
    let batch = try Shape.broadcast(Array(a.dropLast(2)), Array(b.dropLast(2)))
    let products = Shape.size(batch)
    let stridesA = Shape.broadcastStrides(Array(a.dropLast(2)), to: batch)
    let stridesB = Shape.broadcastStrides(Array(b.dropLast(2)), to: batch)
    var offsetsA: [Int] = []
    var offsetsB: [Int] = []
    for product in 0..<products {
      var rest = product
      var offsetA = 0
      var offsetB = 0
      for axis in batch.indices.reversed() {
        let position = rest % batch[axis]
        rest /= batch[axis]
        offsetA += position * stridesA[axis] * n * k
        offsetB += position * stridesB[axis] * k * m
      }
      offsetsA.append(offsetA)
      offsetsB.append(offsetB)
    }
    var shape = batch
    if shapes[0].count > 1 { shape.append(n) }
    if shapes[1].count > 1 { shape.append(m) }
    _ = try Shape.count(shape)
    return Plan(shape: shape, integers: [products, n, k, m] + offsetsA + offsetsB, scratch: k * m)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (products, n, k, m) = (call.integers[0], call.integers[1], call.integers[2], call.integers[3])
    for product in 0..<products {
      MatrixKernels.product(
        call.inputs[0] + call.integers[4 + product], call.inputs[1] + call.integers[4 + products + product],
        into: call.output + product * n * m, rows: n, inner: k, columns: m)
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (products, n, k, m) = (call.integers[0], call.integers[1], call.integers[2], call.integers[3])
    for product in 0..<products {
      let offsetA = call.integers[4 + product]
      let offsetB = call.integers[4 + products + product]
      let flow = call.outputGradient + product * n * m
      if let gradient = call.inputGradients[0] {
        MatrixKernels.addProductWithTransposed(
          flow, call.inputs[1] + offsetB, into: gradient + offsetA, rows: n, inner: k, columns: m, scratch: call.scratch)
      }
      if let gradient = call.inputGradients[1] {
        MatrixKernels.addTransposedProduct(call.inputs[0] + offsetA, flow, into: gradient + offsetB, rows: n, inner: k, columns: m)
      }
    }
  }
}

private enum Linear: PrimitiveRule {
  static let name = "linear"
  static let symbol = "@ +"
  static let derivative = "∂L/∂x = ∂L/∂z @ Wᵀ, ∂L/∂W = xᵀ @ ∂L/∂z, ∂L/∂b = Σ ∂L/∂z over samples"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let (x, w, b) = (shapes[0], shapes[1], shapes[2])
    guard x.count >= 2, w.count == 2, Shape.size(Array(x[1...])) == w[0], b == [w[1]] else {
      throw EngineError("x @ W + b does not go with shapes \(Shape.text(x)), \(Shape.text(w)) and \(Shape.text(b))")
    }
    _ = try Shape.count([x[0], w[1]])
    return Plan(shape: [x[0], w[1]], integers: [x[0], w[0], w[1]], scratch: w[0] * w[1])
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (n, k, m) = (call.integers[0], call.integers[1], call.integers[2])
    MatrixKernels.product(call.inputs[0], call.inputs[1], into: call.output, rows: n, inner: k, columns: m, adding: call.inputs[2])
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let (n, k, m) = (call.integers[0], call.integers[1], call.integers[2])
    let flow = call.outputGradient
    if let gradient = call.inputGradients[0] {
      MatrixKernels.addProductWithTransposed(
        flow, call.inputs[1], into: gradient, rows: n, inner: k, columns: m, scratch: call.scratch)
    }
    if let gradient = call.inputGradients[1] {
      MatrixKernels.addTransposedProduct(call.inputs[0], flow, into: gradient, rows: n, inner: k, columns: m)
    }
    if let gradient = call.inputGradients[2] { MatrixKernels.addRowSums(flow, into: gradient, rows: n, columns: m) }
  }
}
