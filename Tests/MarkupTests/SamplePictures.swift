import Markup

/// Every kind of picture, small and large.
extension Sample {
  static let everyPicture = namedPictures.map(\.name)

  static func picture(_ name: String) -> Block { namedPictures.first { $0.name == name }!.block }

  private static let namedPictures: [(name: String, block: Block)] = [
    ("loss", .plot(lossCurve)), ("activation", .plot(activation)), ("boundary", .plot(boundary)), ("bars", .plot(bars)),
    ("network", .diagram(network)), ("convolution", .diagram(convolution)), ("many layers", .diagram(deep)),
    ("large layers", .diagram(wide)),
    ("digit", .heatmap(digit)), ("signs", .heatmap(signs)), ("large map", .heatmap(large)), ("tall map", .heatmap(tall)),
    ("sizes", .bars(sizes)), ("many sizes", .bars(manySizes)), ("kernels", .gallery(kernels)),
    ("maps", .gallery(maps)),
  ]

  private static let deep = Diagram(
    layers: (0..<12).map {
      Diagram.Layer(title: $0 == 0 ? "input" : "layer \($0) · sigmoid", unitCount: 4, unitValues: [0.1, 0.2, 0.3, 0.4])
    }, alternative: "Twelve layers of four units")

  private static let wide = Diagram(
    layers: [
      Diagram.Layer(title: "input", unitCount: 64), Diagram.Layer(title: "layer 1 · relu", unitCount: 300),
      Diagram.Layer(title: "layer 2 · softmax", unitCount: 10),
    ], alternative: "64 inputs, 300 units, 10 outputs")

  private static let large = Heatmap(title: "W1 (64×300)", rows: grid(64, 300), isDiverging: true, alternative: "Weights from −1 to 1")
  private static let tall = Heatmap(title: "X", rows: grid(200, 3), isDiverging: false, alternative: "Values from −1 to 1")
  private static let manySizes = BarChart(
    title: "Gradient size per layer", bars: (1...30).map { BarChart.Bar("layer \($0)", 1 / Double($0 * $0)) }, isLogarithmic: true,
    alternative: "From 1 down to 0.001")
  private static let maps = Gallery(
    title: "feature maps", maps: (0..<4).map { Heatmap(title: "map \($0)", rows: grid(8, 8), isDiverging: false, alternative: "") },
    isDiverging: false, alternative: "Four maps of 8×8")
}
