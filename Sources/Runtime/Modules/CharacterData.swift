import Language
@_spi(_Unicode) import Swift

/// What `unicodedata` says of characters, as the standard library's tables have it.
enum CharacterData {
  static let functions: [BuiltinFunction] = [
    function("normalize(form, unistr)", "the text with its accents joined to letters or apart") { context throws(Diagnostic) in
      let form = try (context[0] ?? .none).text("the form")
      let text = try (context[1] ?? .none).text("the text")
      switch form {
      case "NFD": return .string(apart(text))
      case "NFC": return .string(joined(text))
      case "NFKD", "NFKC":
        guard text.unicodeScalars.allSatisfy({ $0.value < 0xA0 }) || joined(text).unicodeScalars.allSatisfy(isPlain) else {
          throw Diagnostic(
            .notImplemented, "unicodedata.normalize(\(Value.string(form).reprText), …) does not know these characters here",
            hint: "'NFD' and 'NFC' take any text")
        }
        return .string(form == "NFKD" ? apart(text) : joined(text))
      default: throw Diagnostic(.value, "invalid normalization form", hint: "there are 'NFC', 'NFD', 'NFKC' and 'NFKD'")
      }
    },
    function("category(chr, /)", "the kind of a character, such as 'Lu' or 'Mn'") { context throws(Diagnostic) in
      .string(category(try scalar(context, "category")))
    },
    function("combining(chr, /)", "the class of a mark that joins what is before it; 0 for others") { context throws(Diagnostic) in
      .int(Int(try scalar(context, "combining").properties.canonicalCombiningClass.rawValue))
    },
    function("name(chr, default=None, /)", "a character's name") { context throws(Diagnostic) in
      if let name = try scalar(context, "name").properties.name { return .string(name) }
      if let fallback = context.given(1) { return fallback }
      throw Diagnostic(.value, "no such name")
    },
    function("numeric(chr, default=None, /)", "the number that a character stands for") { context throws(Diagnostic) in
      if let number = try scalar(context, "numeric").properties.numericValue { return .float(number) }
      if let fallback = context.given(1) { return fallback }
      throw Diagnostic(.value, "not a numeric character")
    },
    function("decimal(chr, default=None, /)", "the digit that a character is") { context throws(Diagnostic) in
      let properties = try scalar(context, "decimal").properties
      if properties.numericType == .decimal, let number = properties.numericValue { return .int(Int(number)) }
      if let fallback = context.given(1) { return fallback }
      throw Diagnostic(.value, "not a decimal")
    },
  ]

  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "unicodedata", summary, body)
  }

  private static func scalar(_ context: borrowing CallContext, _ name: String) throws(Diagnostic) -> Unicode.Scalar {
    guard case .string(let text)? = context[0], text.unicodeScalars.count == 1, let first = text.unicodeScalars.first else {
      throw Diagnostic(.type, "\(name)() argument must be a unicode character, not \((context[0] ?? .none).describedForMessages)")
    }
    return first
  }

  private static func apart(_ text: String) -> String { String(String.UnicodeScalarView(text._nfd)) }
  private static func joined(_ text: String) -> String { String(String.UnicodeScalarView(text._nfc)) }

  /// Whether a character has no form that is only compatible with it, as ligatures and raised digits have.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0..<0x132).contains(scalar.value) || (0x134..<0x140).contains(scalar.value) || (0x141..<0x149).contains(scalar.value)
      || (0x14A..<0x17F).contains(scalar.value) || scalar.value < 0xA0 || (0x300..<0x340).contains(scalar.value)
      || (0x391..<0x3D0).contains(scalar.value) || (0x400..<0x500).contains(scalar.value)
  }

  private static func category(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
