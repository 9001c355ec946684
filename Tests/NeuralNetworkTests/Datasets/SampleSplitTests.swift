import Testing

@testable import NeuralNetwork

@Suite struct SampleSplitTests {
  /// 60 samples of class 0, 30 of class 1, 10 of class 2, in the order a published table may have: sorted.
  private let sorted = Array(repeating: 0, count: 60) + Array(repeating: 1, count: 30) + Array(repeating: 2, count: 10)

  private func counts(_ part: [Int], _ classes: [Int]) -> [Int] {
    (0...(classes.max() ?? 0)).map { number in part.count { classes[$0] == number } }
  }

  private func split(
    _ classes: [Int]?, of count: Int = 100, test: Double? = nil, validation: Double? = nil, order: SampleSplit.Order? = nil, seed: Int = 0
  ) throws -> SampleSplit {
    try SampleSplit(samples: count, classes: classes, test: test, validation: validation, order: order, seed: seed)
  }

  @Test func everyPartHasItsShareOfEveryClass() throws {
    for seed in 0..<5 {
      let parts = try split(sorted, test: 0.2, validation: 0.1, seed: seed)
      #expect(counts(parts.test, sorted) == [12, 6, 2])
      #expect(counts(parts.validation, sorted) == [6, 3, 1])
      #expect(counts(parts.training, sorted) == [42, 21, 7])
    }
  }

  /// 4 of 10, 3 and 2 are 2.67, 0.8 and 0.53: the largest remainders are rounded up.
  @Test func sharesThatDoNotComeOutEvenAreRounded() throws {
    let classes = Array(repeating: 0, count: 10) + [1, 1, 1, 2, 2]
    #expect(counts(try split(classes, of: 15, test: 4).test, classes) == [3, 1, 0])
    // A class of one stays where the network learns.
    #expect(counts(try split([0, 0, 0, 1], of: 4, test: 0.5).training, [0, 0, 0, 1]) == [1, 1])
    // Unless there is no other way.
    #expect(try split([0, 1, 2, 3], of: 4, test: 3).test.count == 3)
  }

  @Test func theyAreOneWholeAndBelongToTheSeed() throws {
    for classes in [sorted, nil] {
      for order: SampleSplit.Order? in [nil, .file, .shuffled] {
        let parts = try split(classes, test: 0.15, validation: 13, order: order, seed: 4)
        #expect((parts.training + parts.validation + parts.test).sorted() == Array(0..<100))
        #expect((parts.test.count, parts.validation.count) == (15, 13))
        #expect(try split(classes, test: 0.15, validation: 13, order: order, seed: 4) == parts)
        #expect(try (split(classes, test: 0.15, validation: 13, order: order, seed: 5) == parts) == (order == .file))
      }
    }
  }

  @Test func theFilesOrderHoldsBackItsEnd() throws {
    let parts = try split(sorted, test: 10, validation: 0.2, order: .file)
    #expect(parts.training == Array(0..<70))
    #expect(parts.validation == Array(70..<90))
    #expect(parts.test == Array(90..<100))
    #expect(try split(sorted, test: 0.2).training == split(sorted, test: 0.2).training.sorted())
    let shuffled = try split(sorted, order: .shuffled).training
    #expect(shuffled != shuffled.sorted())
    #expect(shuffled.sorted() == Array(0..<100))
  }

  @Test func aPartWithoutAClassIsNoted() throws {
    let data = try Dataset(
      name: "X y", inputs: Tensor(shape: [100, 1], elements: (0..<100).map(Double.init)),
      targets: Tensor(shape: [100], elements: sorted.map(Double.init)), classCount: 3, classNames: ["a", "b", "c"])
    #expect(try data.split(test: 5, order: .file).notes == ["the test part has no sample of class a, b"])
    #expect(
      try data.split(test: 20, order: .file).notes == [
        "the training part has no sample of class c", "the test part has no sample of class a",
      ])
    #expect(try data.split(test: 0.2, validation: 0.2).notes.isEmpty)
    let held = try data.split(test: 0.2, validation: 0.3)
    #expect((held.sampleCount, held.validationCount, held.testCount) == (50, 30, 20))
    #expect(held.validationInputs?.elements.map { Double(sorted[Int($0)]) } == held.validationTargets?.elements)
  }

  @Test func aFractionIsRounded() throws {
    #expect(try SampleSplit(samples: 10, classes: nil, test: 0.25, validation: nil).test.count == 3)
    #expect(try SampleSplit(samples: 11, classes: nil, test: 0.22, validation: nil).test.count == 2)
  }

  @Test func whatCannotBeIsRefused() {
    for (test, validation) in [(0.5, 0.5), (1.0, 99.0), (100.0, nil), (1.5, nil), (nil, -1.0), (nil, 0.001), (Double.nan, nil)]
      as [(Double?, Double?)]
    {
      #expect(throws: EngineError.self) { try split(nil, test: test, validation: validation) }
    }
  }
}
