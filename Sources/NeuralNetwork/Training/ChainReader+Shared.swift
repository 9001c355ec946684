extension ChainReader {
  /// A parameter that is used many times in one sample: a kernel at each place, a recurrent weight at each time step.
  struct SharedParameter {
    let reader: ChainReader
    let entry: ParameterLayout.Entry
    let index: [Int]
    let sample: Int

    private var k: Int { entry.layer }
    private var layer: ResolvedLayer { reader.layer(k) }
    private var source: String { k == 1 ? "x" : "a\(k - 1)" }

    /// The one factor there is: the sum of what the parameter does at all its places.
    var factor: Factor {
      let terms = terms
      return Factor(symbol: symbol, value: terms.reduce(0) { $0 + $1.value }, detail: detail, terms: terms)
    }

    /// The terms in general: `Σ ∂L/∂z1[0,·,·]·x[0,·,·]`.
    private var symbol: String {
      switch layer.specification.kind {
      case .recurrent(let options):
        let column = index[index.count - 1]
        let gate = "∂L/∂\(options.cell.sumName(column / options.units))(t)[\(column % options.units)]"
        switch entry.parameter.role {
        case "Wx": return "Σₜ \(gate)·\(source)(t)[\(index[0])]"
        case "Wh": return "Σₜ \(gate)·h(t−1)[\(index[0])]"
        default: return "Σₜ \(gate)"
        }
      case .transposedConvolution where index.count == 4: return "Σ ∂L/∂z\(k)[\(index[1]),·,·]·\(source)[\(index[0]),·,·]"
      case _ where index.count == 4: return "Σ ∂L/∂z\(k)[\(index[0]),·,·]·\(source)[\(index[1]),·,·]"
      default: return "Σ ∂L/∂z\(k)[\(index[0]),·,·]"
      }
    }

    private var detail: FormulaText {
      switch layer.specification.kind {
      case .recurrent: "over the time steps it is used in"
      default: index.count == 4 ? "over the places its kernel lies at" : "over every place of its channel"
      }
    }

    private var terms: [Term] { kernelUses.map(\.term) + timeUses.map(\.term) }

    // MARK: Kernels

    /// Each place of the result the parameter has a part in: the term, and where its δ stands.
    private var kernelUses: [(term: Term, place: Int, name: String)] {
      guard let places = KernelPlaces(layer), let dz = reader.backward(k).dz else { return [] }
      let x = reader.forward(k).input
      let isBias = index.count == 1
      let filter = isBias ? index[0] : places.isTransposed ? index[1] : index[0]
      let channel = isBias ? 0 : places.isTransposed ? index[0] : index[1]
      var uses: [(term: Term, place: Int, name: String)] = []
      for row in 0..<places.rows {
        for column in 0..<places.columns {
          let place = places.outputOffset(sample: sample, filter: filter, row: row, column: column)
          let name = "z\(k)[\(filter),\(row),\(column)]"
          if isBias {
            uses.append((Term(symbol: "∂L/∂\(name)", factors: [dz[flat: place]]), place, name))
          } else if let input = places.input(row: row, column: column, i: index[2], j: index[3]) {
            let value = x[flat: places.inputOffset(sample: sample, channel: channel, row: input.row, column: input.column)]
            let symbol = "∂L/∂\(name)·\(source)[\(channel),\(input.row),\(input.column)]"
            uses.append((Term(symbol: symbol, factors: [dz[flat: place], value]), place, name))
          }
        }
      }
      return uses
    }

    // MARK: Time steps

    private var timeUses: [(term: Term, time: Int)] {
      guard let trace = reader.backward(k).time, let gradients = trace.gradients else { return [] }
      let x = reader.forward(k).input
      let (units, width) = (trace.units, trace.gateNames.count * trace.units)
      let column = index[index.count - 1]
      let sum = trace.options.cell.sumName(column / units)
      let isRecurrent = entry.parameter.role == "Wh" || entry.parameter.role == "bh"
      return (0..<trace.steps).map { time in
        let flow = (isRecurrent ? gradients.recurrent : gradients.gates)[time][flat: sample * width + column]
        let symbol = "∂L/∂\(sum)(t=\(time))[\(column % units)]"
        switch entry.parameter.role {
        case "Wx":
          let value = x[flat: (sample * trace.steps + time) * trace.features + index[0]]
          return (Term(symbol: "\(symbol)·\(source)(t=\(time))[\(index[0])]", factors: [flow, value]), time)
        case "Wh":
          let value = trace.state(time - 1, sample: sample, unit: index[0])
          return (Term(symbol: "\(symbol)·h(t=\(time - 1))[\(index[0])]", factors: [flow, value]), time)
        default: return (Term(symbol: symbol, factors: [flow]), time)
        }
      }
    }

    // MARK: The largest term's δ

    /// The chain of the largest term's δ: from what leaves the layer there through the activation or the gates.
    var origin: [Factor] {
      if let largest = kernelUses.max(by: { abs($0.term.value) < abs($1.term.value) }), largest.term.value != 0 {
        return kernelOrigin(largest.place, largest.name)
      }
      if let largest = timeUses.max(by: { abs($0.term.value) < abs($1.term.value) }), largest.term.value != 0 {
        return timeOrigin(largest.time)
      }
      return []
    }

    private func kernelOrigin(_ place: Int, _ name: String) -> [Factor] {
      guard let activation = layer.activation, activation != .identity, let z = reader.forward(k).z?[flat: place],
        let dz = reader.backward(k).dz?[flat: place]
      else { return [] }
      let (a, da) = (reader.forward(k).a[flat: place], reader.backward(k).da[flat: place])
      let above = k < reader.network.layers.count ? ", through layer \(k + 1) (\(reader.layer(k + 1).specification.text))" : ""
      let aName = "a" + name.dropFirst()
      return [
        Factor(symbol: "∂L/∂\(name)", value: dz, detail: "= ∂L/∂\(aName) · ∂\(aName)/∂\(name)"),
        Factor(symbol: "∂L/∂\(aName)", value: da, detail: "what arrives there\(above)"),
        Factor(
          symbol: "∂\(aName)/∂\(name)", value: activation.slopes(at: [z])[0],
          detail: "\(activation.description.derivative) with z = \(z), a = \(a)"),
      ]
    }

    private func timeOrigin(_ time: Int) -> [Factor] {
      guard let trace = reader.backward(k).time, let wh = reader.network.parameter("Wh\(k)") else { return [] }
      let column = index[index.count - 1]
      let isRecurrent = entry.parameter.role == "Wh" || entry.parameter.role == "bh"
      return RecurrentChain(trace: trace, wh: wh, sample: sample).factors(
        gate: column / trace.units, unit: column % trace.units, time: time, isRecurrent: isRecurrent)
    }
  }
}

extension LayerSpecification.Recurrent.Cell {
  /// What a gate's sum is called before its activation: `z` where there is one, `zᵢ` by its gate else.
  public func sumName(_ gate: Int) -> String { self == .rnn ? "z" : "z_\(gateNames[gate])" }
}
