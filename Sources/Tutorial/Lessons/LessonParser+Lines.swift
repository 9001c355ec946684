import Language

extension LessonParser {
  /// The inputs of a fence with the output expected of each.
  mutating func readLines(_ lines: [Span], of fence: LessonElement) -> [LessonLine] {
    var result: [LessonLine] = []
    var position = 0
    if lines.allSatisfy({ isBlank($0) }) {
      fault("the fence is empty", at: fence.span, hint: "a line to run begins with >>> ")
      return []
    }
    while position < lines.count {
      let line = lines[position]
      let text = source.text(in: line)
      guard text.hasPrefix(">>>") else {
        if !isBlank(line) {
          fault("a longhand fence begins with a line to run", at: line, hint: "write >>> before it")
        }
        position += 1
        continue
      }
      result.append(readLine(lines, at: &position))
    }
    return result
  }

  private mutating func readLine(_ lines: [Span], at position: inout Int) -> LessonLine {
    let first = lines[position]
    var input = source.text(in: first)
    if input.utf8.count > 3, input.utf8.dropFirst(3).first != UInt8(ascii: " ") {
      fault("a blank belongs behind >>>", at: Span(first.start, first.start + 3))
    }
    input = String(input.dropFirst(input.hasPrefix(">>> ") ? 4 : 3))
    if input.allSatisfy(\.isWhitespace) { fault("nothing stands behind >>>", at: first) }
    var end = first.end
    position += 1
    while position < lines.count, let more = continuation(lines, at: position) {
      input += "\n" + more
      end = lines[position].end
      position += 1
    }
    let start = position
    while position < lines.count, !source.text(in: lines[position]).hasPrefix(">>>") {
      let text = source.text(in: lines[position])
      if text.first?.isWhitespace == true, text.trimmingBlanks().hasPrefix(">>> ") {
        fault("blanks stand before this >>>, so that it counts as output", at: lines[position], hint: "begin it at the fence's edge")
      }
      position += 1
    }
    var output = lines[start..<position]
    while let line = output.first, isBlank(line) { output.removeFirst() }
    while let line = output.last, isBlank(line) { output.removeLast() }
    let span = Span(first.start, end)
    let expectedSpan = output.first.flatMap { first in output.last.map { first.joined($0) } } ?? Span(end, end)
    return LessonLine(
      text: input.trimmingBlanks(atStart: false), span: span,
      expected: output.map { source.text(in: $0).trimmingBlanks(atStart: false) }, expectedSpan: expectedSpan)
  }

  /// The input a line goes on with: behind `... `; a lone `...` is one only when another stands below it.
  private func continuation(_ lines: [Span], at position: Int) -> String? {
    let text = source.text(in: lines[position])
    if text.hasPrefix("... "), !text.dropFirst(4).allSatisfy(\.isWhitespace) { return String(text.dropFirst(4)) }
    guard text.trimmingBlanks() == "..." else { return nil }
    // Blank lines inside a block come singly or in pairs.
    let below = lines[(position + 1)...].prefix(3).map { source.text(in: $0) }
    return below.first { $0.trimmingBlanks() != "..." }?.hasPrefix("... ") == true ? "" : nil
  }

  private func isBlank(_ span: Span) -> Bool { source.bytes[span.start..<span.end].allSatisfy(\.isBlankByte) }
}
