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

  /// The curve goes from the loss before the first step to the loss after the last.
  @Test func theCurveEndsAtTheLoss() throws {
    let bench = Bench()
    _ = bench.text("data xor\nnet 2 -> 4 tanh -> 1 sigmoid")
    let first = try #require(try bench.number("evaluate().loss"))
    _ = bench.text("train 30\nplot loss")
    let points = try #require(bench.session.workbench.runs.last?.points)
    #expect(points.first.map { $0 == (0, first) } ?? false)
    #expect(points.last.map { $0.step == 30 } ?? false)
    #expect(try bench.number("evaluate().loss") == points.last?.loss)
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
