import Language

/// Changes in the text of a program.
struct ProgramPatch {
  struct Replacement {
    let source: Source
    let span: Span
    let text: String
  }

  var replacements: [Replacement]

  init(_ replacements: [Replacement]) { self.replacements = replacements }

  init(_ site: ProgramSite, _ text: String) { replacements = [Replacement(source: site.source, span: site.value.span, text: text)] }

  /// The statement's operator turned round, and what stands behind it left as it is; nil where it is no update that can be written so.
  init?(turning site: ProgramSite) {
    guard let target = site.targetExpression else { return nil }
    let name = site.source.text(in: target.span)
    let value = site.source.text(in: site.value.span)
    switch (site.kind, site.value.kind) {
    case (.augmented(let operation), _):
      let other: BinaryOperator = operation == .add ? .subtract : .add
      replacements = [Replacement(source: site.source, span: site.span, text: "\(name) \(other.rawValue)= \(value)")]
    case (.assigned, .binary(let operation, let a, let b)) where operation == .add || operation == .subtract:
      let other: BinaryOperator = operation == .add ? .subtract : .add
      guard let text = Expression(.binary(other, a, b), site.value.span).written(in: site.source) else { return nil }
      replacements = [Replacement(source: site.source, span: site.value.span, text: text)]
    default: return nil
    }
  }

  /// What a check found would make a program right, as text.
  init?(_ site: ProgramSite, _ edit: SiteEdit) {
    guard let text = edit.value.written(in: site.source) else { return nil }
    if let operation = edit.operation, let target = site.targetExpression {
      let name = site.source.text(in: target.span)
      replacements = [Replacement(source: site.source, span: site.span, text: "\(name) \(operation.rawValue)= \(text)")]
    } else {
      replacements = [Replacement(source: site.source, span: site.value.span, text: text)]
    }
  }

  func joined(_ other: ProgramPatch) -> ProgramPatch { ProgramPatch(replacements + other.replacements) }

  /// The changed lines as they then stand.
  var lines: [String] {
    var lines: [String] = []
    for (source, text, places) in changed {
      _ = source
      for place in places where !place.isEmpty {
        let bytes = Array(text.utf8)
        let start = bytes[..<place.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let end = bytes[max(place.lowerBound, place.upperBound - 1)...].firstIndex(of: 10) ?? bytes.count
        let lineTexts = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: "\n").map { String($0).trimmed }
        // What has moved elsewhere leaves a `pass` behind, which nobody need be told.
        for line in lineTexts where !line.isEmpty && line != "pass" && !lines.contains(line) { lines.append(line) }
      }
    }
    return lines
  }

  /// By source: its new text, and where in it the new pieces stand.
  private var changed: [(source: Source, text: String, places: [Range<Int>])] {
    var order: [Source] = []
    for replacement in replacements where !order.contains(where: { $0 === replacement.source }) { order.append(replacement.source) }
    return order.map { source in
      var bytes: [UInt8] = []
      var places: [Range<Int>] = []
      var last = 0
      for replacement in replacements.filter({ $0.source === source }).sorted(by: { $0.span.start < $1.span.start })
      where replacement.span.start >= last {
        bytes += source.bytes[last..<replacement.span.start]
        let start = bytes.count
        bytes += Array(replacement.text.utf8)
        places.append(start..<bytes.count)
        last = replacement.span.end
      }
      bytes += source.bytes[last...]
      return (source, String(decoding: bytes, as: UTF8.self), places)
    }
  }

  /// - Throws: what the parser finds wrong in the changed text.
  func applied(to program: LearnerProgram, commands: CommandTable) throws(Diagnostic) -> LearnerProgram {
    var lines = program.lines
    for (source, text, _) in changed {
      let new = try LearnerProgram(Source(name: source.name, text: text), commands: commands).lines
      guard let first = lines.firstIndex(where: { $0.source === source }) else { continue }
      lines.removeAll { $0.source === source }
      lines.insert(contentsOf: new, at: min(first, lines.count))
    }
    return LearnerProgram(lines: lines, name: program.name).unfolded
  }
}
