import Kernels

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
  /// Which kernel moves the parameters.
  let rule: UpdateRule
  /// What is kept for each parameter between steps, in the kernel's order.
  let slotNames: [String]

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
    rule = configuration.description.kernel(configuration)
    slotNames = configuration.updateFormula.slots.map(\.name)
  }
}

extension OptimizerNumbers {
  /// A kernel's call with these numbers; what it is to move is still to be said.
  var call: UpdateCall<T> {
    let isAdam = kind == .adam || kind == .adamw
    let nowhere = UnsafeMutablePointer<T>(bitPattern: MemoryLayout<T>.alignment).unsafelyUnwrapped
    return UpdateCall(
      rule: rule, w: nowhere, gradient: UnsafePointer(nowhere), count: 0, scale: 1, limit: .infinity, learningRate: 0,
      weightDecay: kind == .adamw || kind == .perceptron ? 0 : weightDecay, first: isAdam ? T(beta1) : momentum,
      second: isAdam ? T(beta2) : alpha, epsilon: epsilon, correction1: 1, correction2: 1, shrink: 1, isNesterov: isNesterov,
      isCentered: isCentered, isAMSGrad: isAMSGrad, slots: (nowhere, nowhere, nowhere))
  }
}
