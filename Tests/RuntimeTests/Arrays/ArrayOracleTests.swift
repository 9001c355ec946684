import Language
import Runtime
import Testing

/// Results of NumPy, frozen by the scripts in Oracles/, against this machine's.
@Suite struct ArrayOracleTests {
  /// The lines of a table: a name, a tab, what is expected with its line ends written as \n.
  private func table(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: "\t", maxSplits: 1)
      result[String(halves[0])] = String(halves[1]).replacing("\\n", with: "\n")
    }
    return result
  }

  private func outcome(_ make: () throws(Diagnostic) -> NDArray) -> String {
    do { return arrayRepr(try make()) } catch { return "error " + error.kind.rawValue }
  }

  @Test func elementwiseFunctionsReductionsAndProducts() {
    let expected = table(arrayOperationsExpected)
    var checked = 0
    for entry in ArrayOperationCases.all {
      guard let answer = expected[entry.name] else { continue }
      #expect(outcome(entry.result) == answer, "\(entry.name)")
      checked += 1
    }
    #expect(checked == expected.count)
  }

  @Test func indexingViewsAndFunctions() {
    let expected = table(arrayFunctionsExpected)
    for entry in ArrayFunctionCases.all {
      #expect(outcome(entry.result) == expected[entry.expression], "\(entry.expression)")
    }
    #expect(ArrayFunctionCases.all.count == expected.count)
  }

  @Test func printing() {
    for line in arrayPrintingExpected.split(separator: "\n") {
      let columns = line.split(separator: "\t").map(String.init)
      let (array, options) = decoded(columns[0])
      #expect(arrayText(array, options) == columns[1].replacing("\\n", with: "\n"), "\(columns[0])")
      #expect(arrayRepr(array, options) == columns[2].replacing("\\n", with: "\n"), "\(columns[0])")
    }
  }

  private func decoded(_ text: String) -> (NDArray, PrintOptions) {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let shape = fields[2].split(separator: ",").compactMap { Int($0) }
    let elements = fields[3].split(separator: ",").map(String.init)
    let array: NDArray
    switch fields[0] {
    case "f": array = NDArray(elements.compactMap { UInt64($0).map { Double(bitPattern: $0) } }, shape: shape)
    case "i": array = NDArray(elements.compactMap { Int($0) }, shape: shape)
    default: array = NDArray(elements.map { $0 == "1" }, shape: shape)
    }
    var options = PrintOptions()
    for option in fields[1].split(separator: ",") {
      let halves = option.split(separator: "=").map(String.init)
      switch halves[0] {
      case "precision": options.precision = Int(halves[1]) ?? 8
      case "suppress": options.suppress = halves[1] == "True"
      case "linewidth": options.lineWidth = Int(halves[1]) ?? 75
      case "threshold": options.threshold = Int(halves[1]) ?? 1000
      case "edgeitems": options.edgeItems = Int(halves[1]) ?? 3
      case "floatmode": options.floatMode = .init(rawValue: halves[1]) ?? .maxprec
      default: options.sign = halves[1].first ?? "-"
      }
    }
    return (array, options)
  }

  @Test func scalars() {
    #expect(arrayRepr(NDArray(0.5)) == "np.float64(0.5)")
    #expect(arrayText(NDArray(0.5)) == "0.5")
    #expect(arrayRepr(NDArray(3)) == "np.int64(3)")
    #expect(arrayRepr(NDArray(true)) == "np.True_")
    #expect(arrayText(NDArray(1e16)) == "1e+16")
    #expect(arrayRepr(NDArray([0.5], shape: [])) == "array(0.5)")
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e-5, "1e-05"), (0.0001, "0.0001"), (1e15, "1000000000000000.0"), (1e16, "1e+16"),
    (1.5e300, "1.5e+300"), (5e-324, "5e-324"), (123456.789, "123456.789"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    (1.0 / 3, "0.3333333333333333"), (2e22, "2e+22"), (1.7976931348623157e308, "1.7976931348623157e+308"),
  ])
  func floatsAsPythonWritesThem(value: Double, text: String) {
    #expect(floatRepr(value) == text)
  }
}
