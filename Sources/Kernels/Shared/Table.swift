import Kernels

public let doubleKernels = KernelTable<Double>(
  name: instructionSet, width: DoubleLanes.count,
  product: { product(DoubleLanes.self, HalfDoubleLanes.self, DoubleLane.self, $0.assumingMemoryBound(to: ProductCall<Double>.self)) },
  activate: { activate(DoubleLanes.self, DoubleLane.self, $0.assumingMemoryBound(to: ElementCall<Double>.self).pointee) },
  activateBackward: { activateBackward(DoubleLanes.self, DoubleLane.self, $0.assumingMemoryBound(to: ElementCall<Double>.self).pointee) },
  chain: { chainSteps(DoubleLanes.self, HalfDoubleLanes.self, DoubleLane.self, $0.assumingMemoryBound(to: Chain<Double>.self)) },
  update: { update(DoubleLanes.self, DoubleLane.self, $0.assumingMemoryBound(to: UpdateCall<Double>.self)) },
  isFinite: { isFinite(DoubleLanes.self, DoubleLane.self, $0.assumingMemoryBound(to: Double.self), $1) })

public let floatKernels = KernelTable<Float>(
  name: instructionSet, width: FloatLanes.count,
  product: { product(FloatLanes.self, HalfFloatLanes.self, FloatLane.self, $0.assumingMemoryBound(to: ProductCall<Float>.self)) },
  activate: { activate(FloatLanes.self, FloatLane.self, $0.assumingMemoryBound(to: ElementCall<Float>.self).pointee) },
  activateBackward: { activateBackward(FloatLanes.self, FloatLane.self, $0.assumingMemoryBound(to: ElementCall<Float>.self).pointee) },
  chain: { chainSteps(FloatLanes.self, HalfFloatLanes.self, FloatLane.self, $0.assumingMemoryBound(to: Chain<Float>.self)) },
  update: { update(FloatLanes.self, FloatLane.self, $0.assumingMemoryBound(to: UpdateCall<Float>.self)) },
  isFinite: { isFinite(FloatLanes.self, FloatLane.self, $0.assumingMemoryBound(to: Float.self), $1) })
