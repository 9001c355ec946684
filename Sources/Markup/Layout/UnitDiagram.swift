/// A small dense network: a column of units for each layer, a line for each weight.
struct UnitDiagram {
  /// The most units that are all drawn, and the most where the room is too low for those.
  private static let unitLimits = [8, 5, 3]
  /// More lines than this between two layers are a mesh, in which thickness is lost.
  private static let meshLimit = 16
  private static let narrowestGap = 5
  private static let widestGap = 18

  private struct Column {
    /// The unit in each place; nil stands for those left out.
    var units: [Int?]
    var labels: [String]
    var values: [String]
    var gradients: [String]
    var titles: [String]
    var start = 0
    var width = 0
    var rows: [Int] = []
    var center: Int { start + width / 2 }
  }

  private let layers: [Diagram.Layer]
  private let frame: Frame
  private var columns: [Column] = []
  /// Whether the room has rows for what the lines mean.
  private var hasLegend = true
  private var height = 1
  private var width = 0

  /// Nil where the columns do not fit the width.
  init?(_ layers: [Diagram.Layer], in frame: Frame) {
    self.layers = layers
    self.frame = frame
    // No higher than the room: units closer, and fewer of them where that is not enough.
    search: for hasLegend in [true, false] {
      self.hasLegend = hasLegend
      for limit in UnitDiagram.unitLimits {
        placeRows(limit)
        if fitsHeight { break search }
      }
    }
    if !fitsHeight { hasLegend = true }
    guard placeColumns() else { return nil }
  }

  /// Gives each unit its row, closer together where the room is low.
  private mutating func placeRows(_ limit: Int) {
    columns = layers.map { UnitDiagram.column($0, frame, limit) }
    let hasValues = columns.contains { !$0.values.isEmpty }
    let hasGradients = columns.contains { !$0.gradients.isEmpty }
    let most = columns.map(\.units.count).max() ?? 1
    let below = (hasValues ? 1 : 0) + (hasGradients ? 1 : 0)
    let usual = most <= (hasGradients ? 4 : 3) ? 4 : most <= 4 || hasGradients ? 3 : 2
    var spacing = usual
    if let rows = frame.options.rows, most > 1 {
      let room = rows - titleRows - 1 - legend().count - 1 - below
      spacing = min(max(room / (most - 1), below + 1), usual)
    }
    height = (most - 1) * spacing + 1 + below
    for index in columns.indices {
      let used = (columns[index].units.count - 1) * spacing + 1 + below
      columns[index].rows = columns[index].units.indices.map { (height - used) / 2 + $0 * spacing }
    }
  }

  private var titleRows: Int { columns.map(\.titles.count).max() ?? 0 }

  private var fitsHeight: Bool { frame.options.rows.map { titleRows + 1 + height + legend().count <= $0 } ?? true }

  private static func column(_ layer: Diagram.Layer, _ frame: Frame, _ limit: Int) -> Column {
    let count = max(layer.unitCount, 1)
    let units: [Int?] = count <= limit ? Array(0..<count) : limit < 5 ? [0, nil, count - 1] : [0, 1, 2, nil, count - 1]
    let labels = units.map { unit -> String in
      guard let unit else { return frame.isUnicode ? "⋮" : ":" }
      let label = unit < layer.unitLabels.count ? frame.clean(layer.unitLabels[unit]) : ""
      return label.isEmpty ? (frame.isUnicode ? "○" : "o") : "(" + label + ")"
    }
    let values =
      layer.unitValues.isEmpty
      ? []
      : units.map { unit -> String in
        guard let unit, unit < layer.unitValues.count else { return "" }
        return NumberText.text(layer.unitValues[unit])
      }
    let gradients =
      layer.unitGradients.isEmpty
      ? []
      : units.map { unit -> String in
        guard let unit, unit < layer.unitGradients.count else { return "" }
        return frame.clean("δ " + NumberText.text(layer.unitGradients[unit]))
      }
    var titles = frame.clean(layer.title).diagramParts(isUnicode: frame.isUnicode)
    if count > limit { titles.append("\(count) units") }
    if !layer.detail.isEmpty { titles.append(frame.clean(layer.detail)) }
    var result = Column(units: units, labels: labels, values: values, gradients: gradients, titles: titles)
    result.width = max(3, (labels + values + gradients).map(CellWidth.of).max() ?? 3)
    return result
  }

  /// Equal gaps, as wide as the titles ask for and the width allows.
  private mutating func placeColumns() -> Bool {
    let gaps = columns.count - 1
    let used = columns.reduce(0) { $0 + $1.width }
    func overhang(_ column: Column) -> Int { max(0, ((column.titles.map(CellWidth.of).max() ?? 0) - column.width + 1) / 2) }
    let margin = columns.first.map(overhang) ?? 0
    let room = frame.width - used - margin - (columns.last.map(overhang) ?? 0)
    let wanted = zip(columns, columns.dropFirst()).map { overhang($0) + overhang($1) + 2 }.max() ?? 0
    let gap = gaps == 0 ? 0 : min(room / gaps, max(UnitDiagram.widestGap, wanted))
    if room < 0 || (gaps > 0 && gap < max(UnitDiagram.narrowestGap, wanted)) { return false }
    var start = margin
    for index in columns.indices {
      columns[index].start = start
      start += columns[index].width + gap
    }
    width = start - gap + (columns.last.map(overhang) ?? 0)
    return true
  }

  func lines() -> [StyledText] {
    var canvas = Canvas(width: width, height: titleRows + 1 + height)
    for column in columns {
      for (row, title) in column.titles.enumerated() {
        canvas.write(StyledText(title, row == 0 ? .strong : .muted), max(0, column.center - CellWidth.of(title) / 2), row)
      }
    }
    for index in columns.indices.dropFirst() { drawEdges(index, &canvas, top: titleRows + 1) }
    for (index, column) in columns.enumerated() {
      let role: Role = index == 0 ? .input : .activation
      for (place, row) in column.rows.enumerated() {
        let label = column.labels[place]
        let shown = column.units[place] == nil ? StyledText(label, .muted) : StyledText(label, role)
        canvas.write(shown, column.center - CellWidth.of(label) / 2, titleRows + 1 + row)
        if place < column.values.count {
          let value = column.values[place]
          canvas.write(StyledText(value, .number), column.center - CellWidth.of(value) / 2, titleRows + 2 + row)
        }
        if place < column.gradients.count {
          let gradient = column.gradients[place]
          canvas.write(StyledText(gradient, .gradient), column.center - CellWidth.of(gradient) / 2, titleRows + 3 + row)
        }
      }
    }
    return canvas.lines.map(\.withoutTrailingBlanks) + legend()
  }

  private struct Edge {
    var from: Int
    var to: Int
    var weight: Double?
    /// Its weight's size beside the largest of the layer.
    var share = 0.3
    var role: Role { weight.map { $0 < 0 ? .negative : $0 > 0 ? .positive : .zero } ?? .muted }
    var isNegative: Bool { (weight ?? 0) < 0 }
    var isZero: Bool { weight == 0 }
    /// Drawn twice as thick, or with gaps.
    var isStrong: Bool { share >= 0.6 }
    var isWeak: Bool { share < 0.15 }
    var dash: DotGrid.Dash { isZero ? .faint : isWeak ? (isNegative ? .sparse : .dotted) : isNegative ? .dashed : .solid }
  }

  private func drawEdges(_ index: Int, _ canvas: inout Canvas, top: Int) {
    let (left, right) = (columns[index - 1], columns[index])
    let weights = layers[index].weights
    var edges: [Edge] = []
    let largest = weights?.joined().filter(\.isFinite).map(abs).max() ?? 0
    for (i, source) in left.units.enumerated() {
      for (j, target) in right.units.enumerated() {
        guard let source, let target else { continue }
        var weight: Double?
        if let weights {
          guard source < weights.count, target < weights[source].count else { continue }
          weight = weights[source][target]
        } else if layers[index].isElementwise, source != target {
          continue
        }
        var edge = Edge(from: left.rows[i], to: right.rows[j], weight: weight)
        if let weight, weight.isFinite { edge.share = largest > 0 ? abs(weight) / largest : 0 }
        edges.append(edge)
      }
    }
    let start = left.start + left.width + 1
    let end = right.start - 1
    // Letters cannot draw a dense mesh; one arrow says it better.
    if !frame.isUnicode, edges.count > UnitDiagram.meshLimit {
      let row = top + (height - 1) / 2
      return canvas.write(StyledText(String(repeating: "-", count: max(end - start - 3, 1)) + ">", .muted), start + 1, row)
    }
    var grid = DotGrid(columns: max(end - start, 1), rows: height, isBraille: frame.isUnicode)
    // The strongest are drawn last and keep their colour where lines cross.
    for edge in edges.sorted(by: { abs($0.weight ?? 0) < abs($1.weight ?? 0) }) {
      if frame.isUnicode {
        for offset in edge.isStrong && edges.count <= UnitDiagram.meshLimit ? [1.0, 2] : [1] {
          var phase = 0
          let (from, to) = (Double(edge.from * 4) + offset, Double(edge.to * 4) + offset)
          grid.line((0, from), (Double(grid.width - 1), to), edge.role, dash: edge.dash, phase: &phase)
        }
      } else {
        UnitDiagram.asciiLine(edge, &grid)
      }
    }
    grid.draw(on: &canvas, column: start, row: top)
  }

  private static func asciiLine(_ edge: Edge, _ grid: inout DotGrid) {
    let last = max(grid.width - 1, 1)
    let slope: Double = Double(edge.to - edge.from) / Double(last)
    func row(_ x: Int) -> Int { Int((Double(edge.from) + slope * Double(x)).rounded()) }
    let level: Character = edge.isStrong ? "=" : edge.isWeak ? "." : "-"
    for x in 0..<grid.width where edge.isZero ? x % 4 == 0 : !edge.isNegative || x % 3 != 2 {
      let here = row(x)
      let next = row(x + 1)
      grid.set(x, here, edge.role, next > here && x < last ? "\\" : next < here && x < last ? "/" : level)
    }
  }

  /// What solid and broken lines mean, where both can occur.
  private func legend() -> [StyledText] {
    guard hasLegend else { return [] }
    let edges = edgeLegend()
    guard columns.contains(where: { !$0.values.isEmpty }) else { return edges }
    let hasGradients = columns.contains { !$0.gradients.isEmpty }
    let text = "below each unit its activation in sample 0" + (hasGradients ? ", then its gradient δ = ∂L/∂z" : "")
    return (edges.isEmpty ? [""] : edges) + frame.wrap(StyledText(text, .muted))
  }

  private func edgeLegend() -> [StyledText] {
    let sizes = layers.compactMap { $0.weights?.joined().filter { $0.isFinite && $0 != 0 }.map(abs) }.filter { !$0.isEmpty }
    let hasSpread = sizes.filter { $0.count <= UnitDiagram.meshLimit }.contains { ($0.min() ?? 1) < 0.6 * ($0.max() ?? 0) }
    let hasWeak = sizes.contains { ($0.min() ?? 1) < 0.15 * ($0.max() ?? 0) }
    guard layers.contains(where: { $0.weights?.contains { !$0.isEmpty } ?? false }) else { return [] }
    let (solid, broken) = frame.isUnicode ? ("⠒⠒⠒⠒", "⠒⠒⠂⠐⠒") : ("-----", "-- --")
    var entries = [
      StyledText(solid, .positive) + StyledText(" positive weight", .muted),
      StyledText(broken, .negative) + StyledText(" negative weight", .muted),
    ]
    var lines = rows(of: entries)
    // Thickness says something only where sizes differ.
    let (thick, thin) = frame.isUnicode ? ("⠶⠶⠶⠶", "⠂⠐⠀⠂⠐") : ("=====", ".....")
    entries = hasSpread ? [StyledText(thick, .muted) + StyledText(" above 0.6 of the layer's largest", .muted)] : []
    if hasWeak {
      entries.append(StyledText(thin, .muted) + StyledText(" below 0.15 of \(hasSpread ? "it" : "the layer's largest")", .muted))
    }
    if layers.contains(where: { $0.weights?.joined().contains(0) ?? false }) {
      entries.append(StyledText(frame.isUnicode ? "⠂⠀⠂⠀⠂" : ".   .", .zero) + StyledText(" weight 0", .muted))
    }
    lines += rows(of: entries)
    return [""] + lines
  }

  /// As many beside each other as fit.
  private func rows(of entries: [StyledText]) -> [StyledText] {
    var lines: [StyledText] = []
    for entry in entries {
      if let last = lines.last, last.cellWidth + 3 + entry.cellWidth <= frame.width {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines.append(contentsOf: frame.wrap(entry))
      }
    }
    return lines
  }
}
