import Language
import Testing

/// How lines are split into pieces to colour.
@Suite struct HighlighterTests {
  static let cases: [(String, String)] = [
    ("x = f(1) # end", "name:x operator:= function:f bracket:( number:1 bracket:) comment:# end"),
    (
      "train 10 lr=0.1 until=\"a b\" # c",
      "command:train number:10 option:lr operator:= number:0.1 option:until operator:= string:\"a b\" comment:# c"
    ),
    ("data or; x = 'a;b'; reset", "command:data name:or operator:; name:x operator:= string:'a;b' operator:; command:reset"),
    ("for i in x:\n  train(2)", "keyword:for name:i keyword:in name:x operator:: function:train bracket:( number:2 bracket:)"),
    ("if x:\n  y\ntrain 5", "keyword:if name:x operator:: name:y command:train number:5"),
    ("f'{x!r:>3} a'", "string:f' bracket:{ name:x operator:! name:r operator:: string:>3 bracket:} string: a string:'"),
    ("x = 'abc", "name:x operator:= string:'abc"),
    ("x = $ + 1", "name:x operator:= invalid:$ operator:+ number:1"),
    ("?train", "operator:? command:train"),
    (":data xor", "operator:: command:data name:xor"),
    ("data = 3", "name:data operator:= number:3"),
    ("forward [0, 1", "command:forward bracket:[ number:0 operator:, number:1"),
    ("show 'a", "command:show string:'a"),
    ("(1]", "bracket:( number:1 invalid:]"),
    ("net 2 → 1", "command:net number:2 operator:→ number:1"),
    ("# only", "comment:# only"),
    ("", ""),
  ]

  @Test(arguments: cases) func splits(_ text: String, _ pieces: String) {
    let source = Source(text: text)
    let found = Highlighter.tokens(of: text, context: context()).map { "\($0.kind):\(source.text(in: $0.span))" }
    #expect(found.joined(separator: " ") == pieces)
  }

  @Test func aVariableIsNoCommand() {
    let pieces = Highlighter.tokens(of: "data", context: context(variables: ["data"]))
    #expect(pieces.map(\.kind) == [.name])
  }
}
