extension Augmentation {
  /// - Throws: when the numbers are out of range, or the inputs are no images to shift.
  public func validate(for network: Network) throws(EngineError) {
    guard noise >= 0, noise.isFinite else { throw EngineError("noise must be at least 0, not \(noise.shortText)") }
    guard shift >= 0 else { throw EngineError("shift must be at least 0, not \(shift)") }
    guard shift > 0, let input = network.layers.first?.input else { return }
    guard case .image(_, let height, let width) = input else {
      throw EngineError(
        "shift moves images, and the network's input is a row of \(network.inputCount)",
        hint: "write the input as height x width, such as 8x8")
    }
    guard shift < min(height, width) else { throw EngineError("a shift of \(shift) moves an image of \(height)×\(width) out of itself") }
  }

  /// Shifts each sample of a batch by its own random number of pixels, then adds noise.
  func apply<T: KernelScalar>(to x: UnsafeMutablePointer<T>, samples: Int, shape: SampleShape, _ random: inout LegacyRandom) {
    let width = shape.count
    for sample in 0..<samples {
      let row = x + sample * width
      if shift > 0, case .image(let channels, let height, let columns) = shape {
        let down = (random.integer(from: 0, to: 2 * shift + 1) ?? shift) - shift
        let right = (random.integer(from: 0, to: 2 * shift + 1) ?? shift) - shift
        for channel in 0..<channels {
          Augmentation.move(row + channel * height * columns, height: height, width: columns, down: down, right: right)
        }
      }
      if noise > 0 { for index in 0..<width { row[index] += T(random.normal(mean: 0, deviation: noise)) } }
    }
  }

  private static func move<T: KernelScalar>(_ image: UnsafeMutablePointer<T>, height: Int, width: Int, down: Int, right: Int) {
    let rows = down > 0 ? Array((0..<height).reversed()) : Array(0..<height)
    let columns = right > 0 ? Array((0..<width).reversed()) : Array(0..<width)
    for y in rows {
      for x in columns {
        let isInside = (0..<height).contains(y - down) && (0..<width).contains(x - right)
        image[y * width + x] = isInside ? image[(y - down) * width + x - right] : 0
      }
    }
  }
}
