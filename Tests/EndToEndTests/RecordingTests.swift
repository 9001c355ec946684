import Testing

@testable import longhand

@Suite struct RecordingTests {
  private func recording() -> Recording {
    Recording(columns: 80, rows: 24, timestamp: 1_700_000_000, title: "a \"talk\"", environment: ["TERM": "xterm", "HOME": "/x"])
  }

  @Test func theHeadSaysWhatItIs() {
    #expect(
      recording().head
        == #"{"version":2,"width":80,"height":24,"timestamp":1700000000,"title":"a \"talk\"","env":{"TERM":"xterm"}}"# + "\n")
  }

  @Test func eventsHaveTheTimePassedIn() {
    var recording = recording()
    let line = recording.output(Array("a\r\n\u{1B}[1m\"".utf8), at: 0.25)
    #expect(line == #"[0.25,"o","a\r\n\u001b[1m\""]"# + "\n")
    #expect(recording.size(columns: 100, rows: 30, at: 1.0000004) == #"[1.0,"r","100x30"]"# + "\n")
  }

  /// A letter cut in two by the terminal comes whole with the next event.
  @Test func lettersStayWhole() {
    let text = "σ→😀x"
    for cut in 1..<text.utf8.count {
      var recording = recording()
      let bytes = Array(text.utf8)
      let lines = recording.output(Array(bytes[..<cut]), at: 1) + recording.output(Array(bytes[cut...]), at: 2)
      let letters = lines.split(separator: "\n").map { $0.dropFirst(#"[1.0,"o",""#.count).dropLast(2) }.joined()
      #expect(letters == text, "cut at \(cut)")
    }
    var recording = recording()
    let line = recording.output([0xFF, 0x61], at: 1)
    #expect(line == "[1.0,\"o\",\"\u{FFFD}a\"]\n")
  }
}
