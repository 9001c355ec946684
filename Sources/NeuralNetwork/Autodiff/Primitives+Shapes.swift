extension Primitive {
  /// Integers: the new shape.
  public static let reshape = Primitive(Reshape.self)
  /// Integers: the old axes in their new order (none: all reversed).
  public static let transpose = Primitive(Transpose.self)
  /// Integers: rank of the result, its shape, then for each element its place in the input's row-major order
  /// (−1: the number in `numbers`). Slicing, indexing, padding and stretching are all this.
  public static let gather = Primitive(Gather.self)
  /// Integers [axis].
  public static let concatenate = Primitive(Concatenate.self)
  /// Integers [axis]: along a new one.
  public static let stack = Primitive(Stack.self)
}

private enum Reshape: PrimitiveRule {
  static let name = "reshape"
  static let symbol = "reshape"
  static let derivative = "the gradient takes the old shape again"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    guard try Shape.count(attributes.integers) == Shape.size(shapes[0]) else {
      throw EngineError("\(Shape.text(shapes[0])) cannot be reshaped to \(Shape.text(attributes.integers))")
    }
    return Plan(shape: attributes.integers, integers: [Shape.size(shapes[0])])
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) { call.output.update(from: call.inputs[0], count: call.integers[0]) }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    for index in 0..<call.integers[0] { gradient[index] += call.outputGradient[index] }
  }
}

private enum Transpose: PrimitiveRule {
  static let name = "transpose"
  static let symbol = "ᵀ"
  static let derivative = "the gradient is transposed back"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let shape = shapes[0]
    var order: [Int] = []
    for axis in attributes.integers { order.append(try Shape.axis(axis, rank: shape.count)) }
    if attributes.integers.isEmpty { order = shape.indices.reversed() }
    guard order.sorted() == Array(shape.indices) else {
      throw EngineError(
        "transpose names each of the \(shape.count) axes once, not \(attributes.integers.map(String.init).joined(separator: ", "))")
    }
    let strides = Shape.strides(shape)
    let result = order.map { shape[$0] }
    return Plan(
      shape: result,
      integers: [Shape.size(shape), shape.count] + result + order.map { strides[$0] } + [Int](repeating: 0, count: shape.count))
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    if call.integers[0] == 0 { return }
    let x = call.inputs[0]
    let y = call.output
    PairWalk(rank: call.integers[1], call.integers + 2) { index, source, _ in y[index] = x[source] }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard call.integers[0] > 0, let gradient = call.inputGradients[0] else { return }
    let flow = call.outputGradient
    PairWalk(rank: call.integers[1], call.integers + 2) { index, source, _ in gradient[source] += flow[index] }
  }
}

private enum Gather: PrimitiveRule {
  static let name = "index"
  static let symbol = "[]"
  static let derivative = "∂a[i]/∂a[j] = 1 if i = j, else 0"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let available = Shape.size(shapes[0])
    guard let rank = attributes.integers.first, rank >= 0, attributes.integers.count > rank else {
      throw EngineError("indexing needs a shape and its places")
    }
    let shape = Array(attributes.integers.dropFirst().prefix(rank))
    let places = attributes.integers[(1 + rank)...]
    guard try Shape.count(shape) == places.count else { throw EngineError("\(places.count) places do not fill \(Shape.text(shape))") }
    guard places.allSatisfy({ $0 >= -1 && $0 < available }) else {
      throw EngineError("an index is outside an array of \(available) elements")
    }
    return Plan(shape: shape, integers: [places.count] + places, numbers: attributes.numbers.isEmpty ? [0] : attributes.numbers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let places = call.integers + 1
    for index in 0..<call.integers[0] {
      call.output[index] = places[index] < 0 ? T(call.numbers[0]) : call.inputs[0][places[index]]
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let places = call.integers + 1
    for index in 0..<call.integers[0] where places[index] >= 0 { gradient[places[index]] += call.outputGradient[index] }
  }
}

/// Blocks of each input laid one after the other. Integers: inputs, outer, then each input's block length.
private enum JoinKernels {
  @inline(__always) static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let inputs = call.integers[0]
    var output = call.output
    for block in 0..<call.integers[1] {
      for input in 0..<inputs {
        let length = call.integers[2 + input]
        output.update(from: call.inputs[input] + block * length, count: length)
        output += length
      }
    }
  }

  @inline(__always) static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let inputs = call.integers[0]
    var flow = call.outputGradient
    for block in 0..<call.integers[1] {
      for input in 0..<inputs {
        let length = call.integers[2 + input]
        if let gradient = call.inputGradients[input] {
          for index in 0..<length { gradient[block * length + index] += flow[index] }
        }
        flow += length
      }
    }
  }
}

private enum Concatenate: PrimitiveRule {
  static let name = "concatenate"
  static let symbol = "concat"
  static let derivative = "each part's gradient is its part of the whole's"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    guard let first = shapes.first, !first.isEmpty else {
      throw EngineError("only arrays with at least one axis can be joined", hint: "stack joins single numbers")
    }
    let axis = try Shape.axis(attributes.integers.first ?? 0, rank: first.count)
    var result = first
    result[axis] = 0
    for shape in shapes {
      var comparable = shape
      if comparable.count == first.count { comparable[axis] = first[axis] }
      guard comparable == first else {
        throw EngineError(
          "shapes \(Shape.text(first)) and \(Shape.text(shape)) cannot be joined along axis \(axis)", hint: "all other axes must be equal")
      }
      result[axis] += shape[axis]
    }
    _ = try Shape.count(result)
    let inner = Shape.size(Array(first[(axis + 1)...]))
    return Plan(shape: result, integers: [shapes.count, Shape.size(Array(first[..<axis]))] + shapes.map { $0[axis] * inner })
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) { JoinKernels.forward(call) }
  static func backward<T: KernelScalar>(_ call: KernelCall<T>) { JoinKernels.backward(call) }
}

private enum Stack: PrimitiveRule {
  static let name = "stack"
  static let symbol = "stack"
  static let derivative = "each part's gradient is its part of the whole's"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    guard let first = shapes.first, shapes.allSatisfy({ $0 == first }) else {
      throw EngineError("stack needs arrays of one shape, not \(shapes.map(Shape.text).joined(separator: ", "))")
    }
    let axis = try Shape.axis(attributes.integers.first ?? 0, rank: first.count + 1)
    var result = first
    result.insert(shapes.count, at: axis)
    _ = try Shape.count(result)
    let inner = Shape.size(Array(first[axis...]))
    return Plan(shape: result, integers: [shapes.count, Shape.size(Array(first[..<axis]))] + shapes.map { _ in inner })
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) { JoinKernels.forward(call) }
  static func backward<T: KernelScalar>(_ call: KernelCall<T>) { JoinKernels.backward(call) }
}
