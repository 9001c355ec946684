import Language
import Testing

/// What expressions mean, as trees in parentheses.
@Suite struct ExpressionTests {
  static let cases: [(String, String)] = [
    // Precedence and grouping.
    ("1 + 2 * 3", "(+ 1 (* 2 3))"),
    ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
    ("1 - 2 - 3", "(- (- 1 2) 3)"),
    ("-x ** 2", "(- (** x 2))"),
    ("2 ** -1", "(** 2 (- 1))"),
    ("2 ** 3 ** 2", "(** 2 (** 3 2))"),
    ("a @ b + c", "(+ (@ a b) c)"),
    ("a // b % c", "(% (// a b) c)"),
    ("a | b ^ c & d << 1 + 2", "(| a (^ b (& c (<< d (+ 1 2)))))"),
    ("~a >> 1", "(>> (~ a) 1)"),
    ("- - +x", "(- (- (+ x)))"),
    ("not a and b or c", "(or (and (not a) b) c)"),
    ("not not a == b", "(not (not (a == b)))"),
    ("a or b or c", "(or (or a b) c)"),
    ("a < b <= c != d", "(a < b <= c != d)"),
    ("(a < b) < c", "((a < b) < c)"),
    ("a in b not in c is not d is e", "(a in b not in c is not d is e)"),
    ("a if b else c if d else e", "(if b a (if d c e))"),
    ("(a if b else c) if d else e", "(if d (if b a c) e)"),
    // Named values.
    ("(x := 1)", "(:= x 1)"),
    ("(x := 1, 2)", "(tuple (:= x 1) 2)"),
    ("(x := a if b else c)", "(:= x (if b a c))"),
    ("(x := lambda: 1)", "(:= x (lambda () (return 1)))"),
    ("(x := a or b) and c", "(and (:= x (or a b)) c)"),
    ("(x := (y := 1))", "(:= x (:= y 1))"),
    ("[x := 1, y := x, *z]", "[(:= x 1) (:= y x) (* z)]"),
    ("{x := 1, 2}", "{(:= x 1) 2}"),
    ("f(x := 1, y=2)", "(call f (:= x 1) y=2)"),
    ("a[x := 1]", "(at a (:= x 1))"),
    ("a[(x := 1):2]", "(at a (slice (:= x 1) 2 _))"),
    ("[y := f(x) for x in z]", "(list (:= y (call f x)) for x z)"),
    ("f(y := x for x in z)", "(call f (generator (:= y x) for x z))"),
    ("[y for x in z if (y := x)]", "(list y for x z if (:= y x))"),
    ("f'{(x := 1)} {x:=1}'", "f({(:= x 1)} \" \" {x:\"=1\"})"),
    // Names, literals.
    ("größe + π", "(+ größe π)"),
    ("None, True, False, ...", "(tuple None True False ...)"),
    ("[]", "[]"),
    ("[1, *a, 2,]", "[1 (* a) 2]"),
    ("()", "(tuple)"),
    ("(1,)", "(tuple 1)"),
    ("1,", "(tuple 1)"),
    ("(1)", "1"),
    ("*a, b", "(tuple (* a) b)"),
    ("{}", "(dict)"),
    ("{1: 2, **a, 'b': 3,}", "(dict 1:2 **a \"b\":3)"),
    ("{1, 2, *a}", "{1 2 (* a)}"),
    // Attributes, calls, subscripts.
    ("a.b.c(1)[2].d", "(. (at (call (. (. a b) c) 1) 2) d)"),
    ("f()", "(call f)"),
    ("f(1, *a, k=2, *b, **c,)", "(call f 1 *a k=2 *b **c)"),
    ("f(x=1)(2)", "(call (call f x=1) 2)"),
    ("f(x for x in y)", "(call f (generator x for x y))"),
    ("f(x for x in y if x)", "(call f (generator x for x y if x))"),
    ("f((x for x in y), 2)", "(call f (generator x for x y) 2)"),
    ("f(a if b else c)", "(call f (if b a c))"),
    ("f(x == 1)", "(call f (x == 1))"),
    ("a[0]", "(at a 0)"),
    ("a[-1]", "(at a (- 1))"),
    ("a[1:2]", "(at a (slice 1 2 _))"),
    ("a[:]", "(at a (slice _ _ _))"),
    ("a[::2]", "(at a (slice _ _ 2))"),
    ("a[::-1]", "(at a (slice _ _ (- 1)))"),
    ("a[1::]", "(at a (slice 1 _ _))"),
    ("a[:, 1:, np.newaxis]", "(at a (tuple (slice _ _ _) (slice 1 _ _) (. np newaxis)))"),
    ("a[0,]", "(at a (tuple 0))"),
    ("a[...]", "(at a ...)"),
    ("a[b > 0]", "(at a (b > 0))"),
    ("a[[0, 1]]", "(at a [0 1])"),
    ("a[x if y else z:]", "(at a (slice (if y x z) _ _))"),
    // Lambdas and comprehensions.
    ("lambda: 1", "(lambda () (return 1))"),
    ("lambda x, y=2, *a, k, l=3, **m: x", "(lambda (x y=2 *a /k /l=3 **m) (return x))"),
    ("lambda x: lambda y: x + y", "(lambda (x) (return (lambda (y) (return (+ x y)))))"),
    ("f(lambda x: x, 1)", "(call f (lambda (x) (return x)) 1)"),
    ("[x ** 2 for x in range(3)]", "(list (** x 2) for x (call range 3))"),
    ("[x for x in a if x if y for z in x]", "(list x for x a if x if y for z x)"),
    ("[x if y else z for x in a]", "(list (if y x z) for x a)"),
    ("[(a, b) for a, b in c]", "(list (tuple a b) for (tuple a b) c)"),
    ("[a for a, *b in c]", "(list a for (tuple a (* b)) c)"),
    ("[x for x in a or b]", "(list x for x (or a b))"),
    ("{x for x in a}", "(set x for x a)"),
    ("{k: v for k, v in a}", "(dict k:v for (tuple k v) a)"),
    ("(x for x in a)", "(generator x for x a)"),
    // Over several lines.
    ("(1 +\n\n  2  # two\n  * 3)", "(+ 1 (* 2 3))"),
    ("1 + \\\n 2", "(+ 1 2)"),
    ("1 + \\\r\n 2\r\n", "(+ 1 2)"),
    ("[1,\r\n 2]", "[1 2]"),
  ]

  @Test(arguments: cases) func means(_ text: String, _ tree: String) {
    #expect(parsed(text) == tree)
  }

  @Test func spansCoverWhatWasWritten() throws {
    let source = Source(text: "f( (a + b) [1:2].c , x = -y**2 ) if not z else [w]")
    let expression = try Parser.parseExpression(source)
    #expect(source.text(in: expression.span) == source.text)
    guard case .conditional(let test, let then, let otherwise) = expression.kind, case .call(_, let arguments) = then.kind else {
      Issue.record("not a choice of a call")
      return
    }
    #expect(source.text(in: test.span) == "not z")
    #expect(source.text(in: then.span) == "f( (a + b) [1:2].c , x = -y**2 )")
    #expect(source.text(in: otherwise.span) == "[w]")
    #expect(arguments.map { source.text(in: $0.span) } == ["(a + b) [1:2].c", "x = -y**2"])
    #expect(source.text(in: arguments[1].value.span) == "-y**2")
  }

  @Test func aPartOfASourceIsAnExpression() throws {
    let source = Source(text: "stop when loss < 0.1 # soon")
    let expression = try Parser.parseExpression(source, in: Span(10, 20))
    #expect(SyntaxText.text(expression) == "(loss < 0.1)")
    #expect(expression.span == Span(10, 20))
    #expect(throws: Diagnostic.self) { try Parser.parseExpression(source, in: Span(10, 17)) }
    #expect(throws: Diagnostic.self) { try Parser.parseExpression(source, in: Span(0, 20)) }
    #expect(throws: Diagnostic.self) { try Parser.parseExpression(source, in: Span(9, 10)) }
  }

  @Test func depthCountsTheLongestWayDown() throws {
    #expect(try Parser.parseExpression(Source(text: "x")).depth == 1)
    #expect(try Parser.parseExpression(Source(text: "1 + 2 * f(x)")).depth == 4)
    #expect(try Parser.parseExpression(Source(text: "lambda: [a.b, {1: -2}]")).depth == 5)
  }
}
