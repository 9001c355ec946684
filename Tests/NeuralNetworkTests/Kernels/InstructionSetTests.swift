import Kernels
import TestSupport
import Testing

@testable import NeuralNetwork

@Suite struct InstructionSetTests {
  @Test func everySetHasItsOwnKernels() {
    #expect(InstructionSet.baseline.isSupported)
    #expect(InstructionSet.current.isSupported)
    for set in InstructionSet.allCases where set.isSupported {
      #expect(set.doubleKernels.name == set.rawValue)
      #expect(set.floatKernels.name == set.rawValue)
    }
  }

  /// Every update rule moves parameters to the same bits, whatever the processor and however many at a time.
  @Test(arguments: [UpdateRule.descent, .momentum, .rmsprop, .adagrad, .adam]) func updatesAgreeToTheBit(_ rule: UpdateRule) {
    func moved(_ kernels: KernelTable<Double>, isPlain: Bool) -> [[UInt64]] {
      let count = 37
      var random = LegacyRandom(seed: 4)
      var blocks = (0..<5).map { _ in random.gaussians(count).map { abs($0) } }
      func call(_ p: [UnsafeMutablePointer<Double>]) -> UpdateCall<Double> {
        UpdateCall(
          rule: rule, w: p[0], gradient: UnsafePointer(p[1]), count: count, scale: 0.75, limit: 1.2, learningRate: 0.1, weightDecay: 0.01,
          first: 0.9, second: 0.99, epsilon: 1e-8, correction1: 0.1, correction2: 0.2, shrink: 0.999, isNesterov: true, isCentered: false,
          isAMSGrad: true, slots: (p[2], p[3], p[4]))
      }
      let pointers = blocks.map { block in
        let pointer = UnsafeMutablePointer<Double>.allocate(capacity: count)
        pointer.initialize(from: block, count: count)
        return pointer
      }
      defer { for pointer in pointers { pointer.deallocate() } }
      // In one call, or number by number: then nothing is a vector.
      for index in isPlain ? Array(0..<count) : [0] {
        var one = call(pointers.map { $0 + index })
        one.count = isPlain ? 1 : count
        withUnsafePointer(to: one) { kernels.update($0) }
      }
      blocks = pointers.map { Array(UnsafeBufferPointer(start: $0, count: count)) }
      return blocks.map { $0.map(\.bitPattern) }
    }
    let expected = moved(InstructionSet.baseline.doubleKernels, isPlain: true)
    for set in InstructionSet.allCases where set.isSupported { #expect(moved(set.doubleKernels, isPlain: false) == expected) }
  }
}
