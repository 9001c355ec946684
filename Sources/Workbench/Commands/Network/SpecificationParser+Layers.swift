import Language
import NeuralNetwork

/// One layer of a spec, by its kind.
extension SpecificationParser {
  func layer(_ segment: Segment, index: Int) throws(Diagnostic) -> LayerSpecification {
    guard let first = segment.tokens.first else {
      throw fault("there is no layer behind this arrow", segment.place, hint: "for instance `-> 1 sigmoid`, or leave the arrow out")
    }
    var rest = Rest(tokens: segment.tokens.dropFirst(), after: first.span)
    if first.key == nil, Int(first.text) != nil { rest = Rest(tokens: segment.tokens[...], after: segment.place) }
    let kind = Int(first.text) != nil ? "dense" : first.text
    switch kind {
    case "dense":
      let units = try size(&rest, of: "dense", called: "units", example: "dense 4 tanh")
      return LayerSpecification.dense(units, try activation(&rest))
    case "conv", "upconv":
      let options = try convolution(&rest, kind: kind)
      let activation = try activation(&rest, hasOptions: true)
      return LayerSpecification(kind == "conv" ? .convolution(options) : .transposedConvolution(options), activation: activation)
    case "maxpool", "avgpool":
      let window = try window(&rest, kind: kind, example: "\(kind) 2")
      let options = try self.options(&rest, known: ["stride", "pad"], kind: kind)
      try end(rest, kind: kind)
      let pooling = LayerSpecification.Pooling(height: window.0, width: window.1, stride: options["stride"], padding: options["pad"] ?? 0)
      return LayerSpecification(kind == "maxpool" ? .maxPool(pooling) : .averagePool(pooling))
    case "flatten":
      try end(rest, kind: kind)
      return LayerSpecification(.flatten)
    case "dropout":
      guard let token = rest.next(), let rate = Double(token.text) else {
        throw fault("dropout needs the share of values it drops", rest.last, hint: "for instance: dropout 0.5")
      }
      guard rate >= 0, rate < 1 else {
        throw fault("a dropout rate is at least 0 and below 1, not \(token.text)", token.span, hint: "dropout 0.5")
      }
      try end(rest, kind: kind)
      return LayerSpecification(.dropout(rate: rate))
    case "rnn", "lstm", "gru":
      return try recurrent(&rest, cell: LayerSpecification.Recurrent.Cell(rawValue: kind) ?? .rnn)
    default: throw unknownLayer(first, segment)
    }
  }

  func unknownLayer(_ token: Token, _ segment: Segment) -> Diagnostic {
    let kinds = LayerSpecification.kindNames
    if SpecificationParser.isActivation(token.text) {
      return fault(
        "`\(token.text)` is an activation; it stands behind the number of units", token.span, hint: "for instance `-> 4 \(token.text)`")
    }
    if let value = Double(token.text) { return fault("a layer has a whole number of units, not \(value.shortText)", token.span) }
    let near = Suggestion.nearest(to: token.text, in: kinds)
    let all = "a number of units, or \(kinds.joined(separator: ", "))"
    return fault(
      "there is no layer `\(token.text)`", token.span, hint: near.map { "did you mean `\($0)`? A layer is \(all)" } ?? "a layer is \(all)")
  }

  func convolution(_ rest: inout Rest, kind: String) throws(Diagnostic) -> LayerSpecification.Convolution {
    let example = "\(kind) 4 3x3 pad=1 relu"
    let filters = try size(&rest, of: kind, called: "filters", example: example)
    let window = try window(&rest, kind: kind, example: example)
    let known = ["stride", "pad", "dilation"] + (kind == "upconv" ? ["outpad"] : [])
    let options = try self.options(&rest, known: known, kind: kind)
    return LayerSpecification.Convolution(
      filters: filters, kernelHeight: window.0, kernelWidth: window.1, stride: options["stride"] ?? 1, padding: options["pad"] ?? 0,
      dilation: options["dilation"] ?? 1, outputPadding: options["outpad"] ?? 0)
  }

  func recurrent(_ rest: inout Rest, cell: LayerSpecification.Recurrent.Cell) throws(Diagnostic) -> LayerSpecification {
    let kind = cell.rawValue
    let units = try size(&rest, of: kind, called: "units", example: "\(kind) 8")
    var recurrent = LayerSpecification.Recurrent(cell: cell, units: units)
    while let token = rest.next() {
      switch token.text {
      case "all": recurrent.keepsSequence = true
      case "tanh" where cell == .rnn: recurrent.activation = .tanh
      case "relu" where cell == .rnn: recurrent.activation = .relu
      default:
        let hint = cell == .rnn ? "behind the units of rnn may stand tanh, relu and all" : "behind the units of \(kind) may stand all"
        throw fault("\(kind) does not take `\(token.text)`", token.span, hint: hint)
      }
    }
    return LayerSpecification(.recurrent(recurrent))
  }
}
