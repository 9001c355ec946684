import Testing
import WorkbenchTestSupport

@testable import Workbench

/// A run's record names all that it was trained on and how.
@Suite struct RunRecordTests {
  @Test func dataThatCameLaterIsNamed() throws {
    let bench = Bench()
    _ = bench.text("data and\nnet 2 -> 1 sigmoid\ntrain 2\ndata or\ntrain 2\ndata or\ntrain 1\ndata and\ntrain 1\nreset\ntrain 1")
    #expect(try bench.number("int(runs().runs[0].data == 'and, then or')") == 1)
    #expect(try bench.number("int(runs().runs[1].data == 'and')") == 1)
  }

  /// A run that is rewound is measured with the loss as it is set now, and its set-up says so.
  @Test func aRewoundRunSaysWhatItIsMeasuredWith() throws {
    let bench = Bench()
    _ = bench.text("data xor\nnet 2 -> 4 tanh -> 1 sigmoid\ntrain 3\nregularize l2=0.01")
    #expect(try bench.number("int('l2' in runs().runs[0].setup)") == 0)
    _ = bench.text("rewind 1")
    #expect(try bench.number("int(runs().runs[0].setup.endswith('l2=0.01'))") == 1)
    #expect(try bench.number("runs().runs[0].loss - evaluate().loss") == 0)
  }

  /// What one loss comes to says nothing about another: both are named.
  @Test func aChangedLossIsTold() throws {
    let bench = Bench()
    _ = bench.text("data xor\nnet 2 -> 3 tanh -> 1 sigmoid\ntrain 10\nloss mse\ntrain 2")
    #expect(try bench.number("int(runs().runs[0].setup.startswith('bce, then mse, sgd'))") == 1)
  }

  @Test func changedBatchesAreTold() throws {
    let bench = Bench()
    _ = bench.text("data and\nnet 2 -> 1 sigmoid\naugment noise=0.1\ntrain 2")
    #expect(try bench.number("int(runs().runs[0].setup.endswith(', augment noise=0.1'))") == 1)
    _ = bench.text("augment none\ntrain 2")
    #expect(try bench.number("int(runs().runs[0].setup.endswith(', augment noise=0.1 at first'))") == 1)
    _ = bench.text("reset\ntrain 2")
    #expect(try bench.number("int('augment' in runs().runs[1].setup)") == 0)
  }
}
