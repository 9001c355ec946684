import Language
@_spi(_Unicode) import Swift

extension TypedParameter where Wanted == Unicode.Scalar {
  /// A text of one character.
  fileprivate static var character: TypedParameter {
    given("chr") { (value, call) throws(Diagnostic) in
      guard case .string(let text) = value, text.unicodeScalars.count == 1, let first = text.unicodeScalars.first else {
        throw Diagnostic(
          .type, "\(call.function.name)() argument must be a unicode character, not \(value.describedForMessages)")
      }
      return first
    }.positionalOnly
  }
}

/// What `unicodedata` says of characters, as the standard library's tables have it.
enum CharacterData {
  static let functions: [BuiltinFunction] = [
    BuiltinFunction(
      "normalize", .text("form", called: "the form"), .text("unistr", called: "the text"), in: "unicodedata",
      "the text with its accents joined to letters or apart"
    ) { form, text throws(Diagnostic) in
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
    BuiltinFunction("category", .character, in: "unicodedata", "the kind of a character, such as 'Lu' or 'Mn'") {
      character throws(Diagnostic) in
      .string(category(character))
    },
    BuiltinFunction(
      "combining", .character, in: "unicodedata", "the class of a mark that joins what is before it; 0 for others"
    ) { character throws(Diagnostic) in
      .int(Int(character.properties.canonicalCombiningClass.rawValue))
    },
    BuiltinFunction(
      "name", .character, .optional(.value, "default").positionalOnly, in: "unicodedata", "a character's name"
    ) { character, fallback throws(Diagnostic) in
      if let name = character.properties.name { return .string(name) }
      if let fallback { return fallback }
      throw Diagnostic(.value, "no such name")
    },
    BuiltinFunction(
      "numeric", .character, .optional(.value, "default").positionalOnly, in: "unicodedata",
      "the number that a character stands for"
    ) { character, fallback throws(Diagnostic) in
      if let number = character.properties.numericValue { return .float(number) }
      if let fallback { return fallback }
      throw Diagnostic(.value, "not a numeric character")
    },
    BuiltinFunction(
      "decimal", .character, .optional(.value, "default").positionalOnly, in: "unicodedata",
      "the digit that a character is"
    ) { character, fallback throws(Diagnostic) in
      let properties = character.properties
      if properties.numericType == .decimal, let number = properties.numericValue { return .int(Int(number)) }
      if let fallback { return fallback }
      throw Diagnostic(.value, "not a decimal")
    },
  ]

  private static func apart(_ text: String) -> String { TextSearch.string(text._nfd) }
  private static func joined(_ text: String) -> String { TextSearch.string(text._nfc) }

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
