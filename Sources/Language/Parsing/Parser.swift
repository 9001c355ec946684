/// Reads statements and command lines from a source, one at a time, by recursive descent.
public struct Parser {
  /// The grammar, as EBNF (`{ }` any number of times, `[ ]` at most once); NEWLINE, INDENT and DEDENT
  /// come from the layout of the lines.
  public static let grammar = """
    program      = { line } ;
    line         = item { ";" item } [ ";" ] NEWLINE | block statement ;
    item         = command | simple ;
    command      = [ ":" ] WORD { word } | "?" [ word ] | word "?" ;
    word         = [ NAME "=" ] ( quoted | text without blanks outside brackets and quotes ) ;

    simple       = values
                 | { targets "=" } values
                 | target operator"=" values
                 | target ":" annotation [ "=" values ]
                 | "return" [ values ] | "break" | "continue" | "pass"
                 | ( "global" | "nonlocal" ) NAME { "," NAME } | "del" targets
                 | "import" path [ "as" NAME ] { "," path [ "as" NAME ] }
                 | "from" path "import" ( "*" | name { "," name } | "(" names ")" )
                 | "assert" expression [ "," expression ] | "raise" [ expression [ "from" expression ] ] ;
    statement    = "if" named block { "elif" named block } [ "else" block ]
                 | "while" named block [ "else" block ]
                 | "for" targets "in" expressions block [ "else" block ]
                 | { "@" named NEWLINE } "def" NAME "(" parameters ")" [ "->" expression ] block
                 | { "@" named NEWLINE } "class" NAME [ "(" [ argument { "," argument } ] ")" ] block
                 | "with" expression [ "as" bits ] { "," expression [ "as" bits ] } block
                 | "try" block { "except" [ names [ "as" NAME ] ] block } [ "else" block ] [ "finally" block ] ;
    block        = ":" ( simple { ";" simple } NEWLINE | NEWLINE INDENT { statement | simple … NEWLINE } DEDENT ) ;

    values       = expressions | yield ;
    yield        = "yield" [ expressions | "from" expression ] ;
    expressions  = starred { "," starred } [ "," ] ;
    starred      = "*" bits | expression ;
    items        = item { "," item } [ "," ] ;
    item         = "*" bits | named ;
    named        = [ NAME ":=" ] expression ;
    expression   = disjunction [ "if" disjunction "else" expression ] | "lambda" [ parameters ] ":" expression ;
    disjunction  = conjunction { "or" conjunction } ;
    conjunction  = inversion { "and" inversion } ;
    inversion    = { "not" } comparison ;
    comparison   = bits { ( "==" | "!=" | "<" | "<=" | ">" | ">=" | [ "not" ] "in" | "is" [ "not" ] ) bits } ;
    bits         = sum { ( "|" | "^" | "&" | "<<" | ">>" ) sum } ;          the usual precedences
    sum          = term { ( "+" | "-" ) term } ;
    term         = factor { ( "*" | "/" | "//" | "%" | "@" ) factor } ;
    factor       = { "+" | "-" | "~" } primary [ "**" factor ] ;
    primary      = atom { "." NAME | "(" [ argument { "," argument } [ "," ] | comprehension ] ")" | "[" slice { "," slice } [ "," ] "]" } ;
    argument     = named | NAME "=" expression | "*" expression | "**" expression ;
    slice        = item | [ expression ] ":" [ expression ] [ ":" [ expression ] ] ;
    atom         = NAME | NUMBER | STRING { STRING } | "None" | "True" | "False" | "..."
                 | "(" [ items | comprehension | yield ] ")" | "[" [ items | comprehension ] "]"
                 | "{" [ items | pair { "," pair } [ "," ] | comprehension ] "}" ;
    pair         = expression ":" expression | "**" bits ;
    comprehension = ( named | expression ":" expression ) { "for" targets "in" disjunction { "if" disjunction } } ;
    """

  /// How many expressions stand inside each other at most; a chain such as `1 + 1 + …` counts too.
  public static let depthLimit = 1000
  static let recursionLimit = 300

  /// What must still come behind a block or its header.
  enum Lack { case block, handler, definition }

  public let source: Source
  public let context: ParseContext
  var lexer: Lexer
  var lookahead: Token?
  /// The token consumed last, line ends and indentation aside.
  var previous = Span(0, 0)
  var recursion = 0
  /// How many `def` and loops stand around the current statement.
  var functionDepth: Int { functionStarts.count }
  /// Where the parameters of the functions around the current statement begin.
  var functionStarts: [Int] = []
  /// Which of them, counted from 1, yield.
  var yieldingFunctions: Set<Int> = []
  var loopDepth = 0
  /// The class around the current statement.
  var className: String?
  /// The next statement stands behind a `;`.
  var isBehindSemicolon = false
  /// The names that `:=` has assigned in the statement so far, those inside a lambda aside once it is read.
  var namedTargets: [(name: String, span: Span)] = []
  /// How many iterables of comprehensions stand around the current expression.
  var iterableDepth = 0
  var statementStart = 0
  /// The error thrown last was that the text ended inside a bracket or text, or behind a `\`.
  var endedEarly = false
  /// What the text lacked at its end, when that was the error thrown last.
  var lacks: Lack?
  private var errorPlace = 0
  /// Whether what the last error stands in has no end, so that nothing comes behind it.
  private var isTextOpen = false

  public init(_ source: Source, context: ParseContext) {
    self.init(source, context: context, in: nil)
  }

  package init(_ source: Source, context: ParseContext, in span: Span?) {
    self.source = source
    self.context = context
    lexer = Lexer(source, in: span)
  }

  /// The next top-level statement, or nil at the end.
  ///
  /// A line `a = 1; b = 2` gives two, one at a time, so that the context is asked about a name
  /// when the statements before it have run.
  public mutating func nextStatement() throws(Diagnostic) -> Statement? {
    recursion = 0
    functionStarts = []
    yieldingFunctions = []
    loopDepth = 0
    className = nil
    namedTargets = []
    iterableDepth = 0
    endedEarly = false
    lacks = nil
    do {
      return try topLevelStatement()
    } catch {
      endedEarly = endedEarly || lexer.endedEarly
      errorPlace = error.span?.start ?? statementStart
      isTextOpen = lexer.isTextOpen
      throw error
    }
  }

  /// The expression that the source, or a part of it, holds; newlines in it are blanks.
  public static func parseExpression(_ source: Source, in span: Span? = nil) throws(Diagnostic) -> Expression {
    var parser = Parser(source, context: .python, in: span)
    parser.lexer.ignoresNewlines = true
    let first = try parser.peek()
    if case .end = first.kind {
      throw Diagnostic(.syntax, "an expression is missing", source: source, span: span ?? first.span)
    }
    let expression = try parser.expressions()
    try parser.refuseLooseStar(expression)
    let token = try parser.peek()
    guard case .end = token.kind else { throw parser.unexpected(token, after: expression) }
    return expression
  }

  /// After an error: goes on behind the faulty line or block.
  public mutating func recover() {
    lookahead = nil
    isBehindSemicolon = false
    let start = max(errorPlace, statementStart)
    lexer = Lexer(source)
    if isTextOpen {
      // All that follows is in the text: one mistake, one error.
      lexer.offset = lexer.limit
      return
    }
    lexer.offset = min(start, lexer.limit)
    lexer.findLongLine(from: start + 1)
    // The rest of a block, and what closes a bracket at the margin, belong to what was faulty.
    repeat {
      lexer.offset = lexer.endOfLine(from: lexer.offset)
      if lexer.offset < lexer.limit { lexer.offset = lexer.behindLineEnd(lexer.offset) }
    } while lexer.offset < lexer.limit && continuesBlock(lexer.offset)
  }

  private func continuesBlock(_ lineStart: Int) -> Bool {
    let byte = source.bytes[lineStart]
    if Characters.isBlank(byte) || Characters.isLineEnd(byte) || Characters.isClosing(byte) { return true }
    let word = source.bytes.text(lineStart, source.bytes.endOfIdentifier(at: lineStart, limit: lexer.limit))
    return ["else", "elif", "except", "finally"].contains(word)
  }
}

// MARK: - Tokens

extension Parser {
  /// The next token, without consuming it.
  mutating func peek() throws(Diagnostic) -> Token {
    if let lookahead { return lookahead }
    var token = try lexer.next()
    if let className, case .name(let name) = token.kind, name.hasPrefix("__"), !name.hasSuffix("__") {
      // A private name is the class's own: `__count` in `class Net` is `_Net__count`.
      token.kind = .name("_" + className.drop { $0 == "_" } + name)
    }
    lookahead = token
    return token
  }

  /// Consumes the next token.
  @discardableResult
  mutating func advance() throws(Diagnostic) -> Token {
    let token = try peek()
    lookahead = nil
    switch token.kind {
    case .newline, .indent, .dedent, .end: break
    default: previous = token.span
    }
    return token
  }

  mutating func accept(_ symbol: Symbol) throws(Diagnostic) -> Bool {
    guard try peek().isSymbol(symbol) else { return false }
    try advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) throws(Diagnostic) -> Bool {
    guard try peek().isKeyword(keyword) else { return false }
    try advance()
    return true
  }

  /// A name is next and is consumed.
  mutating func expectName(_ what: String) throws(Diagnostic) -> (name: String, span: Span) {
    let token = try peek()
    if case .name(let name) = token.kind {
      try advance()
      return (name, token.span)
    }
    if case .keyword(let keyword) = token.kind {
      throw problem(at: token, "'\(keyword.rawValue)' is a word of the language and cannot be \(what)")
    }
    if isEndOfLine(token) { throw problem(at: token, "\(what) is missing behind '\(source.text(in: previous))'", span: previous) }
    // `A .* B`
    let isElementwise = [Symbol.star, .slash, .doubleStar, .caret].contains { token.isSymbol($0) } && source.text(in: previous) == "."
    if let slip = wordOfOtherTools(before: token) { throw slip }
    // `sigmoid.(x)`
    let isBroadcast = token.isSymbol(.leftParenthesis) && source.text(in: previous) == "."
    throw problem(
      at: token, "\(what) is missing before \(describe(token))",
      hint: isElementwise
        ? "arrays are multiplied element by element as they are: `A * B`"
        : isBroadcast ? "functions take whole arrays as they are: leave the `.` out" : nil)
  }

  func isEndOfLine(_ token: Token) -> Bool {
    switch token.kind {
    case .newline, .end, .symbol(.semicolon): true
    default: false
    }
  }

  /// From an offset to the end of the token consumed last.
  func span(from start: Int) -> Span { Span(start, max(previous.end, start)) }

  /// An expression, unless it would stand too deep.
  func make(_ kind: Expression.Kind, _ span: Span) throws(Diagnostic) -> Expression {
    let expression = Expression(kind, span)
    guard expression.depth <= Parser.depthLimit else {
      throw error(
        "this expression is too long or nested too deep (the limit is \(Parser.depthLimit) steps)",
        hint: "compute parts of it on lines of their own", at: Span(span.start, min(span.end, span.start + 1)))
    }
    return expression
  }

  /// Counts a level of recursion; `recursion -= 1` leaves it.
  mutating func enter() throws(Diagnostic) {
    recursion += 1
    guard recursion <= Parser.recursionLimit else {
      throw error("this is nested too deep", hint: "compute parts of it on lines of their own", at: try peek().span)
    }
  }

  func error(_ message: String, hint: String? = nil, at span: Span) -> Diagnostic {
    Diagnostic(.syntax, message, hint: hint, source: source, span: span)
  }

  /// What is wrong at a token; where the text ends inside a bracket, the bracket is what is wrong.
  mutating func problem(at token: Token, _ message: String, hint: String? = nil, span: Span? = nil) -> Diagnostic {
    if case .end = token.kind, let unclosed = lexer.unclosedBracket {
      endedEarly = true
      return unclosed
    }
    return unclosedBefore(token) ?? error(message, hint: hint, at: span ?? token.span)
  }

  /// The bracket of an earlier line that is never closed, when an error shows where the next statement begins.
  private func unclosedBefore(_ token: Token) -> Diagnostic? {
    guard let unclosed = lexer.unclosedBracket, let place = unclosed.span?.start else { return nil }
    let start = lexer.startOfLine(token.span.start)
    let beginsLine = source.bytes[start..<token.span.start].allSatisfy(Characters.isBlank)
    let endsLine = token.isSymbol(.colon) && lexer.endOfLine(from: token.span.end) == token.span.end
    guard beginsLine && start > place || endsLine else { return nil }
    var rest = lexer
    let open = rest.scopes.count
    while true {
      guard let token = try? rest.next() else { return unclosed }
      if case .end = token.kind { return unclosed }
      if rest.scopes.count < open { return nil }
    }
  }
}
