import Limits

/// Draws a network's first parameters: layer by layer from one seeded stream, weights only, biases 0. Breaks off when the line is to stop.
enum WeightDrawing {
  static func fill(
    _ values: UnsafeMutablePointer<Double>, layers: [ResolvedLayer], layout: ParameterLayout, initialization: Initialization?, seed: Int
  ) {
    var random = LegacyRandom(seed: seed)
    for layer in layers {
      let chosen = initialization ?? .standard(for: layer.activation)
      for parameter in layer.parameters {
        guard let entry = layout[parameter.name] else { continue }
        let target = values + entry.offset
        Work.inPieces(entry.count, of: 1 << 16) { piece in
          for index in piece { target[index] = parameter.isWeight ? draw(chosen, parameter, &random) : 0 }
        }
      }
    }
  }

  private static func draw(_ initialization: Initialization, _ parameter: ResolvedLayer.Parameter, _ random: inout LegacyRandom) -> Double {
    switch initialization {
    case .glorot:
      let limit = (6 / Double(parameter.fanIn + parameter.fanOut)).squareRoot()
      return random.uniform(from: -limit, to: limit)
    case .he: return random.normal(mean: 0, deviation: (2 / Double(parameter.fanIn)).squareRoot())
    case .normal: return random.gaussian()
    case .zeros: return 0
    }
  }
}
