#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The loops of the elementwise functions over one row of strided memory.
enum BinaryKernel {
  /// out[i·so] = f(a[i·sa], b[i·sb]); strides of 1 and 0 get loops of their own.
  @inline(__always)
  private static func loop<Input, Output>(
    _ count: Int, _ first: UnsafeMutableRawPointer, _ sa: Int, _ second: UnsafeMutableRawPointer, _ sb: Int,
    _ result: UnsafeMutableRawPointer, _ so: Int, _ function: (Input, Input) -> Output
  ) {
    let a = first.assumingMemoryBound(to: Input.self)
    let b = second.assumingMemoryBound(to: Input.self)
    let out = result.assumingMemoryBound(to: Output.self)
    if so == 1 && sa == 1 && sb == 1 {
      for index in 0..<count { out[index] = function(a[index], b[index]) }
    } else if so == 1 && sa == 1 && sb == 0 {
      let constant = b[0]
      for index in 0..<count { out[index] = function(a[index], constant) }
    } else if so == 1 && sa == 0 && sb == 1 {
      let constant = a[0]
      for index in 0..<count { out[index] = function(constant, b[index]) }
    } else {
      for index in 0..<count { out[index &* so] = function(a[index &* sa], b[index &* sb]) }
    }
  }

  /// One row of a function of floats. (Within its callers its loops would call their functions number by number.)
  @inline(never)
  static func floats(
    _ function: BinaryFunction, _ n: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer, _ sb: Int,
    _ out: UnsafeMutableRawPointer, _ so: Int
  ) {
    switch function {
    case .add: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x + y }
    case .subtract: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x - y }
    case .multiply: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x * y }
    case .trueDivide: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x / y }
    case .less: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x < y ? 1 : 0 }
    case .lessEqual: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x <= y ? 1 : 0 }
    case .greater: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x > y ? 1 : 0 }
    case .greaterEqual: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x >= y ? 1 : 0 }
    case .equal: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x == y ? 1 : 0 }
    case .notEqual: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x != y ? 1 : 0 }
    case .maximum:
      loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in
        let larger = x > y ? x : y
        return x != x ? x : larger
      }
    case .minimum:
      loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in
        let smaller = x < y ? x : y
        return x != x ? x : smaller
      }
    case .power: power(n, a, sa, b, sb, out, so)
    default: rareFloats(function, n, a, sa, b, sb, out, so)
    }
  }

  private static func rareFloats(
    _ function: BinaryFunction, _ n: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer, _ sb: Int,
    _ out: UnsafeMutableRawPointer, _ so: Int
  ) {
    switch function {
    case .floorDivide: loop(n, a, sa, b, sb, out, so, PythonArithmetic.floorDivide as (Double, Double) -> Double)
    case .remainder: loop(n, a, sa, b, sb, out, so, PythonArithmetic.remainder as (Double, Double) -> Double)
    case .fmod: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in fmod(x, y) }
    case .fmax: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x >= y || y.isNaN ? x : y }
    case .fmin: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x <= y || y.isNaN ? x : y }
    case .arctan2: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in atan2(x, y) }
    case .hypot: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in hypot(x, y) }
    case .copySign: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in copysign(x, y) }
    case .logAddExp:
      loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in
        if x == y { return x + 0.693147180559945309417232121458176568 }
        let difference = x - y
        if difference > 0 { return x + log1p(exp(-difference)) }
        return difference <= 0 ? y + log1p(exp(difference)) : difference
      }
    case .logicalAnd: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x != 0 && y != 0 ? 1 : 0 }
    case .logicalOr: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in x != 0 || y != 0 ? 1 : 0 }
    case .logicalXor: loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in (x != 0) != (y != 0) ? 1 : 0 }
    default: break
    }
  }

  /// xʸ; a constant exponent of 2, ½, 1 or −1 takes the exact short cut, as NumPy's does.
  private static func power(
    _ n: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer, _ sb: Int, _ out: UnsafeMutableRawPointer, _ so: Int
  ) {
    let exponent = sb == 0 ? b.load(as: Double.self) : .nan
    if exponent == 2 {
      loop(n, a, sa, b, sb, out, so) { (x: Double, _: Double) in x * x }
    } else if exponent == 1 {
      loop(n, a, sa, b, sb, out, so) { (x: Double, _: Double) in x }
    } else if exponent == -1 {
      loop(n, a, sa, b, sb, out, so) { (x: Double, _: Double) in 1 / x }
    } else if exponent == 0.5 {
      loop(n, a, sa, b, sb, out, so) { (x: Double, _: Double) in x.squareRoot() }
    } else {
      loop(n, a, sa, b, sb, out, so) { (x: Double, y: Double) in pow(x, y) }
    }
  }

  /// One row of a function for which it matters that the integers are unsigned; false for the others.
  private static func unsigned(
    _ function: BinaryFunction, _ n: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer, _ sb: Int,
    _ out: UnsafeMutableRawPointer, _ so: Int
  ) -> Bool {
    switch function {
    case .floorDivide: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in y == 0 ? 0 : x / y }
    case .remainder, .fmod: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in y == 0 ? 0 : x % y }
    case .maximum, .fmax: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in x >= y ? x : y }
    case .minimum, .fmin: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in x <= y ? x : y }
    case .less: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in x < y ? 1 : 0 }
    case .lessEqual: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in x <= y ? 1 : 0 }
    case .greater: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in x > y ? 1 : 0 }
    case .greaterEqual: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in x >= y ? 1 : 0 }
    case .rightShift: loop(n, a, sa, b, sb, out, so) { (x: UInt, y: UInt) in y > 63 ? 0 : x >> y }
    default: return false
    }
    return true
  }

  /// One row of a function of integers, or of booleans as 0 and 1.
  @inline(never)
  static func integers(
    _ function: BinaryFunction, _ dtype: DType, _ n: Int, _ a: UnsafeMutableRawPointer, _ sa: Int, _ b: UnsafeMutableRawPointer,
    _ sb: Int, _ out: UnsafeMutableRawPointer, _ so: Int
  ) {
    if dtype == .uint64, unsigned(function, n, a, sa, b, sb, out, so) { return }
    switch function {
    case .add where dtype == .bool: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x | y }
    case .add: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x &+ y }
    case .subtract: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x &- y }
    case .multiply: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x &* y }
    case .floorDivide: loop(n, a, sa, b, sb, out, so, PythonArithmetic.floorDivide as (Int, Int) -> Int)
    case .remainder: loop(n, a, sa, b, sb, out, so, PythonArithmetic.remainder as (Int, Int) -> Int)
    case .fmod: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in y == 0 || y == -1 ? 0 : x % y }
    case .power: loop(n, a, sa, b, sb, out, so, PythonArithmetic.wrappingPower)
    case .maximum, .fmax: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x >= y ? x : y }
    case .minimum, .fmin: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x <= y ? x : y }
    case .less: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x < y ? 1 : 0 }
    case .lessEqual: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x <= y ? 1 : 0 }
    case .greater: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x > y ? 1 : 0 }
    case .greaterEqual: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x >= y ? 1 : 0 }
    case .equal: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x == y ? 1 : 0 }
    case .notEqual: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x != y ? 1 : 0 }
    case .logicalAnd: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x != 0 && y != 0 ? 1 : 0 }
    case .logicalOr: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x != 0 || y != 0 ? 1 : 0 }
    case .logicalXor: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in (x != 0) != (y != 0) ? 1 : 0 }
    case .bitwiseAnd: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x & y }
    case .bitwiseOr: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x | y }
    case .bitwiseXor: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in x ^ y }
    case .leftShift: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in y < 0 || y > 63 ? 0 : x << y }
    case .rightShift: loop(n, a, sa, b, sb, out, so) { (x: Int, y: Int) in y < 0 || y > 63 ? (x < 0 ? -1 : 0) : x >> y }
    default: break
    }
  }
}
