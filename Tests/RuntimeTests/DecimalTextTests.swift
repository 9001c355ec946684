import TestSupport
import Testing

@testable import Runtime

/// Decimals worked out in whole numbers against the C library's.
@Suite struct DecimalTextTests {
  private func agrees(_ value: Double, _ precision: Int) {
    let expected = DecimalText.c("f", precision, value)
    #expect(DecimalText.fixed(value, precision) == expected, "\(value) with \(precision) decimals")
  }

  @Test func halvesGoToTheEvenDigit() {
    for numerator in 0..<4096 {
      for power in [1, 2, 3, 4, 6, 9] { for precision in 0...8 { agrees(Double(numerator) / Double(1 << power), precision) } }
    }
  }

  @Test func anyBitPatternAgrees() {
    var random = SplitMix(11)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next() & (UInt64.max >> 1))
      guard value.isFinite else { continue }
      agrees(value, Int(random.next() % 24))
    }
  }

  @Test func numbersOfEverySizeAgree() {
    var random = SplitMix(12)
    for exponent in -140...60 {
      for _ in 0..<50 {
        let value = Double(random.next() % (1 << 53)) * Double(sign: .plus, exponent: exponent - 53, significand: 1)
        for precision in [0, 1, 4, 17, 19] { agrees(value, precision) }
      }
    }
    for value in [0x1p53, 0x1p53 - 1, 0x1p52 + 0.5, .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, 0] {
      for precision in 0...20 { agrees(value, precision) }
    }
  }
}
