/// Numbers as people write them: decimal commas, marks between thousands, currency and percent signs.
enum WrittenNumber {
  struct Forms: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    /// `1,99`: the comma can only be the decimal mark.
    static let decimalComma = Forms(rawValue: 1)
    /// `1,234,567` or `1,234.5`: the comma can only stand between thousands.
    static let thousandsComma = Forms(rawValue: 2)
    /// `1,234`: either.
    static let eitherComma = Forms(rawValue: 4)
    /// `1.234.567` or `1.234,5`: the point stands between thousands.
    static let thousandsPoint = Forms(rawValue: 8)
    /// `1 234` or `1'234`.
    static let thousandsGap = Forms(rawValue: 16)
    static let percent = Forms(rawValue: 32)
    static let currency = Forms(rawValue: 64)
    static let sign = Forms(rawValue: 128)
    /// `(12)`: below zero, as bookkeepers write it.
    static let brackets = Forms(rawValue: 256)
    /// `12-`.
    static let minusBehind = Forms(rawValue: 512)
    /// `12*` or `12[1]`: the mark of a footnote.
    static let mark = Forms(rawValue: 1024)
  }

  private static let currencies: Set<String> = [
    "€", "R$", "US$", "A$", "C$", "HK$", "$", "£", "¥", "₹", "₩", "₽", "₪", "₺", "฿", "₫", "zł", "Kč", "kr.", "kr", "Rs.", "Rs", "EUR",
    "USD", "GBP",
    "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "CNY", "INR", "BRL", "AUD", "CAD", "NZD",
  ]
  private static let gaps: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"]

  /// - Parameters:
  ///   - commaIsDecimal: what `1,234` is read as.
  ///   - pointIsThousands: whether `1.234` is 1234.
  /// - Returns: nil for what is no number.
  static func parse(_ text: String, commaIsDecimal: Bool, pointIsThousands: Bool = false) -> (value: Double, forms: Forms)? {
    guard text.utf8.count <= 40, text.utf8.contains(where: { $0 &- 48 < 10 }) else { return nil }
    var forms: Forms = []
    var rest = Substring(text)
    func trim() {
      while let first = rest.unicodeScalars.first, gaps.contains(first) { rest = Substring(rest.unicodeScalars.dropFirst()) }
      while let last = rest.unicodeScalars.last, gaps.contains(last) { rest = Substring(rest.unicodeScalars.dropLast()) }
    }
    var isNegative = false
    trim()
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      rest = rest.dropFirst().dropLast()
      forms.insert(.brackets)
    } else if let last = rest.utf8.last, last == UInt8(ascii: "-"), let first = rest.utf8.first, first &- 48 < 10 || rest.utf8.count > 2 {
      rest = rest.dropLast()
      forms.insert(.minusBehind)
    }
    func takeSign() {
      if rest.hasPrefix("-") || rest.hasPrefix("−") {
        if rest.hasPrefix("−") { forms.insert(.sign) }
        isNegative.toggle()
        rest = rest.dropFirst()
      } else if rest.hasPrefix("+") {
        rest = rest.dropFirst()
      }
    }
    takeSign()
    let isSigned = isNegative
    let isAround = !forms.isDisjoint(with: [.brackets, .minusBehind])
    if isSigned, isAround { return nil }
    let front = rest.prefix { !isOfNumber($0) }
    let back = rest.suffix(4).reversed().prefix { !isOfNumber($0) }.count
    if !front.isEmpty, currencies.contains(front.filter { !$0.isWhitespace }) {
      rest = rest.dropFirst(front.count)
      forms.insert(.currency)
    } else if back > 0, currencies.contains(rest.suffix(back).filter { !$0.isWhitespace }) {
      rest = rest.dropLast(back)
      forms.insert(.currency)
    } else if let mark = footnote(rest) {
      rest = rest.dropLast(mark)
      forms.insert(.mark)
    }
    if rest.hasSuffix("%") {
      rest = rest.dropLast()
      forms.insert(.percent)
    }
    trim()
    if !isSigned { takeSign() }
    if isAround {
      guard !isNegative else { return nil }
      isNegative = true
    }
    guard let (digits, marks) = plain(rest, commaIsDecimal: commaIsDecimal, pointIsThousands: pointIsThousands) else { return nil }
    forms.formUnion(marks)
    guard let value = NumberText.value(digits) else { return nil }
    return (isNegative ? -value : value, forms)
  }

  /// The sign of a sum of money.
  static func currency(_ text: String) -> String { text.filter { !isOfNumber($0) && !$0.isWhitespace && !")’%−".contains($0) } }

  /// What letters behind a number multiply it with.
  static let scales: [String: Double] = ["K": 1e3, "k": 1e3, "M": 1e6, "B": 1e9]

  /// What ratings are out of.
  private static let ratings = ["/5", "/10", "/20", "/100"]

  /// `12.5 kmpl` in two, and `4.1/5`; nil where no number stands in front.
  static func withUnit(_ text: String) -> (number: String, unit: String)? {
    guard text.utf8.count <= 30, let first = text.unicodeScalars.first, first.value < 128 || "€£¥₹−".unicodeScalars.contains(first),
      !DateText.matches(text)
    else { return nil }
    if let rating = ratings.first(where: { text.hasSuffix($0) }) { return (String(text.dropLast(rating.count)), rating) }
    let unit = String(
      String.UnicodeScalarView(text.unicodeScalars.reversed().prefix { !($0.value &- 48 < 10) && $0 != "." && $0 != "," }.reversed()))
    let number = String(text.dropLast(unit.count))
    // Words are no unit: `1 Turner St` is an address.
    guard unit.split(separator: " ").count <= 1 else { return nil }
    let name = unit.filter { $0 != " " }
    guard !number.isEmpty, (1...12).contains(name.count), name.first?.isLetter == true || name.first == "°" || name.first == "µ",
      name.allSatisfy({ $0.isLetter || "/²³°%·^µ".contains($0) }), !["am", "pm", "st", "nd", "rd", "th"].contains(name.lowercased()),
      number.first.map({ $0.isNumber || "-+.$€£¥₹−".contains($0) }) == true
    else { return nil }
    return (number, name)
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || "+-.,('".contains(character))
  }

  /// How long a mark of a footnote behind a number is: `*`, `**`, `†`, `[1]`; nil where there is none.
  private static func footnote(_ text: Substring) -> Int? {
    guard let last = text.last, "*†‡]".contains(last) else { return nil }
    guard last == "]" else { return text.reversed().prefix { "*†‡".contains($0) }.count }
    let inside = text.dropLast().reversed().prefix { $0 != "[" }
    guard (1...3).contains(inside.count), inside.count + 2 < text.count, inside.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return inside.count + 2
  }

  /// The digits with a point for the fraction, and the marks they had.
  private static func plain(_ text: Substring, commaIsDecimal: Bool, pointIsThousands: Bool) -> (digits: [UInt8], forms: Forms)? {
    var forms: Forms = []
    var bytes: [UInt8] = []
    var pieces: [Int] = []
    var run = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "D" || scalar == "d", index > 0, index + 2 < scalars.count, scalars[index + 1] == "+" || scalars[index + 1] == "-" {
        // Fortran's double precision: 1.5D+02.
        bytes.append(UInt8(ascii: "e"))
        run += 1
      } else if gaps.contains(scalar) {
        // Gaps stand between groups of three only.
        pieces.append(run)
        run = 0
        forms.insert(.thousandsGap)
      } else if scalar.isASCII, "0123456789.,eE+-".unicodeScalars.contains(scalar) {
        bytes.append(UInt8(scalar.value))
        run += 1
      } else {
        return nil
      }
    }
    if forms.contains(.thousandsGap) {
      let whole = text.unicodeScalars.split { $0 == "," || $0 == "." }.first.map(String.init) ?? ""
      let groups = whole.unicodeScalars.split(omittingEmptySubsequences: false) { gaps.contains($0) }.map(\.count)
      guard areThousands(groups), pieces.count == groups.count - 1 else { return nil }
    }
    guard let first = bytes.first, first &- 48 < 10 || first == 44 || first == 46 else { return nil }
    let commas = bytes.count { $0 == 44 }
    let points = bytes.count { $0 == 46 }
    if commas == 0, points == 0 || points == 1 && !(pointIsThousands && first != 48) { return (bytes, forms) }
    let byComma = bytes.split(separator: 44, omittingEmptySubsequences: false).map(Array.init)
    let byPoint = bytes.split(separator: 46, omittingEmptySubsequences: false).map(Array.init)
    // An exponent's digits are no thousands.
    let hasDigitsOnly = bytes.allSatisfy { $0 &- 48 < 10 || $0 == 44 || $0 == 46 }
    if commas == 0 {
      let isThousands = hasDigitsOnly && areThousands(byPoint.map(\.count))
      if points == 1, !isThousands { return (bytes, forms) }
      guard isThousands else { return nil }
      return (bytes.filter { $0 != 46 }, forms.union(.thousandsPoint))
    }
    if points == 0 {
      if commas == 1 {
        let isEither = hasDigitsOnly && areThousands(byComma.map(\.count)) && byComma[0].first != 48
        if isEither, !commaIsDecimal { return (bytes.filter { $0 != 44 }, forms.union(.eitherComma)) }
        return (bytes.map { $0 == 44 ? 46 : $0 }, forms.union(isEither ? .eitherComma : .decimalComma))
      }
      guard hasDigitsOnly, areThousands(byComma.map(\.count)) || areLakhs(byComma.map(\.count)) else { return nil }
      return (bytes.filter { $0 != 44 }, forms.union(.thousandsComma))
    }
    // Both: the last one is the decimal mark.
    let lastComma = bytes.lastIndex(of: 44) ?? 0
    let lastPoint = bytes.lastIndex(of: 46) ?? 0
    if lastComma > lastPoint {
      guard commas == 1, areThousands(bytes[..<lastComma].split(separator: 46, omittingEmptySubsequences: false).map(\.count)) else {
        return nil
      }
      return (bytes.compactMap { $0 == 46 ? nil : $0 == 44 ? 46 : $0 }, forms.union([.thousandsPoint, .decimalComma]))
    }
    let groups = bytes[..<lastPoint].split(separator: 44, omittingEmptySubsequences: false).map(\.count)
    guard points == 1, areThousands(groups) || areLakhs(groups) else { return nil }
    return (bytes.filter { $0 != 44 }, forms.union(.thousandsComma))
  }

  /// Whether groups are those of India: one or two digits, twos, then three.
  private static func areLakhs(_ groups: [Int]) -> Bool {
    guard let first = groups.first, groups.count >= 3 else { return false }
    return (1...2).contains(first) && groups.last == 3 && groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
  }

  /// Whether groups are those of thousands: one to three digits, then threes.
  private static func areThousands(_ groups: [Int]) -> Bool {
    guard let first = groups.first, groups.count >= 2 else { return false }
    return (1...3).contains(first) && groups.dropFirst().allSatisfy { $0 == 3 }
  }
}

/// What stands where a value is missing.
enum MissingCell {
  static let words: Set<String> = [
    "", "na", "n/a", "#n/a", "<na>", "nan", "-nan", "null", "none", "nil", "?", "-", "--", "---", ".", "..", "missing", "#null!", "#div/0!",
    "\\n", "(null)", ":", "n.a.", "n.d.", "#na", "#value!", "#ref!", "#name?", "#num!",
    "#wert!", "#bezug!", "#nv", "#zahl!", "#valeur!", "#n/d", "#nombre!", "#valor!", "#error!", "...", "…", "/",
    "0000-00-00", "00.00.0000", "–", "—",
  ]

  static func matches(_ text: String) -> Bool {
    // What a spreadsheet shows where a column is too narrow.
    if text.utf8.count >= 3, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    guard text.utf8.count <= 10 else { return false }
    if words.contains(text.lowercased()) { return true }
    // LibreOffice's errors, `Err:502`.
    if text.hasPrefix("Err:5"), text.utf8.count == 7 { return true }
    guard text.utf8.contains(where: { $0 == 42 || $0 == 45 }) else { return false }
    // `***`, and the dash that stands for nothing behind a currency sign.
    let bare = text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }
    if bare.allSatisfy({ $0 == "*" }) { return true }
    return bare.count == 2 && bare.contains("-") && bare.contains { "$€£¥₹".unicodeScalars.contains($0) }
  }
}
