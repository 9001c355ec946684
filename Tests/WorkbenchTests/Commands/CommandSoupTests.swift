import Export
import Testing
import WorkbenchTestSupport

@testable import Workbench

@Suite struct CommandSoupTests {
  /// Random words behind random commands give reports or diagnostics, never a trap.
  @Test func randomCommandsNeverTrap() {
    let words = [
      "xor", "moons", "n=5", "2", "->", "4", "tanh", "1", "sigmoid", "softmax", "lr=0.1", "lr=-1", "W1[0,0]", "W1", "[0, 1]",
      "[[0,1],[1,0]]", "X", "y", "loss",
      "boundary", "weights", "until=\"loss < 1\"", "batch=2", "every=1", "seed=3", "none", "start", "test", "z1", "\"", "(", "=", "-1",
      "nan", "1e300", "8x8",
      "conv", "3x3", "flatten", "rnn", "3", "all", "norm=1", "when", "é", "[", "x = 1", "a1", "to=", "precision=3", "step", "adam",
      "test=0.5", "0",
    ]
    var seed: UInt64 = 42
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let commands = CommandTable.standard.names.filter { $0 != "source" && $0 != "quit" }
    for _ in 0..<12 {
      let bench = Bench(fileAccess: .confined(folder: "/nonexistent"))
      for _ in 0..<60 {
        let name = commands[next(commands.count)]
        let line = ([name] + (0..<next(5)).map { _ in words[next(words.count)] }).joined(separator: " ")
        _ = bench.session.completions(for: line, cursor: line.utf8.count - next(3))
        _ = bench.text(line)
        _ = bench.text("\(name)(\((0..<next(3)).map { _ in words[next(words.count)] }.joined(separator: ", ")))")
      }
    }
  }

  @Test func aFailingCommandChangesNothing() throws {
    let bench = Bench()
    try bench.json("data xor", "net 2 -> 4 tanh -> 1 sigmoid", "train 10")
    let before = try bench.json("show weights", "optimizer", "show data").map(\.text)
    for line in [
      "net 2 -> 4 tahn", "data moons classes=9", "optimizer adam lr=-1", "loss cross_entropy", "train 5 until=\"nope > 1\"", "rewind 99",
      "data iris test=1.5", "data iris test=150",
      "W1 = [1, 2]", "reset seed=x", "train 5 batch=0",
    ] {
      #expect(bench.error(line) != nil, "\(line)")
      #expect(try bench.json("show weights", "optimizer", "show data").map(\.text) == before, "\(line)")
    }
  }
}
