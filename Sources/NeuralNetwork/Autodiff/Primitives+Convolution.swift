extension Primitive {
  /// Inputs: images (samples × channels × height × width), kernels (filters × channels × height × width), bias (filters).
  /// Attributes: integers [stride, padding, dilation].
  public static let convolution = Primitive(Convolution.self)
  /// As `convolution`, kernels channels × filters × height × width.
  public static let transposedConvolution = Primitive(TransposedConvolution.self)
}

/// Sizes of a convolution, as both kernels read them from the plan.
private struct ConvolutionSizes {
  let samples, channels, height, width: Int
  let filters, kernelHeight, kernelWidth: Int
  let outputHeight, outputWidth: Int
  let stride, padding, dilation: Int

  var integers: [Int] {
    [
      samples, channels, height, width, filters, kernelHeight, kernelWidth, outputHeight, outputWidth, stride, padding, dilation,
    ]
  }

  init(_ i: UnsafePointer<Int>) {
    (samples, channels, height, width) = (i[0], i[1], i[2], i[3])
    (filters, kernelHeight, kernelWidth) = (i[4], i[5], i[6])
    (outputHeight, outputWidth) = (i[7], i[8])
    (stride, padding, dilation) = (i[9], i[10], i[11])
  }

  init(image: [Int], kernel: [Int], isTransposed: Bool, bias: [Int], options: [Int], name: String) throws(EngineError) {
    guard image.count == 4, kernel.count == 4, options.count == 3, options[0] > 0, options[1] >= 0, options[2] > 0 else {
      throw EngineError(
        "\(name) takes images (samples × channels × height × width) and kernels of four axes, not \(Shape.text(image)) and \(Shape.text(kernel))"
      )
    }
    let kernelChannels = isTransposed ? kernel[0] : kernel[1]
    let filters = isTransposed ? kernel[1] : kernel[0]
    guard kernelChannels == image[1], bias == [filters], kernel[2] > 0, kernel[3] > 0 else {
      throw EngineError("\(name): kernels \(Shape.text(kernel)) and bias \(Shape.text(bias)) do not go with images \(Shape.text(image))")
    }
    (samples, channels, height, width) = (image[0], image[1], image[2], image[3])
    self.filters = filters
    (kernelHeight, kernelWidth) = (kernel[2], kernel[3])
    (stride, padding, dilation) = (options[0], options[1], options[2])
    let reachHeight = dilation * (kernelHeight - 1) + 1
    let reachWidth = dilation * (kernelWidth - 1) + 1
    if isTransposed {
      outputHeight = (height - 1) * stride - 2 * padding + reachHeight
      outputWidth = (width - 1) * stride - 2 * padding + reachWidth
    } else {
      let spareHeight = height + 2 * padding - reachHeight
      let spareWidth = width + 2 * padding - reachWidth
      outputHeight = spareHeight < 0 ? 0 : spareHeight / stride + 1
      outputWidth = spareWidth < 0 ? 0 : spareWidth / stride + 1
    }
    guard outputHeight > 0, outputWidth > 0 else {
      throw EngineError("\(name): a kernel of \(kernelHeight)×\(kernelWidth) does not fit an image of \(height)×\(width)")
    }
    _ = try Shape.count([samples, filters, outputHeight, outputWidth])
  }

  /// For a kernel column, the positions of the strided side whose partner lies inside the other side.
  @inline(__always) func range(_ kernelPlace: Int, strided: Int, other: Int) -> Range<Int> {
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
  let columns = sizes.range(kernelColumn, strided: strided.width, other: other.width)
  if columns.isEmpty { return }
  for row in sizes.range(kernelRow, strided: strided.height, other: other.height) {
    let otherRow = row * sizes.stride + kernelRow * sizes.dilation - sizes.padding
    let otherColumn = columns.lowerBound * sizes.stride + kernelColumn * sizes.dilation - sizes.padding
    body(row * strided.width + columns.lowerBound, otherRow * other.width + otherColumn, columns.count)
  }
}

private enum Convolution: PrimitiveRule {
  static let name = "conv"
  static let symbol = "∗"
  static let derivative = "∂L/∂W[o,c,i,j] = Σ ∂L/∂z[o,y,x] · a[c, y·stride + i·dilation − pad, x·stride + j·dilation − pad]"

  static func plan(_ shapes: [[Int]], _ attributes: Attributes) throws(EngineError) -> Plan {
    let sizes = try ConvolutionSizes(
      image: shapes[0], kernel: shapes[1], isTransposed: false, bias: shapes[2], options: attributes.integers, name: name)
    return Plan(shape: [sizes.samples, sizes.filters, sizes.outputHeight, sizes.outputWidth], integers: sizes.integers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = ConvolutionSizes(call.integers)
    let area = sizes.outputHeight * sizes.outputWidth
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        let y = call.output + (sample * sizes.filters + filter) * area
        let bias = call.inputs[2][filter]
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
                for index in 0..<count { y[out + index] += weight * x[source + index * sizes.stride] }
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
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        let flow = call.outputGradient + (sample * sizes.filters + filter) * area
        if let gradient = call.inputGradients[2] {
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
                for index in 0..<count { sum += flow[out + index] * x[source + index * sizes.stride] }
                if let inputGradient {
                  let target = inputGradient + imageOffset + source
                  for index in 0..<count { target[index * sizes.stride] += weight * flow[out + index] }
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
    let sizes = try ConvolutionSizes(
      image: shapes[0], kernel: shapes[1], isTransposed: true, bias: shapes[2], options: attributes.integers, name: name)
    return Plan(shape: [sizes.samples, sizes.filters, sizes.outputHeight, sizes.outputWidth], integers: sizes.integers)
  }

  static func forward<T: KernelScalar>(_ call: KernelCall<T>) {
    let sizes = ConvolutionSizes(call.integers)
    let area = sizes.outputHeight * sizes.outputWidth
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        let y = call.output + (sample * sizes.filters + filter) * area
        let bias = call.inputs[2][filter]
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
                for index in 0..<count { y[out + index * sizes.stride] += weight * x[source + index] }
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
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        let flow = call.outputGradient + (sample * sizes.filters + filter) * area
        if let gradient = call.inputGradients[2] {
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
                for index in 0..<count { sum += x[source + index] * flow[out + index * sizes.stride] }
                if let inputGradient {
                  let target = inputGradient + imageOffset + source
                  for index in 0..<count { target[index] += weight * flow[out + index * sizes.stride] }
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
