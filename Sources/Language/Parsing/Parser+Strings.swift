extension Parser {
  /// Text literals side by side, which are one text.
  mutating func strings() throws(Diagnostic) -> Expression {
    let start = try peek().span.start
    var parts: [FormattedPart] = []
    var text = ""
    var isFormatted = false
    while true {
      let token = try peek()
      if case .string(let value) = token.kind {
        try advance()
        text += value
      } else if case .bytes = token.kind {
        throw mixedBytes(token)
      } else if case .formattedStart = token.kind {
        isFormatted = true
        try formatted(into: &parts, text: &text)
      } else {
        break
      }
    }
    guard isFormatted else { return Expression(.string(text), span(from: start)) }
    if !text.isEmpty { parts.append(.text(text)) }
    return try make(.formatted(parts), span(from: start))
  }

  /// Bytes literals side by side, which are one.
  mutating func bytes() throws(Diagnostic) -> Expression {
    let start = try peek().span.start
    var bytes: [UInt8] = []
    while true {
      let token = try peek()
      switch token.kind {
      case .bytes(let more):
        try advance()
        bytes += more
      case .string, .formattedStart: throw mixedBytes(token)
      default: return Expression(.bytes(bytes), span(from: start))
      }
    }
  }

  private func mixedBytes(_ token: Token) -> Diagnostic {
    error(
      "cannot mix bytes and nonbytes literals", hint: "put a `+` between two texts, and `.encode()` behind one that is to be bytes",
      at: token.span)
  }

  /// The pieces of an f-string; text gathers until a field comes.
  private mutating func formatted(into parts: inout [FormattedPart], text: inout String) throws(Diagnostic) {
    try advance()
    while true {
      let token = try advance()
      switch token.kind {
      case .formattedText(let piece): text += piece
      case .formattedEnd: return
      default:
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(try field(from: token))
      }
    }
  }

  /// `{value=!r:spec}` behind its brace.
  private mutating func field(from brace: Token) throws(Diagnostic) -> FormattedPart {
    try enter()
    let first = try peek()
    switch first.kind {
    case .symbol(.rightBrace), .symbol(.colon), .symbol(.exclamation), .symbol(.assign):
      throw problem(
        at: first, "a value is missing between the braces of this f-string", hint: "a brace itself is written '{{' or '}}'",
        span: Span(brace.span.start, first.span.end))
    default: break
    }
    let value = try expressions()
    try refuseLooseStar(value)
    var label: String?
    var conversion: Character?
    var spec: [FormattedPart] = []
    if try accept(.assign) {
      label = source.text(in: Span(brace.span.end, try peek().span.start))
    }
    let exclamation = try peek()
    if try accept(.exclamation) {
      let token = try peek()
      guard case .name(let name) = token.kind, ["r", "s", "a"].contains(name) else {
        throw problem(at: token, "behind '!' in an f-string comes r, s or a", hint: "to negate, write `not`", span: exclamation.span)
      }
      try advance()
      conversion = Character(name)
    }
    let token = try peek()
    var hasSpec = false
    if try accept(.colon) {
      hasSpec = true
      spec = try formatSpec()
    } else {
      guard try accept(.rightBrace) else {
        if case .formattedEnd = token.kind {
          throw problem(
            at: token, "'{' was never closed", hint: "put a '}' behind the value; a brace itself is written '{{'", span: brace.span)
        }
        throw unexpected(token, after: value, expecting: "'}'")
      }
    }
    if label != nil, conversion == nil, !hasSpec { conversion = "r" }
    recursion -= 1
    return .field(value: value, label: label, conversion: conversion, spec: spec)
  }

  /// The format spec behind the `:` of a field, and the brace that ends the field.
  private mutating func formatSpec() throws(Diagnostic) -> [FormattedPart] {
    var spec: [FormattedPart] = []
    while true {
      let token = try advance()
      switch token.kind {
      case .formattedText(let text): spec.append(.text(text))
      case .symbol(.leftBrace): spec.append(try field(from: token))
      default: return spec
      }
    }
  }
}
