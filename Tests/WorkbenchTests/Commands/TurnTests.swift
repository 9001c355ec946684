import Markup
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// `turn`: what moves is a copy until it is kept.
@Suite struct TurnTests {
  private func bench(_ turns: [Int], keeps: Bool, drawn: @escaping ([String]) -> Void = { _ in }) throws -> Bench {
    let bench = Bench()
    for line in ["data and", "net 2 -> 1 sigmoid", "W1[0,0] = 0.5", "forward"] { try bench.json(line) }
    bench.session.turning = { draw, turn in
      var screens = [draw().plainText()]
      for steps in turns {
        turn(steps)
        screens.append(draw().plainText())
      }
      drawn(screens)
      return keeps
    }
    return bench
  }

  @Test func whatIsKeptIsTheNetworks() throws {
    var screens: [String] = []
    let bench = try bench([1, 1, 10], keeps: true) { screens = $0 }
    let report = try #require(try bench.json("turn W1[0,0]").last)
    #expect(report["parameter"] == .string("W1[0,0]") && report["before"] == .double(0.5))
    #expect(abs((report["value"]?.number ?? 0) - 1.7) < 1e-12)
    #expect(try bench.number("W1[0,0]") == report["value"]?.number)
    let loss = try #require(try bench.number("evaluate().loss"))
    #expect(report["loss"]?.number == loss && report["loss_before"]?.number != loss)
    #expect(screens.count == 4)
    #expect(screens[0].contains("W1[0,0] = 0.5   loss") && screens[1].contains("W1[0,0] = 0.6 (was 0.5)"))
    #expect(screens[3].contains("W1[0,0] = 1.7") && screens[3].contains("and: what the network answers") && screens[3].contains("ŷ "))
    // What was computed before is stale now.
    #expect(bench.session.workbench.passes.whyStale != nil)
  }

  @Test func whatIsPutBackHasChangedNothing() throws {
    let bench = try bench([5, -1], keeps: false)
    let before = try bench.json("W1")
    let report = try #require(try bench.json("turn W1[0,0] by=0.25").last)
    #expect(report["value"] == .double(0.5) && report["loss"] == report["loss_before"])
    #expect(try bench.json("W1") == before)
    #expect(bench.session.workbench.passes.whyStale == nil)
  }

  @Test func thereAndBackIsTheSameNumber() throws {
    let bench = try bench([7, -7], keeps: true)
    try bench.json("turn W1[0,0]")
    #expect(try bench.number("W1[0,0]") == 0.5)
    #expect(bench.session.workbench.passes.whyStale == nil)
  }

  @Test func withoutKeysItSaysWhereItStands() throws {
    let bench = try bench([], keeps: false)
    bench.session.turning = nil
    #expect(bench.text("turn b1").contains("b1 = 0   loss"))
    #expect(bench.text("turn b1").contains("the arrow keys turn it"))
    #expect(bench.error("turn W1[5,0]") != nil && bench.error("turn W1[0,0] by=0")?.message == "`by` must be a number above 0, not 0")
  }

  /// A film's frames are the network at steps that are kept, the last one as it is now.
  @Test func aTrainingTakesAsManyStepsHoweverFastItIsShown() throws {
    let pace = Pace(seconds: 3, steps: 1000)
    var (done, frames) = (0, 0)
    while done < 1000 {
      let next = try #require(pace.stepsAtOnce(done: done, elapsed: pace.time(of: done)))
      #expect(next >= 1 && pace.time(of: done + next) >= pace.time(of: done))
      done += next
      frames += 1
    }
    #expect(frames >= 30 && frames <= 80 && pace.time(of: 1000) == 3 && pace.time(of: 0) == 0)
    // Where drawing is slow it catches up, and when the time is over nothing is held back.
    #expect(pace.stepsAtOnce(done: 0, elapsed: 1.5) ?? 0 >= 250 && pace.stepsAtOnce(done: 10, elapsed: 3) == nil)
    // Where nobody watches nothing waits, and the numbers are the same.
    let (plain, paced) = (Bench(), Bench())
    for line in ["data moons n=40", "net 2 -> 4 tanh -> 1 sigmoid"] {
      try plain.json(line)
      try paced.json(line)
    }
    try plain.json("train 20 batch=8")
    try paced.json("train 20 batch=8 show=boundary seconds=500")
    #expect(try plain.json("W1") == paced.json("W1"))
    #expect(paced.error("train 5 seconds=0")?.message == "`seconds` must be a number above 0 and at most 600, not 0")
  }
}
