import TestSupport
import Testing

/// Whole screens as the program writes them, at three widths, with colour and without; `cat` shows the files in `Golden/` as they are.
@Suite struct ScreenGoldenTests {
  static let screens: [(name: String, code: String)] = [
    (
      "numbers",
      """
      data xor
      net 2 -> 3 tanh -> 1 sigmoid
      optimizer sgd lr=0.5 momentum=0.9
      forward
      backward
      why W1[0,1]
      update
      train 40
      runs
      """
    ),
    (
      "time",
      """
      X = np.arange(24).reshape(4, 6) / 10 - 1
      y = np.array([0, 1, 0, 1])
      data X y
      net 3x2 -> lstm 2 -> 1 sigmoid
      forward
      why Wh1[0,3]
      """
    ),
    (
      "runs",
      """
      data moons n=60
      net 2 -> 4 tanh -> 1 sigmoid
      optimizer sgd lr=0.5
      train 60
      reset
      optimizer adam lr=0.05
      train 60
      reset seed=3
      optimizer sgd lr=2 momentum=0.9
      train 60
      runs
      compare 1 2
      plot loss all
      """
    ),
    (
      "data",
      """
      data moons n=60
      plot data
      data blobs classes=3 n=60
      plot data
      data sine n=40
      plot data
      """
    ),
    (
      "pictures",
      """
      data moons n=60
      net 2 -> 4 tanh -> 1 sigmoid
      optimizer adam lr=0.05
      train 60
      forward
      backward
      plot boundary
      plot loss
      plot net
      plot weights
      plot histogram
      plot activation tanh
      plot surface W1[0,0] W2[0,0]
      data blobs classes=3 n=60
      net 2 -> 3 softmax
      train 30
      plot boundary
      data sine n=40
      net 1 -> 4 tanh -> 1
      train 30
      plot boundary
      data digits
      net 8x8 -> conv 2 3x3 relu -> flatten -> 10 softmax
      forward
      plot features
      """
    ),
  ]

  @Test(arguments: [40, 80, 200], ["always", "never"])
  func screensLookAsTheyDid(width: Int, color: String) throws {
    for screen in Self.screens {
      let result = try BuiltBinary.run(
        ["-c", screen.code, "--color", color], environment: ["COLUMNS": String(width), "COLORTERM": "truecolor"])
      #expect(result.status == 0, "\(result.error)")
      let name = "\(screen.name)-\(width)-\(color == "always" ? "colour.ansi" : "plain.txt")"
      #expect(Golden.difference(result.output, name) == nil)
    }
  }

  @Test func colourChangesNothingButColourWhereNothingIsFilled() throws {
    for width in [40, 80, 200] {
      let code = Self.screens[0].code
      let coloured = try BuiltBinary.run(
        ["-c", code, "--color", "always"], environment: ["COLUMNS": String(width), "COLORTERM": "truecolor"])
      let plain = try BuiltBinary.run(["-c", code, "--color", "never"], environment: ["COLUMNS": String(width)])
      var visible = ""
      var isEscape = false
      for character in coloured.output {
        if character == "\u{1B}" { isEscape = true }
        if !isEscape { visible.append(character) }
        if isEscape, character == "m" { isEscape = false }
      }
      #expect(visible == plain.output)
    }
  }
}
