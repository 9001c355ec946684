/// One parameter and what an optimizer needs to move it.
struct OptimizerCall<T: KernelScalar> {
  let w: UnsafeMutablePointer<T>
  let gradient: UnsafeMutablePointer<T>
  let count: Int
  /// What the gradient is multiplied by first: clipping by norm, and undoing the loss scale.
  let scale: T
  /// Each scaled element is kept within ± this.
  let limit: T
  let learningRate: T
  /// Updates of this parameter so far, this one included.
  let time: Int
  let slots: (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>, UnsafeMutablePointer<T>)

  /// The clipped gradient.
  @inline(__always) func g(_ index: Int) -> T {
    let scaled = gradient[index] * scale
    return scaled > limit ? limit : scaled < -limit ? -limit : scaled
  }
}

/// An optimizer's numbers, unpacked once.
struct OptimizerNumbers<T: KernelScalar> {
  let kind: OptimizerConfiguration.Kind
  let momentum: T
  let weightDecay: T
  let alpha: T
  let epsilon: T
  let beta1: Double
  let beta2: Double
  let isNesterov: Bool
  let isCentered: Bool
  let isAMSGrad: Bool

  init(_ configuration: OptimizerConfiguration) {
    kind = configuration.kind
    momentum = T(configuration["momentum"])
    weightDecay = T(configuration["weight_decay"])
    alpha = T(configuration["alpha"])
    epsilon = T(configuration["eps"])
    beta1 = configuration["beta1"]
    beta2 = configuration["beta2"]
    isNesterov = configuration["nesterov"] != 0
    isCentered = configuration["centered"] != 0
    isAMSGrad = configuration["amsgrad"] != 0
  }

  /// What is kept for each parameter between steps.
  var slotNames: [String] {
    switch kind {
    case .perceptron: []
    case .sgd: momentum > 0 ? ["velocity"] : []
    case .rmsprop: ["square_average"] + (momentum > 0 ? ["velocity"] : []) + (isCentered ? ["gradient_average"] : [])
    case .adagrad: ["square_sum"]
    case .adam, .adamw: ["m", "v"] + (isAMSGrad ? ["largest_v"] : [])
    }
  }
}

/// The update rules, in order of increasing complexity; formulas and order of operations are PyTorch's.
enum OptimizerKernels {
  @inline(__always) static func update<T: KernelScalar>(_ numbers: OptimizerNumbers<T>, _ call: OptimizerCall<T>) {
    switch numbers.kind {
    case .perceptron: descend(call, weightDecay: 0)
    case .sgd where numbers.momentum > 0: descendWithMomentum(numbers, call)
    case .sgd: descend(call, weightDecay: numbers.weightDecay)
    case .rmsprop: rmsprop(numbers, call)
    case .adagrad: adagrad(numbers, call)
    case .adam, .adamw: adam(numbers, call)
    }
  }

  /// w ← w − lr·g; Rosenblatt's rule too, whose g is (ŷ − y)·x.
  @inline(__always) private static func descend<T: KernelScalar>(_ call: OptimizerCall<T>, weightDecay: T) {
    for index in 0..<call.count {
      let g: T = call.g(index) + weightDecay * call.w[index]
      call.w[index] -= call.learningRate * g
    }
  }

  /// v ← momentum·v + g; w ← w − lr·v, or with Nesterov w − lr·(g + momentum·v).
  private static func descendWithMomentum<T: KernelScalar>(_ numbers: OptimizerNumbers<T>, _ call: OptimizerCall<T>) {
    let velocity = call.slots.0
    for index in 0..<call.count {
      let g: T = call.g(index) + numbers.weightDecay * call.w[index]
      velocity[index] = numbers.momentum * velocity[index] + g
      let direction: T = numbers.isNesterov ? g + numbers.momentum * velocity[index] : velocity[index]
      call.w[index] -= call.learningRate * direction
    }
  }

  /// s ← alpha·s + (1 − alpha)·g²; w ← w − lr·g/(√s + eps), centered with the average gradient's square taken off s.
  private static func rmsprop<T: KernelScalar>(_ numbers: OptimizerNumbers<T>, _ call: OptimizerCall<T>) {
    let squares = call.slots.0
    let hasMomentum = numbers.momentum > 0
    let velocity = call.slots.1
    let averages = hasMomentum ? call.slots.2 : call.slots.1
    for index in 0..<call.count {
      let g: T = call.g(index) + numbers.weightDecay * call.w[index]
      squares[index] = numbers.alpha * squares[index] + (1 - numbers.alpha) * g * g
      var spread: T = squares[index]
      if numbers.isCentered {
        averages[index] += (1 - numbers.alpha) * (g - averages[index])
        spread -= averages[index] * averages[index]
      }
      let scaled: T = g / (spread.squareRoot() + numbers.epsilon)
      if hasMomentum {
        velocity[index] = numbers.momentum * velocity[index] + scaled
        call.w[index] -= call.learningRate * velocity[index]
      } else {
        call.w[index] -= call.learningRate * scaled
      }
    }
  }

  /// s ← s + g²; w ← w − lr·g/(√s + eps)   (Duchi et al. 2011)
  private static func adagrad<T: KernelScalar>(_ numbers: OptimizerNumbers<T>, _ call: OptimizerCall<T>) {
    let squares = call.slots.0
    for index in 0..<call.count {
      let g: T = call.g(index) + numbers.weightDecay * call.w[index]
      squares[index] += g * g
      call.w[index] -= call.learningRate * g / (squares[index].squareRoot() + numbers.epsilon)
    }
  }

  /// Kingma and Ba 2015; AMSGrad by Reddi et al. 2018; AdamW shrinks w by lr·weight_decay first.
  private static func adam<T: KernelScalar>(_ numbers: OptimizerNumbers<T>, _ call: OptimizerCall<T>) {
    let (first, second, largest) = call.slots
    let beta1 = T(numbers.beta1)
    let beta2 = T(numbers.beta2)
    let correction1 = T(1 - Double.power(numbers.beta1, Double(call.time)))
    let correction2 = T((1 - Double.power(numbers.beta2, Double(call.time))).squareRoot())
    let isDecoupled = numbers.kind == .adamw
    let shrink: T = isDecoupled ? 1 - call.learningRate * numbers.weightDecay : 1
    let decay: T = isDecoupled ? 0 : numbers.weightDecay
    let stepSize: T = call.learningRate / correction1
    for index in 0..<call.count {
      let w: T = call.w[index] * shrink
      let g: T = call.g(index) + decay * w
      first[index] += (1 - beta1) * (g - first[index])
      second[index] = beta2 * second[index] + (1 - beta2) * g * g
      var spread: T = second[index]
      if numbers.isAMSGrad {
        if spread > largest[index] { largest[index] = spread }
        spread = largest[index]
      }
      call.w[index] = w - stepSize * first[index] / (spread.squareRoot() / correction2 + numbers.epsilon)
    }
  }
}
