import Markup
import Terminal
import Testing

@Suite struct CapabilitiesTests {
  private func colors(_ environment: [String: String], isTerminal: Bool = true, _ choice: ColorChoice = .auto) -> ColorLevel {
    Capabilities(environment: environment, isTerminal: isTerminal, color: choice).colors
  }

  @Test func colorsFollowTheTerminal() {
    #expect(colors(["TERM": "xterm"]) == .basic)
    #expect(colors(["TERM": "xterm-256color"]) == .extended)
    #expect(colors(["TERM": "xterm-256color", "COLORTERM": "truecolor"]) == .full)
    #expect(colors(["TERM": "dumb"]) == .none)
    #expect(colors([:]) == .none)
    #expect(colors(["TERM": "xterm-256color"], isTerminal: false) == .none)
  }

  @Test func theUserHasTheLastWord() {
    #expect(colors(["TERM": "xterm-256color", "NO_COLOR": "1"]) == .none)
    #expect(colors(["TERM": "xterm-256color", "NO_COLOR": ""]) == .extended)
    #expect(colors(["TERM": "xterm-256color", "NO_COLOR": "1"], .always) == .extended)
    #expect(colors(["TERM": "xterm-256color"], .never) == .none)
    #expect(colors([:], isTerminal: false, .always) == .basic)
    #expect(colors(["TERM": "xterm-256color", "CLICOLOR": "0"]) == .none)
    #expect(colors(["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"], isTerminal: false) == .extended)
  }

  @Test func lettersFollowTheLocale() {
    func glyphs(_ environment: [String: String], isTerminal: Bool = true) -> GlyphSet {
      Capabilities(environment: environment, isTerminal: isTerminal).glyphs
    }
    #expect(glyphs(["LANG": "en_US.UTF-8"]) == .unicode)
    #expect(glyphs(["LANG": "C.utf8"]) == .unicode)
    #expect(glyphs(["LANG": "C"]) == .ascii)
    #expect(glyphs(["LANG": "en_US.UTF-8", "LC_ALL": "POSIX"]) == .ascii)
    #expect(glyphs(["LANG": "de_DE.UTF-8", "LC_ALL": ""]) == .unicode)
    #expect(glyphs([:]) == .ascii)
    #expect(glyphs([:], isTerminal: false) == .unicode)
    #expect(glyphs(["LC_ALL": "C"], isTerminal: false) == .unicode)
    #expect(glyphs(["LANG": "en_US.UTF-8", "TERM": "linux"]) == .ascii)
    #expect(Capabilities(environment: ["LANG": "C.UTF-8"], isTerminal: true, isPlain: true).glyphs == .plain)
  }

  @Test func widthIsTheTerminalsThenTheEnvironmentsThenEighty() {
    func width(_ environment: [String: String], _ size: (columns: Int, rows: Int)?) -> Int {
      Capabilities(environment: environment, isTerminal: true, size: size).width
    }
    #expect(width(["COLUMNS": "90"], (120, 40)) == 120)
    #expect(width(["COLUMNS": "90"], (0, 0)) == 90)
    #expect(width(["COLUMNS": "many"], nil) == 80)
    #expect(width([:], (5, 5)) == 20)
    #expect(width([:], (1000, 5)) == 300)
  }

  @Test func onlyARealTerminalIsDrawnOver() {
    #expect(Capabilities(environment: ["TERM": "xterm"], isTerminal: true).canRedraw)
    #expect(!Capabilities(environment: ["TERM": "dumb"], isTerminal: true).canRedraw)
    #expect(!Capabilities(environment: ["TERM": "xterm"], isTerminal: false).canRedraw)
  }
}
