import NeuralNetwork
import Testing

/// Sums that run side by side are those of plain loops, to the bit.
@Suite struct ConvolutionSumTests {
  struct Case: CustomTestStringConvertible {
    let image: [Int]
    let kernel: [Int]
    var stride = Pair(1)
    var dilation = Pair(1)
    var padding = Pair(0)
    var testDescription: String { "\(image) with \(kernel), stride \(stride), dilation \(dilation), padding \(padding)" }
  }

  /// Rows of one to more than two vectors, kernels narrower and wider than one, the last image's end within a vector and beyond it.
  static let cases: [Case] = [
    Case(image: [2, 1, 8, 8], kernel: [3, 1, 3, 3]), Case(image: [1, 2, 5, 11], kernel: [2, 2, 2, 3]),
    Case(image: [3, 2, 7, 21], kernel: [2, 2, 3, 5]), Case(image: [1, 1, 1, 1], kernel: [1, 1, 1, 1]),
    Case(image: [2, 3, 4, 3], kernel: [2, 3, 4, 3]), Case(image: [1, 1, 9, 12], kernel: [2, 1, 3, 4], stride: Pair(2, 1)),
    Case(image: [2, 1, 9, 10], kernel: [1, 1, 3, 9], dilation: Pair(2, 1)), Case(image: [2, 2, 6, 6], kernel: [2, 2, 3, 3], padding: 1),
    Case(image: [2, 2, 6, 9], kernel: [2, 2, 3, 3], stride: Pair(1, 2), dilation: Pair(1, 2)),
  ]

  @Test(arguments: cases) func equalPlainLoops(_ options: Case) throws {
    var random = LegacyRandom(seed: 7)
    func tensor(_ shape: [Int]) throws -> Tensor { try Tensor(shape: shape, elements: random.gaussians(shape.reduce(1, *))) }
    let (samples, channels, height, width) = (options.image[0], options.image[1], options.image[2], options.image[3])
    let (filters, kernelHeight, kernelWidth) = (options.kernel[0], options.kernel[2], options.kernel[3])
    let images = try tensor(options.image)
    let kernels = try tensor(options.kernel)
    let biases = try tensor([filters])
    let leaves = [Variable(images), Variable(kernels), Variable(biases)]
    let output = try Variable.apply(
      .convolution, to: leaves, .convolution(stride: options.stride, padding: options.padding, dilation: options.dilation))
    let flow = try tensor(output.shape)
    try Variable.multiply(output, .constant(flow)).sum().backward()
    let (rows, columns) = (output.shape[2], output.shape[3])
    var sums = [Double](repeating: 0, count: output.count)
    var kernelGradient = [Double](repeating: 0, count: kernels.count)
    for sample in 0..<samples {
      for filter in 0..<filters {
        let plane = (sample * filters + filter) * rows * columns
        for place in 0..<rows * columns { sums[plane + place] = biases.elements[filter] }
        for channel in 0..<channels {
          for i in 0..<kernelHeight {
            for j in 0..<kernelWidth {
              let weight = ((filter * channels + channel) * kernelHeight + i) * kernelWidth + j
              var gradient = 0.0
              for row in 0..<rows {
                for column in 0..<columns {
                  let y = row * options.stride.height + i * options.dilation.height - options.padding.height
                  let x = column * options.stride.width + j * options.dilation.width - options.padding.width
                  guard (0..<height).contains(y), (0..<width).contains(x) else { continue }
                  let pixel = images.elements[((sample * channels + channel) * height + y) * width + x]
                  sums[plane + row * columns + column] += kernels.elements[weight] * pixel
                  gradient += flow.elements[plane + row * columns + column] * pixel
                }
              }
              kernelGradient[weight] += gradient
            }
          }
        }
      }
    }
    #expect(output.value.elements == sums)
    #expect(leaves[1].gradient?.elements == kernelGradient)
  }
}
