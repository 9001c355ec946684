/// Sizes of a convolution, as both kernels read them from the plan.
struct ConvolutionSizes {
  let samples, channels, height, width: Int
  let filters, kernelHeight, kernelWidth: Int
  let outputHeight, outputWidth: Int
  let stride, padding, dilation: Pair
  let hasBias: Bool

  /// Whether every kernel element meets all outputs, and what it meets in a row lies side by side.
  var isPlain: Bool { padding == 0 && stride.width == 1 && dilation.width == 1 }

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
    try stride.require("stride", atLeast: 1)
    try padding.require("padding", atLeast: 0)
    try dilation.require("dilation", atLeast: 1)
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
@inline(__always) func joinedRows(
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
