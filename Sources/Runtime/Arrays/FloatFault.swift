import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What was noticed while an operation on arrays ran, for the evaluator to say where it stands in the program.
struct ArrayRemark {
  enum Kind: Sendable {
    /// A number divided by zero, or a logarithm of it: an infinity from finite numbers.
    case divide
    case overflow
    /// A nan from numbers.
    case invalid
    /// NumPy warns whatever `np.errstate` says: the mean of nothing.
    case plain
    /// (n,) met (n, 1), which made (n, n).
    case shapes
    /// Whole numbers of an array went past 64 bits.
    case wrapped
    /// A nan from two of Python's own numbers.
    case firstNaN

    /// Whether it is a note of Longhand's own, which NumPy does not give.
    var isNote: Bool { self == .shapes || self == .wrapped || self == .firstNaN }
  }

  var kind: Kind
  /// NumPy's own words, without `scalar`.
  var message: String
  /// Where NumPy says `scalar` when an operator was used.
  var scalarMessage: String?
  /// The first element it happened at; nil where there is only one.
  var place: [Int]?
  /// What it means: `log of 0.0 is -inf`.
  var meaning = ""
  /// What to do; `$0` and `$1` stand for the operands as the program writes them.
  var hint = ""
  /// Which operand the place is in.
  var operand = 0

  /// Leaves it for the evaluator that runs on this thread.
  @inline(never)
  func note() {
    let remarks = Work.remarks as? ArrayRemarks ?? ArrayRemarks()
    if !remarks.all.contains(where: { $0.message == message }) { remarks.all.append(self) }
    Work.remarks = remarks
  }
}

/// The remarks of one operation.
final class ArrayRemarks {
  var all: [ArrayRemark] = []
}

/// How it is noticed that an operation's floats went astray: by the processor's flags where there are many, by looking where there
/// are few. What raises suspicion is then looked at number by number, so that infinities which were there before are no news.
enum FloatChecks {
  #if arch(x86_64) || arch(i386)
    private static let mask: Int32 = 0x01 | 0x04 | 0x08
  #else
    private static let mask: Int32 = 0x01 | 0x02 | 0x04
  #endif

  /// Up to so many elements are looked at.
  static let fewElements = 64

  @inline(__always)
  static var isRaised: Bool { fetestexcept(mask) != 0 }

  static func clear() { feclearexcept(mask) }

  /// Whether so many numbers can be looked at one by one: there is memory for it, and they were not broken off half done.
  static func canLook(at count: Int) -> Bool { count < 1 << 10 || (!Work.hasStopped && Work.hasRoom(forTemporary: count &* 24)) }

  /// Whether all of some numbers side by side are finite.
  @inline(__always)
  static func areFinite(_ count: Int, _ start: UnsafeMutableRawPointer) -> Bool {
    let numbers = start.assumingMemoryBound(to: Double.self)
    var (a, b) = (0.0, 0.0)
    var index = 0
    while index &+ 1 < count {
      a += numbers[index] * 0
      b += numbers[index &+ 1] * 0
      index &+= 2
    }
    if index < count { a += numbers[index] * 0 }
    return a + b == 0
  }
}

extension NDArray {
  /// Whether this fresh result of floats may hold what was not there before.
  @inline(__always)
  func isSuspicious(scanning: Bool = false) -> Bool {
    guard dtype.isFloat else { return false }
    if scanning || count <= FloatChecks.fewElements { return !FloatChecks.areFinite(count, object.fields.pointee.start) }
    return FloatChecks.isRaised
  }
}

extension BinaryFunction {
  private func fault(_ x: Double, _ y: Double, _ result: Double) -> ArrayRemark.Kind? {
    if result.isFinite { return nil }
    if result.isNaN { return x.isNaN || y.isNaN ? nil : .invalid }
    if self == .trueDivide || self == .floorDivide, y == 0, x.isFinite { return .divide }
    if self == .power, x == 0, y < 0, y.isFinite { return .divide }
    return x.isFinite && y.isFinite ? .overflow : nil
  }

  /// What NumPy calls the loop that it takes: a power of 2 is a square.
  private func loopName(_ exponent: Double?) -> String {
    guard self == .power, let exponent else { return name }
    return exponent == 2 ? "square" : exponent == -1 ? "reciprocal" : exponent == 0.5 ? "sqrt" : name
  }

  /// Looks for what the result of floats shows that the operands did not, and leaves word of it.
  @inline(never)
  func examine(_ result: NDArray, _ a: NDArray, _ b: NDArray) {
    FloatChecks.clear()
    guard FloatChecks.canLook(at: result.count) else { return }
    let (shape, numbers) = (result.shape, result.doubles)
    guard numbers.contains(where: { !$0.isFinite }) else { return }
    guard let left = try? a.broadcast(to: shape).doubles, let right = try? b.broadcast(to: shape).doubles else { return }
    var found: Set<ArrayRemark.Kind> = []
    for index in numbers.indices where !numbers[index].isFinite {
      guard let kind = fault(left[index], right[index], numbers[index]), found.insert(kind).inserted else { continue }
      let (x, y) = (floatRepr(left[index], a.dtype), floatRepr(right[index], b.dtype))
      let answer = result.dtype == .float64 || kind != .overflow ? floatRepr(numbers[index]) : "too large for \(result.dtype.name): inf"
      let loop = loopName(b.ndim == 0 ? right[index] : nil)
      let words = kind == .divide ? "divide by zero" : kind == .overflow ? "overflow" : "invalid value"
      var remark = ArrayRemark(
        kind: kind, message: "\(words) encountered in \(loop)",
        scalarMessage: shape.isEmpty ? "\(words) encountered in scalar \(name)" : nil,
        place: ArrayRemark.place(index, shape))
      remark.meaning = symbol.map { "\(x) \($0) \(y) is \(answer)" } ?? "\(name) of \(x) and \(y) is \(answer)"
      switch kind {
      case .divide where self == .power: remark.hint = "a negative power of 0 is inf: $0 + 1e-8 keeps it away from 0"
      case .divide:
        remark.operand = 1
        remark.hint = "add a small number to the divisor, $1 + 1e-8, or choose: np.where($1 == 0, 0, …)"
      case .overflow:
        remark.hint =
          "float\(result.dtype.itemSize * 8) ends near \(result.dtype.largestText): the numbers grow without bound; scale the data, or take smaller steps"
      default:
        switch self {
        case .trueDivide where right[index] == 0:
          remark.operand = 1
          remark.hint = "0 by 0 is no number: add a small number to the divisor, $1 + 1e-8"
        case .power: remark.hint = "a negative number has no real power that is not whole: np.abs($0)"
        default: remark.hint = "something was infinite before: look for the first inf, which an earlier line made"
        }
      }
      remark.note()
    }
  }

  /// The same for an update in place of numbers that were finite, or whose flags were clear.
  @inline(never)
  func examine(updated target: NDArray, by b: NDArray) {
    defer { FloatChecks.clear() }
    guard FloatChecks.canLook(at: target.count), let other = try? b.broadcast(to: target.shape).doubles else { return }
    let numbers = target.doubles
    var found: Set<ArrayRemark.Kind> = []
    for index in numbers.indices where !numbers[index].isFinite {
      let y = other[index]
      let kind: ArrayRemark.Kind
      if numbers[index].isNaN {
        if y.isNaN { continue }
        kind = .invalid
      } else {
        if !y.isFinite { continue }
        kind = y == 0 && (self == .trueDivide || self == .floorDivide) ? .divide : .overflow
      }
      guard found.insert(kind).inserted else { continue }
      let words = kind == .divide ? "divide by zero" : kind == .overflow ? "overflow" : "invalid value"
      var remark = ArrayRemark(
        kind: kind, message: "\(words) encountered in \(loopName(b.ndim == 0 ? y : nil))", place: ArrayRemark.place(index, target.shape))
      remark.meaning = "\(symbol ?? name)= \(floatRepr(y)) makes it \(floatRepr(numbers[index]))"
      remark.hint =
        kind == .divide
        ? "add a small number to the divisor, $1 + 1e-8"
        : kind == .overflow
          ? "the numbers grow without bound: scale the data, or take smaller steps" : "0 by 0, or inf less inf, is no number"
      remark.note()
    }
  }

  /// Whole numbers divided by zero, which gives 0.
  func examineDivisors(_ b: NDArray, _ shape: [Int]) {
    guard self == .floorDivide || self == .remainder || self == .fmod, let index = b.integers.firstIndex(of: 0) else { return }
    var remark = ArrayRemark(
      kind: .divide, message: "divide by zero encountered in \(name)",
      scalarMessage: shape.isEmpty ? "divide by zero encountered in scalar \(name)" : nil, place: ArrayRemark.place(index, b.shape),
      operand: 1)
    remark.meaning = "a whole number \(symbol ?? name) 0 is 0 here"
    remark.hint = "choose the places first: np.where($1 == 0, 0, …)"
    remark.note()
  }
}

extension ArrayRemark {
  /// The indices of an element counted row by row; nil where there is only one.
  static func place(_ index: Int, _ shape: [Int]) -> [Int]? {
    guard !shape.isEmpty else { return nil }
    var rest = index
    var indices = [Int](repeating: 0, count: shape.count)
    for axis in shape.indices.reversed() {
      indices[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    return indices
  }
}

extension UnaryFunction {
  private func fault(_ x: Double, _ result: Double) -> ArrayRemark.Kind? {
    if result.isFinite { return nil }
    if result.isNaN { return x.isNaN ? nil : .invalid }
    guard x.isFinite else { return nil }
    switch self {
    case .log, .log2, .log10, .log1p, .reciprocal, .arctanh: return .divide
    default: return .overflow
    }
  }

  @inline(never)
  func examine(_ result: NDArray, _ a: NDArray) {
    FloatChecks.clear()
    guard FloatChecks.canLook(at: result.count) else { return }
    let numbers = result.doubles
    guard numbers.contains(where: { !$0.isFinite }) else { return }
    let operands = a.doubles
    var found: Set<ArrayRemark.Kind> = []
    for index in numbers.indices where !numbers[index].isFinite {
      guard let kind = fault(operands[index], numbers[index]), found.insert(kind).inserted else { continue }
      let words = kind == .divide ? "divide by zero" : kind == .overflow ? "overflow" : "invalid value"
      var remark = ArrayRemark(kind: kind, message: "\(words) encountered in \(name)", place: ArrayRemark.place(index, result.shape))
      let x = floatRepr(operands[index], a.dtype)
      remark.meaning =
        kind == .overflow
        ? "\(name) of \(x) is too large for a float: \(floatRepr(numbers[index]))" : "\(name) of \(x) is \(floatRepr(numbers[index]))"
      switch (self, kind) {
      case (.log, .divide), (.log2, .divide), (.log10, .divide): remark.hint = "keep it away from 0: np.\(name)(np.clip($0, 1e-12, 1))"
      case (.log, .invalid), (.log2, .invalid), (.log10, .invalid):
        remark.hint = "a negative number has no logarithm: np.clip($0, 1e-12, None)"
      case (.log1p, _): remark.hint = "log1p(x) is ln(1 + x): x must stay above -1"
      case (.squareRoot, _): remark.hint = "a negative number has no square root: np.sqrt(np.maximum($0, 0))"
      case (.exp, _):
        remark.hint =
          "exp overflows above 709: in a softmax take the largest away first, np.exp($0 - np.max($0)); of a sigmoid, sigmoid($0) does not overflow"
      case (.reciprocal, _): remark.hint = "add a small number: $0 + 1e-8"
      case (.arcsin, _), (.arccos, _), (.arctanh, _): remark.hint = "it is there from -1 to 1: np.clip($0, -1, 1)"
      default: remark.hint = "the numbers grow without bound: scale them first"
      }
      remark.note()
    }
  }
}

extension NDArray {
  /// Looks at a sum, mean or product: an infinity of finite numbers, a nan of numbers.
  @inline(never)
  func examineReduced(_ result: NDArray, _ loop: String) {
    FloatChecks.clear()
    guard FloatChecks.canLook(at: count) else { return }
    let numbers = result.doubles
    let hasNaN = numbers.contains { $0.isNaN }
    let own = doubles
    if hasNaN, !own.contains(where: { $0.isNaN }) {
      var remark = ArrayRemark(kind: .invalid, message: "invalid value encountered in \(loop)")
      remark.meaning = "inf and -inf added up are nan"
      remark.hint = "look for the first inf, which an earlier line made"
      remark.note()
    } else if numbers.contains(where: { $0.isInfinite }), own.allSatisfy({ $0.isFinite }) {
      var remark = ArrayRemark(kind: .overflow, message: "overflow encountered in \(loop)")
      remark.meaning = "the numbers together are too large for a float"
      remark.hint = "scale them first"
      remark.note()
    }
  }

  /// Looks at a product of matrices.
  @inline(never)
  static func examineProduct(_ result: NDArray, _ a: NDArray, _ b: NDArray, _ name: String) {
    FloatChecks.clear()
    guard FloatChecks.canLook(at: result.count + a.count + b.count) else { return }
    let numbers = result.doubles
    guard numbers.contains(where: { !$0.isFinite }) else { return }
    let (left, right) = (a.doubles, b.doubles)
    if let index = numbers.firstIndex(where: { $0.isNaN }), !left.contains(where: { $0.isNaN }), !right.contains(where: { $0.isNaN }) {
      var remark = ArrayRemark(
        kind: .invalid, message: "invalid value encountered in \(name)", place: ArrayRemark.place(index, result.shape))
      remark.meaning = "inf times 0, or inf less inf, is nan"
      remark.hint = "look for the first inf, which an earlier line made"
      remark.note()
    } else if let index = numbers.firstIndex(where: { $0.isInfinite }), left.allSatisfy({ $0.isFinite }), right.allSatisfy({ $0.isFinite })
    {
      var remark = ArrayRemark(kind: .overflow, message: "overflow encountered in \(name)", place: ArrayRemark.place(index, result.shape))
      remark.meaning = "the sum of products is too large for a float"
      remark.hint = "the numbers grow without bound: scale the data, or take smaller steps"
      remark.note()
    }
  }

  /// Says that a cast of floats to whole numbers met nan, inf or a number too large.
  func examineCast(to target: DType) {
    guard dtype.isFloat, target.isInteger else { return }
    if isContiguous, target == .int64 || target == .int32, WholeNumbers.areSmaller(count, floats, than: 0x1p31) { return }
    guard FloatChecks.canLook(at: count) else { return }
    let numbers = doubles
    let range = target.integerRange
    let (low, high) = (Double(range.lowerBound) - 1, Double(range.upperBound) + 1)
    guard let index = numbers.firstIndex(where: { $0.isNaN || (target.itemSize > 2 && ($0 <= low || $0 >= high)) || $0.isInfinite })
    else { return }
    var remark = ArrayRemark(kind: .invalid, message: "invalid value encountered in cast", place: ArrayRemark.place(index, shape))
    remark.meaning = "\(floatRepr(numbers[index])) is no \(target.name)"
    remark.hint = "nan and inf have no whole number: np.nan_to_num(a) first"
    remark.note()
  }

  /// (n,) against (n, 1) gives (n, n), which is seldom meant.
  @inline(never)
  static func noteCrossing(_ a: Extents, _ b: Extents) {
    var remark = ArrayRemark(
      kind: .shapes, message: "\(a.text) against \(b.text) gives \(Extents(a.count == 1 ? a[0] : b[0], a.count == 1 ? a[0] : b[0]).text)")
    remark.hint = a.count == 1 ? "$0.reshape(-1, 1) makes a column of it" : "$1.reshape(-1, 1) makes a column of it"
    remark.note()
  }

  /// A vector of n and a column of n, n above 1.
  @inline(__always)
  static func cross(_ a: Extents, _ b: Extents) -> Bool {
    if a.count == 1 && b.count == 2 { return b[1] == 1 && b[0] == a[0] && a[0] > 1 }
    return a.count == 2 && b.count == 1 && a[1] == 1 && a[0] == b[0] && b[0] > 1
  }
}

extension DType {
  /// The largest number, for messages.
  var largestText: String { self == .float16 ? "65504" : self == .float32 ? "3.4e38" : "1.8e308" }
}
