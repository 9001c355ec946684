import Testing

@testable import Tutorial

@Suite struct HarmlessMarkdownTests {
  @Test(arguments: [
    ("a <script>alert(1)</script> b", #"a \<script>alert(1)\</script> b"#),
    ("<!-- c --> <?x ?> </b>", #"\<!-- c --> \<?x ?> \</b>"#),
    ("<img src=x onerror=alert(1)>", #"\<img src=x onerror=alert(1)>"#),
    (#"\<b> and \\<b>"#, #"\<b> and \\\<b>"#),
    ("[x](javascript:alert(1))", "[x](#)"), ("[x](javascript:f(g(1))) and (y)", "[x](#) and (y)"),
    ("[x](<javascript:f(1) + 2>)", "[x](<#>)"), ("[x](javascript:f\\(1)", "[x](#)"), ("([x](javascript:a))", "([x](#))"),
    ("[x](JavaScript:alert)", "[x](#)"),
    ("[x]( <javascript:alert> )", "[x]( <#> )"),
    ("[x](\njavascript:alert)", "[x](\n#)"),
    ("[x](java&#115;cript:alert)", "[x](#)"), ("[x](javascript&colon;alert)", "[x](#)"),
    (#"[x](javascript\:alert)"#, "[x](#)"), ("[x](data:text/html,a)", "[x](#)"),
    ("![x](vbscript:a)", "![x](#)"),
    ("[x]: javascript:alert\n[x]", "[x]: #\n[x]"), ("   [x]:\tjavascript:a", "   [x]:\t#"),
    ("<javascript:alert(1)>", #"\<javascript:alert(1)>"#),
  ])
  func whatABrowserWouldRunIsText(_ markdown: String, _ harmless: String) {
    #expect(HarmlessMarkdown(markdown).text == harmless)
  }

  @Test(arguments: [
    "1 < 2 and a<1, x <- y", "[x](https://example.org/a?b=c&d=e#f)", "[x](other.md)", "[x](#place)", "[x](../a/b.md \"title\")",
    "<https://example.org> and <mailto:a@b.org>", "`<script>` and ``a ` <b>``", "```html\n<script>\n[x](javascript:a)\n```",
    "~~~\n<b>\n~~~\nafter", "| a | b |\n|---|---|\n| **c** | $x_1 < y$ |", "x[0]: the first", "W1[0,1] is W1[0][1]: a weight",
    "[x](https://a.b/c_(d)) and (so on)", "[x](https://a.b/c_\\(d)", "- [ ] one\n- [x] two", "an unclosed ` tick", "",
  ])
  func allElseStaysAsItIs(_ markdown: String) { #expect(HarmlessMarkdown(markdown).text == markdown) }

  @Test func codeEndsWhereItEnds() {
    #expect(HarmlessMarkdown("```\n<a>\n```\n<a>").text == "```\n<a>\n```\n\\<a>")
    #expect(HarmlessMarkdown("`<a>` <a>").text == "`<a>` \\<a>")
    #expect(HarmlessMarkdown("`a\n\n<a>`").text == "`a\n\n\\<a>`")
  }
}
