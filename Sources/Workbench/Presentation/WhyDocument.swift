import Markup
import NeuralNetwork

/// The chain rule for one number, symbol by symbol, then number by number.
extension WhyReport {
  private static let sampleLimit = 8

  func document(_ style: PresentationStyle) -> Document {
    let name = explanation.parameter
    var blocks: [Block] = []
    blocks.append(.line(StyledText(name, .weight) + " = " + style.number(explanation.value, .weight)))
    if let sample = shownSample, !sample.factors.isEmpty {
      blocks += [
        .blank,
        .line(StyledText("∂L/∂\(name)", .gradient) + StyledText(" = " + sample.factors.map(\.symbol).joined(separator: " · "), .gradient)),
      ]
      let rank = self.sample != nil ? "" : sample.contribution == 0 ? "; none counts" : ", which counts most"
      let which = sampleCount == 1 ? "" : "sample \(sample.sample)" + rank
      if !which.isEmpty { blocks.append(.line(StyledText(which, .muted))) }
      blocks.append(.indented(2, [.table(factors(sample.factors, style))]))
      if sample.factors.count > 1 {
        blocks.append(.line("  " + product(sample.factors, sample.contribution, style)))
      }
      if !sample.origin.isEmpty { blocks += origin(sample, style) }
    }
    if sampleCount > 1 || explanation.penalty != 0 { blocks += [.blank, .lines(sums(style))] }
    blocks += [.blank, .lines(endings(style))]
    if !explanation.warnings.isEmpty {
      blocks.append(.lines(explanation.warnings.map { StyledText("warning: ", .warning) + StyledText(style.text($0)) }))
    }
    return Document(blocks)
  }

  private func factors(_ factors: [Explanation.Factor], _ style: PresentationStyle) -> Table {
    var rows: [[StyledText]] = []
    for factor in factors {
      rows.append([
        StyledText(factor.symbol, .gradient), "= " + style.number(factor.value, .gradient),
        StyledText(style.text(factor.detail), .muted),
      ])
      guard factor.terms.count > 1 else { continue }
      let (shown, rest) = largest(factor.terms, limit: style.isDetailed ? 64 : 6) { abs($0.value) }
      for term in shown {
        let numbers = term.factors.count > 1 ? term.factors.map { style.factor($0) }.joined(separator: "·") : ""
        rows.append([StyledText("  + \(term.symbol)", .muted), "  " + style.number(term.value), StyledText(numbers, .muted)])
      }
      guard !rest.isEmpty else { continue }
      let sum = rest.reduce(0) { $0 + $1.value }
      rows.append([StyledText("  + \(rest.count) smaller, together", .muted), "  " + style.number(sum), ""])
    }
    return Table(rows: rows, alignments: [.left, .left, .words])
  }

  /// All of them in their order where they are few, else the largest first.
  private func largest<Element>(
    _ all: [Element], limit: Int, by size: (Element) -> Double
  ) -> (shown: [Element], rest: [Element]) {
    guard all.count > limit else { return (all, []) }
    let order = all.indices.sorted { size(all[$0]) > size(all[$1]) }
    return (order.prefix(limit - 1).map { all[$0] }, order.dropFirst(limit - 1).map { all[$0] })
  }

  /// Where the δ in the largest term comes from: its factors, and their product.
  private func origin(_ sample: Explanation.Sample, _ style: PresentationStyle) -> [Block] {
    guard let first = sample.origin.first else { return [] }
    let parts = Array(sample.origin.dropFirst())
    return [
      .line(StyledText("  the largest term's ", .muted) + StyledText("\(first.symbol) \(style.text(first.detail))", .gradient)),
      .indented(4, [.table(factors(parts, style))]),
      .line("    " + product(parts, first.value, style)),
    ]
  }

  /// `product = 0.25 · (-1.5) = -0.375`
  private func product(_ factors: [Explanation.Factor], _ value: Double, _ style: PresentationStyle) -> StyledText {
    let text = factors.map { style.factor($0.value) }.joined(separator: " · ")
    let equals = style.equals(ShownSum([factors.map(\.value)]), value)
    return StyledText("product = \(text)\(equals)") + style.number(value, .gradient)
  }

  private func sums(_ style: PresentationStyle) -> [StyledText] {
    var lines = [StyledText("every sample's part, its share of the mean included", .muted)]
    let limit = style.isDetailed ? 64 : WhyReport.sampleLimit
    let (shown, rest) = largest(explanation.samples, limit: limit) { abs($0.contribution) }
    var entries = shown.map { (name: "sample \($0.sample)", value: $0.contribution) }
    let others = explanation.others
    if !rest.isEmpty {
      entries.append(("\(rest.count + others.count) smaller", rest.reduce(others.contribution) { $0 + $1.contribution }))
    }
    if explanation.penalty != 0 { entries.append(("penalty", explanation.penalty)) }
    entries.append(("sum", entries.reduce(0) { $0 + $1.value }))
    let texts = NumberText.column(entries.map(\.value), precision: style.precision)
    let widest = texts.map(\.count).max() ?? 0
    let named = entries.map(\.name.count).max() ?? 0
    for (entry, text) in zip(entries, texts) {
      let lead = entry.name + String(repeating: " ", count: named - entry.name.count)
      let pad = String(repeating: " ", count: widest - text.count)
      lines.append(StyledText("  \(lead)  ", .muted) + StyledText(pad + text, .gradient))
    }
    return lines
  }

  private func endings(_ style: PresentationStyle) -> [StyledText] {
    let name = explanation.parameter
    let gradient = explanation.gradient
    var lines = [StyledText("gradient  ") + StyledText("∂L/∂\(name)", .gradient) + " = " + style.number(gradient, .gradient)]
    lines += numeric(style)
    lines += update(style)
    if let rule {
      return lines + [
        StyledText("by Rosenblatt's rule, whose Σ (ŷ − y)·x over the samples needs no slope: \(style.text(rule)) here", .muted)
      ]
    }
    let after = after ?? explanation.value
    let effect = after < explanation.value ? "lowers it" : after > explanation.value ? "raises it" : "leaves it"
    let direction =
      explanation.check.kink != nil
      ? "the loss bends at this value of \(name)"
      : gradient > 0
        ? "a larger \(name) makes the loss larger"
        : gradient < 0 ? "a larger \(name) makes the loss smaller" : "the loss does not change with it"
    let isDownhill =
      (gradient > 0 && after < explanation.value) || (gradient < 0 && after > explanation.value)
      || (gradient == 0 && after == explanation.value)
    let link = isDownhill ? ", so the update " : "; the update "
    return lines + [StyledText(direction + link + effect, .muted)]
  }

  /// The central difference, and at a kink the slopes that it is the mean of.
  private func numeric(_ style: PresentationStyle) -> [StyledText] {
    let check = explanation.check
    let lead = StyledText("numeric   \(GradientCheck.formula) = ") + style.number(check.numeric, .gradient)
    let step = StyledText(", h = \(NumberText.scientific(check.step, decimals: 0))", .muted)
    if let kink = check.kink {
      return [
        lead + step,
        StyledText("kink      ", .warning) + StyledText("slope (L − L₋) / h = ") + style.number(kink.left, .gradient)
          + StyledText(" to the left, (L₊ − L) / h = ") + style.number(kink.right, .gradient) + StyledText(" to the right"),
        StyledText(
          "          the loss bends here (a relu's z is 0, say): it has no one slope, and the gradient takes one side of each bend",
          .muted),
      ]
    }
    let verdict =
      check.agrees
      ? StyledText("  agrees", .success)
      : check.numeric.isFinite
        ? StyledText("  differs", .error) : StyledText("  tells nothing: the loss is not finite there", .warning)
    return [lead + step + verdict]
  }

  /// What the optimizer will make of it, in its own arithmetic.
  private func update(_ style: PresentationStyle) -> [StyledText] {
    let name = explanation.parameter
    if isFrozen { return [StyledText("update    \(name) stays \(style.text(explanation.value)): its layer is frozen")] }
    var lines: [StyledText] = []
    if let clipped {
      lines.append(
        StyledText("clipped   g = ") + style.number(clipped.gradient, .gradient) + StyledText("  by \(style.text(clipped.text))", .muted)
      )
    }
    let steps = update?.lines ?? []
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      let text = StyledText(style.lead(step)) + (isLast ? style.number(step.value, .weight) : style.number(step.value))
      let origin = isLast && steps.count > 1 ? StyledText("  by \(optimizer.text)", .muted) : ""
      lines.append(StyledText(index == 0 ? "update    " : "          ") + text + origin)
    }
    return lines
  }
}
