import TestSupport
import Testing

@testable import Markup

/// What is true of every document, tried on random ones.
@Suite struct LayoutPropertyTests {
  private static let words = [
    "a", "weight", "∂L/∂W1[0,1]", "日本語の文章", "👩‍🔬", "e\u{301}tude", "averyveryverylongwordthatfitsnowhereatall", "=", "σ(z)", "0.25", "\t",
    "x\ny", "🇩🇪",
    "\u{1B}[31mred\u{1B}[0m", "ŷ", "क्षि", "  ",
  ]

  private static func text(_ random: inout SplitMix) -> StyledText {
    StyledText(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        StyledText.Run(
          (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : ""),
          Role.allCases.randomElement(using: &random) ?? .plain)
      })
  }

  private static func number(_ random: inout SplitMix) -> Double {
    switch Int.random(in: 0...12, using: &random) {
    case 0: .nan
    case 1: .infinity
    case 2: -.infinity
    case 3: 0
    case 4: 1e300
    case 5: -1e-300
    case 6: Double.greatestFiniteMagnitude
    default: Double.random(in: -3...3, using: &random)
    }
  }

  private static func numbers(_ count: Int, _ random: inout SplitMix) -> [Double] { (0..<count).map { _ in number(&random) } }

  private static func block(_ random: inout SplitMix, depth: Int) -> Block {
    let count = Int.random(in: 0...7, using: &random)
    func inner(_ random: inout SplitMix) -> [Block] {
      depth > 1 ? [.paragraph(text(&random))] : (0..<Int.random(in: 0...3, using: &random)).map { _ in block(&random, depth: depth + 1) }
    }
    switch Int.random(in: 0...16, using: &random) {
    case 0: return .heading(level: Int.random(in: -1...8, using: &random), text(&random))
    case 1: return .paragraph(text(&random))
    case 2: return .lines((0..<count).map { _ in text(&random) })
    case 3: return .list(items: (0..<count).map { _ in inner(&random) }, ordered: Bool.random(using: &random))
    case 4: return .quote(inner(&random))
    case 5: return .code((0..<count).map { _ in text(&random).plain }, language: "longhand")
    case 6:
      return .table(
        Table(
          header: (0..<Int.random(in: 0...6, using: &random)).map { _ in text(&random) },
          rows: (0..<3).map { _ in (0..<Int.random(in: 0...14, using: &random)).map { _ in text(&random) } },
          alignments: (0..<count).map { _ in [.left, .right, .decimal].randomElement(using: &random) ?? .left }))
    case 7:
      return .matrix(
        Matrix(
          caption: text(&random),
          rows: (0..<Int.random(in: 0...20, using: &random)).map { _ in numbers(Int.random(in: 0...50, using: &random), &random) },
          rowLabels: Bool.random(using: &random) ? words : [], columnLabels: Bool.random(using: &random) ? words : [],
          precision: Int.random(in: -1...20, using: &random)))
    case 8:
      let series = (0..<count).map { _ in
        Plot.Series(
          label: words.randomElement(using: &random) ?? "", x: numbers(30, &random),
          y: numbers(Int.random(in: 0...30, using: &random), &random),
          mark: [.line, .points, .bars].randomElement(using: &random) ?? .line, role: Role.ofClass(count),
          glyph: ["*", "o", "日", "\n"].randomElement(using: &random) ?? "*")
      }
      let field = Plot.Field(classes: (0..<count).map { row in (0..<(row * 3)).map { $0 - 2 } })
      return .plot(
        Plot(
          title: text(&random).plain, xLabel: words.randomElement(using: &random) ?? "", yLabel: words.randomElement(using: &random) ?? "",
          series: series,
          xRange: Bool.random(using: &random) ? nil : -1...1, yRange: Bool.random(using: &random) ? nil : 2...2,
          isYLogarithmic: Bool.random(using: &random),
          field: Bool.random(using: &random) ? field : nil, markers: Array(series.prefix(1)),
          height: Int.random(in: -2...30, using: &random),
          alternative: text(&random).plain))
    case 9:
      return .heatmap(
        Heatmap(
          title: text(&random).plain,
          rows: (0..<Int.random(in: 0...40, using: &random)).map { _ in numbers(Int.random(in: 0...90, using: &random), &random) },
          isDiverging: Bool.random(using: &random), alternative: "x"))
    case 10:
      return .diagram(
        Diagram(
          layers: (0..<count).map { index in
            .init(
              title: text(&random).plain, unitCount: Int.random(in: -1...20, using: &random), unitLabels: Array(words.prefix(count)),
              unitValues: numbers(count, &random), weights: Bool.random(using: &random) ? [numbers(4, &random), numbers(2, &random)] : nil,
              isBox: index == 3)
          }, alternative: "y"))
    case 11: return .indented(Int.random(in: -3...50, using: &random), inner(&random))
    case 12: return .beside((0..<count).map { _ in inner(&random) }, gap: Int.random(in: -2...30, using: &random))
    case 13:
      return .excerpt(text(&random).plain, start: Int.random(in: -2...40, using: &random), length: Int.random(in: -1...50, using: &random))
    case 14:
      return .bars(
        BarChart(
          title: text(&random).plain,
          bars: numbers(Int.random(in: 0...30, using: &random), &random).map {
            BarChart.Bar(words.randomElement(using: &random) ?? "", $0)
          },
          isLogarithmic: Bool.random(using: &random), alternative: "z"))
    case 15:
      return .gallery(
        Gallery(
          title: text(&random).plain,
          maps: (0..<count).map { index in
            Heatmap(
              title: words.randomElement(using: &random) ?? "", rows: (0..<index * 3).map { _ in numbers(index * 4, &random) },
              isDiverging: false, alternative: "")
          }, isDiverging: Bool.random(using: &random), alternative: "w"))
    default: return .blank
    }
  }

  @Test func noLineIsWiderThanTheScreenAndNothingMovesTheCursor() {
    var random = SplitMix(1)
    for round in 0..<60 {
      let document = Document((0..<3).map { _ in LayoutPropertyTests.block(&random, depth: 0) })
      let width = [20, 21, 33, 40, 80, 300].randomElement(using: &random) ?? 80
      for glyphs in GlyphSet.allCases {
        let options = LayoutOptions(width: width, glyphs: glyphs, hasTints: Bool.random(using: &random))
        let lines = Layout.lines(of: document, options: options)
        let tooWide = lines.first { $0.cellWidth > width }
        #expect(tooWide == nil, "round \(round), \(glyphs), width \(width)")
        let scalars = lines.lazy.flatMap(\.plain.unicodeScalars)
        #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }, "round \(round), \(glyphs)")
        if glyphs == .ascii { #expect(scalars.allSatisfy { $0.isASCII }, "round \(round)") }
        if round % 20 == 0 { #expect(Layout.lines(of: document, options: options) == lines) }
      }
    }
  }

  @Test func everyPictureBecomesWellFormedSVG() {
    var random = SplitMix(2)
    for _ in 0..<100 {
      let block = LayoutPropertyTests.block(&random, depth: 9)
      guard let text = SVG.text(of: block) else {
        #expect(!block.isPicture)
        continue
      }
      for document in [text, SVG.text(of: [.beside([[block], [block]], gap: 2), block]) ?? ""] {
        #expect(document.hasPrefix("<svg ") && document.hasSuffix("</svg>\n"))
        #expect(!document.contains("nan\"") && !document.contains("inf\""))
        #expect(Self.fault(inXML: document) == nil)
      }
    }
  }

  /// What makes a text no well-formed XML, as far as these files go: tags that do not nest, attributes without quotes or given
  /// twice, bare signs, a name for two things.
  private static func fault(inXML text: String) -> String? {
    var open: [Substring] = []
    var names: Set<String> = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].contains(">") || !isEscaped(rest[..<start]) { return "text: \(rest[..<start])" }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag does not end" }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag.dropFirst())> ends another tag" }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag.removeLast() }
      let name = tag.prefix { $0 != " " }
      var attributes = tag.dropFirst(name.count).drop { $0 == " " }
      var seen: Set<Substring> = []
      while !attributes.isEmpty {
        let key = attributes.prefix { $0 != "=" }
        let value = attributes.dropFirst(key.count + 2).prefix { $0 != "\"" }
        guard attributes.dropFirst(key.count).hasPrefix("=\""), seen.insert(key).inserted, isEscaped(value) else { return "<\(tag)>" }
        if key == "id", !names.insert(String(value)).inserted { return "two things are called \(value)" }
        attributes = attributes.dropFirst(key.count + value.count + 3).drop { $0 == " " }
      }
      if !isEmpty { open.append(name) }
    }
    return open.isEmpty ? nil : "<\(open[0])> does not end"
  }

  private static func isEscaped(_ text: Substring) -> Bool {
    text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
      ["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) }
    }
  }

  @Test func widthIsHeldBetweenTwentyAndThreeHundred() {
    #expect(LayoutOptions(width: 3).width == 20)
    #expect(LayoutOptions(width: 5000).width == 300)
  }

  /// A drawn block is a rectangle: all rows of a matrix, a map, a plot's area and of boxes in a row end in one column.
  @Test func everyDrawnBlockIsRectangular() {
    var random = SplitMix(3)
    for round in 0..<300 {
      let block = LayoutPropertyTests.block(&random, depth: 9)
      let width = [20, 33, 40, 80, 200].randomElement(using: &random) ?? 80
      for glyphs in [GlyphSet.unicode, .ascii] {
        let frame = Frame(width: width, options: LayoutOptions(width: width, glyphs: glyphs, hasTints: Bool.random(using: &random)))
        for rows in Self.drawnRows(frame.lines(of: block), block, glyphs) {
          #expect(Set(rows.map(\.cellWidth)).count <= 1, "round \(round), width \(width), \(glyphs): \(rows.map(\.plain))")
        }
      }
    }
  }

  /// The rows of a drawing that must be equally wide, by the signs they begin and end with.
  private static func drawnRows(_ lines: [StyledText], _ block: Block, _ glyphs: GlyphSet) -> [[StyledText]] {
    switch block {
    case .matrix:
      return [
        lines.filter { line in ["⎤", "⎥", "⎦", " ]"].contains { line.plain.hasSuffix($0) } && line.plain.contains { "⎡⎢⎣[".contains($0) } }
      ]
    case .plot:
      let axis = glyphs == .unicode ? "└" : "+-"
      guard let bottom = lines.firstIndex(where: { $0.plain.contains(axis) && $0.plain.hasSuffix(glyphs == .unicode ? "─ " : "- ") }) else {
        return []
      }
      let sides: Set<Character> = glyphs == .unicode ? ["│", "┤"] : ["|", "+"]
      let start = lines[..<bottom].lastIndex { line in !line.plain.contains { sides.contains($0) } } ?? -1
      return [Array(lines[(start + 1)...bottom])]
    case .heatmap(let map):
      let body = lines.filter { line in line.cells.contains { $0.style.fill != nil || $0.style.ink != nil } }
      return map.rows.isEmpty ? [] : [body.filter { !$0.plain.contains { $0.isNumber } }]
    case .diagram(let diagram) where diagram.layers.contains(where: \.isBox):
      var rows: [[StyledText]] = []
      for line in lines {
        let opens =
          line.plain.contains(glyphs == .unicode ? "╭" : "+-") && !(rows.last?.isEmpty ?? true)
          && line.plain.drop { $0 == " " }.first.map { "╭+".contains($0) } == true && (rows.last?.count ?? 0) > 1
          && (rows.last?.last?.plain.contains(glyphs == .unicode ? "╯" : "+-") ?? false)
        if rows.isEmpty || opens { rows.append([]) }
        rows[rows.count - 1].append(line)
      }
      return rows
    default: return []
    }
  }
}
