import Markup
import NeuralNetwork

extension TrainReport {
  /// The curve between its ends: the bars fill their height, so only these say how much it is. One bar may stand for many steps.
  private func sparkline(_ style: PresentationStyle) -> StyledText {
    let finite = curve.filter(\.isFinite)
    let bars = StyledText(Sparkline.text(curve, cells: 40), .loss)
    guard var first = finite.first, var last = finite.last else { return bars }
    if !isBatchCurve, let lossBefore, lossBefore.isFinite, loss.isFinite { (first, last) = (lossBefore, loss) }
    return style.number(first, .muted) + " " + bars + " " + style.number(last, .muted)
  }

  func document(_ style: PresentationStyle) -> Document {
    var first = StyledText("trained \(counted(epochs, "epoch"))")
    if steps != epochs { first += StyledText(" (\(counted(steps, "step")))") }
    first += ": " + StyledText("loss ", .muted)
    if let lossBefore, steps > 0 { first += style.number(lossBefore, .loss) + " → " }
    first += style.number(loss, .loss)
    if let accuracy { first += StyledText("   accuracy ", .muted) + accuracyText(accuracy, of: sampleCount, style) }
    var lines = [first]
    // With a part to choose by, the test part stays closed: `evaluate test` opens it.
    if let (name, part) = validation.map({ ("validation", $0) }) ?? test.map({ ("test", $0) }) {
      var text = StyledText("\(name): ") + StyledText("loss ", .muted) + style.number(part.loss, .loss)
      if let accuracy = part.accuracy { text += StyledText("   accuracy ", .muted) + style.number(accuracy) }
      lines.append(text)
    }
    if curve.count > 2, stopped != .diverged {
      lines.append(StyledText(isBatchCurve ? "batch loss  " : "loss  ", .muted) + sparkline(style))
    }
    if let lossScale, skippedSteps > 0 {
      lines.append(
        StyledText(
          "\(counted(skippedSteps, "step")) overflowed float16 and changed nothing; the loss scale is \(lossScale.shortText) now", .warning)
      )
    }
    switch stopped {
    case .completed: break
    case .until, .stop:
      lines.append(StyledText("stopped after \(counted(epochs, "epoch")): ", .success) + StyledText(condition ?? "", .code))
    case .interrupted:
      if isLastStepLoss { lines.append(StyledText("this loss is the last step's; `evaluate` takes all \(sampleCount) samples", .muted)) }
      lines.append(StyledText("interrupted between two steps; `train` goes on from here", .warning))
    case .diverged: break
    }
    var blocks: [Block] = [.lines(lines)]
    if let divergence { blocks.append(.lines(divergenceLines(divergence, style))) }
    if let cause { blocks.append(.paragraph(StyledText("nothing learnt: ", .warning) + StyledText(cause))) }
    if !warnings.isEmpty { blocks.append(.lines(warnings.map { StyledText("note: ", .warning) + StyledText($0) })) }
    if let picture { blocks += [.blank, .plot(picture)] }
    return Document(blocks)
  }

  private func divergenceLines(_ divergence: Divergence, _ style: PresentationStyle) -> [StyledText] {
    let place = divergence.layer.map { "layer \($0): " } ?? ""
    let what = divergence.value.isNaN ? "no longer a number (nan)" : "infinite"
    var lines = [
      StyledText("diverged ", .error)
        + StyledText("at step \(divergence.step): \(place)\(divergence.name) is \(what), with lr=\(style.text(divergence.learningRate))")
    ]
    guard let advice else { return lines }
    let lead = StyledText("try: ", .hint)
    let command = StyledText("optimizer \(advice.optimizer.text)", .command)
    let reset = StyledText("reset", .command)
    guard let trial = advice.trial else {
      lines.append(lead + reset + ", then a smaller learning rate, for instance " + command)
      return lines
    }
    let steps = counted(trial.steps, "step")
    if trial.learns || trial.falls {
      if advice.data != nil {
        lines.append(lead + StyledText(advice.line, .command) + ": the numbers are too large for the learning rate")
      } else {
        lines.append(lead + reset + ", then a smaller learning rate: " + command)
      }
      lines.append(
        StyledText("     tried on a copy, \(steps) from the first weights: loss ", .muted) + style.number(trial.lossBefore, .loss) + " → "
          + style.number(trial.loss, .loss))
      if !trial.learns {
        lines.append(StyledText("     lower, and no better than knowing nothing yet: ", .muted) + StyledText("diagnose", .command))
      }
    } else {
      lines.append(lead + reset + ", then " + StyledText("clip norm=1", .command) + " and " + command)
      lines.append(
        StyledText("     by itself that rate does not lower the loss from the first weights in \(steps); ", .muted)
          + StyledText("diagnose", .command) + StyledText(" looks why", .muted))
    }
    return lines
  }
}

/// `0.75 (3 of 4)`
func accuracyText(_ accuracy: Double, of count: Int, _ style: PresentationStyle) -> StyledText {
  let right = Int((accuracy * Double(count)).rounded())
  return style.number(accuracy, accuracy == 1 ? .success : .number) + StyledText(" (\(right) of \(count))", .muted)
}

extension ProgressReport {
  func document(_ style: PresentationStyle) -> Document {
    var text = StyledText("epoch \(epoch)", .muted) + "  loss " + style.number(loss, .loss)
    if let accuracy { text += "  accuracy " + style.number(accuracy) }
    if let validationLoss { text += "  validation loss " + style.number(validationLoss, .loss) }
    if let testLoss, validationLoss == nil { text += "  test loss " + style.number(testLoss, .loss) }
    return Document([.line(text)])
  }
}

extension WatchReport {
  func document(_ style: PresentationStyle) -> Document {
    let head = StyledText(step.map { "step \($0)  " } ?? "", .muted) + StyledText(expression, .code)
    if let number = value.doubleIfNumber { return Document([.line(head + " = " + style.number(number))]) }
    if let tensor = try? value.withoutTracking.tensor("it"), tensor.rank <= 2 {
      return Document(style.blocks("", tensor, .number, caption: head))
    }
    return Document([.line(head + " = " + StyledText(value.displayText))])
  }
}

extension BriefReport {
  func document(_ style: PresentationStyle) -> Document { Document(line.map { [.line(StyledText($0))] } ?? []) }
}
