import Language
import Limits
import Markup
import NeuralNetwork
import Runtime

/// Compares a gradient that somebody claims with central differences of what it is to be the gradient of.
struct GradientRefutation {
  let session: Session
  /// The gradient, and the number it is of, as they are written.
  let gradient: (expression: Expression, source: Source)
  let loss: (expression: Expression, source: Source)

  /// Elements that are compared, at most.
  private static let limit = 200

  private var name: String { gradient.source.text(in: gradient.expression.span) }
  private var lossName: String { loss.source.text(in: loss.expression.span) }

  /// - Throws: what evaluating either throws, and where nothing in the loss can be what the gradient is for.
  func report() throws(Diagnostic) -> DiagnoseReport {
    let mine = try session.evaluator.evaluate(gradient.expression, source: gradient.source).detached.tensor("the gradient")
    let weight = try weight(of: mine)
    let places = mine.count <= Self.limit ? Array(0..<mine.count) : (0..<Self.limit).map { $0 * mine.count / Self.limit }
    let slopes = try slopes(weight.name, weight.value, places)
    let claimed = places.map { mine.elements[$0] }
    let (factor, error) = Tensor.vector(claimed).ratio(to: .vector(slopes))
    let difference = zip(claimed, slopes).map { abs($0 - $1) }
    let scale = max(slopes.map { abs($0) }.max() ?? 0, claimed.map { abs($0) }.max() ?? 0, 1e-8)
    let worst = (difference.max() ?? 0) / scale
    guard worst > GradientCheck.limit else { return DiagnoseReport(findings: [], health: ProgramHealth(gradientError: worst)) }
    let place = difference.indices.max { difference[$0] < difference[$1] } ?? 0
    let element = Self.index(places[place], mine.shape)
    var (id, change, cure) = (FindingID.wrongGradient, "", Cure(kind: .look, line: "check \(name) = \(name)", epochs: 0))
    if error <= 1e-4, factor < 0 {
      id = .wrongSign
      change = "; all of it has the other sign"
      cure = Cure(kind: .restart, line: "\(name) = -\(name)", epochs: 0)
    } else if error <= 1e-4, factor.isFinite, factor != 0 {
      let isCount = factor > 1.5 && abs(factor - factor.rounded()) < 1e-3
      if isCount { id = .missingMean }
      change = "; all of it is \(NumberText.text(factor, precision: max(MessageDigits.current, 4))) times too large"
      cure = Cure(
        kind: .restart, line: "\(name) = \(name) / \(NumberText.text(isCount ? factor.rounded() : factor, precision: 6))", epochs: 0)
    }
    let finding = Finding(
      id,
      "`\(name)\(element)` is \(short(claimed[place])), and central differences of `\(lossName)` give \(short(slopes[place]))\(change)",
      place: name,
      evidence: [
        .init("claimed", .double(claimed[place])), .init("numeric", .double(slopes[place])), .init("relative_error", .double(worst)),
      ], cures: [cure])
    return DiagnoseReport(findings: [finding], health: nil)
  }

  /// The variable that the gradient is for: by its name, else one of its size in the loss.
  private func weight(of gradient: Tensor) throws(Diagnostic) -> (name: String, value: Tensor) {
    var names: [String] = []
    loss.expression.walk { if case .name(let name) = $0.kind, !names.contains(name) { names.append(name) } }
    let all = Set(session.evaluator.variableNames)
    if let named = GradientName.parameter(of: GradientName.last(name), among: all) { names.insert(named, at: 0) }
    for name in names {
      guard let value = try? session.evaluator.value(of: name)?.detached.tensor(name), value.count == gradient.count else { continue }
      return (name, value)
    }
    throw Diagnostic(
      .value, "nothing in `\(lossName)` has the shape of `\(name)`", hint: "say what it is the gradient of: diagnose grad=dW1 of=loss(W1)",
      source: gradientSource, span: self.gradient.expression.span)
  }

  private var gradientSource: Source { gradient.source }

  /// (L(w + h) − L(w − h)) / 2h, element by element; the learner's own variable is put back.
  private func slopes(_ name: String, _ value: Tensor, _ places: [Int]) throws(Diagnostic) -> [Double] {
    let old = session.evaluator.value(of: name) ?? .none
    defer { session.evaluator.set(name, to: old) }
    func at(_ place: Int, _ step: Double) throws(Diagnostic) -> Double {
      var elements = value.elements
      elements[place] += step
      session.evaluator.set(name, to: .plain((try? Tensor(shape: value.shape, elements: elements)) ?? value))
      let result = try session.evaluator.evaluate(loss.expression, source: loss.source)
      var number = try? result.detached.tensor("the loss").item
      if number == nil, case .tuple(let parts) = result { number = try? parts.first?.detached.tensor("the loss").item }
      guard let number else {
        throw Diagnostic(
          .type, "`\(lossName)` has to give one number, and gives \(session.shortText(of: result))",
          hint: "sum or average it: np.sum(…), np.mean(…)", source: loss.source, span: loss.expression.span)
      }
      return number
    }
    var slopes: [Double] = []
    for place in places {
      try Work.checkStopped()
      let step = GradientCheck.step * max(1, abs(value.elements[place]))
      slopes.append((try at(place, step) - at(place, -step)) / (2 * step))
    }
    return slopes
  }

  private static func index(_ place: Int, _ shape: [Int]) -> String {
    var rest = place
    var indices: [Int] = []
    for extent in shape.reversed() where extent > 0 {
      indices.insert(rest % extent, at: 0)
      rest /= extent
    }
    return indices.isEmpty ? "" : "[\(indices.map(String.init).joined(separator: ","))]"
  }
}

extension Tensor {
  fileprivate static func vector(_ elements: [Double]) -> Tensor { (try? Tensor(shape: [elements.count], elements: elements)) ?? Tensor(0) }
}
