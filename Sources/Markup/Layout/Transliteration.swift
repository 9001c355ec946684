extension Layout {
  /// The text in the letters of a glyph set: for ASCII `∂L/∂w` becomes `dL/dw`, `→` becomes `->`, `ŷ` becomes `yhat`.
  public static func transliterated(_ text: StyledText, for glyphs: GlyphSet) -> StyledText {
    guard glyphs == .ascii, text.runs.contains(where: { !isASCII($0.text) }) else { return text }
    return StyledText(text.runs.map { StyledText.Run(transliterated($0.text, for: glyphs), $0.role, ink: $0.ink, fill: $0.fill) })
  }

  public static func transliterated(_ text: String, for glyphs: GlyphSet) -> String {
    guard glyphs == .ascii, !isASCII(text) else { return text }
    var result = ""
    for character in text {
      if character.isASCII {
        result.append(character)
      } else if let known = asciiForms[character] {
        result += known
      } else {
        for scalar in character.unicodeScalars {
          if scalar.isASCII {
            result.unicodeScalars.append(scalar)
          } else if CellWidth.of(Character(scalar)) > 0 {
            result += asciiForms[Character(scalar)] ?? "?"
          }
        }
      }
    }
    return result
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static let asciiForms: [Character: String] = [
    "∂": "d", "∇": "grad ", "Σ": "sum", "∑": "sum", "∏": "prod", "√": "sqrt", "∞": "inf", "∈": "in", "∫": "int",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "delta", "ε": "eps", "ϵ": "eps", "η": "eta", "θ": "theta",
    "λ": "lambda", "μ": "mu", "µ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "Φ": "Phi", "ω": "omega",
    "ŷ": "yhat", "x̂": "xhat", "x̄": "xbar", "ȳ": "ybar", "ĉ": "chat", "ĥ": "hhat",
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "⇒": "=>", "⟶": "->", "↦": "->", "↔": "<->", "▶": ">", "◀": "<", "▸": ">", "›": ">",
    "↵": "<-",
    "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "≡": "==", "±": "+/-", "∓": "-/+", "×": "x", "·": "*", "⋅": "*", "÷": "/", "−": "-",
    "∘": "o", "⊙": "*", "⊗": "(x)", "⊕": "(+)", "∝": "~", "∼": "~", "∅": "{}", "∧": "and", "∨": "or", "¬": "not ", "‖": "||",
    "…": "...", "⋯": "...", "⋮": ":", "–": "-", "—": "--", "‐": "-", "‑": "-", "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'",
    "«": "\"", "»": "\"", "•": "*", "◦": "o", "°": " deg", "′": "'", "″": "\"", "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ",
    "✓": "ok", "✔": "ok", "✗": "x", "✘": "x", "★": "*", "☆": "*", "⚠": "!", "ℹ": "i",
    "○": "o", "●": "o", "◆": "*", "◇": "*", "■": "#", "□": "#", "▲": "^", "△": "^",
    "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "═": "=", "║": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "░": ".", "▒": ":", "▓": "%", "█": "#",
    "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
    "⁰": "^0", "¹": "^1", "²": "^2", "³": "^3", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8", "⁹": "^9", "ⁿ": "^n", "⁻": "^-",
    "ᵀ": ".T", "ᵢ": "_i", "ⱼ": "_j", "ₖ": "_k", "ₙ": "_n", "ₜ": "_t", "½": "1/2", "¼": "1/4", "¾": "3/4",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9", "₊": "+", "₋": "-",
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a",
    "à": "a", "â": "a", "å": "a", "í": "i", "ì": "i", "î": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o", "ø": "o", "ú": "u", "ù": "u",
    "û": "u", "ç": "c", "ñ": "n", "ć": "c", "š": "s", "ž": "z", "ł": "l", "É": "E",
  ]
}
