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
  /// Whether a further answer is worked out of these that nothing else needs: `h = sigmoid(z)` beside `z - y`.
  var isBesideAnswer = false

  /// Whether it only tells how far off the answers are, `sum_error`: what the gradients are of may be half of it, or another.
  var isSumOfErrors: Bool { isDeclared && name.lowercased().contains("err") }

  var hasLogarithm: Bool { variable.topologicalOrder().contains { $0.primitive?.name == Primitive.logarithm.name } }

  /// Whether a penalty for the weights' size is in it, their squares or their absolute values.
  var holdsPenalty: Bool {
    func isWeight(_ variable: Variable) -> Bool {
      if variable.isLeaf { return variable.isTracked }
      return variable.inputs.count == 1 && variable.primitive?.name == Primitive.gather.name && isWeight(variable.inputs[0])
    }
    return variable.topologicalOrder().contains { node in
      let name = node.primitive?.name
      guard let first = node.inputs.first, isWeight(first) else { return false }
      return name == Primitive.square.name || name == Primitive.power.name || name == Primitive.absolute.name
        || name == Primitive.multiply.name && node.inputs.count == 2 && node.inputs[0] === node.inputs[1]
    }
  }

  /// Whether it has a kink where it stands, as relu has at 0: there the slope is what one says it is.
  var isAtKink: Bool {
    variable.topologicalOrder().contains { node in
      guard node.isTracked, let name = node.primitive?.name else { return false }
      if name == Primitive.relu.name || name == Primitive.absolute.name || name == Primitive.leakyRelu.name {
        return node.inputs[0].value.elements.contains(0)
      }
      guard name == Primitive.maximum.name || name == Primitive.minimum.name, node.inputs.count == 2,
        let one = node.inputs[0].value.spread(to: node.shape), let other = node.inputs[1].value.spread(to: node.shape)
      else { return false }
      return zip(one.elements, other.elements).contains { $0 == $1 }
    }
  }

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
    // What a sum begins with: `loss = …` before `loss += penalty`.
    var begun: [String: Variable] = [:]
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
      // `dW, loss = backward(…)`
      if case .assigned = site.kind, case .tuple(let values) = event.value, case .tuple(let names)? = site.targetExpression?.kind,
        names.count == values.count
      {
        for (value, expression) in zip(values, names) {
          let name = GradientName.last(site.source.text(in: expression.span))
          if GradientName.isLoss(name) { add(value, name) }
        }
        continue
      }
      guard table.nature(event.site).isLoss else { continue }
      if case .assigned = site.kind {
        sums[site.target] = nil
        begun[site.target] = nil
        if case .variable(let first) = event.value, first.isTracked, first.count == 1 { begun[site.target] = first }
      }
      if case .augmented(let operation) = site.kind, operation == .add || operation == .subtract, case .variable(var part) = event.value,
        part.count == 1
      {
        if operation == .subtract, let turned = try? Variable.multiply(.constant(-1), part) { part = turned }
        sums[site.target] = (sums[site.target] ?? begun[site.target]).flatMap { try? Variable.add($0, part) } ?? part
        continue
      }
      add(event.value, site.name)
    }
    for (name, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.isTracked {
      found.append(TracedLoss(variable: sum, name: name, isDeclared: true))
    }
    return Array(found.suffix(12).reversed())
  }

  /// A difference of answer and target, as numbers.
  static func difference(_ a: Value, _ b: Value) -> Tensor? {
    guard let (answer, target) = pair(a, b) else { return nil }
    return answer.value.shape == target.value.shape ? answer.value.minus(target.value) : nil
  }

  /// Which is the answer, tracked, and which the target, of its shape and plain.
  static func pair(_ a: Value, _ b: Value) -> (answer: Variable, target: Variable)? {
    func plain(_ value: Value) -> Variable? {
      if case .variable = value { return nil }
      return (try? value.tensor("the target")).map { .constant($0) }
    }
    if case .variable(let answer) = a, answer.isTracked, let target = plain(b), target.count == answer.count { return (answer, target) }
    if case .variable(let answer) = b, answer.isTracked, let target = plain(a), target.count == answer.count { return (answer, target) }
    return nil
  }

  /// By what a mean over the samples divides, as far as the answers say so: their extents, and all their numbers.
  var meanCounts: Set<Int> {
    var counts: Set<Int> = []
    for residual in residuals.prefix(64) {
      if let pair = ProgramTrace.pair(residual.a, residual.b) { counts.formUnion(pair.answer.shape + [pair.answer.count]) }
    }
    return counts.isEmpty ? sampleCounts : counts.union(termCounts)
  }

  /// How often the step takes the same difference of answer and target: once for each sample of a loop over them.
  private var termCounts: Set<Int> {
    let step = step
    var terms: [Int: Int] = [:]
    for residual in residuals where step.contains(residual.ordinal) && ProgramTrace.pair(residual.a, residual.b) != nil {
      terms[residual.site, default: 0] += 1
    }
    return Set(terms.values.filter { $0 > 1 })
  }

  /// How many samples a mean may be over: the extents of answers, and the terms of a loss that is added up.
  var sampleCounts: Set<Int> {
    var counts: Set<Int> = []
    var terms: [Int: Int] = [:]
    for event in events[step.lowerBound..<min(stepEnd, events.count)] {
      guard case .augmented(let operation) = sites[event.site].kind, operation == .add || operation == .subtract else { continue }
      if table.nature(event.site).isLoss { terms[event.site, default: 0] += 1 }
    }
    counts.formUnion(terms.values.filter { $0 > 1 })
    counts.formUnion(termCounts)
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
