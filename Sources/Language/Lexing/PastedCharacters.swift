/// Characters that come with text copied from pages and slides, and what to type instead.
enum PastedCharacters {
  /// What is wrong with a character that the language has no use for.
  static func diagnostic(for scalar: Unicode.Scalar, source: Source, span: Span) -> Diagnostic {
    func problem(_ message: String, _ hint: String?) -> Diagnostic {
      Diagnostic(.syntax, message, hint: hint, source: source, span: span)
    }
    if let (name, instead) = table[scalar] { return problem("this is \(name)", instead) }
    switch scalar.value {
    case 0: return problem("the text holds a NUL byte", "is this a text file?")
    case 0xfffd: return problem("the text is not valid UTF-8 here", "save the file as UTF-8")
    case ..<0x20, 0x7f..<0xa0:
      return problem("the text holds a control character (\(code(scalar)))", "remove it; retyping the line does")
    case 0x2000...0x200a, 0x202f, 0x205f, 0x3000:
      return problem("this is a special blank (\(code(scalar)))", "type an ordinary space")
    case 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff, 0xad:
      return problem("the text holds an invisible character (\(code(scalar)))", "remove it; retyping the line does")
    case 0xff01...0xff5e:
      let ordinary = Unicode.Scalar(scalar.value - 0xfee0).map { Character($0) } ?? "?"
      return problem("this is a full-width '\(scalar)'", "type an ordinary `\(ordinary)`")
    case ..<0x80:
      return problem("'\(scalar)' has no meaning here", asciiHint(scalar))
    default:
      return problem("'\(scalar)' (\(code(scalar))) has no meaning here", nil)
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func asciiHint(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "?": "for a choice write `a if condition else b`; for help write `?word`"
    case "$": "names are letters, digits and '_'"
    case "`": "text goes between \"…\" or '…'"
    default: nil
    }
  }

  private static let table: [Unicode.Scalar: (name: String, instead: String)] = [
    "\u{201c}": ("a typographic quote “", "type a straight `\"`"),
    "\u{201d}": ("a typographic quote ”", "type a straight `\"`"),
    "\u{201e}": ("a typographic quote „", "type a straight `\"`"),
    "\u{ab}": ("a quotation mark «", "type a straight `\"`"),
    "\u{bb}": ("a quotation mark »", "type a straight `\"`"),
    "\u{2018}": ("a typographic quote ‘", "type a straight `'`"),
    "\u{2019}": ("a typographic quote ’", "type a straight `'`"),
    "\u{201a}": ("a typographic quote ‚", "type a straight `'`"),
    "\u{b4}": ("an acute accent ´", "type a straight `'`"),
    "\u{a0}": ("a no-break space", "type an ordinary space"),
    "\u{2010}": ("a hyphen ‐ that is no minus", "type an ordinary `-`"),
    "\u{2011}": ("a no-break hyphen ‑", "type an ordinary `-`"),
    "\u{2012}": ("a figure dash ‒", "type an ordinary `-`"),
    "\u{2013}": ("an en dash –", "type an ordinary `-`"),
    "\u{2014}": ("an em dash —", "type an ordinary `-`"),
    "\u{2212}": ("a typographic minus −", "type an ordinary `-`"),
    "\u{d7}": ("a multiplication sign ×", "type `*`"),
    "\u{b7}": ("a middle dot ·", "type `*`, or `@` for a matrix product"),
    "\u{22c5}": ("a dot operator ⋅", "type `*`, or `@` for a matrix product"),
    "\u{2299}": ("an elementwise product ⊙", "type `*`"),
    "\u{f7}": ("a division sign ÷", "type `/`"),
    "\u{2215}": ("a division slash ∕", "type `/`"),
    "\u{2264}": ("a sign ≤", "type `<=`"),
    "\u{2265}": ("a sign ≥", "type `>=`"),
    "\u{2260}": ("a sign ≠", "type `!=`"),
    "\u{b2}": ("an exponent ²", "type `**2`"),
    "\u{b3}": ("an exponent ³", "type `**3`"),
    "\u{1d40}": ("a transpose sign ᵀ", "type `.T`"),
    "\u{22a4}": ("a transpose sign ⊤", "type `.T`"),
    "\u{221a}": ("a root sign √", "type `sqrt(…)`"),
    "\u{2211}": ("a sum sign ∑", "type `sum(…)`"),
    "\u{221e}": ("an infinity sign ∞", "type `inf`"),
    "\u{2202}": ("a partial derivative sign ∂", "the gradients of a network are called `dW1`, `db1` and so on"),
    "\u{2192}": ("an arrow →", "it stands only in a network's layers, as in `net 2 → 1 sigmoid`"),
    "\u{2190}": ("an arrow ←", "to assign, type `=`"),
    "\u{2026}": ("an ellipsis …", "type three dots, `...`"),
    "\u{2022}": ("a bullet •", "remove it"),
    "\u{3001}": ("an ideographic comma 、", "type an ordinary `,`"),
    "\u{3002}": ("an ideographic full stop 。", "type an ordinary `.`"),
  ]
}
