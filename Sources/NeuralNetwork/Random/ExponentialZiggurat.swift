#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The 256 layers of equal area that cover the exponential density, from which draws are taken.
///
/// With f(x) = e⁻ˣ, the edge r and the area v of a layer: x₂₅₅ = r, xᵢ = f⁻¹(v/xᵢ₊₁ + f(xᵢ₊₁)).
/// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000), scaled to 53 bits.
struct ExponentialZiggurat: Sendable {
  /// Where the tail begins, which is the density itself again.
  static let edge = 7.697_117_470_131_05
  /// Of one layer, the tail being part of the lowest: r·f(r) + ∫ᵣ f.
  private static let area = 0.003_949_659_822_581_557

  /// 2⁻⁵³·xᵢ: what a 53-bit draw is multiplied with.
  private(set) var width = [Double](repeating: 0, count: 256)
  /// A draw below 2⁵³·xᵢ₋₁/xᵢ lies under the density without asking.
  private(set) var inside = [UInt64](repeating: 0, count: 256)
  /// f(xᵢ)
  private var density = [Double](repeating: 1, count: 256)

  static let standard = ExponentialZiggurat()

  private init() {
    let scale = 9_007_199_254_740_992.0
    var x = Self.edge
    density[255] = exp(-x)
    width[255] = x / scale
    width[0] = Self.area / density[255] / scale
    inside[0] = UInt64(x * density[255] / Self.area * scale)
    for layer in stride(from: 254, through: 1, by: -1) {
      let outer = x
      x = -log(Self.area / outer + exp(-outer))
      inside[layer + 1] = UInt64(x / outer * scale)
      width[layer] = x / scale
      density[layer] = exp(-x)
    }
  }

  /// Whether a draw at the rim of a layer lies under the density.
  func accepts(_ x: Double, _ layer: Int, _ uniform: Double) -> Bool {
    (density[layer - 1] - density[layer]) * uniform + density[layer] < exp(-x)
  }
}

extension PCG64 {
  /// A draw from the standard exponential distribution: `rng.standard_exponential()`.
  public mutating func exponential() -> Double {
    let ziggurat = ExponentialZiggurat.standard
    while true {
      let bits = next() >> 3
      let layer = Int(bits & 0xff)
      let place = bits >> 8
      let distance = Double(place) * ziggurat.width[layer]
      if place < ziggurat.inside[layer] { return distance }
      if layer == 0 { return ExponentialZiggurat.edge - log1p(-uniform()) }
      if ziggurat.accepts(distance, layer, uniform()) { return distance }
    }
  }
}
