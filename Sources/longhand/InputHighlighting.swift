import Language
import Markup
import Workbench

/// An input line with the roles of its words.
func highlighted(_ text: String, in session: Session) -> StyledText {
  let bytes = Array(text.utf8)
  var result = StyledText("")
  var position = 0
  for piece in Highlighter.tokens(of: text, context: session.parseContext) where piece.span.start >= position {
    if piece.span.start > position { result += StyledText(String(decoding: bytes[position..<piece.span.start], as: UTF8.self)) }
    result += StyledText(String(decoding: bytes[piece.span.start..<piece.span.end], as: UTF8.self), role(of: piece.kind))
    position = piece.span.end
  }
  if position < bytes.count { result += StyledText(String(decoding: bytes[position...], as: UTF8.self)) }
  return result
}

private func role(of kind: Highlighter.Kind) -> Role {
  switch kind {
  case .command: .command
  case .option: .option
  case .keyword: .keyword
  case .function: .function
  case .name, .bracket: .plain
  case .number: .number
  case .string: .string
  case .operator: .operatorSymbol
  case .comment: .comment
  case .invalid: .error
  }
}
