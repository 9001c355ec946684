#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The 256 layers of equal area that cover the right half of the normal density, from which draws are taken.
///
/// With f(x) = e^(−x²/2), the edge r and the area v of a layer: x₂₅₅ = r, xᵢ = f⁻¹(v/xᵢ₊₁ + f(xᵢ₊₁)).
/// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000), scaled to 52 bits.
struct Ziggurat: Sendable {
  /// Where the tail begins.
  private static let edge = 3.654_152_885_361_009
  /// Of one layer, the tail being part of the lowest: r·f(r) + ∫ᵣ f.
  private static let area = 0.004_928_673_233_974_652

  /// 2⁻⁵²·xᵢ: what a 52-bit draw is multiplied with.
  private(set) var width = [Double](repeating: 0, count: 256)
  /// A draw below 2⁵²·xᵢ₋₁/xᵢ lies under the density without asking.
  private(set) var inside = [UInt64](repeating: 0, count: 256)
  /// f(xᵢ)
  private var density = [Double](repeating: 1, count: 256)

  static let normal = Ziggurat()

  private init() {
    let scale = 4_503_599_627_370_496.0
    var x = Self.edge
    density[255] = exp(-0.5 * x * x)
    width[255] = x / scale
    width[0] = Self.area / density[255] / scale
    inside[0] = UInt64((x * density[255] / Self.area * scale).rounded(.toNearestOrEven))
    for layer in stride(from: 254, through: 1, by: -1) {
      let outer = x
      x = (-2 * log(Self.area / outer + density[layer + 1])).squareRoot()
      inside[layer + 1] = UInt64((x / outer * scale).rounded(.toNearestOrEven))
      width[layer] = x / scale
      density[layer] = exp(-0.5 * x * x)
      // NumPy's table has this one a unit in the last place above what exp gives.
      if layer == 38 { density[layer] = 0.677_388_036_218_773_5 }
    }
  }

  /// Whether a draw at the rim of a layer lies under the density.
  func accepts(_ x: Double, _ layer: Int, _ uniform: Double) -> Bool {
    (density[layer - 1] - density[layer]) * uniform + density[layer] < exp(-0.5 * x * x)
  }

  /// A draw beyond the edge.
  func tail(_ uniform: () -> Double) -> Double {
    while true {
      let x = -0.273_661_237_329_758_28 * log1p(-uniform())
      let y = -log1p(-uniform())
      if y + y > x * x { return Self.edge + x }
    }
  }
}
