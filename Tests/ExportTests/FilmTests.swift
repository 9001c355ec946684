import Markup
import Testing
import WorkbenchTestSupport

@testable import Export
@testable import Workbench

/// `export film`: the frames are the training's, and the file is what a browser or asciinema plays.
@Suite struct FilmTests {
  private func bench(_ lines: [String]) throws -> Bench {
    let bench = Bench()
    for line in lines { try bench.json(line) }
    return bench
  }

  private static let moons = ["data moons n=40", "net 2 -> 4 tanh -> 1 sigmoid", "optimizer adam lr=0.05", "train 60"]

  @Test func framesGoFromTheFirstWeightsToTheLast() throws {
    let bench = try bench(Self.moons)
    let film = try Film(of: bench.session.workbench, seconds: 4, style: bench.session.style)
    #expect(film.frames.count > 20 && film.frames.count <= 49)
    #expect(film.frames.first?.caption.hasPrefix("step 0 · loss ") == true && film.frames.last?.caption.hasPrefix("step 60 · ") == true)
    try bench.json("plot boundary")
    guard case .plot(let now)? = bench.output.reports.last?.document(bench.session.style).blocks.first else { return }
    #expect(film.frames.last?.plot.field == now.field)
    #expect(film.frames.first?.plot.field != now.field)
    for frame in film.frames { #expect(frame.plot.xRange == now.xRange && frame.plot.yRange == now.yRange) }
    // The network itself has not moved.
    let curve = try self.bench(["data sine n=30", "net 1 -> 4 tanh -> 1", "train 20"])
    let other = try Film(of: curve.session.workbench, seconds: 4, style: curve.session.style)
    #expect(Set(other.frames.map { $0.plot.yRange }).count == 1 && other.frames[0].plot.yRange != nil)
  }

  @Test func aCastIsAHeadAndScreensInOrder() throws {
    let bench = try bench(Self.moons)
    let report = try #require(try bench.json("export film moons.cast seconds=2").last)
    #expect(report["format"] == .string("film"))
    let text = try bench.session.files.read("moons.cast")
    let lines = try text.split(separator: "\n").map { try JSONReader.parse(Array(String($0).utf8)) }
    #expect(lines[0]["version"] == .int(2) && lines[0]["width"] == .int(80) && lines[0]["height"] == .int(24))
    let times = lines.dropFirst().compactMap { $0.items.first?.number }
    #expect(times == times.sorted() && times.first == 0 && times.last == 3.5)
    #expect(report["frames"] == .int(times.count - 1))
    for event in lines.dropFirst() {
      guard event.items.count == 3, case .string(let screen) = event.items[2] else {
        Issue.record("no event: \(event.text)")
        continue
      }
      #expect(event.items[1] == .string("o"))
      #expect(screen.split(separator: "\r\n", omittingEmptySubsequences: false).count <= 24)
    }
  }

  @Test func whatCannotBeFilmedIsSaid() throws {
    let bench = try bench(["data moons n=40", "net 2 -> 4 tanh -> 1 sigmoid"])
    #expect(bench.error("export film a.svg")?.message == "there is no training to film yet")
    try bench.json("train 5")
    #expect(bench.error("export film a.gif")?.message == "a film is written as .svg or .cast")
    #expect(bench.error("export film")?.message == "a film is nothing to be shown as text")
    #expect(bench.error("export numpy a.py seconds=3")?.message == "`seconds=` is for a film, and numpy is none")
    #expect(bench.error("export film a.svg seconds=-1") != nil)
    let iris = try self.bench(["data iris", "net 4 -> 3 softmax", "train 2"])
    #expect(iris.error("export film a.svg")?.message.contains("2 features") == true)
  }
}
