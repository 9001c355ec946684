extension Primitive {
  /// Input: images (samples × channels × height × width).
  /// Attributes: integers [window height, window width, stride down, stride across, padding].
  public static let maxPool = Primitive(MaxPool.self)
  /// As `maxPool`; zeros of the padding count, as in PyTorch.
  public static let averagePool = Primitive(AveragePool.self)
}

/// A pooling window at one output place, cut to the image.
private struct PoolingSizes {
  let planes, height, width: Int
  let windowHeight, windowWidth, strideHeight, strideWidth, padding: Int
  let outputHeight, outputWidth: Int

  init(_ i: UnsafePointer<Int>) {
    (planes, height, width) = (i[0], i[1], i[2])
    (windowHeight, windowWidth, strideHeight, strideWidth, padding) = (i[3], i[4], i[5], i[6], i[7])
    (outputHeight, outputWidth) = (i[8], i[9])
  }

  static func plan(_ shapes: [[Int]], _ attributes: Attributes, name: String, scratchPerOutput: Int) throws(EngineError) -> Plan {
    let image = shapes[0]
    let options = attributes.integers
    guard image.count == 4, options.count == 5, options[0] > 0, options[1] > 0, options[2] > 0, options[3] > 0, options[4] >= 0 else {
      throw EngineError("\(name) takes images (samples × channels × height × width), not \(Shape.text(image))")
    }
    let spareHeight = image[2] + 2 * options[4] - options[0]
    let spareWidth = image[3] + 2 * options[4] - options[1]
    guard spareHeight >= 0, spareWidth >= 0 else {
      throw EngineError("\(name): a window of \(options[0])×\(options[1]) does not fit an image of \(image[2])×\(image[3])")
    }
    let shape = [image[0], image[1], spareHeight / options[2] + 1, spareWidth / options[3] + 1]
    return Plan(
      shape: shape, integers: [image[0] * image[1], image[2], image[3]] + options + [shape[2], shape[3]],
      scratch: scratchPerOutput * Shape.size(shape))
  }

  /// Calls `body` with each output's index, its plane's start, and the rows and columns of its window inside the image.
  @inline(__always) func windows(_ body: (_ output: Int, _ plane: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void) {
    var output = 0
    for plane in 0..<planes {
      for y in 0..<outputHeight {
        let top = y * strideHeight - padding
        for x in 0..<outputWidth {
          let left = x * strideWidth - padding
          body(
            output, plane * height * width, max(top, 0)..<max(min(top + windowHeight, height), max(top, 0)),
            max(left, 0)..<max(min(left + windowWidth, width), max(left, 0)))
          output += 1
        }
      }
    }
  }
}

private enum MaxPool: PrimitiveRule {
  static let name = "maxpool"
  static let symbol = "maxpool"
  static let derivative = "∂aᵢ/∂x = 1 for the largest x of the window, else 0"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    try PoolingSizes.plan(shapes, attributes, name: name, scratchPerOutput: 0)
  }

  /// The place of the window's first largest value; −1 for an empty window.
  @inline(__always) private static func best<T: KernelScalar>(
    _ x: UnsafeMutablePointer<T>, _ sizes: PoolingSizes, _ plane: Int, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> Int {
    var place = -1
    for row in rows {
      for column in columns {
        let candidate = plane + row * sizes.width + column
        if place < 0 || x[candidate] > x[place] || x[candidate] != x[candidate] { place = candidate }
      }
    }
    return place
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = PoolingSizes(call.integers)
    let x = call.inputs[0]
    sizes.windows { output, plane, rows, columns in
      let place = best(x, sizes, plane, rows, columns)
      call.output[output] = place < 0 ? -T.infinity : x[place]
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let sizes = PoolingSizes(call.integers)
    let x = call.inputs[0]
    sizes.windows { output, plane, rows, columns in
      let place = best(x, sizes, plane, rows, columns)
      if place >= 0 { gradient[place] += call.outputGradient[output] }
    }
  }
}

private enum AveragePool: PrimitiveRule {
  static let name = "avgpool"
  static let symbol = "avgpool"
  static let derivative = "∂a/∂x = 1/(window height · window width)"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    try PoolingSizes.plan(shapes, attributes, name: name, scratchPerOutput: 0)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = PoolingSizes(call.integers)
    let x = call.inputs[0]
    let area = T(sizes.windowHeight * sizes.windowWidth)
    sizes.windows { output, plane, rows, columns in
      var sum: T = 0
      for row in rows { for column in columns { sum += x[plane + row * sizes.width + column] } }
      call.output[output] = sum / area
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let sizes = PoolingSizes(call.integers)
    let area = T(sizes.windowHeight * sizes.windowWidth)
    sizes.windows { output, plane, rows, columns in
      let share: T = call.outputGradient[output] / area
      for row in rows { for column in columns { gradient[plane + row * sizes.width + column] += share } }
    }
  }
}
