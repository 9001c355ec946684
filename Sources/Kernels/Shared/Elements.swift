import Kernels

extension Lanes {
  @inline(__always) func activated(_ function: ElementFunction, slope: Self) -> Self {
    switch function {
    case .identity: self
    case .sigmoid: logistic((-magnitude).exponentialOfNegative)
    case .tanh: hyperbolicTangent
    case .relu: replaced(by: Self(0), where: self < Self(0))
    case .leakyRelu: (slope * self).replaced(by: self, where: Self(0) < self)
    case .softplus: softplus((-magnitude).exponentialOfNegative)
    case .exponential: exponential
    case .exponentialOfNegative: exponentialOfNegative
    }
  }

  /// f′ where f(x) = y.
  @inline(__always) static func slope(_ function: ElementFunction, x: Self, y: Self, slope: Self) -> Self {
    switch function {
    case .identity: Self(1)
    case .sigmoid: y * (Self(1) - y)
    case .tanh: Self(1) - y * y
    case .relu: Self(0).replaced(by: Self(1), where: Self(0) < x)
    case .leakyRelu: slope.replaced(by: Self(1), where: Self(0) < x)
    case .softplus: x.logistic((-x.magnitude).exponentialOfNegative)
    case .exponential, .exponentialOfNegative: y
    }
  }
}

/// Applies `body` to every place, vectors first, what is left over one by one.
@inline(__always)
private func overElements(_ count: Int, width: Int, vector: (Int) -> Void, single: (Int) -> Void) {
  var index = 0
  while index + width <= count {
    vector(index)
    index &+= width
  }
  while index < count {
    single(index)
    index &+= 1
  }
}

@inline(__always)
private func activate<L: Lanes>(_: L.Type, _ function: ElementFunction, _ call: ElementCall<L.Scalar>, at index: Int) {
  L(at: call.x + index).activated(function, slope: L(call.slope)).store(to: call.y + index)
}

@inline(__always)
private func activateBackward<L: Lanes>(_: L.Type, _ function: ElementFunction, _ call: ElementCall<L.Scalar>, at index: Int) {
  let slope = L.slope(function, x: L(at: call.x + index), y: L(at: UnsafePointer(call.y) + index), slope: L(call.slope))
  let flow = L(at: call.dy + index) * slope
  (call.adds ? L(at: UnsafePointer(call.dx) + index) + flow : flow).store(to: call.dx + index)
}

/// A loop for each function, so that none asks within.
@inline(__always)
func activate<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ call: ElementCall<L.Scalar>) where S.Scalar == L.Scalar {
  @inline(__always) func loop(_ function: ElementFunction) {
    overElements(
      call.count, width: L.count, vector: { activate(L.self, function, call, at: $0) }, single: { activate(S.self, function, call, at: $0) }
    )
  }
  switch call.function {
  case .identity: loop(.identity)
  case .sigmoid: loop(.sigmoid)
  case .tanh: loop(.tanh)
  case .relu: loop(.relu)
  case .leakyRelu: loop(.leakyRelu)
  case .softplus: loop(.softplus)
  case .exponential: loop(.exponential)
  case .exponentialOfNegative: loop(.exponentialOfNegative)
  }
}

@inline(__always)
func activateBackward<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ call: ElementCall<L.Scalar>) where S.Scalar == L.Scalar {
  @inline(__always) func loop(_ function: ElementFunction) {
    overElements(
      call.count, width: L.count, vector: { activateBackward(L.self, function, call, at: $0) },
      single: { activateBackward(S.self, function, call, at: $0) })
  }
  switch call.function {
  case .identity: loop(.identity)
  case .sigmoid: loop(.sigmoid)
  case .tanh: loop(.tanh)
  case .relu: loop(.relu)
  case .leakyRelu: loop(.leakyRelu)
  case .softplus: loop(.softplus)
  case .exponential: loop(.exponential)
  case .exponentialOfNegative: loop(.exponentialOfNegative)
  }
}

/// Four sums at once of what is 0 for a number and not for anything else: none waits for the one before it.
@inline(__always)
func isFinite<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ values: UnsafePointer<L.Scalar>, _ count: Int) -> Bool
where S.Scalar == L.Scalar {
  var (first, second, third, fourth) = (L(0), L(0), L(0), L(0))
  var rest = S(0)
  var index = 0
  while index + 4 * L.count <= count {
    let place = values + index
    first = first + L(at: place) * L(0)
    second = second + L(at: place + L.count) * L(0)
    third = third + L(at: place + 2 * L.count) * L(0)
    fourth = fourth + L(at: place + 3 * L.count) * L(0)
    index &+= 4 * L.count
  }
  overElements(
    count - index, width: L.count, vector: { first = first + L(at: values + (index + $0)) * L(0) },
    single: { rest = rest + S(at: values + (index + $0)) * S(0) })
  var sum: L.Scalar = 0
  withUnsafePointer(to: (first + second) + (third + fourth)) { own in
    let lanes = UnsafeRawPointer(own).assumingMemoryBound(to: L.Scalar.self)
    for lane in 0..<L.count { sum += lanes[lane] }
  }
  withUnsafePointer(to: rest) { own in sum += UnsafeRawPointer(own).assumingMemoryBound(to: L.Scalar.self).pointee }
  return sum == 0
}
