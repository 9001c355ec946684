import Language

/// Text in which `{expression}` and `{expression:.3f}` stand for values of the session; `{{` and `}}` are braces.
struct InterpolatedText {
  enum Segment: Equatable {
    case text(String)
    /// An expression as written, with its format specification.
    case expression(String, format: String)
  }

  var segments: [Segment] = []

  init(_ text: String) throws(Diagnostic) {
    var literal = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        literal.append(character)
        rest.removeFirst()
      case "{":
        if !literal.isEmpty { segments.append(.text(literal)) }
        literal = ""
        segments.append(try InterpolatedText.readExpression(&rest))
      case "}":
        throw Diagnostic(.syntax, "a '}' without its '{'", hint: "write }} for a brace")
      default: literal.append(character)
      }
    }
    if !literal.isEmpty { segments.append(.text(literal)) }
  }

  /// The expressions in it.
  var expressions: [String] {
    segments.compactMap { segment in
      if case .expression(let text, _) = segment { text } else { nil }
    }
  }

  /// Up to the closing brace; a colon outside of brackets and quotes begins the format.
  private static func readExpression(_ rest: inout Substring) throws(Diagnostic) -> Segment {
    var expression = ""
    var format: String?
    var depth = 0
    var quote: Character?
    while let character = rest.popFirst() {
      if let open = quote {
        if character == open { quote = nil }
      } else if format == nil {
        switch character {
        case "'", "\"": quote = character
        case "(", "[", "{": depth += 1
        case ")", "]": depth -= 1
        case "}" where depth > 0:
          depth -= 1
          expression.append(character)
          continue
        case ":" where depth == 0:
          format = ""
          continue
        default: break
        }
      }
      if character == "}", quote == nil, depth == 0 || format != nil {
        let text = expression.trimmingBlanks()
        guard !text.isEmpty else { break }
        return .expression(text, format: format ?? "")
      }
      if format != nil { format?.append(character) } else { expression.append(character) }
    }
    throw Diagnostic(
      .syntax, expression.allSatisfy(\.isWhitespace) ? "nothing stands between { and }" : "a '{' is never closed",
      hint: "write {{ for a brace")
  }
}
