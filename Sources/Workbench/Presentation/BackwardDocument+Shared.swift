import Markup
import NeuralNetwork

extension BackwardReport {
  /// Parameters used at many places, kernels and recurrent weights: what their gradients are sums of.
  func sharedParameters(_ layer: BackwardTrace.Layer, _ input: String) -> [Block] {
    let k = layer.index
    switch layer.layer.specification.kind {
    case .convolution(let options), .transposedConvolution(let options):
      func place(_ letter: String, _ offset: String, _ stride: Int, _ dilation: Int, _ pad: Int) -> String {
        (stride == 1 ? letter : "\(stride)\(letter)") + "+" + (dilation == 1 ? offset : "\(dilation)\(offset)")
          + (pad == 0 ? "" : "−\(pad)")
      }
      let row = place("y", "i", options.stride.height, options.dilation.height, options.padding.height)
      let column = place("x", "j", options.stride.width, options.dilation.width, options.padding.width)
      let isTransposed = layer.layer.kindName == "upconv"
      let formula =
        isTransposed
        ? "dW\(k)[c,o,i,j] = Σ \(input)[c,y,x]·dz\(k)[o,\(row),\(column)]\(penalty(on: "W\(k)[c,o,i,j]"))"
        : "dW\(k)[o,c,i,j] = Σ dz\(k)[o,y,x]·\(input)[c,\(row),\(column)]\(penalty(on: "W\(k)[o,c,i,j]"))"
      return [
        .line(StyledText(formula, .gradient) + StyledText("    over samples and places", .muted)),
        .line(StyledText("db\(k)[o] = Σ dz\(k)[o,y,x]", .gradient)),
      ]
    case .recurrent(let options):
      let sums = options.cell == .rnn ? "dz" : "dgates"
      let origin =
        options.cell == .rnn ? "dz the gradient of h's sum" : "dgates those of the sums of \(options.cell.gateNames.joined(separator: " "))"
      return [
        .line(
          StyledText(
            "dWx\(k) = Σₜ \(input)ₜᵀ @ \(sums)ₜ\(penalty(on: "Wx\(k)")),  dWh\(k) = Σₜ hₜ₋₁ᵀ @ \(sums)ₜ\(penalty(on: "Wh\(k)")),  db\(k) = Σₜ \(sums)ₜ",
            .gradient)
            + StyledText("    \(origin)", .muted))
      ]
    default: return []
    }
  }

  /// The sums behind a kernel's or a recurrent weight's gradient in numbers: one of each parameter, the largest first.
  func sharedSums(_ layer: BackwardTrace.Layer, _ style: PresentationStyle) -> [StyledText] {
    let k = layer.index
    guard let values = forward.layers.first(where: { $0.index == k })?.input else { return [] }
    if let places = KernelPlaces(layer.layer), let dz = layer.dz, let gradient = layer["W"] {
      return chosen(gradient, style) { place in kernelTerms(place, places, values, dz, style) }.map { line("W\(k)", $0, gradient, style) }
    }
    guard let trace = layer.time, let deltas = trace.gradients else { return [] }
    var lines: [StyledText] = []
    for (role, gradient) in layer.parameters where role == "Wx" || role == "Wh" {
      let width = trace.gateNames.count * trace.units
      let found = chosen(gradient, style) { place -> [[Double]] in
        let (source, column) = (place / width, place % width)
        return (0..<trace.steps).flatMap { time in
          (0..<trace.samples).map { sample -> [Double] in
            let value =
              role == "Wx"
              ? values[flat: (sample * trace.steps + time) * trace.features + source] : trace.state(time - 1, sample: sample, unit: source)
            let delta = (role == "Wx" ? deltas.gates : deltas.recurrent)[time][flat: sample * width + column]
            return [value, delta]
          }
        }
      }
      lines += found.map { line("\(role)\(k)", $0, gradient, style) }
    }
    return lines
  }

  /// The first gradient that is not 0 with its terms, or the largest ones in detail.
  private func chosen(
    _ gradient: Tensor, _ style: PresentationStyle, _ terms: (Int) -> [[Double]]
  ) -> [(place: Int, terms: [[Double]])] {
    let places = style.isDetailed ? largestPlaces(gradient.elements, limit: 36).places : [gradient.firstNonZero ?? 0]
    return places.filter { $0 < gradient.count }.map { ($0, terms($0)) }
  }

  /// - Parameter name: the weight's, `Wx1`.
  private func line(
    _ name: String, _ sum: (place: Int, terms: [[Double]]), _ gradient: Tensor, _ style: PresentationStyle
  ) -> StyledText {
    let text = ShownSum(
      sum.terms.filter { sum.terms.count < 5 || !$0.contains(0) }, penalty: penalty(on: name, sum.place), limit: style.isDetailed ? 12 : 4)
    return StyledText("d" + name + Shape.indexText(sum.place, gradient.shape), .gradient)
      + StyledText(" = " + style.lead(text, to: gradient[flat: sum.place])) + style.number(gradient[flat: sum.place], .gradient)
  }

  private func kernelTerms(
    _ place: Int, _ places: KernelPlaces, _ input: Tensor, _ dz: Tensor, _ style: PresentationStyle
  ) -> [[Double]] {
    let (tall, wide) = (places.options.kernelHeight, places.options.kernelWidth)
    let (j, i, kernel) = (place % wide, place / wide % tall, place / (wide * tall))
    let inner = places.isTransposed ? places.filters : places.channels
    let (outer, within) = (kernel / inner, kernel % inner)
    let (filter, channel) = places.isTransposed ? (within, outer) : (outer, within)
    var terms: [[Double]] = []
    for sample in 0..<input.rowCount {
      for row in 0..<places.rows {
        for column in 0..<places.columns {
          guard let met = places.input(row: row, column: column, i: i, j: j) else { continue }
          let value = input[flat: places.inputOffset(sample: sample, channel: channel, row: met.row, column: met.column)]
          let delta = dz[flat: places.outputOffset(sample: sample, filter: filter, row: row, column: column)]
          terms.append([delta, value])
        }
      }
    }
    return terms
  }

  /// The δ of a recurrent layer's sums with their factors: the last step's first unit, or all of them in detail.
  func recurrentDeltas(_ layer: BackwardTrace.Layer, _ style: PresentationStyle) -> [StyledText] {
    guard let trace = layer.time, let deltas = trace.gradients, let wh = parameters["Wh\(layer.index)"] else { return [] }
    let gates = trace.gateNames.count
    func lines(_ chain: RecurrentChain, _ sample: Int, _ time: Int, _ unit: Int) -> [StyledText] {
      (0..<gates).compactMap { gate in
        let factors = chain.factors(gate: gate, unit: unit, time: time)
        guard let delta = factors.first else { return nil }
        let parts = factors.dropFirst()
        let name = "d\(trace.options.cell.sumName(gate))(t=\(time))[\(sample),\(unit)]"
        let symbols = parts.map(\.symbol).joined(separator: " · ")
        let numbers = ShownSum([parts.map(\.value)])
        return StyledText(name, .gradient) + StyledText(" = \(symbols) = \(style.lead(numbers, to: delta.value))")
          + style.number(delta.value, .gradient)
      }
    }
    guard style.isDetailed else { return lines(RecurrentChain(trace: trace, wh: wh, sample: 0), 0, trace.steps - 1, 0) }
    var sizes: [Double] = []
    for sample in 0..<trace.samples {
      for time in 0..<trace.steps {
        let row = deltas.gates[time]
        for unit in 0..<trace.units {
          var size = 0.0
          for gate in 0..<gates { size += abs(row[flat: (sample * gates + gate) * trace.units + unit]) }
          sizes.append(size)
        }
      }
    }
    let (places, isCut) = largestPlaces(sizes, limit: 256 / gates, most: 24)
    var chains: [Int: RecurrentChain] = [:]
    let all = places.flatMap { place -> [StyledText] in
      let sample = place / (trace.units * trace.steps)
      let chain = chains[sample] ?? RecurrentChain(trace: trace, wh: wh, sample: sample)
      chains[sample] = chain
      return lines(chain, sample, place / trace.units % trace.steps, place % trace.units)
    }
    return all + (isCut ? [StyledText("the \(places.count) largest of \(sizes.count) units and steps", .muted)] : [])
  }
}
