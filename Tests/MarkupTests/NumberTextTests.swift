import Markup
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.5, "0.5"), (0, "0"), (-0.0, "0"), (1, "1"), (-1.23456, "-1.235"), (12345.6, "12346"), (123456, "123456"), (0.000123456, "0.0001235"),
    (0.0000123456, "1.235e-05"), (1e22, "1e+22"), (1_234_567.5, "1234568"), (0.99999, "1"), (99999.9, "100000"), (-0.00001, "-1e-05"),
    (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"), (5e-324, "4.941e-324"), (100_000_000, "100000000"), (1.5e20, "1.5e+20"),
  ])
  func oneNumberHasFewDigits(value: Double, text: String) {
    #expect(NumberText.text(value) == text)
  }

  @Test func precisionIsTheNumberOfSignificantDigits() {
    #expect(NumberText.text(0.1, precision: 17) == "0.10000000000000001")
    #expect(NumberText.text(3.14159, precision: 2) == "3.1")
    #expect(NumberText.text(3.14159, precision: 0) == "3")
  }

  @Test func aColumnSharesItsDecimals() {
    #expect(NumberText.column([0.5234, -1.23456, 0.1]) == ["0.5234", "-1.2346", "0.1000"])
    #expect(NumberText.column([1, 2, -3]) == ["1", "2", "-3"])
    #expect(NumberText.column([0.5, 1]) == ["0.5", "1.0"])
    #expect(NumberText.column([123.456, 0.5]) == ["123.46", "0.50"])
    #expect(NumberText.column([0.25, .nan, .infinity]) == ["0.25", "nan", "inf"])
    #expect(NumberText.column([]) == [])
    #expect(NumberText.column([0, 0]) == ["0", "0"])
  }

  @Test func whatIsTooSmallBesideTheOthersIsNotShownAsZero() {
    #expect(NumberText.column([0.5, 3e-6, 0]) == ["0.5", "3.0e-06", "0.0"])
    #expect(NumberText.column([1e-7, 2.5e-8]) == ["1.000e-07", "2.500e-08"])
    #expect(NumberText.column([1.5e9, 2.5]) == ["1.500e+09", "2.500e+00"])
  }

  @Test func noNumberIsMinusZero() {
    #expect(NumberText.fixed(-0.0001, decimals: 2) == "0.00")
    #expect(NumberText.text(-1e-320, precision: 3).hasPrefix("-"))
  }
}
