import Markup
import NeuralNetwork

extension DataReport {
  func document(_ style: PresentationStyle) -> Document {
    if style.isBrief || wasShown {
      var line = StyledText("data ", .muted) + headLines(style)[0]
      if wasShown, !style.isBrief { line += StyledText("  as before", .muted) }
      return Document([.lines([line])])
    }
    var blocks: [Block] = [.lines(headLines(style))]
    if data.columns.isEmpty {
      blocks.append(isSmall ? sampleTable(data.sampleCount, style) : featureTable(style))
    } else {
      blocks.append(columnTable(style))
      if data.scaling != nil { blocks += [.blank, featureTable(style)] }
      if data.imageShape == nil { blocks += [.blank, sampleTable(min(5, data.sampleCount), style)] }
    }
    let picture = data.picture(style)
    return Document(picture.isEmpty ? blocks : blocks + [.blank] + picture)
  }

  private func headLines(_ style: PresentationStyle) -> [StyledText] {
    var first = StyledText(data.name, .strong) + ": \(counted(data.sampleCount, "sample")), \(counted(data.featureCount, "feature"))"
    if let count = data.classCount {
      first += ", \(counted(count, "class", plural: "classes"))"
      let sizes = data.classSizes
      if sizes.count == count, count <= 10 {
        first += StyledText(
          "  (" + sizes.enumerated().map { "\(data.className($0.offset)): \($0.element)" }.joined(separator: ", ") + ")", .muted)
      }
    } else {
      first += ", \(counted(data.targetCount, "target"))"
    }
    var lines = [first]
    if let share = baseRate { lines.append(StyledText("always answering the largest class is right for \(share)", .muted)) }
    if !origin.isEmpty { lines.append(StyledText(origin, .muted)) }
    lines += data.notes.map { StyledText("· " + $0, .muted) }
    if data.validationCount > 0 {
      lines.append(StyledText("\(counted(data.validationCount, "more sample")) held back to choose settings by: X_val, y_val"))
    }
    if data.testCount > 0 { lines.append(StyledText("\(counted(data.testCount, "more sample")) held back for testing: X_test, y_test")) }
    if let scaling = data.scaling { lines.append(StyledText("scaled: \(scaling.method.formula), fitted on the training part", .muted)) }
    if let scaling = data.targetScaling {
      let numbers = zip(scaling.offsets, scaling.divisors).prefix(3).map { offset, divisor in
        scaling.method == .standard
          ? "mean \(style.text(offset)), std \(style.text(divisor))" : "min \(style.text(offset)), range \(style.text(divisor))"
      }
      lines.append(
        StyledText(
          "y scaled: \(scaling.method.formula(of: "y")) with \(numbers.joined(separator: "; ")); predict and evaluate answer in its own unit",
          .muted))
    }
    return lines
  }

  /// What a network has to beat, where a table's classes are of different sizes: `41 of 100, 41 %`.
  private var baseRate: String? {
    guard !data.columns.isEmpty, data.classCount != nil, let most = data.classSizes.max(), data.sampleCount > 0 else { return nil }
    let share = Int((Double(most) * 100 / Double(data.sampleCount)).rounded())
    return "\(most) of \(data.sampleCount), \(share) %"
  }

  /// What each column of the file was taken for.
  private func columnTable(_ style: PresentationStyle) -> Block {
    let limit = 24
    let columns = data.columns
    let isLong = columns.count > limit
    let shown =
      isLong
      ? Array(columns.prefix(limit / 2))
        + columns.filter(\.isTarget).filter { column in
          !columns.prefix(limit / 2).contains { $0.name == column.name }
        } : columns
    var rows = shown.map { column -> [StyledText] in
      let role: Role = column.isTarget ? .target : column.isUsed ? .input : .muted
      let name = column.name.count > 24 ? String(column.name.prefix(23)) + "…" : column.name
      let range = column.least.map { least in column.most.map { "\(style.text(least)) … \(style.text($0))" } ?? "" } ?? ""
      return [
        StyledText(sanitised(name), role), StyledText(column.kind),
        StyledText(column.isTarget ? "target" : column.isUsed ? "" : "left out", .muted),
        StyledText(sanitised(String(column.example.prefix(16)))),
        StyledText(column.missing > 0 ? String(column.missing) : ""), StyledText(range),
      ]
    }
    if isLong { rows.append([StyledText("… \(columns.count - shown.count) more", .muted)]) }
    return .table(
      Table(
        header: ["column", "kind", "", "example", "missing", "range"], rows: rows, alignments: [.left, .left, .left, .left, .right, .left]))
  }

  /// The first samples, of many features the first and the target.
  private func sampleTable(_ count: Int, _ style: PresentationStyle) -> Block {
    let (features, targets) = (data.featureCount, data.targetCount)
    let shown = features <= 8 ? features : 6
    let isShort = shown < features
    let rows = (0..<count).map { row -> [StyledText] in
      (0..<shown).map { style.number(data.inputs[flat: row * features + $0], .input) } + (isShort ? [StyledText("…", .muted)] : [])
        + (0..<targets).map { style.number(data.targets[flat: row * targets + $0], .target) }
    }
    let header =
      (0..<shown).map { StyledText(data.featureName($0), .input) } + (isShort ? [StyledText("…", .muted)] : [])
      + (0..<targets).map { StyledText(targets == 1 ? "y" : "y\($0 + 1)", .target) }
    return .table(Table(header: header, rows: rows, alignments: Array(repeating: .decimal, count: header.count)))
  }

  private func featureTable(_ style: PresentationStyle) -> Block {
    let (features, shown) = (data.featureCount, summaries.count)
    func row(_ name: StyledText, _ summary: ColumnSummary) -> [StyledText] {
      [name] + [summary.least, summary.mean, summary.most, summary.deviation].map { style.number($0) }
    }
    var rows = summaries.enumerated().map { column, summary in
      row(StyledText(data.featureName(column), .input), summary)
        + (data.scaling.map { [style.number($0.offsets[column]), style.number($0.divisors[column])] } ?? [])
    }
    if shown < features { rows.append([StyledText("… \(features - shown) more", .muted)]) }
    if let targetSummary { rows.append(row(StyledText("y", .target), targetSummary)) }
    var header: [StyledText] = ["", "least", "mean", "most", "deviation"]
    switch data.scaling?.method {
    case .standard: header += ["was: mean", "std"]
    case .minmax: header += ["was: least", "range"]
    case nil: break
    }
    return .table(Table(header: header, rows: rows, alignments: [.left] + Array(repeating: .decimal, count: header.count - 1)))
  }
}

extension Role {
  /// The look of a class, over again after ten.
  static func ofClass(_ index: Int) -> Role { Role(rawValue: "class\(((index % 10) + 10) % 10)") ?? .class0 }
}
