import Language
import TestSupport
import Testing

/// What learners are told about texts that are wrong.
@Suite struct SyntaxErrorTests {
  @Test func everyFaultIsExplained() {
    let text = SyntaxErrorCases.all.map(SyntaxErrorTests.rendered).joined(separator: "\n")
    #expect(Golden.difference(text, "SyntaxErrors.txt") == nil)
  }

  @Test(arguments: SyntaxErrorCases.all) func aFaultIsADiagnosticWithAPlace(_ text: String) throws {
    let diagnostic = try #require(SyntaxErrorTests.diagnostic(of: text))
    let span = try #require(diagnostic.span)
    #expect(diagnostic.kind == .syntax)
    #expect(diagnostic.source?.text == text)
    #expect(span.start >= 0 && span.end >= span.start && span.end <= text.utf8.count)
    #expect(!diagnostic.message.hasSuffix("."))
    #expect(diagnostic.hint?.hasSuffix(".") != true)
  }

  @Test func aTokenBelongsToOneLine() throws {
    // The place is where the fault is, however many lines stand before it.
    let diagnostic = try #require(SyntaxErrorTests.diagnostic(of: "x = 1\n\ny = (2 +\n     * 3)\n"))
    #expect(diagnostic.position == Position(line: 4, column: 6))
  }

  @Test func columnsCountCharacters() throws {
    let diagnostic = try #require(SyntaxErrorTests.diagnostic(of: "größe = 'é👩‍👩‍👧' $"))
    #expect(diagnostic.position == Position(line: 1, column: 14))
  }

  static func diagnostic(of text: String) -> Diagnostic? {
    do {
      _ = try statements(text)
      return nil
    } catch {
      return error
    }
  }

  /// The text, and below the faulty line a mark and what is said.
  private static func rendered(_ text: String) -> String {
    guard let diagnostic = diagnostic(of: text), let source = diagnostic.source, let span = diagnostic.span,
      let position = diagnostic.position
    else { return text + "\n  (no diagnostic)\n" }
    var lines: [String] = []
    for number in 1...source.lineCount {
      lines.append("| " + visible(source.line(number)))
      guard number == position.line else { continue }
      let marked = source.text(in: span).prefix { $0 != "\n" && $0 != "\r\n" }
      let before = visible(String(source.line(number).prefix(position.column - 1)))
      lines.append(
        "| " + String(repeating: " ", count: before.count) + String(repeating: "^", count: max(visible(String(marked)).count, 1)))
    }
    lines.append("  \(diagnostic.message)")
    if let hint = diagnostic.hint { lines.append("  (\(hint))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain = scalar.value >= 0x20 && scalar != "\u{a0}" && scalar != "\u{200b}" && scalar != "\u{3000}"
      return isPlain ? String(scalar) : "⟨\(String(scalar.value, radix: 16))⟩"
    }.joined()
  }
}

/// One mistake gives one error, however much follows it.
@Suite struct RecoveryTests {
  /// The errors of a source that is read on after each.
  private func errors(_ text: String) -> [String] {
    var parser = Parser(Source(text: text), context: .python)
    var errors: [String] = []
    while errors.count < 100 {
      do throws(Diagnostic) {
        guard try parser.nextStatement() != nil else { break }
      } catch {
        errors.append(error.message)
        parser.recover()
      }
    }
    return errors
  }

  @Test(arguments: ["x = '''text\n", "f('''text\n", "x = f'''text {1}\n", "\"\"\"text\n", "if x:\n    y = r'''text\n"])
  func aTextWithoutEndTakesTheRest(_ text: String) {
    #expect(errors(text + String(repeating: "and so on, it's here\n", count: 1000)) == ["this text was never closed"])
  }
}
