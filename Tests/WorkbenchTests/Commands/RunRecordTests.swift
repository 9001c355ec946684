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
