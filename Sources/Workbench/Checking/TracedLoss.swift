import NeuralNetwork
import Runtime

/// A number that the gradients may be of.
struct TracedLoss {
  let variable: Variable
  /// As the program calls it, or its formula.
  let name: String
  /// Whether the program works it out itself.
  let isDeclared: Bool
  /// Whether it does so behind the step only, of other samples perhaps.
  var isBehind = false
  /// The network's answers in it, where the program works no loss out itself.
  var answers: [Variable] = []
  /// Whether these go into another answer: `z - y` in one line, `a - y` in the next.
  var isInner = false

  /// Whether it only tells how far off the answers are, `sum_error`: what the gradients are of may be half of it, or another.
  var isSumOfErrors: Bool { isDeclared && name.lowercased().contains("err") }

  var hasLogarithm: Bool { variable.topologicalOrder().contains { $0.primitive?.name == Primitive.logarithm.name } }

  /// Whether absolute values are in it: such a loss is mostly only looked at.
  var isAbsolute: Bool { variable.topologicalOrder().contains { $0.primitive?.name == Primitive.absolute.name } }
}

extension ProgramTrace {
  /// The losses that the program worked out in its step, the last first; where it works them out behind the step's updates only, those.
  var losses: [TracedLoss] {
    let inStep = losses(in: events[step])
    guard inStep.isEmpty else { return inStep }
    return losses(in: events[step.lowerBound...]).map { loss in
      var loss = loss
      loss.isBehind = true
      return loss
    }
  }

  /// Numbers that the program works out of its weights by a mean, a sum or a logarithm, and calls by a name that does not say what they are.
  var unnamedLosses: [TracedLoss] {
    var found: [TracedLoss] = []
    for event in events[step] {
      let site = sites[event.site]
      guard case .assigned = site.kind, !site.isUpdate, case .variable(let variable) = event.value, variable.isTracked, variable.count == 1,
        !variable.isLeaf, site.value.isReduction
      else { continue }
      found.append(TracedLoss(variable: variable, name: site.name, isDeclared: true))
    }
    return Array(found.suffix(6).reversed())
  }

  private func losses(in events: ArraySlice<Event>) -> [TracedLoss] {
    var found: [TracedLoss] = []
    var sums: [String: Variable] = [:]
    for event in events {
      let site = sites[event.site]
      func add(_ value: Value, _ name: String) {
        guard case .variable(let variable) = value, variable.isTracked, variable.count == 1,
          !found.contains(where: { $0.variable === variable })
        else { return }
        found.append(TracedLoss(variable: variable, name: name, isDeclared: true))
      }
      if case .returned = site.kind, case .tuple(let values) = event.value, case .tuple(let names) = site.value.kind {
        for (value, expression) in zip(values, names) {
          let name = GradientName.last(site.source.text(in: expression.span))
          if GradientName.isLoss(name) { add(value, name) }
        }
        continue
      }
      guard site.isOfLoss else { continue }
      if case .assigned = site.kind { sums[site.target] = nil }
      if case .augmented(let operation) = site.kind, operation == .add || operation == .subtract, case .variable(var part) = event.value,
        part.count == 1
      {
        if operation == .subtract, let turned = try? Variable.multiply(.constant(-1), part) { part = turned }
        sums[site.target] = sums[site.target].flatMap { try? Variable.add($0, part) } ?? part
        continue
      }
      add(event.value, site.name)
    }
    for (name, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.isTracked {
      found.append(TracedLoss(variable: sum, name: name, isDeclared: true))
    }
    return Array(found.suffix(12).reversed())
  }

  /// Losses whose gradients begin with a difference of answer and target, where the program works none out.
  var impliedLosses: [TracedLoss] {
    var order: [Int] = []
    var bySite: [Int: [(answer: Variable, target: Variable)]] = [:]
    let (start, end) = (stepStart, stepEnd)
    for residual in residuals where residual.ordinal >= start && residual.ordinal <= end {
      guard let pair = ProgramTrace.pair(residual.a, residual.b) else { continue }
      if bySite[residual.site] == nil { order.append(residual.site) }
      bySite[residual.site, default: []].append(pair)
    }
    var result: [TracedLoss] = []
    for site in order.prefix(6) {
      let pairs = bySite[site] ?? []
      func add(_ name: String, _ term: (Variable, Variable) throws -> Variable) {
        var sum: Variable?
        for pair in pairs {
          guard let next = try? term(pair.answer, pair.target) else { return }
          sum = sum.flatMap { try? Variable.add($0, next) } ?? next
        }
        if let sum, sum.isTracked {
          result.append(TracedLoss(variable: sum, name: name, isDeclared: false, answers: pairs.map(\.answer)))
        }
      }
      add("½Σ(ŷ − y)²") { answer, target in
        try Variable.multiply(.constant(0.5), Variable.subtract(answer, target).square().sum())
      }
      let isProbability = pairs.allSatisfy { $0.answer.value.elements.allSatisfy { $0 > 0 && $0 < 1 } }
      if isProbability {
        add("−Σ y ln ŷ + (1 − y) ln(1 − ŷ)") { answer, target in
          let one = Variable.constant(1)
          let first = try Variable.multiply(target, answer.log())
          let second = try Variable.multiply(Variable.subtract(one, target), Variable.subtract(one, answer).log())
          return try Variable.multiply(.constant(-1), Variable.add(first, second).sum())
        }
        if pairs.allSatisfy({ $0.answer.value.isDistribution }) {
          add("−Σ y ln ŷ") { answer, target in
            try Variable.multiply(.constant(-1), Variable.multiply(target, answer.log()).sum())
          }
        }
      }
    }
    func isInner(_ loss: TracedLoss) -> Bool {
      result.contains { other in
        let nodes = Set(other.answers.prefix(4).flatMap { $0.topologicalOrder() }.map { ObjectIdentifier($0) })
          .subtracting(other.answers.map { ObjectIdentifier($0) })
        return loss.answers.prefix(4).contains { nodes.contains(ObjectIdentifier($0)) }
      }
    }
    let inner = result.map { isInner($0) }
    for place in result.indices { result[place].isInner = inner[place] }
    return result.filter { !$0.isInner } + result.filter(\.isInner)
  }

  /// A difference of answer and target, as numbers.
  static func difference(_ a: Value, _ b: Value) -> Tensor? {
    guard let (answer, target) = pair(a, b) else { return nil }
    return answer.value.shape == target.value.shape ? answer.value.minus(target.value) : nil
  }

  /// Which is the answer, tracked, and which the target, of its shape and plain.
  private static func pair(_ a: Value, _ b: Value) -> (answer: Variable, target: Variable)? {
    func plain(_ value: Value) -> Variable? {
      if case .variable = value { return nil }
      return (try? value.tensor("the target")).map { .constant($0) }
    }
    if case .variable(let answer) = a, answer.isTracked, let target = plain(b), target.count == answer.count { return (answer, target) }
    if case .variable(let answer) = b, answer.isTracked, let target = plain(a), target.count == answer.count { return (answer, target) }
    return nil
  }

  /// How many samples a mean may be over: the extents of answers, and the terms of a loss that is added up.
  var sampleCounts: Set<Int> {
    var counts: Set<Int> = []
    var terms: [Int: Int] = [:]
    for event in events[step.lowerBound..<min(stepEnd, events.count)] {
      guard case .augmented(let operation) = sites[event.site].kind, operation == .add || operation == .subtract else { continue }
      if sites[event.site].isOfLoss { terms[event.site, default: 0] += 1 }
    }
    counts.formUnion(terms.values.filter { $0 > 1 })
    for residual in residuals.prefix(64) {
      if let pair = ProgramTrace.pair(residual.a, residual.b) { counts.formUnion(pair.answer.shape.filter { $0 > 1 }) }
    }
    for event in events.prefix(2000) {
      guard case .variable(let variable) = event.value else { continue }
      if variable.shape.count == 2 || variable.shape.count == 1 && !variable.isLeaf { counts.formUnion(variable.shape.filter { $0 > 1 }) }
    }
    return counts
  }
}

extension Tensor {
  /// Whether it is probabilities of classes: its numbers, or those of each row or each column, add up to 1.
  fileprivate var isDistribution: Bool {
    func isOne(_ sum: Double) -> Bool { abs(sum - 1) <= 1e-6 }
    guard count > 1 else { return false }
    if isOne(elements.reduce(0, +)) { return true }
    guard shape.count == 2, shape.allSatisfy({ $0 > 0 }) else { return false }
    let (rows, columns) = (shape[0], shape[1])
    return columns > 1 && (0..<rows).allSatisfy { row in isOne((0..<columns).reduce(0) { $0 + elements[row * columns + $1] }) }
      || rows > 1 && (0..<columns).allSatisfy { column in isOne((0..<rows).reduce(0) { $0 + elements[$1 * columns + column] }) }
  }
}
