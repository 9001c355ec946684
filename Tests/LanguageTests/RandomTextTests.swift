import Language
import TestSupport
import Testing

/// Whatever the text, reading it ends, in statements or one diagnostic with a place.
@Suite struct RandomTextTests {
  static let tokens: [String] =
    [
      "x", "data", "train", "net", "loss", "1", "2.5", "1e-3", "0x1f", "'a'", "\"b", "f'{", "f\"{x:", "}'", "'''", "\"\"\"", "(", ")", "[",
      "]", "{",
      "}", ",", ":", ";", "=", "==", "+=", "+", "-", "*", "**", "/", "//", "%", "@", "->", ":=", "!=", "!", "<", ">", "~", "&", "|", "^",
      ".", "...",
      "?", "$", "#", "\\", "\n", "\n    ", "\n  ", "\n\t", "\r\n", "\r", " ", "  ", "\t", "\u{0c}", "\0", "\u{a0}", "“", "é", "→", "–", "😀",
      "\u{200b}", "9",
      "if ", "else", "elif ", "for ", "in ", "while ", "def ", "return ", "lambda ", "not ", "and ", "or ", "is ", "try:", "except",
      "finally:", "class ",
      "with ", "yield ", "async ", "global ", "import ", "from ", "as ", "pass", "break", "del ", "assert ", "raise ", "None", "True",
      "print ", "key=",
    ]

  static let program = """
    import numpy as np
    from micrograd.engine import Value
    def forward(X, w, b=0.5, *rest, **options):
        '''One pass.'''
        z = np.dot(X, w) + b  # the sum
        if z.mean() > 0.5 and not w[0, 1:3] <= 2e-3:
            a = 1 / (1 + np.exp(-z))
        elif z is None:
            return None
        else:
            a = [x ** 2 for x in z if x != 3]
        print(f"epoch {a!r:>{10}}: loss = {z:.4f} {z=}", sep=", ", end='\\n')
        return a
    data xor noise=0.1 ; net 2 -> 4 tanh -> 1 sigmoid
    train 100 lr=0.5 until="loss < 0.05" # until it fits
    try:
        y = {'a': [1, (2, 3)], **{}}
    except (ValueError, KeyError) as e:
        raise
    finally:
        del y
    for i, (a, b) in enumerate(zip(x, y)): w -= lr * \\
        a.T @ b
    stop when loss < 0.1
    ?train
    """

  /// Reads a text in every way there is and checks what comes out of it.
  private func read(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let source = Source(text: text)
    let end = source.bytes.count
    func check(_ span: Span?) {
      guard let span, span.start >= 0, span.start <= span.end, span.end <= end else {
        Issue.record("a span outside of \(text.debugDescription)", sourceLocation: sourceLocation)
        return
      }
    }
    var parser = Parser(source, context: context(variables: ["x"]))
    var steps = 0
    while true {
      steps += 1
      guard steps <= 2 * end + 2 else {
        Issue.record("no end in \(text.debugDescription)", sourceLocation: sourceLocation)
        return
      }
      do {
        guard let statement = try parser.nextStatement() else { break }
        check(statement.span)
        if case .command(let line) = statement.kind {
          for word in line.words { check(word.span) }
        }
      } catch {
        check(error.span)
        if error.position == nil { Issue.record("no place in \(text.debugDescription)", sourceLocation: sourceLocation) }
        parser.recover()
      }
    }
    _ = try? Parser.parseExpression(source)
    _ = inputCompleteness(of: text, context: context(variables: ["x"]))
    _ = strippingDoctestPrompts(text)
    var place = 0
    for piece in Highlighter.tokens(of: text, context: context(variables: ["x"])) {
      check(piece.span)
      if piece.span.start < place || piece.span.end <= piece.span.start {
        Issue.record("pieces overlap in \(text.debugDescription)", sourceLocation: sourceLocation)
        return
      }
      place = piece.span.end
    }
  }

  @Test(arguments: 0..<6) func tokenSoup(_ seed: UInt64) {
    var generator = SplitMix(seed)
    for _ in 0..<150 {
      let count = Int.random(in: 1...25, using: &generator)
      let pieces = (0..<count).map { _ in
        (RandomTextTests.tokens.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
      }
      read(pieces.joined())
    }
  }

  @Test(arguments: 0..<4) func byteSoup(_ seed: UInt64) {
    var generator = SplitMix(seed)
    for _ in 0..<150 {
      let count = Int.random(in: 1...40, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      read(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func truncations() {
    let bytes = Array(RandomTextTests.program.utf8)
    for count in 0...bytes.count { read(String(decoding: bytes[..<count], as: UTF8.self)) }
  }

  @Test(arguments: 0..<4) func changedPrograms(_ seed: UInt64) {
    var generator = SplitMix(seed)
    let bytes = Array(RandomTextTests.program.utf8)
    for _ in 0..<50 {
      var copy = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<copy.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: copy.remove(at: place)
        case 1: copy.insert(contentsOf: (RandomTextTests.tokens.randomElement(using: &generator) ?? "").utf8, at: place)
        default: copy[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      read(String(decoding: copy, as: UTF8.self))
    }
  }

  @Test func theProgramItselfIsRead() throws {
    #expect(try statements(RandomTextTests.program).count == 10)
  }
}
