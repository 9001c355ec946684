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
    let (lines, next) = CompletionList.lines(candidates(names), columns: 60, rows: 24)
    #expect(next == 20)
    #expect(lines.count == 21)
    #expect(lines[19].plain == "  name29  what name29 does")
    #expect(lines[20].plain == "  30 more: Tab again, or type on")
    let second = CompletionList.lines(candidates(names), from: 20, columns: 60, rows: 24)
    #expect(second.lines.first?.plain == "  name30  what name30 does")
    #expect(second.lines.last?.plain == "  10 more: Tab again, or type on")
    let third = CompletionList.lines(candidates(names), from: 40, columns: 60, rows: 24)
    #expect(third.lines.map(\.plain) == (50..<60).map { "  name\($0)  what name\($0) does" })
    #expect(third.next == nil)
  }

  @Test(arguments: [true, false], [(20, 3), (80, 24), (80, 5), (300, 10)])
  func everyNameIsListedOnce(isDescribed: Bool, size: (columns: Int, rows: Int)) {
    let names = (100..<350).map { "name\($0)" }
    var shown: [String] = []
    var first: Int? = 0
    while let start = first {
      let page = CompletionList.lines(candidates(names, described: isDescribed), from: start, columns: size.columns, rows: size.rows)
      #expect(page.lines.count <= max(size.rows - 3, 2))
      shown += page.lines.flatMap { $0.plain.split(separator: " ").map(String.init).filter { $0.hasPrefix("name") && $0.count == 7 } }
      guard page.next ?? .max > start else { break }
      first = page.next
    }
    #expect(isDescribed ? Set(shown) == Set(names) : shown.sorted() == names)
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
