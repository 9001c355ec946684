import Language
import Markup
import NeuralNetwork

extension Film {
  /// Frames of a film: more would only make its file larger.
  private static let frameCount = 48

  /// The boundary at steps of the training so far whose parameters are kept, the first steps closest together.
  package init(of workbench: Workbench, seconds: Double, style: PresentationStyle) throws(Diagnostic) {
    let (network, data) = try workbench.requireFit()
    guard let path = workbench.trainer?.path, path.count > 1 else {
      throw Diagnostic(.command, "there is no training to film yet", hint: "train first: train 200")
    }
    let last = Double(path[path.count - 1].step)
    var chosen: [(step: Int, parameters: [Double])] = []
    for frame in 0...Film.frameCount {
      let share: Double = Double(frame) / Double(Film.frameCount)
      guard let point = path.last(where: { Double($0.step) <= last * share * share + 0.5 }) ?? path.first else { continue }
      if chosen.last?.step != point.step { chosen.append(point) }
    }
    try engine { () throws(EngineError) in try network.requireRoom(copies: 2, for: "the film") }
    let probe = network.copy()
    let setup = workbench.setup
    var frames: [Film.Frame] = []
    for point in chosen {
      try engine { () throws(EngineError) in try probe.setParameterVector(point.parameters) }
      let plot = try Pictures.boundary(of: probe, data, workbench, style)
      let found = try engine { () throws(EngineError) in try probe.evaluate(data.inputs, targets: data.targets, setup: setup) }
      let accuracy = found.accuracy.map { " · accuracy \(style.text($0))" } ?? ""
      frames.append(Film.Frame(plot: plot, caption: "step \(point.step) · loss \(style.text(found.loss))\(accuracy)"))
    }
    // A curve's axis reaches as far as any frame does.
    if data.featureCount == 1 {
      let values = frames.flatMap { $0.plot.series.flatMap(\.y) }.filter(\.isFinite)
      if let low = values.min(), let high = values.max(), low < high {
        for index in frames.indices { frames[index].plot.yRange = low...high }
      }
    }
    let ends = [frames.first, frames.last].compactMap { $0?.caption }
    self.init(
      frames: frames, seconds: seconds, alternative: "\(data.name): what the network answers, from \(ends.joined(separator: " to "))")
  }
}
