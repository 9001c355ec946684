import Language
import Testing

/// What statements mean, as trees in parentheses.
@Suite struct StatementTests {
  static let cases: [(String, String)] = [
    ("x = 1", "(= x 1)"),
    ("a = b = c", "(= a b c)"),
    ("a, b = b, a", "(= (tuple a b) (tuple b a))"),
    ("(a, [b, *c]) = d", "(= (tuple a [b (* c)]) d)"),
    ("a, *b = c", "(= (tuple a (* b)) c)"),
    ("a.b[0] = *c, d", "(= (at (. a b) 0) (tuple (* c) d))"),
    ("x += 1; x -= 2; x *= 3; x /= 4; x **= 5", "(+= x 1) (-= x 2) (*= x 3) (/= x 4) (**= x 5)"),
    (
      "x //= 1; x %= 1; x @= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1",
      "(//= x 1) (%= x 1) (@= x 1) (&= x 1) (|= x 1) (^= x 1) (<<= x 1) (>>= x 1)"
    ),
    ("x[i] += 1, 2", "(+= (at x i) (tuple 1 2))"),
    ("x: int = 3", "(: x int 3)"),
    ("x: list[int]", "(: x (at list int))"),
    ("pass;", "(pass)"),
    ("del a, b[0]", "(del a (at b 0))"),
    ("del (a, b)", "(del a b)"),
    ("assert x, 'no'", "(assert x \"no\")"),
    ("raise", "(raise)"),
    ("raise ValueError('x') from e", "(raise (call ValueError \"x\") from e)"),
    ("global a, b", "(global a b)"),
    ("import numpy as np, math", "(import numpy:np math)"),
    ("import a.b.c", "(import a.b.c)"),
    ("from micrograd.engine import Value", "(from micrograd.engine Value)"),
    ("from a import (b as c,\n  d,)", "(from a b:c d)"),
    ("from a import *", "(from a *)"),
    ("match = 1; match[0]; match(x)", "(= match 1) (at match 0) (call match x)"),
    ("class A:\n  def f(self): self.__x = __y.__z__", "(class A () (def f (self) (= (. self _A__x) (. _A__y __z__))))"),
    ("if a: b", "(if a [b])"),
    ("if a:\n  b\nelif c:\n  d\nelif e: f\nelse:\n  g\nh", "(if a [b] else [(if c [d] else [(if e [f] else [g])])]) h"),
    ("if a:\n  if b:\n    c\nelse:\n  d", "(if a [(if b [c])] else [d])"),
    ("if a:\n  if b:\n    c\n  else:\n    d", "(if a [(if b [c] else [d])])"),
    ("while a:\n  b; c\n  break\nelse: d", "(while a [b c (break)] else [d])"),
    ("for x in a: continue", "(for x a [(continue)])"),
    ("for x, (y, z) in a, b:\n  pass\nelse:\n  c", "(for (tuple x (tuple y z)) (tuple a b) [(pass)] else [c])"),
    ("for x[0] in a: b", "(for (at x 0) a [b])"),
    ("def f(): pass", "(def f () (pass))"),
    ("def f(a, b=2, /, *c, d, e=3, **g) -> int:\n  return a, b", "(def f (a b=2 *c /d /e=3 **g) (return (tuple a b)))"),
    ("def f(a: int, b: 'x' = 2, *, c): return", "(def f (a b=2 /c) (return))"),
    ("def f():\n  def g():\n    nonlocal x\n    return x\n  return g", "(def f () (def g () (nonlocal x) (return x)) (return g))"),
    (
      "try:\n  a\nexcept (A, B.C) as e:\n  b\nexcept:\n  c\nelse:\n  d\nfinally:\n  e",
      "(try [a] (except A|(. B C):e [b]) (except  [c]) else [d] finally [e])"
    ),
    ("try: a\nfinally: b", "(try [a] finally [b])"),
    // Layout.
    ("\n\n# only a comment\n\nx\n\n", "x"),
    ("if a:\n\n  # comment\nb", "error: an indented block must follow the 'if' in line 1"),
    ("if a:\n  b\n\n# comment at the margin\n  c\nd", "(if a [b c]) d"),
    ("if a:\n\tb\n\tc", "(if a [b c])"),
    ("if a:\n  b\n\u{0c}c", "(if a [b]) c"),
    ("\u{feff}x = 1", "(= x 1)"),
    ("if a:\r\n  b\r\nc\r\n", "(if a [b]) c"),
    ("if a:\r  b\rc", "(if a [b]) c"),
    ("if a:\n  b  # no newline", "(if a [b])"),
    ("x = 1;; y = 2 ;", "(= x 1) (= y 2)"),
    // Blocks before commands, whose lines are not Python.
    ("if a: b\nnet 2 -> 1\nelse_ = 3", "(if a [b]) !net <2> <->> <1> (= else_ 3)"),
    ("for x in y:\n  z\n?train", "(for x y [z]) !help <train>"),
    ("for x in y:\n  z\n:train", "(for x y [z]) !train"),
    ("def f():\n  return 1\ntrain 5", "(def f () (return 1)) !train <5>"),
    // Inside blocks the names of commands are names.
    ("for i in x:\n  train(1)\n  loss = step\n  data[0] = net - 1", "(for i x [(call train 1) (= loss step) (= (at data 0) (- net 1))])"),
    // Classes, decorators, generators.
    ("class A: pass", "(class A () (pass))"),
    (
      "class A(B, metaclass=M):\n  x: int = 3\n  y: float\n  def f(self): return 1",
      "(class A (B metaclass=M) (: x int 3) (: y float) (def f (self) (return 1)))"
    ),
    ("@a\n@b.c(1)\ndef f(): pass\nx", "@a @(call (. b c) 1) (def f () (pass)) x"),
    ("@a\nclass A: pass\ntrain 5", "@a (class A () (pass)) !train <5>"),
    ("class A:\n  class B:\n    z = 1\n\n  @p\n  def f(self): pass\nx", "(class A () (class B () (= z 1)) @p (def f (self) (pass))) x"),
    (
      "def f():\n  yield\n  x = yield 1, 2\n  y += yield\n  z = (yield x)\n  return (yield from g())\n  def h(): return 1",
      "(def* f () (yield) (= x (yield (tuple 1 2))) (+= y (yield)) (= z (yield x)) (return (yield-from (call g))) (def h () (return 1)))"
    ),
    ("def f():\n  def g():\n    yield 1\n  return g", "(def f () (def* g () (yield 1)) (return g))"),
    ("with a: b", "(with a [b])"), ("with a as b, c() as (d, e):\n  f", "(with a:b (call c):(tuple d e) [f])"),
    ("with (a as b, c as d): e", "(with a:b c:d [e])"), ("with (a): b", "(with a [b])"), ("with (a, b): c", "(with (tuple a b) [c])"),
    ("raise A from b", "(raise A from b)"), ("try: a\nexcept b.C as d: e", "(try [a] (except (. b C):d [e]))"),
    ("", ""),
  ]

  @Test(arguments: cases) func means(_ text: String, _ tree: String) {
    #expect(parsed(text) == tree)
  }

  @Test func spansCoverWhatWasWritten() throws {
    let source = Source(text: "x = 1 ; train 5 lr=.1 # end\nif a:\n  b\nelif c:\n  d\n\ny")
    var parser = Parser(source, context: context())
    var texts: [String] = []
    while let statement = try parser.nextStatement() { texts.append(source.text(in: statement.span)) }
    #expect(texts == ["x = 1", "train 5 lr=.1", "if a:\n  b\nelif c:\n  d", "y"])
  }

  @Test func aFunctionKeepsItsDocumentation() throws {
    guard case .function(let function) = try statements("def f(x):\n  'One.'\n  return x")[0].kind else {
      Issue.record("something else"); return
    }
    #expect(function.documentation == "One.")
    #expect(function.parameters.map(\.name) == ["x"])
    #expect(function.source.text(in: function.nameSpan) == "f")
  }

  @Test func wordsOfCommandsPointAtTheirText() throws {
    let text = "train 10 until=\"loss < 0.05\" lr = .1"
    guard case .command(let line) = try statements(text)[0].kind else { Issue.record("something else"); return }
    let source = Source(text: text)
    #expect(source.text(in: line.span) == text)
    #expect(line.words.map { source.text(in: $0.span) } == ["10", "\"loss < 0.05\"", ".1"])
    #expect(line.words.map { $0.keySpan.map(source.text) } == [nil, "until", "lr"])
    #expect(source.text(in: line.words[1].contentSpan) == "loss < 0.05")
    let expression = try Parser.parseExpression(source, in: line.words[1].contentSpan)
    #expect(source.text(in: expression.span) == "loss < 0.05")
  }

  @Test func afterAnErrorTheNextLineIsRead() {
    let text = """
      x = 1
      for i in range(3)
        a
        b
      else:
        c
      y = = 2
      f(1,
        2 3,
      )
      data 'xor
      z = (1
      def g():
        return 1 +
        2
      train 5; w = $; train 6
      last
      """
    var parser = Parser(Source(text: text), context: context())
    var seen: [String] = []
    while true {
      do {
        guard let statement = try parser.nextStatement() else { break }
        seen.append(SyntaxText.text(statement))
      } catch {
        seen.append("error in line \(error.position?.line ?? 0)")
        parser.recover()
      }
    }
    #expect(
      seen == [
        "(= x 1)", "error in line 2", "error in line 7", "error in line 9", "error in line 11", "error in line 12", "error in line 14",
        "!train <5>", "error in line 16", "last",
      ])
  }
}
