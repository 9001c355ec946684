import Kernels

/// What `NeuralNetwork/Optimizers` has as formulas, with slots in the order in which those set them; the order of operations is PyTorch's.
@inline(__always)
func update<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ pointer: UnsafePointer<UpdateCall<L.Scalar>>) where S.Scalar == L.Scalar {
  switch pointer.pointee.rule {
  case .descent: descend(L.self, S.self, pointer)
  case .momentum: descendWithMomentum(L.self, S.self, pointer)
  case .rmsprop: rmsprop(L.self, S.self, pointer)
  case .adagrad: adagrad(L.self, S.self, pointer)
  case .adam: adam(L.self, S.self, pointer)
  }
}

extension UpdateCall {
  /// The gradient, scaled and clipped.
  @inline(__always) fileprivate func clipped<L: Lanes>(_: L.Type, _ index: Int) -> L where L.Scalar == T {
    let scaled = L(at: gradient + index) * L(scale)
    let largest = L(limit)
    return scaled.replaced(by: largest, where: largest < scaled).replaced(by: -largest, where: scaled < -largest)
  }

  @inline(__always) fileprivate func clippedAndDecayed<L: Lanes>(_: L.Type, _ index: Int) -> L where L.Scalar == T {
    clipped(L.self, index) + L(weightDecay) * L(at: UnsafePointer(w) + index)
  }
}

/// w ← w − lr·g; Rosenblatt's rule too, whose g is (ŷ − y)·x.
@inline(never)
private func descend<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ pointer: UnsafePointer<UpdateCall<L.Scalar>>) where S.Scalar == L.Scalar {
  let call = pointer.pointee
  @inline(__always) func move<V: Lanes>(_: V.Type, _ index: Int) where V.Scalar == L.Scalar {
    (V(at: UnsafePointer(call.w) + index) - V(call.learningRate) * call.clippedAndDecayed(V.self, index)).store(to: call.w + index)
  }
  var index = 0
  while index + L.count <= call.count {
    move(L.self, index)
    index += L.count
  }
  while index < call.count {
    move(S.self, index)
    index += 1
  }
}

/// v ← momentum·v + g; w ← w − lr·v, or with Nesterov w − lr·(g + momentum·v).
@inline(never)
private func descendWithMomentum<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ pointer: UnsafePointer<UpdateCall<L.Scalar>>)
where S.Scalar == L.Scalar {
  let call = pointer.pointee
  @inline(__always) func move<V: Lanes>(_: V.Type, _ index: Int) where V.Scalar == L.Scalar {
    let g = call.clippedAndDecayed(V.self, index)
    let velocity = V(call.first) * V(at: UnsafePointer(call.slot0) + index) + g
    velocity.store(to: call.slot0 + index)
    let direction = call.isNesterov ? g + V(call.first) * velocity : velocity
    (V(at: UnsafePointer(call.w) + index) - V(call.learningRate) * direction).store(to: call.w + index)
  }
  var index = 0
  while index + L.count <= call.count {
    move(L.self, index)
    index += L.count
  }
  while index < call.count {
    move(S.self, index)
    index += 1
  }
}

/// s ← alpha·s + (1 − alpha)·g²; w ← w − lr·g/(√s + eps), centered with the average gradient's square taken off s.
@inline(never)
private func rmsprop<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ pointer: UnsafePointer<UpdateCall<L.Scalar>>) where S.Scalar == L.Scalar {
  let call = pointer.pointee
  let hasMomentum = call.first > 0
  let velocities = call.isCentered ? call.slot2 : call.slot1
  @inline(__always) func move<V: Lanes>(_: V.Type, _ index: Int) where V.Scalar == L.Scalar {
    let g = call.clippedAndDecayed(V.self, index)
    let squares = V(call.second) * V(at: UnsafePointer(call.slot0) + index) + V(1 - call.second) * g * g
    squares.store(to: call.slot0 + index)
    var spread = squares
    if call.isCentered {
      let before = V(at: UnsafePointer(call.slot1) + index)
      let average = before + V(1 - call.second) * (g - before)
      average.store(to: call.slot1 + index)
      spread = spread - average * average
    }
    var direction = g / (spread.squareRoot + V(call.epsilon))
    if hasMomentum {
      direction = V(call.first) * V(at: UnsafePointer(velocities) + index) + direction
      direction.store(to: velocities + index)
    }
    (V(at: UnsafePointer(call.w) + index) - V(call.learningRate) * direction).store(to: call.w + index)
  }
  var index = 0
  while index + L.count <= call.count {
    move(L.self, index)
    index += L.count
  }
  while index < call.count {
    move(S.self, index)
    index += 1
  }
}

/// s ← s + g²; w ← w − lr·g/(√s + eps)   (Duchi et al. 2011)
@inline(never)
private func adagrad<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ pointer: UnsafePointer<UpdateCall<L.Scalar>>) where S.Scalar == L.Scalar {
  let call = pointer.pointee
  @inline(__always) func move<V: Lanes>(_: V.Type, _ index: Int) where V.Scalar == L.Scalar {
    let g = call.clippedAndDecayed(V.self, index)
    let squares = V(at: UnsafePointer(call.slot0) + index) + g * g
    squares.store(to: call.slot0 + index)
    (V(at: UnsafePointer(call.w) + index) - V(call.learningRate) * g / (squares.squareRoot + V(call.epsilon))).store(to: call.w + index)
  }
  var index = 0
  while index + L.count <= call.count {
    move(L.self, index)
    index += L.count
  }
  while index < call.count {
    move(S.self, index)
    index += 1
  }
}

/// Kingma and Ba 2015; AMSGrad by Reddi et al. 2018; AdamW shrinks w by lr·weight_decay first.
@inline(never)
private func adam<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ pointer: UnsafePointer<UpdateCall<L.Scalar>>) where S.Scalar == L.Scalar {
  let call = pointer.pointee
  let stepSize = call.learningRate / call.correction1
  let rootScale = 1 / call.correction2
  @inline(__always) func move<V: Lanes>(_: V.Type, _ index: Int, isPlain: Bool) where V.Scalar == L.Scalar {
    let weight = V(at: UnsafePointer(call.w) + index)
    let w = isPlain ? weight : weight * V(call.shrink)
    let g = isPlain ? V(at: call.gradient + index) : call.clipped(V.self, index) + V(call.weightDecay) * w
    let before = V(at: UnsafePointer(call.slot0) + index)
    let mean = before + V(1 - call.first) * (g - before)
    mean.store(to: call.slot0 + index)
    var spread = V(call.second) * V(at: UnsafePointer(call.slot1) + index) + V(1 - call.second) * g * g
    spread.store(to: call.slot1 + index)
    if !isPlain && call.isAMSGrad {
      let largest = V(at: UnsafePointer(call.slot2) + index)
      spread = largest.replaced(by: spread, where: largest < spread)
      spread.store(to: call.slot2 + index)
    }
    (w - V(stepSize) * mean / (spread.squareRoot * V(rootScale) + V(call.epsilon))).store(to: call.w + index)
  }
  var index = 0
  if call.scale == 1 && call.limit == .infinity && call.weightDecay == 0 && call.shrink == 1 && !call.isAMSGrad {
    while index + L.count <= call.count {
      move(L.self, index, isPlain: true)
      index += L.count
    }
  }
  while index + L.count <= call.count {
    move(L.self, index, isPlain: false)
    index += L.count
  }
  while index < call.count {
    move(S.self, index, isPlain: false)
    index += 1
  }
}
