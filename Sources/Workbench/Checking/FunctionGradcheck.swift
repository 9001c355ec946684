import Language
import Limits
import NeuralNetwork
import Runtime

/// The gradient of a function of the learner's against central differences (L(w + h) − L(w − h)) / 2h.
///
/// Its gradient is the tape's where it gives one number, and its own where it gives a number and a gradient.
struct FunctionGradcheck {
  private let function: Value
  private let session: Session
  private let names: [String]
  private let values: [Tensor]
  private let isList: Bool

  /// - Throws: TypeError for a point that is no number, array or list of such.
  init(_ function: Value, at point: Value, _ session: Session) throws(Diagnostic) {
    self.function = function
    self.session = session
    var parts: [Value] = [point]
    var isList = false
    if case .list(let list) = point, list.elements.contains(where: { $0.isArray || FunctionGradcheck.isTracked($0) }) {
      parts = list.elements
      isList = true
    } else if case .tuple(let elements) = point, elements.contains(where: { $0.isArray || FunctionGradcheck.isTracked($0) }) {
      parts = elements
      isList = true
    }
    self.isList = isList
    var values: [Tensor] = []
    if case .function = point {
      throw Diagnostic(.type, "gradcheck takes the function first, and then the point", hint: "gradcheck(f, w)")
    }
    for part in parts { values.append(try part.detached.tensor("the point of gradcheck")) }
    self.values = values
    let variables = session.evaluator.variableNames
    names = parts.enumerated().map { index, part in
      let name = variables.first { name in session.evaluator.value(of: name).map { $0.isSame(as: part) && $0.isArray } ?? false }
      return name ?? (parts.count == 1 ? "w" : "w\(index)")
    }
  }

  private static func isTracked(_ value: Value) -> Bool { if case .variable = value { true } else { false } }

  /// - Throws: what the function throws, and where it gives no number.
  func check() throws(Diagnostic) -> GradientCheck {
    let gradients = try gradients()
    let middle = try loss(values)
    var worst: GradientCheck.Entry?
    var worstByParameter: [GradientCheck.Entry] = []
    var kinks = 0
    for (part, gradient) in gradients.enumerated() {
      var worstHere: GradientCheck.Entry?
      for place in 0..<values[part].count {
        try Work.checkStopped()
        let entry = try entry(part, place, gradient.elements[place], middle)
        if entry.kink != nil { kinks += 1 }
        if worstHere.map({ entry.relativeError > $0.relativeError }) ?? true { worstHere = entry }
      }
      if let worstHere {
        worstByParameter.append(worstHere)
        if worst.map({ worstHere.relativeError > $0.relativeError }) ?? true { worst = worstHere }
      }
    }
    return GradientCheck(
      maximumRelativeError: worst?.relativeError ?? 0, worst: worst, parameters: values.reduce(0) { $0 + $1.count }, samples: 1,
      kinks: kinks, worstByParameter: worstByParameter)
  }

  private func entry(_ part: Int, _ place: Int, _ gradient: Double, _ middle: Double) throws(Diagnostic) -> GradientCheck.Entry {
    let value = values[part].elements[place]
    let step = GradientCheck.step * max(1, abs(value))
    let above = try loss(moved(part, place, by: step))
    let below = try loss(moved(part, place, by: -step))
    let numeric = (above - below) / (2 * step)
    let size = max(abs(gradient), abs(numeric))
    var error = size < 1e-8 ? 0 : abs(gradient - numeric) / size
    var kink: GradientCheck.Kink?
    if error > GradientCheck.limit {
      let (left, right) = ((middle - below) / step, (above - middle) / step)
      let isBetween = gradient >= min(left, right) - 1e-3 * size && gradient <= max(left, right) + 1e-3 * size
      if abs(left - right) > 1e-2 * max(abs(left), abs(right)), isBetween {
        kink = GradientCheck.Kink(left: left, right: right)
        error = 0
      }
    }
    return GradientCheck.Entry(
      name: name(part, place), gradient: gradient, numeric: numeric, step: step, relativeError: error, kink: kink)
  }

  private func name(_ part: Int, _ place: Int) -> String {
    var rest = place
    var indices: [Int] = []
    for extent in values[part].shape.reversed() where extent > 0 {
      indices.insert(rest % extent, at: 0)
      rest /= extent
    }
    return indices.isEmpty ? names[part] : "\(names[part])[\(indices.map(String.init).joined(separator: ","))]"
  }

  private func moved(_ part: Int, _ place: Int, by step: Double) -> [Tensor] {
    var moved = values
    var elements = moved[part].elements
    elements[place] += step
    moved[part] = (try? Tensor(shape: moved[part].shape, elements: elements)) ?? moved[part]
    return moved
  }

  // MARK: - Calls

  private func call(_ values: [Value]) throws(Diagnostic) -> Value {
    try session.evaluator.call(function, [isList ? .list(ListObject(values)) : values[0]])
  }

  private func loss(_ values: [Tensor]) throws(Diagnostic) -> Double {
    let result = try call(values.map { Value.plain($0) })
    if case .tuple(let parts) = result, let first = parts.first { return try number(first) }
    return try number(result)
  }

  private func number(_ value: Value) throws(Diagnostic) -> Double {
    guard let number = try? value.detached.tensor("the loss").item else {
      throw Diagnostic(
        .type, "the function has to give one number, and gives \(session.shortText(of: value))",
        hint: "sum or average it: np.sum(…), np.mean(…)")
    }
    return number
  }

  /// What the function gives beside its value, else the tape's.
  private func gradients() throws(Diagnostic) -> [Tensor] {
    let leaves = values.map { Variable($0) }
    var failure: Diagnostic?
    var result: Value?
    do throws(Diagnostic) { result = try call(leaves.map { .variable($0) }) } catch { failure = error }
    if case .variable(let loss)? = result, loss.count == 1, loss.isTracked {
      return try engine { () throws(EngineError) in try loss.gradients(for: leaves) }
    }
    let plain = try call(values.map { Value.plain($0) })
    guard case .tuple(let parts) = plain, parts.count >= 2 else {
      if failure == nil { _ = try number(plain) }
      throw failure
        ?? Diagnostic(
          .type, "the function's result does not depend on what it is called with",
          hint: "give it a function of one value, or one that gives (loss, gradient)")
    }
    var own: [Value] = [parts[1]]
    if isList { own = try parts[1].elements() }
    var gradients: [Tensor] = []
    for (index, value) in own.enumerated() {
      let gradient = try value.detached.tensor("the gradient")
      guard index < values.count, gradient.count == values[index].count else {
        throw Diagnostic(.value, "the gradient that the function gives has another shape than what it is of")
      }
      gradients.append(gradient)
    }
    guard gradients.count == values.count else {
      throw Diagnostic(.value, "there are \(values.count) values and \(gradients.count) gradients")
    }
    return gradients
  }
}
