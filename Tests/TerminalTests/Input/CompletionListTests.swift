import Markup
import Testing

@testable import Terminal

@Suite struct CompletionListTests {
  private func candidates(_ names: [String], described: Bool = true) -> [CompletionCandidate] {
    names.map { CompletionCandidate(text: $0, replacing: 0..<0, description: described ? "what \($0) does" : "") }
  }

  @Test func theCommonBeginningIsOfWholeCharacters() {
    #expect(CompletionList.commonPrefix(["train", "track", "tr"]) == "tr")
    #expect(CompletionList.commonPrefix(["été", "étage"]) == "ét")
    #expect(CompletionList.commonPrefix(["a", "b"]) == "")
    #expect(CompletionList.commonPrefix([]) == "")
  }

  @Test func aFewAreListedWithWhatTheyDo() {
    let lines = CompletionList.lines(candidates(["net", "next"]), columns: 80, rows: 24).lines.map(\.plain)
    #expect(lines == ["  net   what net does", "  next  what next does"])
  }

  @Test func moreThanTheScreenHoldsAreCutAndCounted() {
    let names = (10..<60).map { "name\($0)" }
    let (lines, isCut) = CompletionList.lines(candidates(names), columns: 60, rows: 24)
    #expect(isCut)
    #expect(lines.count == 21)
    #expect(lines[19].plain == "  name29  what name29 does")
    #expect(lines[20].plain == "  30 more: Tab again, or type on")
    let whole = CompletionList.lines(candidates(names), columns: 60, rows: Int.max)
    #expect(!whole.isCut)
    #expect(whole.lines.last?.plain == "  name59  what name59 does")
  }

  @Test func namesAloneAreListedInColumns() {
    let names = (10..<60).map { "name\($0)" }
    let lines = CompletionList.lines(candidates(names, described: false), columns: 40, rows: 24).lines.map(\.plain)
    #expect(lines.count == 13)
    #expect(lines[0] == "  name10  name23  name36  name49")
  }

  @Test(arguments: [20, 30, 80, 300])
  func noLineIsWiderThanTheScreen(columns: Int) {
    let lines = CompletionList.lines(candidates(["forward", "backward", "日本語"]), columns: columns, rows: 24).lines
    for line in lines { #expect(line.cellWidth < columns) }
  }
}
