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
    /// `(12)` or `12-`: below zero, as bookkeepers write it.
    static let negativeAround = Forms(rawValue: 256)
  }

  private static let currencies: [String] = ["€", "$", "£", "¥", "₹", "EUR", "USD", "GBP", "CHF"]
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
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      rest = rest.dropFirst().dropLast()
      forms.insert(.negativeAround)
    } else if let last = rest.utf8.last, last == UInt8(ascii: "-"), let first = rest.utf8.first, first &- 48 < 10 || rest.utf8.count > 2 {
      rest = rest.dropLast()
      forms.insert(.negativeAround)
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
    if isSigned, forms.contains(.negativeAround) { return nil }
    for currency in currencies where rest.hasPrefix(currency) || rest.hasSuffix(currency) {
      rest = rest.hasPrefix(currency) ? rest.dropFirst(currency.count) : rest.dropLast(currency.count)
      forms.insert(.currency)
      break
    }
    if rest.hasSuffix("%") {
      rest = rest.dropLast()
      forms.insert(.percent)
    }
    trim()
    if !isSigned { takeSign() }
    if forms.contains(.negativeAround) {
      guard !isNegative else { return nil }
      isNegative = true
    }
    guard let (digits, marks) = plain(rest, commaIsDecimal: commaIsDecimal, pointIsThousands: pointIsThousands) else { return nil }
    forms.formUnion(marks)
    guard let value = NumberText.value(digits) else { return nil }
    return (isNegative ? -value : value, forms)
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
  ]

  static func matches(_ text: String) -> Bool { text.utf8.count <= 8 && words.contains(text.lowercased()) }
}
