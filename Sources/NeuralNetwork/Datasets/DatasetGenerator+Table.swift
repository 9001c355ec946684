#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DatasetGenerator {
  /// All generators, easiest first.
  public static let all: [DatasetGenerator] = [
    gate("and", "AND: 1 when both inputs are 1", "y = x1 and x2") { $0 && $1 },
    gate("or", "OR: 1 when at least one input is 1", "y = x1 or x2") { $0 || $1 },
    gate("nand", "NAND: 0 only when both inputs are 1", "y = not (x1 and x2)") { !($0 && $1) },
    gate("xor", "XOR: 1 when exactly one input is 1; no straight line separates the classes", "y = x1 xor x2") { $0 != $1 },
    moons, circles, blobs, spiral, checkerboard, line, sine,
  ]

  /// The generator of that name, if there is one.
  public static func named(_ name: String) -> DatasetGenerator? { all.first { $0.name == name } }

  private static let plane = ["x1", "x2"]

  /// A logic gate: the four input pairs in counting order, over again when more samples are asked for.
  private static func gate(
    _ name: String, _ summary: String, _ formula: String, _ rule: @escaping @Sendable (Bool, Bool) -> Bool
  ) -> DatasetGenerator {
    DatasetGenerator(
      name: name, summary: summary, formula: formula, parameters: [.n, .noise, .seed], defaultSamples: 4, defaultNoise: 0,
      defaultClasses: 2, featureNames: plane
    ) { draw in
      let first = draw.index & 2 != 0
      let second = draw.index & 1 != 0
      return ([first ? 1 : 0, second ? 1 : 0], rule(first, second) ? 1 : 0)
    }
  }

  private static let moons = DatasetGenerator(
    name: "moons", summary: "two interleaving half circles", formula: "(cos t, sin t) and (1 − cos t, ½ − sin t), 0 ≤ t ≤ π",
    parameters: [.n, .noise, .seed], defaultSamples: 200, defaultNoise: 0.1, defaultClasses: 2, featureNames: plane
  ) { draw in
    let angle = Double.pi * draw.fraction
    return draw.turn == 0 ? ([cos(angle), sin(angle)], 0) : ([1 - cos(angle), 0.5 - sin(angle)], 1)
  }

  private static let circles = DatasetGenerator(
    name: "circles", summary: "a small circle inside a large one", formula: "r·(cos t, sin t), r = 1 for class 0 and ½ for class 1",
    parameters: [.n, .noise, .seed], defaultSamples: 200, defaultNoise: 0.05, defaultClasses: 2, featureNames: plane
  ) { draw in
    let angle = 2 * Double.pi * draw.openFraction
    let radius = draw.turn == 0 ? 1.0 : 0.5
    return ([radius * cos(angle), radius * sin(angle)], Double(draw.turn))
  }

  private static let blobs = DatasetGenerator(
    name: "blobs", summary: "round clouds of points, one a class", formula: "a centre on the circle of radius 3, plus noise",
    parameters: [.n, .noise, .seed, .classes], defaultSamples: 200, defaultNoise: 1, defaultClasses: 2, featureNames: plane
  ) { draw in
    let angle = 2 * Double.pi * Double(draw.turn) / Double(draw.classes) + Double.pi / 4
    return ([3 * cos(angle), 3 * sin(angle)], Double(draw.turn))
  }

  private static let spiral = DatasetGenerator(
    name: "spiral", summary: "spiral arms wound around each other, one a class",
    formula: "r·(cos t, sin t), r from 0.2 to 3 while t makes one turn", parameters: [.n, .noise, .seed, .classes],
    defaultSamples: 200, defaultNoise: 0.1, defaultClasses: 2, featureNames: plane
  ) { draw in
    let radius = 0.2 + 2.8 * draw.fraction
    let angle = 2 * Double.pi * (draw.fraction + Double(draw.turn) / Double(draw.classes))
    return ([radius * cos(angle), radius * sin(angle)], Double(draw.turn))
  }

  private static let checkerboard = DatasetGenerator(
    name: "checkerboard", summary: "the black and white fields of a 4×4 board", formula: "y = (⌊x1⌋ + ⌊x2⌋) mod 2, −2 ≤ x < 2",
    parameters: [.n, .noise, .seed], defaultSamples: 400, defaultNoise: 0, defaultClasses: 2, featureNames: plane
  ) { draw in
    let x = draw.random.uniform(from: -2, to: 2)
    let y = draw.random.uniform(from: -2, to: 2)
    let field = Int(x.rounded(.down)) + Int(y.rounded(.down))
    return ([x, y], field & 1 == 0 ? 0 : 1)
  }

  private static let line = DatasetGenerator(
    name: "line", summary: "points along a straight line, to fit by regression", formula: "y = 2x + 1 + noise, −1 ≤ x < 1",
    parameters: [.n, .noise, .seed], defaultSamples: 50, defaultNoise: 0.1, defaultClasses: nil, featureNames: ["x"]
  ) { draw in
    let x = draw.random.uniform(from: -1, to: 1)
    return ([x], 2 * x + 1)
  }

  private static let sine = DatasetGenerator(
    name: "sine", summary: "points along a sine wave, to fit by regression", formula: "y = sin x + noise, −π ≤ x < π",
    parameters: [.n, .noise, .seed], defaultSamples: 100, defaultNoise: 0.1, defaultClasses: nil, featureNames: ["x"]
  ) { draw in
    let x = draw.random.uniform(from: -Double.pi, to: Double.pi)
    return ([x], sin(x))
  }
}
