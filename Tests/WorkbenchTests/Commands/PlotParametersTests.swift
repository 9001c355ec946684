import Markup
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// `plot grads`, `plot weights`, `plot kernels`, `plot features`: what is drawn is what the names hold.
@Suite struct PlotParametersTests {
  private func bench(_ lines: [String]) throws -> Bench {
    let bench = Bench()
    for line in lines { try bench.json(line) }
    return bench
  }

  private func pictures(_ bench: Bench) -> [JSONValue] { bench.output.reports.last?.json["pictures"]?.items ?? [] }

  @Test func eachBarIsTheMeanSizeOfItsLayersGradients() throws {
    let bench = try bench([
      "data moons n=40", "net 2 -> 6 sigmoid -> 6 sigmoid -> 5 tanh -> 1 sigmoid", "forward", "backward", "plot grads",
    ])
    let chart = try #require(pictures(bench).first)
    #expect(chart["logarithmic"] == .bool(true))
    let bars = try #require(chart["bars"]?.items)
    #expect(bars.count == 4)
    for (index, bar) in bars.enumerated() {
      try bench.json("abs(dW\(index + 1)).mean()")
      let expected = try #require(bench.output.reports.last?.json["data"]?.number)
      let value = try #require(bar["value"]?.number)
      #expect(abs(value - expected) <= 1e-12 * expected)
    }
    #expect(bars[0]["label"] == .string("dW1 2×6"))
  }

  @Test func fortyLayersStayOnOneScreen() throws {
    let spec = "net 2 -> " + String(repeating: "3 tanh -> ", count: 40) + "1 sigmoid"
    let bench = try bench(["data xor", spec, "forward", "backward", "plot grads"])
    let lines = try #require(bench.output.reports.last).document(bench.session.style).plainText().split(separator: "\n")
    #expect(lines.count <= 20)
    #expect(pictures(bench).first?["bars"]?.items.count == 41)
  }

  @Test func aLayersNumberDrawsItAlone() throws {
    let bench = try bench(["data xor", "net 2 -> 3 tanh -> 1 sigmoid", "forward", "backward"])
    for what in ["weights", "grads"] {
      try bench.json("plot \(what) 2")
      #expect(pictures(bench).map { $0["title"] } == [.string((what == "grads" ? "dW2" : "W2") + " 3×1")])
      #expect(bench.error("plot \(what) 3")?.message.contains("layer 3 has no weights") == true)
      #expect(bench.error("plot \(what) all")?.message.contains("takes the number of a layer") == true)
    }
  }

  @Test func kernelsAndFeatureMapsHaveTheirNames() throws {
    let bench = try bench(["data digits", "net 8x8 -> conv 3 3x3 relu -> conv 2 3x3 relu -> flatten -> 10 softmax", "forward"])
    for (line, names) in [
      ("plot kernels", ["W1[0,0]", "W1[1,0]", "W1[2,0]"]), ("plot kernels 2 1", ["W2[1,0]", "W2[1,1]", "W2[1,2]"]),
      ("plot features 2 5", ["a2[5,0]", "a2[5,1]"]),
    ] {
      try bench.json(line)
      let maps = pictures(bench)
      #expect(maps.map { $0["title"] } == names.map { .string($0) })
      for (map, name) in zip(maps, names) {
        try bench.json(name)
        let expected = try #require(bench.output.reports.last?.json["data"])
        #expect(map["rows"] == expected, "\(name)")
      }
    }
    #expect(bench.error("plot kernels 3")?.message.contains("layer 3 has no kernels") == true)
    #expect(bench.error("plot kernels 1 9")?.message.contains("there is no W1[9]") == true)
    #expect(bench.error("plot kernels one")?.message.contains("takes a layer") == true)
    #expect(try self.bench(["net 2 -> 1"]).error("plot kernels")?.message.contains("has no kernels") == true)
  }
}
