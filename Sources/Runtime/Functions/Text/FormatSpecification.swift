import Language

/// `[[fill]align][sign][#][0][width][,][.precision][type]`, the mini-language of f-strings and `format`.
struct FormatSpecification {
  enum Alignment { case left, right, center, afterSign }

  var fill: Unicode.Scalar = " "
  var alignment: Alignment?
  var sign: Unicode.Scalar = "-"
  var isAlternate = false
  var width = 0
  var grouping: Unicode.Scalar?
  var precision: Int?
  var type: Unicode.Scalar?

  /// Wider or more precise than this is refused.
  static let limit = 100_000

  init() {}

  init(_ text: String, for typeName: String) throws(Diagnostic) {
    let scalars = Array(text.unicodeScalars)
    var next = 0
    /// The scalar at the place, and on to the one behind it, if it is among these.
    func take(_ isWanted: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
      guard next < scalars.count, isWanted(scalars[next]) else { return nil }
      next += 1
      return scalars[next - 1]
    }
    if scalars.count >= 2, let found = Alignment(scalars[1]) {
      fill = scalars[0]
      alignment = found
      next = 2
    } else if let first = scalars.first, let found = Alignment(first) {
      alignment = found
      next = 1
    }
    if let found = take({ $0 == "+" || $0 == "-" || $0 == " " }) { sign = found }
    _ = take { $0 == "z" }
    if take({ $0 == "#" }) != nil { isAlternate = true }
    if take({ $0 == "0" }) != nil, alignment == nil {
      fill = "0"
      alignment = .afterSign
    }
    width = try FormatSpecification.number(scalars, &next) ?? 0
    grouping = take { $0 == "," || $0 == "_" }
    if take({ $0 == "." }) != nil {
      guard let digits = try FormatSpecification.number(scalars, &next) else {
        throw Diagnostic(.value, "Format specifier missing precision", hint: "digits belong behind the point: `.2f`")
      }
      precision = digits
    }
    if scalars.count - next > 1 {
      throw Diagnostic(
        .value, "Invalid format specifier '\(text)' for object of type '\(typeName)'",
        hint: "for instance `.4f`, `8.2f`, `>10`, `,`, `.1%`, `e`")
    }
    type = take { _ in true }
  }

  private static func number(_ scalars: [Unicode.Scalar], _ next: inout Int) throws(Diagnostic) -> Int? {
    var value: Int?
    while next < scalars.count, scalars[next] >= "0", scalars[next] <= "9" {
      let longer = (value ?? 0) * 10 + Int(scalars[next].value - 48)
      guard longer <= limit else {
        throw Diagnostic(.value, "Too many decimal digits in format string", hint: "widths and precisions go up to \(limit)")
      }
      value = longer
      next += 1
    }
    return value
  }

  // MARK: Applying it

  func format(_ text: String) throws(Diagnostic) -> String {
    if let type, type != "s" { throw unknownCode("str") }
    if alignment == .afterSign, fill != "0" { throw Diagnostic(.value, "'=' alignment not allowed in string format specifier") }
    if sign != "-" { throw Diagnostic(.value, "Sign not allowed in string format specifier") }
    if let grouping { throw Diagnostic(.value, "Cannot specify '\(grouping)' with 's'.") }
    let shown = precision.map { String(String.UnicodeScalarView(text.unicodeScalars.prefix($0))) } ?? text
    return padded(shown, default: .left)
  }

  func format(_ value: BigInteger) throws(Diagnostic) -> String {
    if isForFloats { return try format(try value.finite()) }
    guard let radix, type != "c" else { throw unknownCode("int") }
    guard radix != 10 || !value.isTooLongForText else { throw BigInteger.tooLongForText() }
    var digits = BigInteger(isNegative: false, value.digits).text(radix: radix)
    if type == "X" { digits = digits.uppercased() }
    return number(isNegative: value.isNegative, prefix: prefix(radix), digits, group: radix == 10 ? 3 : 4)
  }

  func format(_ value: Int, typeName: String = "int") throws(Diagnostic) -> String {
    if isForFloats { return try format(Double(value)) }
    guard let radix else { throw unknownCode(typeName) }
    guard precision == nil else {
      throw Diagnostic(.value, "Precision not allowed in integer format specifier", hint: "for decimals use the type f: `.2f`")
    }
    if type == "c" {
      guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else {
        throw Diagnostic(.overflow, "%c arg not in range(0x110000)")
      }
      return padded(String(scalar), default: .left)
    }
    let digits = radix == 10 ? value.magnitude.description : String(value.magnitude, radix: radix, uppercase: type == "X")
    return number(isNegative: value < 0, prefix: prefix(radix), digits, group: radix == 10 ? 3 : 4)
  }

  func format(_ value: Double, typeName: String = "float") throws(Diagnostic) -> String {
    let isNegative = value.sign == .minus && !value.isNaN
    let magnitude = value.magnitude
    var body: String
    switch type {
    case nil:
      if let precision {
        body = DecimalText.general(magnitude, precision: max(precision, 1), addsPoint: true)
      } else {
        body = floatRepr(magnitude)
      }
    case "f", "F": body = DecimalText.fixed(magnitude, precision ?? 6, isAlternate)
    case "e", "E": body = DecimalText.c("e", precision ?? 6, magnitude, isAlternate)
    case "g", "G", "n": body = DecimalText.c("g", precision ?? 6, magnitude, isAlternate)
    case "%": body = DecimalText.fixed(magnitude * 100, precision ?? 6, isAlternate) + "%"
    default: throw unknownCode(typeName)
    }
    if type == "E" || type == "F" || type == "G" { body = body.uppercased() }
    return number(isNegative: isNegative, prefix: "", body, group: 3)
  }

  /// The types that show an integer as a float.
  private var isForFloats: Bool {
    switch type {
    case "e", "E", "f", "F", "g", "G", "%": true
    default: false
    }
  }

  /// The base that an integer is written in; nil for a type that is not for integers.
  private var radix: Int? {
    switch type {
    case nil, "d", "n", "c": 10
    case "b": 2
    case "o": 8
    case "x", "X": 16
    default: nil
    }
  }

  private func prefix(_ radix: Int) -> String { isAlternate && radix != 10 ? "0\(type ?? "d")" : "" }

  private func unknownCode(_ typeName: String) -> Diagnostic {
    Diagnostic(
      .value, "Unknown format code '\(type ?? " ")' for object of type '\(typeName)'",
      hint: typeName == "str"
        ? "text takes only a width and an alignment: `>10`" : "for decimals `.2f`, for exponents `e`, for per cent `.1%`")
  }

  /// Sign, prefix and a number's ASCII text, its leading digits grouped, filled up to the width.
  private func number(isNegative: Bool, prefix: String, _ body: String, group size: Int) -> String {
    let lead = isNegative ? "-" + prefix : sign == "-" ? prefix : String(sign) + prefix
    guard alignment == .afterSign || grouping != nil else { return padded(lead.isEmpty ? body : lead + body, default: .right) }
    let split = body.utf8.firstIndex { !(48...57).contains($0) && size == 3 } ?? body.endIndex
    let (digits, rest) = (String(body[..<split]), body[split...])
    if alignment == .afterSign, fill == "0", let grouping, !digits.isEmpty {
      var padded = digits
      while lead.utf8.count + grouped(padded, grouping, size).utf8.count + rest.utf8.count < width { padded = "0" + padded }
      var text = grouped(padded, grouping, size)
      if lead.utf8.count + text.utf8.count + rest.utf8.count > width, padded.utf8.count > digits.utf8.count,
        text.unicodeScalars.first == grouping
      {
        text.removeFirst()
      }
      return lead + text + rest
    }
    let text = (grouping.map { grouped(digits, $0, size) } ?? digits) + rest
    if alignment == .afterSign { return lead + filling(width - lead.utf8.count - text.utf8.count) + text }
    return padded(lead + text, default: .right)
  }

  private func grouped(_ digits: String, _ separator: Unicode.Scalar, _ size: Int) -> String {
    var result = ""
    let count = digits.utf8.count
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (count - index) % size == 0 { result.unicodeScalars.append(separator) }
      result.unicodeScalars.append(digit)
    }
    return result
  }

  /// So many fill characters.
  func filling(_ count: Int) -> String {
    guard count > 0 else { return "" }
    guard fill.isASCII else { return String(repeating: String(fill), count: count) }
    return String(unsafeUninitializedCapacity: count) {
      $0.update(repeating: UInt8(fill.value))
      return count
    }
  }

  func padded(_ text: String, default fallback: Alignment) -> String {
    guard width > 0 else { return text }
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    switch alignment ?? fallback {
    case .left: return text + filling(missing)
    case .right, .afterSign: return filling(missing) + text
    case .center: return filling(missing / 2) + text + filling(missing - missing / 2)
    }
  }
}

extension FormatSpecification.Alignment {
  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "<": self = .left
    case ">": self = .right
    case "^": self = .center
    case "=": self = .afterSign
    default: return nil
    }
  }
}
