import Markup
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// `plot hidden` and the boundary: the samples and answers that are drawn are those of the network.
@Suite struct PlotHiddenTests {
  private func bench(_ lines: [String]) throws -> Bench {
    let bench = Bench()
    for line in lines { try bench.json(line) }
    return bench
  }

  private func pictures(_ bench: Bench) -> [JSONValue] { bench.output.reports.last?.json["pictures"]?.items ?? [] }
  private func numbers(_ value: JSONValue?) -> [Double] { value?.items.compactMap(\.number) ?? [] }

  @Test func theSamplesStandWhereTheirActivationsAre() throws {
    let bench = try bench(["data xor", "net 2 -> 2 tanh -> 1 sigmoid seed=3", "train 20", "forward", "plot hidden"])
    let found = pictures(bench)
    #expect(found.map { $0["title"] } == [.string("the inputs"), .string("after layer 1 (tanh)")])
    let series = found[1]["series"]?.items ?? []
    // Class 0 is (0, 0) and (1, 1), class 1 the other two.
    for (index, samples) in [[0, 3], [1, 2]].enumerated() {
      for (axis, key) in ["x", "y"].enumerated() {
        let drawn = numbers(series[index][key])
        let expected = try samples.map { try #require(try bench.number("a1[\($0), \(axis)]")) }
        #expect(drawn == expected)
      }
    }
    // The line is where the output's z is 0.
    let line = try #require(series.last)
    for (x, y) in zip(numbers(line["x"]), numbers(line["y"])) {
      let z = try #require(try bench.number("\(x) * W2[0,0] + \(y) * W2[1,0] + b2[0]"))
      #expect(abs(z) < 1e-9)
    }
  }

  @Test func ofManyUnitsTheTwoThatWeighMost() throws {
    let bench = try bench([
      "data moons n=40", "net 2 -> 4 tanh -> 1 sigmoid", "W2[1] = 5", "W2[3] = 4", "W2[0] = 0.1", "W2[2] = 0.1", "plot hidden 1",
    ])
    #expect(pictures(bench).last?["x"] == .string("a1[1]") && pictures(bench).last?["y"] == .string("a1[3]"))
    #expect(pictures(bench).last?["series"]?.items.count == 2)
  }

  @Test func eachLayerOfADeepNetwork() throws {
    let bench = try bench(["data moons n=40", "net 2 -> 4 tanh -> 3 relu -> 2 tanh -> 1 sigmoid"])
    try bench.json("plot hidden")
    #expect(pictures(bench).count == 4)
    try bench.json("plot hidden 3")
    #expect(pictures(bench).map { $0["title"] } == [.string("after layer 2 (relu), two of 3 units"), .string("after layer 3 (tanh)")])
    #expect(bench.error("plot hidden 4")?.message == "layer 4 has no two units to draw")
    #expect(bench.error("plot hidden x")?.message == "plot hidden takes the number of a layer")
    #expect(
      try self.bench(["data and", "net 2 -> 1 sigmoid"]).error("plot hidden")?.message == "no layer of the network has two units to draw")
  }

  @Test func theBoundaryIsAsSureAsTheNetwork() throws {
    let bench = try bench(["data moons n=40", "net 2 -> 4 tanh -> 1 sigmoid", "train 50", "plot boundary"])
    let picture = try #require(pictures(bench).first)
    let classes = picture["field"]?.items ?? []
    let sureness = picture["sureness"]?.items ?? []
    #expect(classes.count == 48 && sureness.count == 48 && classes[0].items.count == 96)
    let area = numbers(picture["area"])
    for (row, column) in [(0, 0), (24, 50), (47, 95), (30, 3)] {
      let x = area[0] + (area[1] - area[0]) * (Double(column) + 0.5) / 96
      let y = area[3] - (area[3] - area[2]) * (Double(row) + 0.5) / 48
      let answer = try #require(try bench.number("np.array(predict([\(x), \(y)]).output).ravel()[0]"))
      #expect(classes[row].items[column] == .int(answer >= 0.5 ? 1 : 0))
      #expect(abs((sureness[row].items[column].number ?? 9) - abs(2 * answer - 1)) <= 0.0051)
    }
    let softmax = try self.bench(["data blobs classes=3", "net 2 -> 3 softmax", "train 20", "plot boundary"])
    let shades = pictures(softmax).first?["sureness"]?.items.flatMap(\.items).compactMap(\.number) ?? []
    #expect(shades.count == 48 * 96 && shades.allSatisfy { $0 >= 0 && $0 <= 1 } && Set(shades).count > 10)
  }
}
