import Limits

/// How the elements of one array are written, so that they line up: NumPy's FloatingFormat, IntegerFormat and BoolFormat.
enum ElementFormat {
  case float(FloatFormat)
  case integer(width: Int, sign: Character)
  case bool(padded: Bool)
  case program(ArrayFormatter)

  /// The format for these elements (the visible ones only, when an array is shown in part).
  init(for data: NDArray, _ options: PrintOptions) {
    if let formatter = options.formatter, formatter.formats(data.dtype) {
      self = .program(formatter)
      return
    }
    switch data.dtype.storage {
    case .float: self = .float(FloatFormat(data.doubles, options, data.dtype))
    case .int where data.dtype == .uint64 && data.integers.contains(where: { $0 < 0 }):
      self = .integer(width: 20, sign: options.sign)
    case .int:
      let values = data.integers
      guard let low = values.min(), let high = values.max() else {
        self = .integer(width: 0, sign: options.sign)
        return
      }
      let sign: Character = options.sign == " " && low < 0 ? "-" : options.sign
      let highWidth = String(high).utf8.count + (high >= 0 && sign != "-" ? 1 : 0)
      self = .integer(width: max(highWidth, String(low).utf8.count), sign: sign)
    case .bool:
      self = .bool(padded: data.ndim > 0)
    }
  }

  /// The element at an offset of an array's memory.
  func text(_ array: NDArray, at offset: Int) -> String {
    switch self {
    case .float(let format): return format.text(array.floats[offset])
    case .integer(let width, let sign):
      if array.dtype == .uint64 { return FloatFormat.padded(String(array.words[offset]), to: width) }
      let value = array.ints[offset]
      return FloatFormat.padded((value >= 0 && sign != "-" ? String(sign) : "") + String(value), to: width)
    case .program(let formatter): return formatter.text(array, at: offset)
    case .bool(let padded): return array.ints[offset] == 0 ? "False" : padded ? " True" : "True"
    }
  }
}

/// How the floats of one array are written: positional or scientific, and the widths of their parts.
struct FloatFormat {
  private let options: PrintOptions
  private let dtype: DType
  private var precision: Int?
  private var isScientific = false
  private var isUnique = true
  private var keepsZeros = false
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 0
  private var sign: String { options.sign == "+" ? "+" : "" }

  init(_ data: [Double], _ options: PrintOptions, _ dtype: DType = .float64) {
    self.options = options
    self.dtype = dtype
    precision = options.floatMode == .unique ? nil : max(options.precision, 0)
    let finite = data.filter(\.isFinite)
    isScientific = Self.needsExponents(finite, options, dtype)
    if finite.isEmpty {
      padRight = 0
    } else if isScientific {
      measureScientific(finite)
    } else {
      measurePositional(finite)
    }
    if options.sign == " " && !finite.contains(where: { $0.sign == .minus }) { padLeft += 1 }
    if finite.count != data.count {
      let showsSign = options.sign != "-" || data.contains(-.infinity)
      let offset = padRight + 1
      padLeft = max(padLeft, options.nanText.count - offset, options.infText.count + (showsSign ? 1 : 0) - offset)
    }
  }

  /// Scientific from 1e8 on, or from where the dtype has no more digits (1e6 for float32, 1e3 for float16), and where numbers are below 1e-4 or differ by a factor above 1000 (unless small ones are suppressed).
  private static func needsExponents(_ finite: [Double], _ options: PrintOptions, _ dtype: DType) -> Bool {
    var low = Double.infinity
    var high = 0.0
    for value in finite where value != 0 {
      low = min(low, value.magnitude)
      high = max(high, value.magnitude)
    }
    guard high > 0 else { return false }
    let largest = dtype == .float16 ? 1e3 : dtype == .float32 ? 1e6 : 1e8
    return high >= largest || (!options.suppress && (low < dtype.rounded(0.0001) || dtype.rounded(high / low) > 1000))
  }

  private mutating func measureScientific(_ finite: [Double]) {
    isUnique = options.floatMode != .fixed
    var fractionWidth = isUnique ? 0 : precision ?? 0
    for (index, value) in finite.enumerated() {
      if index & 0x3FF == 0x3FF, Work.shouldStop { break }
      let (whole, fraction, exponent) = FloatText.scientific(value, precision: precision, isUnique: isUnique, dtype)
      fractionWidth = max(fractionWidth, fraction.utf8.count)
      exponentDigits = max(exponentDigits, max(2, String(exponent.magnitude).utf8.count))
      padLeft = max(padLeft, whole.utf8.count + (sign.isEmpty || value.sign == .minus ? 0 : 1))
    }
    precision = fractionWidth
    keepsZeros = true
    // From here on digits beyond the shortest are those of the exact value, not zeros.
    isUnique = false
    // e, its sign, its digits and the fraction; only the width of nan and inf depends on it.
    padRight = exponentDigits + 2 + fractionWidth
  }

  private mutating func measurePositional(_ finite: [Double]) {
    isUnique = options.floatMode != .fixed
    for (index, value) in finite.enumerated() {
      if index & 0x3FF == 0x3FF, Work.shouldStop { break }
      let text = FloatText.positional(value, precision: precision, isUnique: isUnique, keepsZeros: !isUnique, dtype)
      let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
      padLeft = max(padLeft, text.utf8.distance(from: text.startIndex, to: point) + (sign.isEmpty || value.sign == .minus ? 0 : 1))
      padRight = max(padRight, text.utf8.distance(from: point, to: text.endIndex) - 1)
    }
    if options.floatMode == .fixed || options.floatMode == .maxprecEqual {
      precision = padRight
      keepsZeros = true
      isUnique = false
    }
  }

  /// One number, padded to the common width.
  func text(_ value: Double) -> String {
    guard value.isFinite else {
      let name = value.isNaN ? sign + options.nanText : (value < 0 ? "-" : sign) + options.infText
      return Self.padded(name, to: padLeft + padRight + 1)
    }
    let plus = value.sign == .minus ? "" : sign
    if isScientific {
      let (whole, fraction, exponent) = FloatText.scientific(value, precision: precision, isUnique: isUnique, dtype)
      let zeros = String(repeating: "0", count: max(0, (precision ?? 0) - fraction.utf8.count))
      let size = String(exponent.magnitude)
      let exponentZeros = String(repeating: "0", count: max(0, exponentDigits - size.utf8.count))
      return Self.padded(plus + whole, to: padLeft) + "." + fraction + zeros + "e" + (exponent < 0 ? "-" : "+") + exponentZeros + size
    }
    let text = FloatText.positional(value, precision: precision, isUnique: isUnique, keepsZeros: keepsZeros, dtype)
    let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
    let left = text.utf8.distance(from: text.startIndex, to: point) + plus.utf8.count
    let right = text.utf8.distance(from: point, to: text.endIndex) - 1
    return String(repeating: " ", count: max(0, padLeft - left)) + plus + text + String(repeating: " ", count: max(0, padRight - right))
  }

  static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
