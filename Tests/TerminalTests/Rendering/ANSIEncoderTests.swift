import Markup
import Terminal
import Testing

@Suite struct ANSIEncoderTests {
  private let line = StyledText([.init("loss "), .init("0.25", .loss), .init("!", .loss), .init(" ok")])

  @Test func withoutColourThereIsNoEscape() {
    #expect(ANSIEncoder(level: .none).encode(line) == "loss 0.25! ok")
  }

  @Test func neighboursOfOneStyleShareOneSequence() {
    #expect(ANSIEncoder(level: .basic).encode(line) == "loss \u{1B}[31m0.25!\u{1B}[0m ok")
    #expect(ANSIEncoder(level: .extended).encode(line) == "loss \u{1B}[38;5;166m0.25!\u{1B}[0m ok")
  }

  @Test func everyLineEndsWithoutStyle() {
    for role in Role.allCases {
      for level in ColorLevel.allCases {
        let text = ANSIEncoder(level: level).encode(StyledText("x", role))
        #expect(text == "x" || text.hasSuffix("\u{1B}[0m"))
      }
    }
  }

  @Test func blanksTakeNoColourButUnderlinesAndFills() {
    #expect(ANSIEncoder(level: .basic).encode(StyledText("  ", .loss)) == "  ")
    let filled = StyledText([.init(" ", fill: .diverging(100))])
    #expect(ANSIEncoder(level: .full).encode(filled) == "\u{1B}[48;2;5;97;170m \u{1B}[0m")
  }

  @Test func aTintBecomesTheNearestOf256() {
    let filled = StyledText([.init(" ", fill: .sequential(0))])
    #expect(ANSIEncoder(level: .extended).encode(filled) == "\u{1B}[48;5;233m \u{1B}[0m")
  }

  @Test func oneStyleAfterAnotherIsOneSequence() {
    let text = StyledText([.init("a", .strong), .init("b", .muted)])
    #expect(ANSIEncoder(level: .basic).encode(text) == "\u{1B}[1ma\u{1B}[0;90mb\u{1B}[0m")
  }
}
