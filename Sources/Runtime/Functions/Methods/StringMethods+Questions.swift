import Language
import Limits

/// What text can be asked about its letters.
extension StringMethods {
  static let questions: [BuiltinFunction] = [
    test("isdigit", "whether all characters are digits") {
      $0.properties.numericType == .decimal || $0.properties.numericType == .digit
    },
    test("isdecimal", "whether all characters are decimal digits") { $0.properties.numericType == .decimal },
    test("isnumeric", "whether all characters are numeric") { $0.properties.numericType != nil },
    test("isalpha", "whether all characters are letters") { isLetter($0) },
    test("isalnum", "whether all characters are letters or digits") { isLetter($0) || $0.properties.numericType != nil },
    BuiltinFunction("isascii", .string, in: "str", "whether all characters are ASCII") { text throws(Diagnostic) in
      .bool(TextSearch.isASCII(text))
    },
    BuiltinFunction("isprintable", .string, in: "str", "whether all characters can be seen") { text throws(Diagnostic) in
      var pace = Pace()
      for scalar in text.unicodeScalars where scalar != " " {
        try pace.checkStop()
        if isSpace(scalar) || scalar.properties.generalCategory == .control { return .bool(false) }
      }
      return .bool(true)
    },
    BuiltinFunction("istitle", .string, in: "str", "whether every word begins with a capital and goes on in small letters") {
      text throws(Diagnostic) in
      var (isInside, hasLetter) = (false, false)
      var pace = Pace()
      for scalar in text.unicodeScalars {
        try pace.checkStop()
        if scalar.properties.isUppercase {
          if isInside { return .bool(false) }
          (isInside, hasLetter) = (true, true)
        } else if scalar.properties.isLowercase {
          if !isInside { return .bool(false) }
        } else {
          isInside = false
        }
      }
      return .bool(hasLetter)
    },
    test("isspace", "whether all characters are blanks") { isSpace($0) },
    cased("isupper", "whether all cased letters are capitals", \.isUppercase, \.isLowercase),
    cased("islower", "whether no cased letter is a capital", \.isLowercase, \.isUppercase),
    BuiltinFunction("isidentifier", .string, in: "str", "whether it could be a variable's name") { text throws(Diagnostic) in
      guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return .bool(false) }
      var pace = Pace()
      for scalar in text.unicodeScalars {
        try pace.checkStop()
        if !scalar.properties.isXIDContinue { return .bool(false) }
      }
      return .bool(true)
    },
  ]

  private static func test(_ name: String, _ summary: String, _ holds: @escaping @Sendable (Unicode.Scalar) -> Bool) -> BuiltinFunction {
    BuiltinFunction(name, .string, in: "str", summary) { text throws(Diagnostic) in
      var pace = Pace(every: 0x3FFF)
      for scalar in text.unicodeScalars {
        if !holds(scalar) { return .bool(false) }
        try pace.checkStop()
      }
      return .bool(!text.isEmpty)
    }
  }

  /// Whether some letter is of one case and none of the other.
  private static func cased(
    _ name: String, _ summary: String, _ wanted: @escaping @Sendable (Unicode.Scalar.Properties) -> Bool,
    _ other: @escaping @Sendable (Unicode.Scalar.Properties) -> Bool
  ) -> BuiltinFunction {
    BuiltinFunction(name, .string, in: "str", summary) { text throws(Diagnostic) in
      var isFound = false
      var pace = Pace(every: 0x3FFF)
      for scalar in text.unicodeScalars {
        try pace.checkStop()
        let properties = scalar.properties
        if other(properties) || properties.generalCategory == .titlecaseLetter { return .bool(false) }
        isFound = isFound || wanted(properties)
      }
      return .bool(isFound)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
