import Limits

extension Primitive {
  /// Input: images (samples × channels × height × width).
  /// Attributes: integers as `pooling(window:stride:padding:)` makes them.
  public static let maxPool = Primitive(MaxPool.self)
  /// As `maxPool`; zeros of the padding count, as in PyTorch.
  public static let averagePool = Primitive(AveragePool.self)
}

extension Attributes {
  /// What a pooling is told; windows lie side by side unless there is a stride.
  public static func pooling(window: Pair, stride: Pair? = nil, padding: Pair = 0) -> Attributes {
    Attributes(integers: window.integers + (stride ?? window).integers + padding.integers)
  }
}

/// A pooling window at one output place, cut to the image.
private struct PoolingSizes {
  let planes, height, width: Int
  let window, stride, padding: Pair
  let outputHeight, outputWidth: Int

  init(_ i: UnsafePointer<Int>) {
    (planes, height, width) = (i[0], i[1], i[2])
    (window, stride, padding) = (Pair(i[3], i[4]), Pair(i[5], i[6]), Pair(i[7], i[8]))
    (outputHeight, outputWidth) = (i[9], i[10])
  }

  static func plan(_ shapes: [[Int]], _ attributes: Attributes, name: String, scratchPerOutput: Int) throws(EngineError) -> Plan {
    let image = shapes[0]
    let options = attributes.integers
    guard options.count == 6, image.count == 4 else {
      throw EngineError("images are samples × channels × height × width, and these have shape \(Shape.text(image))")
    }
    let (window, stride, padding) = (Pair(options[0], options[1]), Pair(options[2], options[3]), Pair(options[4], options[5]))
    try window.require("the window", atLeast: 1)
    try stride.require("stride", atLeast: 1)
    guard padding.allSatisfy({ $0 >= 0 }), padding.height <= window.height / 2, padding.width <= window.width / 2 else {
      throw EngineError("padding is at most half the window of \(window.height)×\(window.width), not \(padding.text)")
    }
    let (paddedHeight, paddedWidth) = (image[2] + 2 * padding.height, image[3] + 2 * padding.width)
    let (spareHeight, spareWidth) = (paddedHeight - window.height, paddedWidth - window.width)
    guard spareHeight >= 0, spareWidth >= 0 else {
      throw EngineError(
        "a window of \(window.height)×\(window.width) is larger than its image of \(paddedHeight)×\(paddedWidth)", hint: "a smaller window")
    }
    let shape = [image[0], image[1], spareHeight / stride.height + 1, spareWidth / stride.width + 1]
    return Plan(
      shape: shape, integers: [image[0] * image[1], image[2], image[3]] + options + [shape[2], shape[3]],
      scratch: scratchPerOutput * Shape.size(shape))
  }

  /// Calls `body` with each output's index, its plane's start, and the rows and columns of its window inside the image.
  @inline(__always) func windows(_ body: (_ output: Int, _ plane: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void) {
    var output = 0
    for plane in 0..<planes {
      if plane & 15 == 0, Work.shouldStop { return }
      for y in 0..<outputHeight {
        if outputWidth > 256, Work.shouldStop { return }
        let top = y * stride.height - padding.height
        for x in 0..<outputWidth {
          let left = x * stride.width - padding.width
          body(
            output, plane * height * width, max(top, 0)..<max(min(top + window.height, height), max(top, 0)),
            max(left, 0)..<max(min(left + window.width, width), max(left, 0)))
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
    guard let top = rows.first, let left = columns.first else { return -1 }
    var place = plane + top * sizes.width + left
    var largest = x[place]
    for row in rows {
      let line = plane + row * sizes.width
      for column in columns {
        let candidate = x[line + column]
        if candidate > largest || candidate != candidate { (place, largest) = (line + column, candidate) }
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
    let area = T(sizes.window.height * sizes.window.width)
    sizes.windows { output, plane, rows, columns in
      var sum: T = 0
      for row in rows { for column in columns { sum += x[plane + row * sizes.width + column] } }
      call.output[output] = sum / area
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    guard let gradient = call.inputGradients[0] else { return }
    let sizes = PoolingSizes(call.integers)
    let area = T(sizes.window.height * sizes.window.width)
    sizes.windows { output, plane, rows, columns in
      let share: T = call.outputGradient[output] / area
      for row in rows { for column in columns { gradient[plane + row * sizes.width + column] += share } }
    }
  }
}
