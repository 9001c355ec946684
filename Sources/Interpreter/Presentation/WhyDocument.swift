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
      let which = sampleCount == 1 ? "" : "sample \(sample.sample)" + (self.sample == nil ? ", which counts most" : "")
      if !which.isEmpty { blocks.append(.line(StyledText(which, .muted))) }
      blocks.append(.indented(2, [.table(factors(sample, style))]))
      if sample.factors.count > 1 {
        let product = sample.factors.map { style.factor($0.value) }.joined(separator: " · ")
        blocks.append(.line(StyledText("  product = \(product) = ") + style.number(sample.contribution, .gradient)))
      }
    }
    if sampleCount > 1 || explanation.penalty != 0 { blocks += [.blank, .lines(sums(style))] }
    blocks += [.blank, .lines(endings(style))]
    if !explanation.warnings.isEmpty {
      blocks.append(.lines(explanation.warnings.map { StyledText("warning: ", .warning) + StyledText(rounded($0, style)) }))
    }
    return Document(blocks)
  }

  private func factors(_ sample: Explanation.Sample, _ style: PresentationStyle) -> Table {
    var rows: [[StyledText]] = []
    for factor in sample.factors {
      rows.append([
        StyledText(factor.symbol, .gradient), "= " + style.number(factor.value, .gradient),
        StyledText(rounded(factor.detail, style), .muted),
      ])
      guard factor.terms.count > 1 else { continue }
      for term in factor.terms.prefix(style.isDetailed ? 64 : 6) {
        rows.append([StyledText("  + \(term.symbol)", .muted), "  " + style.number(term.value), ""])
      }
      let left = factor.terms.count - (style.isDetailed ? 64 : 6)
      if left > 0 { rows.append([StyledText("  … \(left) more terms", .muted), "", ""]) }
    }
    return Table(rows: rows, alignments: [.left, .left, .left])
  }

  /// A detail's long numbers with the style's digits.
  private func rounded(_ text: String, _ style: PresentationStyle) -> String {
    var result = ""
    var number = ""
    func flush() {
      result += number.count > 5 && number.contains(".") ? Double(number).map { style.text($0) } ?? number : number
      number = ""
    }
    for character in text {
      let isPart =
        character.isASCII
        && (character.isNumber || character == "." || (character == "e" && !number.isEmpty) || (character == "-" && number.last == "e"))
      if isPart {
        number.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  private func sums(_ style: PresentationStyle) -> [StyledText] {
    let samples = explanation.samples
    var lines = [StyledText("every sample's part, its share of the mean included", .muted)]
    let shown = samples.count <= WhyReport.sampleLimit || style.isDetailed ? samples.count : WhyReport.sampleLimit - 2
    let texts = NumberText.column(samples.prefix(shown).map(\.contribution), precision: style.precision)
    let widest = texts.map(\.count).max() ?? 0
    for (sample, text) in zip(samples, texts) {
      let pad = String(repeating: " ", count: widest - text.count)
      lines.append(StyledText("  sample \(sample.sample)  ", .muted) + StyledText(pad + text, .gradient))
    }
    if shown < samples.count { lines.append(StyledText("  … \(samples.count - shown) more", .muted)) }
    if explanation.penalty != 0 { lines.append(StyledText("  penalty  ", .muted) + style.number(explanation.penalty, .gradient)) }
    return lines
  }

  private func endings(_ style: PresentationStyle) -> [StyledText] {
    let name = explanation.parameter
    let gradient = explanation.gradient
    let scale = max(abs(gradient), abs(explanation.numeric), 1e-12)
    let agrees = abs(gradient - explanation.numeric) / scale < 1e-4 || abs(gradient - explanation.numeric) < 1e-8
    var lines = [
      StyledText("gradient  ") + StyledText("∂L/∂\(name)", .gradient) + " = " + style.number(gradient, .gradient),
      StyledText("numeric   \(GradientCheck.formula) = ") + style.number(explanation.numeric, .gradient)
        + (agrees ? StyledText("  agrees", .success) : StyledText("  differs", .error)),
    ]
    if let rule {
      let after = explanation.value - learningRate * rule
      return lines + [
        StyledText("update    \(name) ← \(style.text(explanation.value)) − \(style.text(learningRate))·\(style.factor(rule)) = ")
          + style.number(after, .weight),
        StyledText("by Rosenblatt's rule, whose Σ (ŷ − y)·x over the samples needs no slope: \(style.text(rule)) here", .muted),
      ]
    }
    let expected = explanation.value - learningRate * gradient
    let after = after ?? expected
    let isPlain = optimizer.kind == .sgd && abs(after - expected) <= 1e-12 * max(abs(expected), 1e-300)
    if isFrozen {
      lines.append(StyledText("update    \(name) stays \(style.text(explanation.value)): its layer is frozen"))
    } else if isPlain {
      lines.append(
        StyledText("update    \(name) ← \(style.text(explanation.value)) − \(style.text(learningRate))·\(style.factor(gradient)) = ")
          + style.number(after, .weight))
    } else {
      lines.append(
        StyledText("update    \(name) ← \(style.text(explanation.value)) − \(style.factor(explanation.value - after)) = ")
          + style.number(after, .weight) + StyledText("  by \(optimizer.text): \(optimizer.formula.last ?? "")", .muted))
    }
    let effect = after < explanation.value ? "lowers it" : after > explanation.value ? "raises it" : "leaves it"
    let direction =
      gradient > 0
      ? "a larger \(name) makes the loss larger"
      : gradient < 0 ? "a larger \(name) makes the loss smaller" : "the loss does not change with it"
    let isDownhill =
      (gradient > 0 && after < explanation.value) || (gradient < 0 && after > explanation.value)
      || (gradient == 0 && after == explanation.value)
    let link = isDownhill ? ", so the update " : "; the update "
    return lines + [StyledText(direction + link + effect, .muted)]
  }
}
