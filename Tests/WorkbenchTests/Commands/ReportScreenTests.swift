import Export
import Markup
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// Every report that a command's examples make, on screens of every kind: nothing is wider than the screen or moves its cursor.
@Suite struct ReportScreenTests {
  @Test func everyExampleFitsEveryScreen() {
    for command in CommandTable.standard.commands {
      for example in command.examples {
        let bench = Bench()
        _ = bench.error((["set detail=full"] + example.lines).joined(separator: "\n"))
        for report in bench.output.reports {
          let document = report.document(bench.session.style)
          for width in [20, 40, 80, 200] {
            for glyphs in GlyphSet.allCases {
              let lines = Layout.lines(of: document, options: LayoutOptions(width: width, glyphs: glyphs, hasTints: width != 80))
              let isVerbatim = document.blocks.contains { if case .verbatim = $0 { true } else { false } }
              if !isVerbatim {
                #expect(lines.allSatisfy { $0.cellWidth <= width }, "\(example.lines) at \(width), \(glyphs)")
              }
              let scalars = lines.lazy.flatMap(\.plain.unicodeScalars)
              #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }, "\(example.lines)")
              if glyphs == .ascii { #expect(scalars.allSatisfy { $0.isASCII }, "\(example.lines)") }
            }
          }
        }
      }
    }
  }

  /// What stands for each picture where none is drawn: one line of 80 columns.
  @Test func everyPictureIsOneLineInPlain() throws {
    for lines in [
      ["data blobs classes=3", "net 2 -> 8 relu -> 3 softmax", "train 20", "forward", "backward"],
      ["data sine", "net 1 -> 4 tanh -> 1", "train 20", "forward", "backward"],
      ["data moons", "net 2 -> 4 tanh -> 1 sigmoid", "train 20", "forward", "backward"],
    ] {
      let bench = Bench()
      for line in lines { try bench.json(line) }
      let hasPlane = !lines[0].contains("sine")
      for what in ["loss", "boundary", "data", "weights", "grads", "net", "histogram", "histogram grads", "surface W1[0,0] W2[0,0]"]
        + (hasPlane ? ["activation \(lines[0].contains("blobs") ? "relu" : "tanh")"] : [])
      {
        try bench.json("plot \(what)")
        let document = try #require(bench.output.reports.last).document(bench.session.style)
        let pictures = Self.pictures(document.blocks)
        #expect(!pictures.isEmpty)
        for picture in pictures {
          let text = Layout.lines(of: Document([picture]), options: LayoutOptions(width: 80, glyphs: .plain))
          #expect(text.count == 1, "plot \(what): \(text.map(\.plain))")
        }
      }
    }
  }

  private static func pictures(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      if case .beside(let columns, _) = block { return pictures(columns.flatMap { $0 }) }
      return block.isPicture ? [block] : []
    }
  }

  /// JSON, text and SVG are made of the same picture: what one has, the others have.
  @Test func jsonTextAndSVGAgree() throws {
    let bench = Bench()
    for line in ["data blobs classes=3", "net 2 -> 3 softmax", "train 30", "plot loss"] { try bench.json(line) }
    let loss = try #require(bench.output.reports.last)
    let series = try #require(loss.json["pictures"]?.items.first?["series"]?.items.first)
    let points = try #require(series["y"]?.items)
    #expect(points.count == 30)
    guard case .plot(let plot)? = loss.document(bench.session.style).blocks.first else { return }
    #expect(plot.series[0].y == points.compactMap(\.number))
    let svg = try #require(SVG.text(of: .plot(plot)))
    #expect(svg.contains("<title>\(plot.alternative)</title>"))
    #expect(svg.split(separator: "L").count > 29)
  }

  /// In words a picture of values says how far they reach, not where they happen to begin and end.
  @Test(arguments: [
    ("plot [0, 3, -2, 1]", "[0, 3, -2, 1]: 4 values from -2 to 3; the first is 0, the last 1"),
    ("plot [1, nan, 2]", "[1, nan, 2]: 3 values from 1 to 2, 1 not finite; the first is 1, the last 2"),
    ("plot [0, 1, 2], [4, -1, 0]", "[0, 1, 2], [4, -1, 0]: 3 points, x from 0 to 2, y from -1 to 4"),
    ("plot [[1, 2], [-3, 0]]", "[[1, 2], [-3, 0]], 2×2, from -3 to 2"),
  ])
  func valuesInWords(_ line: String, _ words: String) throws {
    let bench = Bench()
    try bench.json(line)
    let block = try #require(bench.output.reports.last?.document(bench.session.style).blocks.first { $0.isPicture })
    let told: String? =
      switch block {
      case .plot(let plot): plot.alternative
      case .heatmap(let map): map.alternative
      default: nil
      }
    #expect(told == words)
  }

  private func text(_ code: String) throws -> String {
    let bench = Bench()
    try bench.json(code)
    let document = try #require(bench.output.reports.last).document(bench.session.style)
    return Layout.lines(of: document, options: LayoutOptions(width: 200)).map(\.plain).joined(separator: "\n")
  }

  /// Behind a unit that is off for every sample no sample counts more than another.
  @Test func noSampleCountsForADeadUnit() throws {
    let words = try text("data xor\nnet 2 -> 1 relu -> 1\nb1[0] = -50\nwhy W1[0,0]")
    #expect(words.contains("sample 0; none counts") || words.contains("sample 3; none counts"))
    #expect(!words.contains("counts most"))
    #expect(try text("data xor\nnet 2 -> 1 tanh -> 1\nwhy b1[0]").contains("which counts most"))
  }

  /// A loss that is not finite cannot contradict a gradient.
  @Test func aNumericGradientOfNoFiniteLossTellsNothing() throws {
    let words = try text("data xor\nnet 2 -> 1 relu -> 1\nloss mse\nb2[0] = 1e200\nb1[0] = -50\nwhy W1[0,0]")
    #expect(words.contains("nan, h = ") && words.contains("tells nothing: the loss is not finite there"))
    #expect(!words.contains("differs"))
  }
}
