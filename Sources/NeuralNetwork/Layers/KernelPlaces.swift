/// Where a kernel's elements meet the picture, in a convolution and in a transposed one.
public struct KernelPlaces: Sendable {
  public let options: LayerSpecification.Convolution
  public let isTransposed: Bool
  public let channels, height, width: Int
  /// The result's channels, rows and columns.
  public let filters, rows, columns: Int

  /// Nil for a layer without kernels.
  public init?(_ layer: ResolvedLayer) {
    switch layer.specification.kind {
    case .convolution(let options): (self.options, isTransposed) = (options, false)
    case .transposedConvolution(let options): (self.options, isTransposed) = (options, true)
    default: return nil
    }
    guard case .image(let channels, let height, let width) = layer.input, case .image(let filters, let rows, let columns) = layer.output
    else { return nil }
    (self.channels, self.height, self.width) = (channels, height, width)
    (self.filters, self.rows, self.columns) = (filters, rows, columns)
  }

  /// The place of the picture that element (i, j) meets for a place of the result; nil in the padding and between strides.
  public func input(row: Int, column: Int, i: Int, j: Int) -> (row: Int, column: Int)? {
    let (stride, padding, dilation) = (options.stride, options.padding, options.dilation)
    var (y, x): (Int, Int)
    if isTransposed {
      (y, x) = (row + padding.height - i * dilation.height, column + padding.width - j * dilation.width)
      guard y >= 0, x >= 0, y % stride.height == 0, x % stride.width == 0 else { return nil }
      (y, x) = (y / stride.height, x / stride.width)
    } else {
      (y, x) = (row * stride.height + i * dilation.height - padding.height, column * stride.width + j * dilation.width - padding.width)
    }
    guard (0..<height).contains(y), (0..<width).contains(x) else { return nil }
    return (y, x)
  }

  /// Where an element stands in the layer's weights.
  public func weightOffset(filter: Int, channel: Int, i: Int, j: Int) -> Int {
    let kernel = isTransposed ? channel * filters + filter : filter * channels + channel
    return (kernel * options.kernelHeight + i) * options.kernelWidth + j
  }

  public func inputOffset(sample: Int, channel: Int, row: Int, column: Int) -> Int {
    ((sample * channels + channel) * height + row) * width + column
  }

  public func outputOffset(sample: Int, filter: Int, row: Int, column: Int) -> Int {
    ((sample * filters + filter) * rows + row) * columns + column
  }
}
