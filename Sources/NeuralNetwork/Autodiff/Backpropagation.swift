import Limits
import Synchronization

extension Variable {
  /// Adds ∂self/∂leaf to the gradient of every tracked leaf it was made of; what lies between gets this pass's gradient.
  ///
  /// Goes through the operations in reverse of the order they depend on each other, without recursion.
  /// - Throws: when the value is not a single number, or is not tracked.
  public func backward() throws(EngineError) {
    guard count == 1 else {
      throw EngineError(
        "backward starts from a single number, and this has shape \(Shape.text(shape))", hint: "take its sum() or mean() first")
    }
    guard isTracked else {
      throw EngineError("nothing here is tracked", hint: "make the parameters with param(...)")
    }
    let order = topologicalOrder()
    for node in order where !node.isLeaf { node.clearGradient() }
    let missing = order.reduce(0) { $0 &+ ($1.isTracked && $1.gradients == nil ? $1.count : 0) }
    try Work.require(Work.bytes(missing, of: MemoryLayout<Double>.stride), for: "the gradients of what this was made of")
    for node in order where node.isTracked { node.allocateGradient() }
    allocateGradient()[0] += 1
    for node in order.reversed() where node.isTracked { node.flowBack() }
  }

  /// ∂self/∂w for each of the variables, leaving all gradients as they were.
  /// - Throws: as `backward` does.
  public func gradients(for variables: [Variable]) throws(EngineError) -> [Tensor] {
    let order = topologicalOrder()
    let kept = order.map(\.gradient)
    let others = variables.map(\.gradient)
    for node in order { node.clearGradient() }
    for variable in variables { variable.clearGradient() }
    defer {
      for (variable, gradient) in zip(variables, others) { variable.restoreGradient(gradient) }
      for (node, gradient) in zip(order, kept) { node.restoreGradient(gradient) }
    }
    try backward()
    return variables.map { $0.gradient ?? Tensor(unchecked: $0.shape, [Double](repeating: 0, count: $0.count)) }
  }

  /// Everything it depends on, operands before what is made of them, itself last.
  public func topologicalOrder() -> [Variable] {
    let walk = Variable.nextMark()
    var order: [Variable] = []
    var pending: [(node: Variable, isReady: Bool)] = [(self, false)]
    while let (node, isReady) = pending.popLast() {
      if isReady {
        order.append(node)
      } else if node.mark != walk {
        node.mark = walk
        pending.append((node, true))
        for input in node.inputs.reversed() where input.mark != walk { pending.append((input, false)) }
      }
    }
    return order
  }

  private static func nextMark() -> Int { walkCount.add(1, ordering: .relaxed).newValue }
}

/// Walks over graphs so far, in all threads.
private let walkCount = Atomic<Int>(0)
