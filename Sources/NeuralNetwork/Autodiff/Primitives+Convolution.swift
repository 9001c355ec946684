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
    let end = call.inputs[0] + sizes.samples * sizes.channels * sizes.height * sizes.width
    for sample in 0..<sizes.samples {
      for filter in 0..<sizes.filters {
        if filter & 7 == 0, Work.shouldStop { return }
        let y = call.output + (sample * sizes.filters + filter) * area
        let bias: T = sizes.hasBias ? call.inputs[2][filter] : 0
        if sizes.isPlain {
          let planes = call.inputs[0] + sample * sizes.channels * sizes.height * sizes.width
          let kernels = call.inputs[1] + filter * sizes.channels * sizes.kernelHeight * sizes.kernelWidth
          plainSums(sizes, planes, end: end, kernels, bias, into: y)
          continue
        }
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
    let end = call.inputs[0] + sizes.samples * sizes.channels * sizes.height * sizes.width
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
          var kernelGradient = call.inputGradients[1]
          if sizes.isPlain {
            if let kernelGradient { addPlainKernelGradient(sizes, flow, x, end: end, to: kernelGradient + kernelOffset) }
            guard inputGradient != nil else { continue }
            kernelGradient = nil
          }
          for i in 0..<sizes.kernelHeight {
            for j in 0..<sizes.kernelWidth {
              let place = kernelOffset + i * sizes.kernelWidth + j
              let weight = call.inputs[1][place]
              var sum: T = 0
              joinedRows(
                sizes, kernelRow: i, kernelColumn: j, strided: (sizes.outputHeight, sizes.outputWidth), other: (sizes.height, sizes.width)
              ) { out, source, count in
                if kernelGradient != nil { for index in 0..<count { sum += flow[out + index] * x[source + index * across] } }
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

// Where every kernel element meets all outputs, sums are kept in registers side by side. Each is still summed as one by one, in the same
// order; what lies beyond a row's end is read with the rest, and not used.
extension Convolution {
  /// One filter's outputs for one sample, eight of a row at once, from the bias over channels, kernel rows and columns.
  /// - Parameter end: of all images.
  @inline(__always) fileprivate static func plainSums<T: KernelScalar>(
    _ sizes: ConvolutionSizes, _ planes: UnsafeMutablePointer<T>, end: UnsafeMutablePointer<T>, _ kernels: UnsafeMutablePointer<T>,
    _ bias: T, into y: UnsafeMutablePointer<T>
  ) {
    @inline(__always) func sums(_ source: UnsafeMutablePointer<T>, _ lanes: Int) -> InlineArray<8, T> {
      var sums = InlineArray<8, T>(repeating: bias)
      var weight = kernels
      for channel in 0..<sizes.channels {
        for i in 0..<sizes.kernelHeight {
          let line = source + (channel * sizes.height + i * sizes.dilation.height) * sizes.width
          for j in 0..<sizes.kernelWidth {
            let factor = weight.pointee
            for lane in 0..<lanes { sums[lane] += factor * line[j &+ lane] }
            weight += 1
          }
        }
      }
      return sums
    }
    let reach = ((sizes.channels - 1) * sizes.height + (sizes.kernelHeight - 1) * sizes.dilation.height) * sizes.width + sizes.kernelWidth
    for row in 0..<sizes.outputHeight {
      var column = 0
      while column < sizes.outputWidth {
        let count = min(8, sizes.outputWidth - column)
        let source = planes + (row * sizes.stride.height * sizes.width + column)
        let found = end - source >= reach + 7 ? sums(source, 8) : sums(source, count)
        let target = y + (row * sizes.outputWidth + column)
        for lane in 0..<count { target[lane] = found[lane] }
        column += 8
      }
    }
  }

  /// ∂L/∂ of one kernel's weights for one sample, four of a kernel's row at once, over the outputs in their order.
  /// - Parameter end: of all images.
  @inline(__always) fileprivate static func addPlainKernelGradient<T: KernelScalar>(
    _ sizes: ConvolutionSizes, _ flow: UnsafeMutablePointer<T>, _ x: UnsafeMutablePointer<T>, end: UnsafeMutablePointer<T>,
    to gradient: UnsafeMutablePointer<T>
  ) {
    @inline(__always) func sums(_ source: UnsafeMutablePointer<T>, _ lanes: Int) -> InlineArray<4, T> {
      var sums = InlineArray<4, T>(repeating: 0)
      for row in 0..<sizes.outputHeight {
        let flows = flow + row * sizes.outputWidth
        let line = source + row * sizes.stride.height * sizes.width
        for column in 0..<sizes.outputWidth {
          let factor = flows[column]
          for lane in 0..<lanes { sums[lane] += factor * line[column &+ lane] }
        }
      }
      return sums
    }
    let reach = (sizes.outputHeight - 1) * sizes.stride.height * sizes.width + sizes.outputWidth
    for i in 0..<sizes.kernelHeight {
      var first = 0
      while first < sizes.kernelWidth {
        let count = min(4, sizes.kernelWidth - first)
        let source = x + (i * sizes.dilation.height * sizes.width + first)
        let found = end - source >= reach + 3 ? sums(source, 4) : sums(source, count)
        for lane in 0..<count { gradient[i * sizes.kernelWidth + first + lane] += found[lane] }
        first += 4
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
