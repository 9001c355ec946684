import Limits

extension Primitive {
  /// Inputs: images (samples × channels × height × width), kernels (filters × channels × height × width), bias (filters), which may be
  /// left out. Attributes: integers as `convolution(stride:padding:dilation:outputPadding:)` makes them.
  public static let convolution = Primitive(Convolution.self)
  /// As `convolution`, kernels channels × filters × height × width.
  public static let transposedConvolution = Primitive(TransposedConvolution.self)
}

extension Attributes {
  /// What a convolution is told; only the transposed one takes an output padding.
  public static func convolution(
    stride: Pair = 1, padding: Pair = 0, dilation: Pair = 1, outputPadding: Pair = 0
  ) -> Attributes {
    Attributes(integers: stride.integers + padding.integers + dilation.integers + outputPadding.integers)
  }
}

/// Sizes of a convolution, as both kernels read them from the plan.
private struct ConvolutionSizes {
  let samples, channels, height, width: Int
  let filters, kernelHeight, kernelWidth: Int
  let outputHeight, outputWidth: Int
  let stride, padding, dilation: Pair
  let hasBias: Bool

  var integers: [Int] {
    [samples, channels, height, width, filters, kernelHeight, kernelWidth, outputHeight, outputWidth] + stride.integers + padding.integers
      + dilation.integers + [hasBias ? 1 : 0]
  }

  init(_ i: UnsafePointer<Int>) {
    (samples, channels, height, width) = (i[0], i[1], i[2], i[3])
    (filters, kernelHeight, kernelWidth) = (i[4], i[5], i[6])
    (outputHeight, outputWidth) = (i[7], i[8])
    (stride, padding, dilation) = (Pair(i[9], i[10]), Pair(i[11], i[12]), Pair(i[13], i[14]))
    hasBias = i[15] == 1
  }

  init(_ shapes: [[Int]], options: [Int], isTransposed: Bool) throws(EngineError) {
    guard shapes.count >= 2, options.count == 8 else { throw EngineError("a convolution takes images, kernels and a bias") }
    let (image, kernel) = (shapes[0], shapes[1])
    let layout = isTransposed ? "in × out × height × width" : "out × in × height × width"
    guard image.count == 4 else {
      throw EngineError("images are samples × channels × height × width, and these have shape \(Shape.text(image))")
    }
    guard kernel.count == 4, kernel[0] > 0, kernel[1] > 0, kernel[2] > 0, kernel[3] > 0 else {
      throw EngineError("kernels are \(layout), and these have shape \(Shape.text(kernel))")
    }
    let kernelChannels = isTransposed ? kernel[0] : kernel[1]
    guard kernelChannels == image[1] else {
      throw EngineError(
        "images of shape \(Shape.text(image)) have \(image[1]) channels, and kernels of shape \(Shape.text(kernel)) take \(kernelChannels)",
        hint: "kernels are \(layout)")
    }
    (samples, channels, height, width) = (image[0], image[1], image[2], image[3])
    filters = isTransposed ? kernel[1] : kernel[0]
    (kernelHeight, kernelWidth) = (kernel[2], kernel[3])
    hasBias = shapes.count > 2
    guard !hasBias || shapes[2] == [filters] else {
      throw EngineError("kernels of shape \(Shape.text(kernel)) give \(filters) channels, and the bias has shape \(Shape.text(shapes[2]))")
    }
    (stride, padding, dilation) = (Pair(options[0], options[1]), Pair(options[2], options[3]), Pair(options[4], options[5]))
    let extra = Pair(options[6], options[7])
    try ConvolutionSizes.check(stride: stride, padding: padding, dilation: dilation, outputPadding: extra)
    let reachHeight = dilation.height * (kernelHeight - 1) + 1
    let reachWidth = dilation.width * (kernelWidth - 1) + 1
    if isTransposed {
      outputHeight = (height - 1) * stride.height - 2 * padding.height + reachHeight + extra.height
      outputWidth = (width - 1) * stride.width - 2 * padding.width + reachWidth + extra.width
      guard outputHeight > 0, outputWidth > 0 else {
        throw EngineError(
          "padding of \(padding.text) leaves nothing of images of \(height)×\(width)", hint: "less padding or larger kernels")
      }
    } else {
      let spareHeight = height + 2 * padding.height - reachHeight
      let spareWidth = width + 2 * padding.width - reachWidth
      guard spareHeight >= 0, spareWidth >= 0 else {
        let reach = dilation == 1 ? "" : " (\(reachHeight)×\(reachWidth) with their dilation)"
        throw EngineError(
          "kernels of \(kernelHeight)×\(kernelWidth)\(reach) are larger than their images of \(height + 2 * padding.height)×\(width + 2 * padding.width)",
          hint: "smaller kernels, or more padding")
      }
      outputHeight = spareHeight / stride.height + 1
      outputWidth = spareWidth / stride.width + 1
    }
    _ = try Shape.count([samples, filters, outputHeight, outputWidth])
  }

  private static func check(stride: Pair, padding: Pair, dilation: Pair, outputPadding: Pair) throws(EngineError) {
    let limit = Shape.elementLimit
    guard stride.allSatisfy({ $0 >= 1 && $0 <= limit }) else { throw EngineError("stride must be at least 1, not \(stride.text)") }
    guard padding.allSatisfy({ $0 >= 0 && $0 <= limit }) else { throw EngineError("padding must be at least 0, not \(padding.text)") }
    guard dilation.allSatisfy({ $0 >= 1 && $0 <= limit }) else { throw EngineError("dilation must be at least 1, not \(dilation.text)") }
    guard outputPadding.height >= 0, outputPadding.width >= 0, outputPadding.height < max(stride.height, dilation.height),
      outputPadding.width < max(stride.width, dilation.width)
    else {
      throw EngineError(
        "output padding must be at least 0 and smaller than stride or dilation, not \(outputPadding.text) with stride \(stride.text) and dilation \(dilation.text)"
      )
    }
  }

  /// Rows (or columns) of the strided side whose partner under a kernel row (or column) lies inside the other side.
  @inline(__always) static func range(_ kernelPlace: Int, stride: Int, padding: Int, dilation: Int, strided: Int, other: Int) -> Range<Int>
  {
    let shift = kernelPlace * dilation - padding
    // other = strided·stride + shift must be in 0..<other
    let low = shift >= 0 ? 0 : (-shift + stride - 1) / stride
    let room = other - 1 - shift
    let high = room < 0 ? 0 : min(strided, room / stride + 1)
    return low < high ? low..<high : 0..<0
  }
}

/// Walks all pairs (element of the strided side, element of the other side) that one kernel element joins, a row at a time.
@inline(__always) private func joinedRows(
  _ sizes: ConvolutionSizes, kernelRow: Int, kernelColumn: Int, strided: (height: Int, width: Int), other: (height: Int, width: Int),
  _ body: (_ stridedStart: Int, _ otherStart: Int, _ count: Int) -> Void
) {
  let columns = ConvolutionSizes.range(
    kernelColumn, stride: sizes.stride.width, padding: sizes.padding.width, dilation: sizes.dilation.width, strided: strided.width,
    other: other.width)
  if columns.isEmpty { return }
  let rows = ConvolutionSizes.range(
    kernelRow, stride: sizes.stride.height, padding: sizes.padding.height, dilation: sizes.dilation.height, strided: strided.height,
    other: other.height)
  for row in rows {
    let otherRow = row * sizes.stride.height + kernelRow * sizes.dilation.height - sizes.padding.height
    let otherColumn = columns.lowerBound * sizes.stride.width + kernelColumn * sizes.dilation.width - sizes.padding.width
    body(row * strided.width + columns.lowerBound, otherRow * other.width + otherColumn, columns.count)
  }
}

private enum Convolution: PrimitiveRule {
  static let name = "conv"
  static let symbol = "∗"
  static let derivative = "∂L/∂W[o,c,i,j] = Σ ∂L/∂z[o,y,x] · a[c, y·stride + i·dilation − pad, x·stride + j·dilation − pad]"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let sizes = try ConvolutionSizes(shapes, options: attributes.integers, isTransposed: false)
    return Plan(shape: [sizes.samples, sizes.filters, sizes.outputHeight, sizes.outputWidth], integers: sizes.integers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = ConvolutionSizes(call.integers)
    let area = sizes.outputHeight * sizes.outputWidth
    let across = sizes.stride.width
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        if filter & 7 == 0, Work.shouldStop { return }
        let y = call.output + (sample * sizes.filters + filter) * area
        let bias: T = sizes.hasBias ? call.inputs[2][filter] : 0
        for index in 0..<area { y[index] = bias }
        for channel in 0..<sizes.channels {
          let x = call.inputs[0] + (sample * sizes.channels + channel) * sizes.height * sizes.width
          let kernel = call.inputs[1] + (filter * sizes.channels + channel) * sizes.kernelHeight * sizes.kernelWidth
          for i in 0..<sizes.kernelHeight {
            for j in 0..<sizes.kernelWidth {
              let weight = kernel[i * sizes.kernelWidth + j]
              joinedRows(
                sizes, kernelRow: i, kernelColumn: j, strided: (sizes.outputHeight, sizes.outputWidth), other: (sizes.height, sizes.width)
              ) { out, source, count in
                for index in 0..<count { y[out + index] += weight * x[source + index * across] }
              }
            }
          }
        }
      }
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = ConvolutionSizes(call.integers)
    let area = sizes.outputHeight * sizes.outputWidth
    let across = sizes.stride.width
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        if filter & 7 == 0, Work.shouldStop { return }
        let flow = call.outputGradient + (sample * sizes.filters + filter) * area
        if sizes.hasBias, let gradient = call.inputGradients[2] {
          var sum: T = 0
          for index in 0..<area { sum += flow[index] }
          gradient[filter] += sum
        }
        for channel in 0..<sizes.channels {
          let imageOffset = (sample * sizes.channels + channel) * sizes.height * sizes.width
          let kernelOffset = (filter * sizes.channels + channel) * sizes.kernelHeight * sizes.kernelWidth
          let x = call.inputs[0] + imageOffset
          let inputGradient = call.inputGradients[0]
          let kernelGradient = call.inputGradients[1]
          for i in 0..<sizes.kernelHeight {
            for j in 0..<sizes.kernelWidth {
              let place = kernelOffset + i * sizes.kernelWidth + j
              let weight = call.inputs[1][place]
              var sum: T = 0
              joinedRows(
                sizes, kernelRow: i, kernelColumn: j, strided: (sizes.outputHeight, sizes.outputWidth), other: (sizes.height, sizes.width)
              ) { out, source, count in
                for index in 0..<count { sum += flow[out + index] * x[source + index * across] }
                if let inputGradient {
                  let target = inputGradient + imageOffset + source
                  for index in 0..<count { target[index * across] += weight * flow[out + index] }
                }
              }
              if let kernelGradient { kernelGradient[place] += sum }
            }
          }
        }
      }
    }
  }
}

private enum TransposedConvolution: PrimitiveRule {
  static let name = "upconv"
  static let symbol = "∗ᵀ"
  static let derivative = "∂L/∂W[c,o,i,j] = Σ a[c,y,x] · ∂L/∂z[o, y·stride + i·dilation − pad, x·stride + j·dilation − pad]"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let sizes = try ConvolutionSizes(shapes, options: attributes.integers, isTransposed: true)
    return Plan(shape: [sizes.samples, sizes.filters, sizes.outputHeight, sizes.outputWidth], integers: sizes.integers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = ConvolutionSizes(call.integers)
    let area = sizes.outputHeight * sizes.outputWidth
    let across = sizes.stride.width
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        if filter & 7 == 0, Work.shouldStop { return }
        let y = call.output + (sample * sizes.filters + filter) * area
        let bias: T = sizes.hasBias ? call.inputs[2][filter] : 0
        for index in 0..<area { y[index] = bias }
        for channel in 0..<sizes.channels {
          let x = call.inputs[0] + (sample * sizes.channels + channel) * sizes.height * sizes.width
          let kernel = call.inputs[1] + (channel * sizes.filters + filter) * sizes.kernelHeight * sizes.kernelWidth
          for i in 0..<sizes.kernelHeight {
            for j in 0..<sizes.kernelWidth {
              let weight = kernel[i * sizes.kernelWidth + j]
              joinedRows(
                sizes, kernelRow: i, kernelColumn: j, strided: (sizes.height, sizes.width), other: (sizes.outputHeight, sizes.outputWidth)
              ) { source, out, count in
                for index in 0..<count { y[out + index * across] += weight * x[source + index] }
              }
            }
          }
        }
      }
    }
  }

  static func backward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = ConvolutionSizes(call.integers)
    let area = sizes.outputHeight * sizes.outputWidth
    let across = sizes.stride.width
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        if filter & 7 == 0, Work.shouldStop { return }
        let flow = call.outputGradient + (sample * sizes.filters + filter) * area
        if sizes.hasBias, let gradient = call.inputGradients[2] {
          var sum: T = 0
          for index in 0..<area { sum += flow[index] }
          gradient[filter] += sum
        }
        for channel in 0..<sizes.channels {
          let imageOffset = (sample * sizes.channels + channel) * sizes.height * sizes.width
          let kernelOffset = (channel * sizes.filters + filter) * sizes.kernelHeight * sizes.kernelWidth
          let x = call.inputs[0] + imageOffset
          let inputGradient = call.inputGradients[0]
          let kernelGradient = call.inputGradients[1]
          for i in 0..<sizes.kernelHeight {
            for j in 0..<sizes.kernelWidth {
              let place = kernelOffset + i * sizes.kernelWidth + j
              let weight = call.inputs[1][place]
              var sum: T = 0
              joinedRows(
                sizes, kernelRow: i, kernelColumn: j, strided: (sizes.height, sizes.width), other: (sizes.outputHeight, sizes.outputWidth)
              ) { source, out, count in
                for index in 0..<count { sum += x[source + index] * flow[out + index * across] }
                if let inputGradient {
                  let target = inputGradient + imageOffset + source
                  for index in 0..<count { target[index] += weight * flow[out + index * across] }
                }
              }
              if let kernelGradient { kernelGradient[place] += sum }
            }
          }
        }
      }
    }
  }
}
