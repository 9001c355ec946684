import Language

/// `[[fill]align][sign][#][0][width][,][.precision][type]`, the mini-language of f-strings and `format`.
struct FormatSpecification {
  enum Alignment: Character { case left = "<", right = ">", center = "^", afterSign = "=" }

  var fill: Character = " "
  var alignment: Alignment?
  var sign: Character = "-"
  var isAlternate = false
  var width = 0
  var grouping: Character?
  var precision: Int?
  var type: Character?

  /// Wider or more precise than this is refused.
  static let limit = 100_000

  init() {}

  init(_ text: String, for typeName: String) throws(Diagnostic) {
    var rest = Array(text)[...]
    if rest.count >= 2, let found = Alignment(rawValue: rest[rest.startIndex + 1]) {
      fill = rest[rest.startIndex]
      alignment = found
      rest = rest.dropFirst(2)
    } else if let first = rest.first, let found = Alignment(rawValue: first) {
      alignment = found
      rest = rest.dropFirst()
    }
    if let first = rest.first, "+- ".contains(first) {
      sign = first
      rest = rest.dropFirst()
    }
    if rest.first == "z" { rest = rest.dropFirst() }
    if rest.first == "#" {
      isAlternate = true
      rest = rest.dropFirst()
    }
    if rest.first == "0" {
      if alignment == nil {
        fill = "0"
        alignment = .afterSign
      }
      rest = rest.dropFirst()
    }
    width = try FormatSpecification.number(&rest) ?? 0
    if let first = rest.first, first == "," || first == "_" {
      grouping = first
      rest = rest.dropFirst()
    }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard let digits = try FormatSpecification.number(&rest) else {
        throw Diagnostic(.value, "Format specifier missing precision", hint: "digits belong behind the point: `.2f`")
      }
      precision = digits
    }
    if rest.count > 1 {
      throw Diagnostic(
        .value, "Invalid format specifier '\(text)' for object of type '\(typeName)'",
        hint: "for instance `.4f`, `8.2f`, `>10`, `,`, `.1%`, `e`")
    }
    type = rest.first
  }

  private static func number(_ rest: inout ArraySlice<Character>) throws(Diagnostic) -> Int? {
    var value: Int?
    while let digit = rest.first?.wholeNumberValue, rest.first?.isASCII == true {
      let next = (value ?? 0) * 10 + digit
      guard next <= limit else {
        throw Diagnostic(.value, "Too many decimal digits in format string", hint: "widths and precisions go up to \(limit)")
      }
      value = next
      rest = rest.dropFirst()
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
    switch type {
    case "e", "E", "f", "F", "g", "G", "%": return try format(try value.finite())
    case nil, "d", "n", "b", "o", "x", "X": break
    default: throw unknownCode("int")
    }
    let radix = type == "b" ? 2 : type == "o" ? 8 : type == "x" || type == "X" ? 16 : 10
    guard radix != 10 || !value.isTooLongForText else { throw BigInteger.tooLongForText() }
    var digits = BigInteger(isNegative: false, value.digits).text(radix: radix)
    if type == "X" { digits = digits.uppercased() }
    let prefix = isAlternate && radix != 10 ? "0\(type ?? "d")" : ""
    return number(sign: value.isNegative ? "-" : signText, prefix: prefix, digits: digits, rest: "", group: radix == 10 ? 3 : 4)
  }

  func format(_ value: Int, typeName: String = "int") throws(Diagnostic) -> String {
    switch type {
    case "e", "E", "f", "F", "g", "G", "%": return try format(Double(value))
    case nil, "d", "n", "b", "o", "x", "X", "c": break
    default: throw unknownCode(typeName)
    }
    guard precision == nil else {
      throw Diagnostic(.value, "Precision not allowed in integer format specifier", hint: "for decimals use the type f: `.2f`")
    }
    if type == "c" {
      guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else {
        throw Diagnostic(.overflow, "%c arg not in range(0x110000)")
      }
      return padded(String(scalar), default: .left)
    }
    let radix = type == "b" ? 2 : type == "o" ? 8 : type == "x" || type == "X" ? 16 : 10
    let digits = String(value.magnitude, radix: radix, uppercase: type == "X")
    let prefix = isAlternate && radix != 10 ? "0\(type ?? "d")" : ""
    return number(sign: value < 0 ? "-" : signText, prefix: prefix, digits: digits, rest: "", group: radix == 10 ? 3 : 4)
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
    case "f", "F": body = DecimalText.c("f", precision ?? 6, magnitude, isAlternate)
    case "e", "E": body = DecimalText.c("e", precision ?? 6, magnitude, isAlternate)
    case "g", "G", "n": body = DecimalText.c("g", precision ?? 6, magnitude, isAlternate)
    case "%":
      let scaled = magnitude * 100
      body = DecimalText.c("f", precision ?? 6, scaled, isAlternate) + "%"
    default: throw unknownCode(typeName)
    }
    if type == "E" || type == "F" || type == "G" { body = body.uppercased() }
    if !value.isFinite { return number(sign: isNegative ? "-" : signText, prefix: "", digits: "", rest: body, group: 3) }
    let split = body.utf8.firstIndex { !(48...57).contains($0) } ?? body.endIndex
    return number(
      sign: isNegative ? "-" : signText, prefix: "", digits: String(body[..<split]), rest: String(body[split...]), group: 3)
  }

  private var signText: String { sign == "-" ? "" : String(sign) }

  private func unknownCode(_ typeName: String) -> Diagnostic {
    Diagnostic(
      .value, "Unknown format code '\(type ?? " ")' for object of type '\(typeName)'",
      hint: typeName == "str"
        ? "text takes only a width and an alignment: `>10`" : "for decimals `.2f`, for exponents `e`, for per cent `.1%`")
  }

  /// Sign, prefix, grouped digits and the rest, filled up to the width.
  private func number(sign: String, prefix: String, digits: String, rest: String, group: Int) -> String {
    let lead = sign + prefix
    if alignment == .afterSign, fill == "0", let grouping, !digits.isEmpty {
      var padded = digits
      while lead.count + grouped(padded, grouping, group).count + rest.count < width { padded = "0" + padded }
      var text = grouped(padded, grouping, group)
      if lead.count + text.count + rest.count > width, padded.count > digits.count, text.first == grouping { text.removeFirst() }
      return lead + text + rest
    }
    let body = grouping.map { grouped(digits, $0, group) } ?? digits
    if alignment == .afterSign {
      return lead + String(repeating: fill, count: max(0, width - lead.count - body.count - rest.count)) + body + rest
    }
    return padded(lead + body + rest, default: .right)
  }

  private func grouped(_ digits: String, _ separator: Character, _ size: Int) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % size == 0 { result.append(separator) }
      result.append(digit)
    }
    return result
  }

  func padded(_ text: String, default fallback: Alignment) -> String {
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    switch alignment ?? fallback {
    case .left: return text + String(repeating: fill, count: missing)
    case .right, .afterSign: return String(repeating: fill, count: missing) + text
    case .center:
      return String(repeating: fill, count: missing / 2) + text + String(repeating: fill, count: missing - missing / 2)
    }
  }
}
