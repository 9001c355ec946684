import Foundation
import Markup

/// Documents with every kind of block, as the reports make them.
enum Sample {
  static let weights = Matrix(
    caption: "W1 (2×4)", rows: [[0.5234, -1.23456, 0.1, 0.75], [0.25, 0.5, -0.0312, 1]], rowLabels: ["x1", "x2"],
    columnLabels: ["h1", "h2", "h3", "h4"], role: .weight)

  static func grid(_ rows: Int, _ columns: Int) -> [[Double]] {
    (0..<rows).map { row in
      (0..<columns).map { column in
        let value: Int = (row * 37 + column * 91) % 1000
        return Double(value) / 500 - 1
      }
    }
  }

  static let lossCurve: Plot = {
    let epochs = (0..<500).map(Double.init)
    let train = epochs.map { 0.72 * exp(-$0 / 120) + 0.02 }
    let test = epochs.map { 0.72 * exp(-$0 / 160) + 0.08 }
    return Plot(
      title: "Loss while training", xLabel: "epoch", yLabel: "loss",
      series: [
        .init(label: "train", x: epochs, y: train, role: .loss), .init(label: "test", x: epochs, y: test, role: .target),
      ], alternative: "The training loss falls from 0.74 to 0.03, the test loss from 0.8 to 0.11")
  }()

  static let activation: Plot = {
    let z = (0...120).map { -6 + Double($0) * 0.1 }
    return Plot(
      title: "sigmoid", xLabel: "z", yLabel: "a",
      series: [.init(label: "sigmoid", x: z, y: z.map { 1 / (1 + exp(-$0)) }, role: .activation)],
      markers: [.init(label: "z = 0.85, a = 0.7006", x: [0.85], y: [0.7006], mark: .points, role: .preactivation)], height: 9,
      alternative: "The sigmoid rises from 0 to 1; at z = 0.85 it is 0.7006")
  }()

  static let boundary: Plot = {
    let angles = (0..<30).map { Double($0) / 30 * Double.pi }
    let classes = (0..<32).map { row in
      (0..<64).map { column -> Int in
        let x: Double = -1.5 + Double(column) / 16
        let y: Double = 1.5 - Double(row) * 2.5 / 32
        return y - 0.25 + 0.6 * sin(2 * x - 1) < 0 ? 1 : 0
      }
    }
    return Plot(
      title: "Decision boundary", xLabel: "x1", yLabel: "x2",
      series: [
        .init(label: "class 0", x: angles.map { cos($0) }, y: angles.map { sin($0) }, mark: .points, role: .class0, glyph: "o"),
        .init(label: "class 1", x: angles.map { 1 - cos($0) }, y: angles.map { 0.5 - sin($0) }, mark: .points, role: .class1, glyph: "x"),
      ], xRange: -1.5...2.5, yRange: -1...1.5, field: .init(classes: classes), height: 12,
      alternative: "The boundary bends between the two moons")
  }()

  static let bars = Plot(
    title: "Gradient size per layer", xLabel: "layer", yLabel: "‖dW‖",
    series: [.init(label: "size", x: [1, 2, 3, 4, 5], y: [0.002, 0.01, 0.06, 0.3, 0.8], mark: .bars, role: .gradient)], height: 6,
    alternative: "The gradients shrink from 0.8 in the last layer to 0.002 in the first")

  static let network = Diagram(
    layers: [
      .init(title: "input", unitCount: 2, unitLabels: ["x1", "x2"], unitValues: [0, 1]),
      .init(
        title: "layer 1 · tanh", unitCount: 3, unitLabels: ["h1", "h2", "h3"], unitValues: [0.2345, -0.8123, 0.9912],
        weights: [[0.5, -0.3, 0.2], [-0.4, 0.9, -1]]),
      .init(title: "layer 2 · sigmoid", unitCount: 1, unitLabels: ["ŷ"], unitValues: [0.6234], weights: [[0.5], [-0.3], [0.2]]),
    ], alternative: "A network of 2 inputs, 3 tanh units and 1 sigmoid unit")

  static let convolution = Diagram(
    layers: [
      .init(title: "input", unitCount: 64, detail: "8×8×1", isBox: true),
      .init(title: "conv 4 3×3 · relu", unitCount: 144, detail: "6×6×4", isBox: true),
      .init(title: "flatten", unitCount: 144, detail: "144", isBox: true),
      .init(title: "dense 10 · softmax", unitCount: 10, isBox: true),
    ], alternative: "An image of 8×8 through a convolution to 10 classes")

  static let digit = Heatmap(
    title: "a zero",
    rows: [[0, 0.6, 0.6, 0], [0.6, 0.1, 0.1, 0.6], [1, 0, 0, 1], [0.6, 0.1, 0.1, 0.6], [0, 0.6, 0.6, 0]], isDiverging: false,
    alternative: "A ring of bright pixels")

  static let signs = Heatmap(
    title: "W1 (2×4)", rows: [[0.9, -0.2, 0, 0.3], [-1.2, 0.7, 0.05, -0.7]], isDiverging: true,
    alternative: "Weights between -1.2 and 0.9")

  static let sizes = BarChart(
    title: "mean |dW| of each layer, logarithmic",
    bars: [
      BarChart.Bar("dW1 2×8", 2.5e-6, role: .gradient), .init("dW2 8×8", 0.00042, role: .gradient), .init("dW3 8×1", 0.12, role: .gradient),
    ],
    isLogarithmic: true, alternative: "The gradients grow from 2.5e-06 to 0.12")

  static let kernels = Gallery(
    title: "kernels of layer 1",
    maps: (0..<6).map { index in
      Heatmap(title: "W1[\(index),0]", rows: grid(index + 3, 3).suffix(3).map(\.self), isDiverging: true, alternative: "")
    }, isDiverging: true, alternative: "Six kernels of 3×3")

  static let prose = MarkdownParser.parse(
    """
    # Backpropagation

    A network learns by asking of every weight *who is to blame*, **and how much**. The answer is a derivative,
    ∂L/∂w, and it comes from the [chain rule](https://example.org): run `why W1[0,1]` to see it.

    > Small numbers, followed by hand.

    1. forward
    2. backward
       - first `dz`
       - then `dW`, which is the input times `dz`, summed over the samples

    | layer | shape | parameters |
    | --- | --- | ---: |
    | dense · tanh | 2×4 | 12 |
    | dense · sigmoid | 4×1 | 5 |
    """)

  static let text = Document(
    prose + [
      .blank, .code([">>> net 2 -> 4 tanh -> 1 sigmoid", "17 parameters"], language: "longhand"), .rule,
      .lines(["z1 = x @ W1 + b1", "   = 0.5·0.1 + 1.0·0.2 + 0.3 = 0.55 and so on, a line that is longer than a narrow screen is wide"]),
    ])

  static let numbers = Document([
    .matrix(weights), .blank, .matrix(Matrix(caption: "b1 (4)", rows: [[0, 0.5, -1, 12.25]], role: .bias)), .blank,
    .matrix(Matrix(caption: "X (50×784)", rows: grid(50, 784), role: .input)), .blank,
    .beside(
      [[.matrix(Matrix(caption: "before", rows: [[1.5, 2]]))], [.matrix(Matrix(caption: "after", rows: [[1.25], [3e-7]]))]], gap: 4),
    .table(
      Table(
        header: ["run", "network", "loss"], rows: [["1", "2 -> 4 tanh -> 1 sigmoid", "0.0312"], ["2", "2 -> 1 sigmoid", "12.5"]],
        alignments: [.right, .left, .decimal])),
  ])

  static let pictures = Document([
    .plot(lossCurve), .blank, .plot(activation), .blank, .plot(boundary), .blank, .plot(bars), .blank, .diagram(network), .blank,
    .diagram(convolution), .blank, .heatmap(digit), .blank, .heatmap(signs),
    .blank, .bars(sizes), .blank, .gallery(kernels),
  ])
}
