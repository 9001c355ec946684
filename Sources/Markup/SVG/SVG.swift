import Limits

/// Pictures as self-contained SVG files on a light ground, in the colours the terminal has.
public enum SVG {
  /// The picture as an SVG document, or nil when the block is no picture.
  ///
  /// - Parameters:
  ///   - width: the width in pixels; the height too for a plot, while maps and diagrams take the height they need.
  public static func text(of block: Block, width: Int = 720, height: Int = 440) -> String? {
    let width = Double(min(max(width, 160), 10_000))
    let height = Double(min(max(height, 120), 10_000))
    switch block {
    case .plot(let plot): return SVGPlot(plot, width: width, height: height).text()
    case .heatmap(let map): return heatmap(map, width: width)
    case .diagram(let diagram): return self.diagram(diagram, width: width)
    case .bars(let chart): return barChart(chart, width: width)
    case .gallery(let gallery): return self.gallery(gallery, width: width)
    default: return nil
    }
  }
}

extension SVG {
  /// A figure in which nothing was drawn.
  public static var blank: String { SVGWriter(width: 720, height: 440, alternative: "an empty figure").document() }

  /// Several blocks as one document: pictures that stand beside each other in rows of up to four, the rest below each other.
  public static func text(of blocks: [Block]) -> String? {
    var rows: [[Block]] = []
    func collect(_ block: Block) {
      switch block {
      case _ where block.isPicture: rows.append([block])
      case .beside(let columns, _):
        let pictures = columns.joined().filter { text(of: $0) != nil }
        for start in stride(from: 0, to: pictures.count, by: 4) { rows.append(Array(pictures[start..<min(start + 4, pictures.count)])) }
      case .indented(_, let blocks): blocks.forEach(collect)
      default: break
      }
    }
    blocks.forEach(collect)
    guard let first = rows.first else { return nil }
    if rows.count == 1, first.count == 1 { return text(of: first[0]) }
    let words = rows.joined().compactMap(\.alternative)
    let all = words.prefix(8).joined(separator: "; ") + (words.count > 8 ? "; and \(words.count - 8) more" : "")
    var writer = SVGWriter(width: 720, height: 0, alternative: all)
    var top = 0.0
    var count = 0
    for row in rows {
      let width = row.count == 1 ? 720 : 720 / max(row.count, 2)
      var tallest = 0.0
      for (index, block) in row.enumerated() {
        guard let picture = text(of: block, width: width, height: 300) else { continue }
        // A name stands for one thing in a document: each picture's clipping area has its own.
        count += 1
        let own = picture.replacing("\"area\"", with: "\"area\(count)\"").replacing("#area)", with: "#area\(count))")
        writer.add("<svg x=\"\(index * width)\" y=\"\(SVGWriter.number(top))\"" + own.dropFirst(4).dropLast())
        tallest = max(tallest, height(of: picture))
      }
      top += tallest
    }
    writer.height = top
    return writer.document()
  }

  private static func height(of picture: String) -> Double {
    guard let start = picture.firstRange(of: "height=\"")?.upperBound else { return 0 }
    return Double(picture[start...].prefix { $0 != "\"" }) ?? 0
  }
}

/// An SVG document being written.
struct SVGWriter {
  let width: Double
  var height: Double
  private let alternative: String
  private var body: [String] = []

  init(width: Double, height: Double, alternative: String) {
    self.width = width
    self.height = height
    self.alternative = alternative
  }

  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((max(-1e6, min(1e6, value)) * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + String(whole) + decimals
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in sanitised(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  mutating func add(_ element: String) { body.append(element) }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ attributes: String) {
    let n = SVGWriter.number
    add("<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" shape-rendering=\"crispEdges\" \(attributes)/>")
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ attributes: String) {
    let n = SVGWriter.number
    add("<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" \(attributes)/>")
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, anchor: String = "start", _ attributes: String = "") {
    if text.isEmpty { return }
    let n = SVGWriter.number
    let extra = attributes.isEmpty ? "" : " " + attributes
    add("<text x=\"\(n(x))\" y=\"\(n(y))\" text-anchor=\"\(anchor)\"\(extra)>\(SVGWriter.escaped(text))</text>")
  }

  /// A data point's shape, one for each place in the order of series, so that they differ without colour too.
  mutating func shape(_ order: Int, _ x: Double, _ y: Double, size: Double, color: String) {
    let n = SVGWriter.number
    let (left, right, top, bottom) = (n(x - size), n(x + size), n(y - size), n(y + size))
    switch order % 5 {
    case 0: add("<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(size))\" fill=\"\(color)\" stroke=\"#fff\" stroke-width=\"0.8\"/>")
    case 1: add("<path d=\"M\(left) \(top)L\(right) \(bottom)M\(left) \(bottom)L\(right) \(top)\" stroke=\"\(color)\" stroke-width=\"2\"/>")
    case 2: add("<path d=\"M\(n(x)) \(top)V\(bottom)M\(left) \(n(y))H\(right)\" stroke=\"\(color)\" stroke-width=\"2\"/>")
    case 3: add("<path d=\"M\(n(x)) \(top)L\(right) \(n(y))L\(n(x)) \(bottom)L\(left) \(n(y))Z\" fill=\"\(color)\"/>")
    default: rectangle(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8, "fill=\"\(color)\"")
    }
  }

  /// What has been written, for a place in another document.
  var bodyText: String { body.joined(separator: "\n") }

  /// - Parameter alternative: the sentence that says what it shows, if not the one given before.
  func document(alternative other: String? = nil) -> String {
    let alternative = other ?? alternative
    let n = SVGWriter.number
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(n(width))\" height=\"\(n(height))\" viewBox=\"0 0 \(n(width)) \(n(height))\""
      + " role=\"img\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"#222\">"
    let title = alternative.isEmpty ? [] : ["<title>\(SVGWriter.escaped(alternative))</title>"]
    return joined([head] + title + ["<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"], ["</svg>"])
  }

  /// All elements in one text, each on a line; nothing when the line is to stop, or where there is no memory for it.
  private func joined(_ head: [String], _ end: [String]) -> String {
    var count = 0
    Work.inPieces(body.count, of: 1 << 14) { piece in for element in body[piece] { count += element.utf8.count + 1 } }
    guard count < 1 << 16 || Work.mayTake(count) else { return "" }
    var text = ""
    text.reserveCapacity(count + 1 << 10)
    for line in head {
      text += line
      text += "\n"
    }
    for (index, element) in body.enumerated() {
      if index & 0x3FF == 0, Work.shouldStop { return "" }
      text += element
      text += "\n"
    }
    for line in end {
      text += line
      text += "\n"
    }
    return text
  }
}
