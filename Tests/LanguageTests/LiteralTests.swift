import Language
import Testing

/// Numbers, texts and f-strings.
@Suite struct LiteralTests {
  static let numbers: [(String, String)] = [
    ("0", "0"), ("00", "0"), ("42", "42"), ("1_000_000", "1000000"), ("0xff", "255"), ("0XF_f", "255"), ("0o17", "15"), ("0b1_01", "5"),
    ("1.", "1.0"), (".5", "0.5"), ("1.5", "1.5"), ("1e3", "1000.0"), ("1E-3", "0.001"), ("1.e+2", "100.0"),
    ("1_0.0_1e1_0", "100100000000.0"),
    ("0.1", "0.1"), ("01.5", "1.5"), ("1e400", "inf"), ("5e-324", "5e-324"), ("9223372036854775807", "9223372036854775807"),
    ("0x7fffffffffffffff", "9223372036854775807"), ("1if x else 2", "(if x 1 2)"),
  ]

  @Test(arguments: numbers) func aNumberHasAValue(_ text: String, _ value: String) {
    #expect(parsed(text) == value)
  }

  static let texts: [(String, String)] = [
    (#"'a'"#, "a"), (#""a'b""#, "a'b"), (#"'a"b'"#, "a\"b"), (#"''"#, ""), (#"'a' "b" '''c'''"#, "abc"),
    (#"'\n\t\r\a\b\f\v\\\'\"'"#, "\n\t\r\u{7}\u{8}\u{c}\u{b}\\'\""), (#"'\x41\u03b1\U0001f600'"#, "Aα😀"), (#"'\0\101\7z'"#, "\0A\u{7}z"),
    (#"'\d\{'"#, #"\d\{"#), (#"r'\n\''"#, #"\n\'"#), (#"R"\x""#, #"\x"#), (#"u'a'"#, "a"), ("'a\\\nb'", "ab"), ("'''a\nb'''", "a\nb"),
    ("'''a\r\nb'''", "a\nb"), ("\"\"\"a\"b\"\"c\"\"\"", "a\"b\"\"c"), ("'''\\''''", "'"), ("('a'\n 'b')", "ab"), ("'é→'", "é→"),
    ("'# no; comment'", "# no; comment"),
  ]

  @Test(arguments: texts) func aTextHasAValue(_ text: String, _ value: String) throws {
    guard case .string(let string) = try Parser.parseExpression(Source(text: text)).kind else { Issue.record("something else"); return }
    #expect(string == value)
  }

  static let formatted: [(String, String)] = [
    (#"f'a'"#, #"f("a")"#),
    (#"f''"#, "f()"),
    (#"f'{x}'"#, "f({x})"),
    (#"f'a{x}b{y}c'"#, #"f("a" {x} "b" {y} "c")"#),
    (#"f'{{{x}}}'"#, #"f("{" {x} "}")"#),
    (#"f'{x:.2f}'"#, #"f({x:".2f"})"#),
    (#"f'{x!r:>10}'"#, #"f({x!r:">10"})"#),
    (#"f'{x:{w}.{p}f}'"#, #"f({x:{w} "." {p} "f"})"#),
    (#"f'{x=}'"#, #"f({x="x="!r})"#),
    (#"f'{ x = }'"#, #"f({x=" x = "!r})"#),
    (#"f'{x=:.3f}'"#, #"f({x="x=":".3f"})"#),
    (#"f'{x=!s}'"#, #"f({x="x="!s})"#),
    (#"f'{a == b}{a != b}{a <= b}'"#, "f({(a == b)} {(a != b)} {(a <= b)})"),
    (#"f'{a if b else c}'"#, "f({(if b a c)})"),
    (#"f'{1, 2}'"#, "f({(tuple 1 2)})"),
    (#"f'{d["k"]}'"#, #"f({(at d "k")})"#),
    (#"f"{d["k"]}""#, #"f({(at d "k")})"#),
    (#"f"{f"{f"{x}"}"}""#, "f({f({f({x})})})"),
    (#"f'{x[1:2]:>{w}}'"#, #"f({(at x (slice 1 2 _)):">" {w}})"#),
    (#"f'{(lambda v: v)(x)}'"#, "f({(call (lambda (v) (return v)) x)})"),
    (#"f'{ {1: 2}[1] }'"#, "f({(at (dict 1:2) 1)})"),
    (#"f'{x:=5}'"#, #"f({x:"=5"})"#),
    (#"f'{x:%Y}'"#, #"f({x:"%Y"})"#),
    (#"f'\n{x}\t'"#, #"f("\n" {x} "\t")"#),
    (#"rf'\n{x}'"#, #"f("\\n" {x})"#),
    (#"'a' f'{x}' 'b{y}' f'c'"#, #"f("a" {x} "b{y}c")"#),
    ("f'''a\n{\nx\n}'''", #"f("a\n" {x})"#),
    ("f'{\nx}'", "f({x})"),
    (#"F"{x}{'}'}""#, #"f({x} {"}"})"#),
    (#"f'{x:}'"#, "f({x})"),
    (#"f'{"a" "b"}'"#, #"f({"ab"})"#),
    (#"f'α{β}γ'"#, #"f("α" {β} "γ")"#),
  ]

  @Test(arguments: formatted) func anFStringHasParts(_ text: String, _ parts: String) {
    #expect(parsed(text) == parts)
  }
}
