import NeuralNetwork
import Runtime

/// What loss a backward pass is of that works none out.
extension ProgramTrace {
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
    var groups: [(pairs: [(answer: Variable, target: Variable)], isBeside: Bool)] = []
    for site in order.prefix(6) {
      let pairs = bySite[site] ?? []
      let further = pairs.count <= 64 ? pairs.compactMap { pair in unusedAnswer(of: pair.answer).map { ($0, pair.target) } } : []
      if !further.isEmpty, further.count == pairs.count { groups.append((further, false)) }
      groups.append((pairs, further.count == pairs.count))
    }
    if groups.isEmpty, margins.isEmpty, let presumed = presumedAnswer { groups = [([presumed], false)] }
    for (pairs, isBeside) in groups {
      func add(_ name: String, _ term: (Variable, Variable) throws -> Variable) {
        var sum: Variable?
        for pair in pairs {
          guard let next = try? term(pair.answer, pair.target) else { return }
          sum = sum.flatMap { try? Variable.add($0, next) } ?? next
        }
        if let sum, sum.isTracked {
          var loss = TracedLoss(variable: sum, name: name, isDeclared: false, answers: pairs.map(\.answer))
          loss.isBesideAnswer = isBeside
          result.append(loss)
        }
      }
      add("½Σ(ŷ − y)²") { answer, target in
        try Variable.multiply(.constant(0.5), Variable.subtract(answer, target).square().sum())
      }
      let isProbability = pairs.allSatisfy { $0.answer.value.elements.allSatisfy { $0 > 0 && $0 < 1 } }
      if !isProbability, pairs.allSatisfy({ $0.answer.isSaturated }) {
        // Of answers that are 0 or 1 to the last digit there is no logarithm, and there is one of what they are the sigmoid of.
        add("−Σ y ln ŷ + (1 − y) ln(1 − ŷ)") { answer, target in
          guard let z = answer.logits else { throw EngineError("no sigmoid") }
          return try Variable.subtract(z.applying(.softplus), Variable.multiply(target, z)).sum()
        }
      }
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
    if let hinge { result.append(hinge) }
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

  /// The network's answer and what it should be, by their names, where no difference of the two is taken anywhere.
  private var presumedAnswer: (answer: Variable, target: Variable)? {
    for event in events[step].reversed() {
      guard case .variable(let answer) = event.value, answer.isTracked, !answer.isLeaf, GradientName.isAnswer(sites[event.site].name) else {
        continue
      }
      for other in events[..<step.upperBound].reversed() where GradientName.isTarget(sites[other.site].name) {
        if other.value.isArray, let pair = ProgramTrace.pair(.variable(answer), other.value) { return pair }
      }
    }
    return nil
  }

  /// The hinge loss whose margins the program asks for.
  private var hinge: TracedLoss? {
    let (start, end) = (stepStart, stepEnd)
    var sum: Variable?
    for margin in margins where margin.ordinal >= start && margin.ordinal <= end {
      guard let loss = try? Variable.maximum(.constant(0), margin.excess).sum() else { continue }
      sum = sum.flatMap { try? Variable.add($0, loss) } ?? loss
    }
    return sum.map { TracedLoss(variable: $0, name: "Σ max(0, 1 − y·f)", isDeclared: false) }
  }

  /// What an activation makes of an answer where nothing else is made of it: the answer that is meant, then.
  private func unusedAnswer(of answer: Variable) -> Variable? {
    var found: Variable?
    for event in events[step] {
      guard case .variable(let variable) = event.value, variable !== answer, variable.isTracked else { continue }
      if found == nil, variable.shape == answer.shape, variable.isElementwise(of: answer) {
        found = variable
      } else if let found, variable !== found, variable.isMade(of: found, depth: 12) {
        return nil
      }
    }
    // A target that is taken of it is a difference of its own.
    guard let found, !residuals.contains(where: { ProgramTrace.pair($0.a, $0.b)?.answer === found }) else { return nil }
    return found
  }
}

extension Variable {
  /// What this is the sigmoid of; nil where it is none.
  fileprivate var logits: Variable? {
    var open = inputs
    for _ in 0..<8 {
      for node in open where node.isTracked && node.shape == shape {
        let answers = Variable.constant(node.value).activated(.sigmoid).value.elements
        let isSigmoid = zip(answers, value.elements).allSatisfy { Swift.abs($0 - $1) <= 1e-12 }
        if isSigmoid { return node }
      }
      open = open.flatMap(\.inputs)
      if open.isEmpty || open.count > 64 { return nil }
    }
    return nil
  }

  /// Whether all its numbers are probabilities, some of them 0 or 1.
  fileprivate var isSaturated: Bool { value.elements.allSatisfy { $0 >= 0 && $0 <= 1 } }

  /// Whether another value went into it and everything on the way has its shape; and an exponential or a tanh of that, where it is to
  /// be an activation.
  func isElementwise(of other: Variable, isCurved needsCurve: Bool = true) -> Bool {
    var isCurved = !needsCurve
    func reaches(_ node: Variable, _ depth: Int) -> Bool {
      if node === other { return true }
      guard depth > 0, node.isTracked, node.shape == other.shape else { return false }
      let name = node.primitive?.name
      if name == Primitive.exponential.name || name == Primitive.tanh.name || name == Primitive.sigmoid.name { isCurved = true }
      return node.inputs.contains { reaches($0, depth - 1) }
    }
    return reaches(self, 10) && isCurved
  }

  fileprivate func isMade(of other: Variable, depth: Int) -> Bool {
    inputs.contains { $0 === other || depth > 0 && $0.isMade(of: other, depth: depth - 1) }
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
