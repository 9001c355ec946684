import Language
import Markup

/// A diagnostic as a learner reads it: what is wrong, the line with a caret under the place, what would work.
public func diagnosticDocument(_ diagnostic: Diagnostic, label: StyledText = StyledText("error: ", .error)) -> Document {
  var lines: [StyledText] = []
  let place: (line: Int, column: Int, width: Int, text: String)?
  if let source = diagnostic.source, let span = diagnostic.span {
    let start = source.position(of: span.start)
    let text = source.line(start.line)
    let end = source.position(of: span.end)
    let width = end.line == start.line ? max(1, end.column - start.column) : max(1, text.count - start.column + 1)
    place = (start.line, start.column, width, text)
  } else {
    place = nil
  }
  for call in diagnostic.calls {
    let position = call.source.position(of: call.span.start)
    lines.append(
      StyledText("in \(call.function), called from line \(position.line): ", .muted)
        + StyledText(call.source.line(position.line).trimmed, .code))
  }
  var blocks: [Block] = lines.isEmpty ? [] : [.lines(lines)]
  if let place { blocks.append(.excerpt(place.text, start: place.column - 1, length: place.width)) }
  lines = []
  // The path of a file is needed whole.
  let isOfFile = diagnostic.kind == .file || diagnostic.kind == .permission
  func shortened(_ text: String) -> String { isOfFile ? text : text.shorteningValues() }
  lines.append(label + StyledText(shortened(diagnostic.message)))
  if let hint = diagnostic.hint { lines.append(StyledText("hint: ", .hint) + StyledText(shortened(hint))) }
  return Document(blocks + [.lines(lines)])
}

extension String {
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}
