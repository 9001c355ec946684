#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// eˣ and its kin without branches. Coefficients: polynomials through Chebyshev nodes, computed in 50 digits.

extension Lanes where Scalar == Double {
  @inline(__always) static var lowestExponent: Double { -708 }
  @inline(__always) static var overflowExponent: Double { 746 }
  @inline(__always) static var exponentShift: Double { 0x1.8p52 }
  @inline(__always) static func logarithm(_ x: Double) -> Double { log(x) }

  /// Relative error of the polynomial 4·10⁻¹⁷ on |r| ≤ ln 2 / 2; Cody and Waite's reduction, what it rounds off going into the rest.
  @inline(__always) var exponentialParts: ExponentialParts<Self> {
    let shift = Self(Self.exponentShift)
    let shifted = shift.adding(self, times: Self(0x1.71547652b82fep+0))
    let minusK = shift - shifted
    let high = self.adding(minusK, times: Self(0x1.62e42fee00000p-1))
    let low = minusK * Self(0x1.a39ef35793c76p-33)
    let r = high + low
    let rest = (high - r).adding(minusK, times: Self(0x1.a39ef35793c76p-33))
    let r2 = r * r
    let r4 = r2 * r2
    let q0 = Self(0.50000000000000010221).adding(Self(0.16666666666666667453), times: r)
    let q1 = Self(0.041666666666624127873).adding(Self(0.0083333333333300618325), times: r)
    let q2 = Self(0.0013888888917213716901).adding(Self(0.00019841269863053616878), times: r)
    let q3 = Self(0.000024801521295954375131).adding(Self(2.7557268459997064772e-6), times: r)
    let q4 = Self(2.7620088445409748161e-7).adding(Self(2.5100385495510319078e-8), times: r)
    let upper = q2.adding(q3, times: r2).adding(q4, times: r4)
    let q = q0.adding(q1, times: r2).adding(upper, times: r4)
    return ExponentialParts(k: shifted - shift, r: r, rest: rest.adding(r2, times: q), power: shifted.powerOfTwo)
  }

  /// Relative error 3·10⁻²⁰.
  @inline(__always) var logarithmOfRatio: Self {
    let s2 = self * self
    let s4 = s2 * s2
    let q0 = Self(0.66666666666666666463).adding(Self(0.40000000000000883238), times: s2)
    let q1 = Self(0.28571428570799784072).adding(Self(0.22222222392581262327), times: s2)
    let q2 = Self(0.18181795547497947082).adding(Self(0.15386244738881707729), times: s2)
    let q3 = Self(0.13268638335555462617).adding(Self(0.13088035203126112076), times: s2)
    let q = q0.adding(q1, times: s4).adding(q2.adding(q3, times: s4), times: s4 * s4)
    return (self + self).adding(self * s2, times: q)
  }
}

extension Lanes where Scalar == Float {
  @inline(__always) static var lowestExponent: Float { -87 }
  @inline(__always) static var overflowExponent: Float { 105 }
  @inline(__always) static var exponentShift: Float { 0x1.8p23 }
  @inline(__always) static func logarithm(_ x: Float) -> Float { logf(x) }

  /// Relative error of the polynomial 10⁻⁸.
  @inline(__always) var exponentialParts: ExponentialParts<Self> {
    let shift = Self(Self.exponentShift)
    let shifted = shift.adding(self, times: Self(0x1.715476p+0))
    let minusK = shift - shifted
    let high = self.adding(minusK, times: Self(0x1.62e0p-1))
    let low = minusK * Self(0x1.0bfbe8p-15)
    let r = high + low
    let rest = (high - r).adding(minusK, times: Self(0x1.0bfbe8p-15))
    let r2 = r * r
    let q0 = Self(0.5).adding(Self(0.16666576969), times: r)
    let q1 = Self(0.04166655462).adding(Self(0.00836317906), times: r)
    let q = q0.adding(q1.adding(Self(0.00139261838), times: r2), times: r2)
    return ExponentialParts(k: shifted - shift, r: r, rest: rest.adding(r2, times: q), power: shifted.powerOfTwo)
  }

  /// Relative error 2·10⁻¹¹.
  @inline(__always) var logarithmOfRatio: Self {
    let s2 = self * self
    let q0 = Self(0.66666666554).adding(Self(0.40000122212), times: s2)
    let q1 = Self(0.28550778623).adding(Self(0.23331614759), times: s2)
    return (self + self).adding(self * s2, times: q0.adding(q1, times: s2 * s2))
  }
}

/// x = k·ln 2 + r: k, r, eʳ − 1 − r and 2ᵏ.
struct ExponentialParts<L: Lanes> {
  let k: L
  let r: L
  let rest: L
  let power: L

  /// eʳ·scale.
  @inline(__always) func mantissa(times scale: L) -> L {
    let sum = L(1) + r
    return (scale * sum).adding(scale, times: (r - (sum - L(1))) + rest)
  }
}

extension Lanes {
  /// eˣ for x ≤ 0 within 0.6 units in the last place; 0 where it would be denormal.
  @inline(__always) var exponentialOfNegative: Self {
    let parts = exponentialParts
    return parts.mantissa(times: parts.power).replaced(by: Self(0), where: self < Self(Self.lowestExponent))
  }

  /// eˣ within 0.6 units in the last place, denormal results and infinity included.
  @inline(__always) var exponential: Self {
    let bound = Self(Self.overflowExponent)
    let x = replaced(by: bound, where: bound < self).replaced(by: -bound, where: self < -bound)
    let parts = x.exponentialParts
    // 2ᵏ may be no number, but both its halves are.
    let shift = Self(Self.exponentShift)
    let half = shift + parts.k * Self(0.5)
    let other = shift + (parts.k - (half - shift))
    return parts.mantissa(times: half.powerOfTwo) * other.powerOfTwo
  }

  /// ln(1 + x) for 0 ≤ x ≤ 1.
  @inline(__always) var logarithmOnePlus: Self {
    let isLarge = Self(0.41421356) < self
    let numerator = self.replaced(by: self - Self(1), where: isLarge)
    let denominator = (self + Self(2)).replaced(by: self + Self(3), where: isLarge)
    let addend = Self(0).replaced(by: Self(Scalar(0.69314718055994530942)), where: isLarge)
    return addend + (numerator / denominator).logarithmOfRatio
  }

  /// ln(1 + eˣ) without overflow, of the exponential of −|x|.
  @inline(__always) func softplus(_ power: Self) -> Self {
    replaced(by: Self(0), where: self < Self(0)) + power.logarithmOnePlus
  }

  /// σ(x) = 1/(1 + e⁻ˣ) without overflow on either side, of the exponential of −|x|.
  @inline(__always) func logistic(_ power: Self) -> Self {
    Self(1).replaced(by: power, where: self < Self(0)) / (Self(1) + power)
  }

  /// tanh x = (e²ˣ − 1)/(e²ˣ + 1) of |x| within 0.6 units in the last place: both sums keep what they round off, and so does the quotient.
  @inline(__always) var hyperbolicTangent: Self {
    let double = magnitude + magnitude
    let limit = Self(40)
    let parts = double.replaced(by: limit, where: limit < double).exponentialParts
    let fraction = parts.r + parts.rest
    let fractionLow = parts.power * ((parts.r - fraction) + parts.rest)
    let scaled = parts.power * fraction
    let more = parts.power + Self(1)
    // However large 2ᵏ is, both differ by 2.
    let less = more - Self(2)
    let numerator = less + scaled
    let numeratorLow = ((less - numerator) + scaled) + fractionLow
    let denominator = more + scaled
    let denominatorLow = ((more - denominator) + scaled) + fractionLow
    let inverse = Self(1) / denominator
    let quotient = numerator * inverse
    let remainder = numerator.adding(-quotient, times: denominator) + numeratorLow.adding(-quotient, times: denominatorLow)
    return quotient.adding(remainder, times: inverse).signed(like: self)
  }
}
