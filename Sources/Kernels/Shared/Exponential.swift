#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// eˣ and its kin without branches. Coefficients: polynomials through Chebyshev nodes, computed in 50 digits.

extension Lanes where Scalar == Double {
  @inline(__always) static var lowestExponent: Double { -708 }
  @inline(__always) static func logarithm(_ x: Double) -> Double { log(x) }

  /// Relative error of the polynomial 4·10⁻¹⁷ on |r| ≤ ln 2 / 2; Cody and Waite's reduction.
  @inline(__always) var exponentialParts: (fraction: Self, power: Self) {
    let shift = Self(0x1.8p52)
    let shifted = self * Self(0x1.71547652b82fep+0) + shift
    let k = shifted - shift
    let r = (self - k * Self(0x1.62e42fee00000p-1)) - k * Self(0x1.a39ef35793c76p-33)
    let r2 = r * r
    let r4 = r2 * r2
    let q0 = (Self(0.50000000000000010221) + Self(0.16666666666666667453) * r)
    let q1 = (Self(0.041666666666624127873) + Self(0.0083333333333300618325) * r)
    let q2 = (Self(0.0013888888917213716901) + Self(0.00019841269863053616878) * r)
    let q3 = (Self(0.000024801521295954375131) + Self(2.7557268459997064772e-6) * r)
    let q4 = (Self(2.7620088445409748161e-7) + Self(2.5100385495510319078e-8) * r)
    let q = (q0 + q1 * r2) + ((q2 + q3 * r2) + q4 * r4) * r4
    return (r + r2 * q, shifted.powerOfTwo)
  }

  /// Relative error 3·10⁻²⁰.
  @inline(__always) var logarithmOfRatio: Self {
    let s2 = self * self
    let s4 = s2 * s2
    let q0 = (Self(0.66666666666666666463) + Self(0.40000000000000883238) * s2)
    let q1 = (Self(0.28571428570799784072) + Self(0.22222222392581262327) * s2)
    let q2 = (Self(0.18181795547497947082) + Self(0.15386244738881707729) * s2)
    let q3 = (Self(0.13268638335555462617) + Self(0.13088035203126112076) * s2)
    let q = (q0 + q1 * s4) + (q2 + q3 * s4) * (s4 * s4)
    return (self + self) + self * s2 * q
  }
}

extension Lanes where Scalar == Float {
  @inline(__always) static var lowestExponent: Float { -87 }
  @inline(__always) static func logarithm(_ x: Float) -> Float { logf(x) }

  /// Relative error of the polynomial 10⁻⁸.
  @inline(__always) var exponentialParts: (fraction: Self, power: Self) {
    let shift = Self(0x1.8p23)
    let shifted = self * Self(0x1.715476p+0) + shift
    let k = shifted - shift
    let r = (self - k * Self(0x1.62e0p-1)) - k * Self(0x1.0bfbe8p-15)
    let r2 = r * r
    let q0 = (Self(0.5) + Self(0.16666576969) * r)
    let q1 = (Self(0.04166655462) + Self(0.00836317906) * r)
    let q = q0 + (q1 + Self(0.00139261838) * r2) * r2
    return (r + r2 * q, shifted.powerOfTwo)
  }

  /// Relative error 2·10⁻¹¹.
  @inline(__always) var logarithmOfRatio: Self {
    let s2 = self * self
    let q0 = (Self(0.66666666554) + Self(0.40000122212) * s2)
    let q1 = (Self(0.28550778623) + Self(0.23331614759) * s2)
    return (self + self) + self * s2 * (q0 + q1 * (s2 * s2))
  }
}

extension Lanes {
  /// eˣ for x ≤ 0, to the last place; 0 where it would be denormal.
  @inline(__always) var exponentialOfNegative: Self {
    let (fraction, power) = exponentialParts
    return (power + power * fraction).replaced(by: Self(0), where: self < Self(Self.lowestExponent))
  }

  /// ln(1 + x) for 0 ≤ x ≤ 1.
  @inline(__always) var logarithmOnePlus: Self {
    let isLarge = Self(0.41421356) < self
    let numerator = self.replaced(by: self - Self(1), where: isLarge)
    let denominator = (self + Self(2)).replaced(by: self + Self(3), where: isLarge)
    let addend = Self(0).replaced(by: Self(Scalar(0.69314718055994530942)), where: isLarge)
    return addend + (numerator / denominator).logarithmOfRatio
  }

  /// σ(x) = 1/(1 + e⁻ˣ) without overflow on either side.
  @inline(__always) var logistic: Self {
    let power = (-magnitude).exponentialOfNegative
    return Self(1).replaced(by: power, where: self < Self(0)) / (Self(1) + power)
  }

  /// tanh x = t/(t + 2) with t = e²ˣ − 1, of |x|.
  @inline(__always) var hyperbolicTangent: Self {
    let double = magnitude + magnitude
    let (fraction, power) = double.replaced(by: Self(40), where: Self(40) < double).exponentialParts
    let t = power * fraction + (power - Self(1))
    let result = t / (t + Self(2))
    return result.replaced(by: -result, where: self < Self(0))
  }
}
