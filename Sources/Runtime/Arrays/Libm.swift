#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The C library's functions under a name of their own, for places where enum cases hide them.
enum Libm {
  @inline(__always) static func exp(_ x: Double) -> Double { _exp(x) }
  @inline(__always) static func exp2(_ x: Double) -> Double { _exp2(x) }
  @inline(__always) static func expm1(_ x: Double) -> Double { _expm1(x) }
  @inline(__always) static func log(_ x: Double) -> Double { _log(x) }
  @inline(__always) static func log2(_ x: Double) -> Double { _log2(x) }
  @inline(__always) static func log10(_ x: Double) -> Double { _log10(x) }
  @inline(__always) static func log1p(_ x: Double) -> Double { _log1p(x) }
  @inline(__always) static func sin(_ x: Double) -> Double { _sin(x) }
  @inline(__always) static func cos(_ x: Double) -> Double { _cos(x) }
  @inline(__always) static func tan(_ x: Double) -> Double { _tan(x) }
  @inline(__always) static func asin(_ x: Double) -> Double { _asin(x) }
  @inline(__always) static func acos(_ x: Double) -> Double { _acos(x) }
  @inline(__always) static func atan(_ x: Double) -> Double { _atan(x) }
  @inline(__always) static func sinh(_ x: Double) -> Double { _sinh(x) }
  @inline(__always) static func cosh(_ x: Double) -> Double { _cosh(x) }
  @inline(__always) static func tanh(_ x: Double) -> Double { _tanh(x) }
  @inline(__always) static func asinh(_ x: Double) -> Double { _asinh(x) }
  @inline(__always) static func acosh(_ x: Double) -> Double { _acosh(x) }
  @inline(__always) static func atanh(_ x: Double) -> Double { _atanh(x) }
  /// The C library's may be off by one unit in the last place; one of Newton's steps mends that.
  @inline(__always) static func cbrt(_ x: Double) -> Double {
    let root = _cbrt(x)
    let square = root * root
    let cube = square * root
    guard cube.isNormal else { return root }
    // What both products rounded away, by fused multiply-adds.
    let lost = (-cube).addingProduct(square, root) + (-square).addingProduct(root, root) * root
    return root + ((x - cube) - lost) / (3 * square)
  }
}

@inline(__always) private func _exp(_ x: Double) -> Double { exp(x) }
@inline(__always) private func _exp2(_ x: Double) -> Double { exp2(x) }
@inline(__always) private func _expm1(_ x: Double) -> Double { expm1(x) }
@inline(__always) private func _log(_ x: Double) -> Double { log(x) }
@inline(__always) private func _log2(_ x: Double) -> Double { log2(x) }
@inline(__always) private func _log10(_ x: Double) -> Double { log10(x) }
@inline(__always) private func _log1p(_ x: Double) -> Double { log1p(x) }
@inline(__always) private func _sin(_ x: Double) -> Double { sin(x) }
@inline(__always) private func _cos(_ x: Double) -> Double { cos(x) }
@inline(__always) private func _tan(_ x: Double) -> Double { tan(x) }
@inline(__always) private func _asin(_ x: Double) -> Double { asin(x) }
@inline(__always) private func _acos(_ x: Double) -> Double { acos(x) }
@inline(__always) private func _atan(_ x: Double) -> Double { atan(x) }
@inline(__always) private func _sinh(_ x: Double) -> Double { sinh(x) }
@inline(__always) private func _cosh(_ x: Double) -> Double { cosh(x) }
@inline(__always) private func _tanh(_ x: Double) -> Double { tanh(x) }
@inline(__always) private func _asinh(_ x: Double) -> Double { asinh(x) }
@inline(__always) private func _acosh(_ x: Double) -> Double { acosh(x) }
@inline(__always) private func _atanh(_ x: Double) -> Double { atanh(x) }
@inline(__always) private func _cbrt(_ x: Double) -> Double { cbrt(x) }
