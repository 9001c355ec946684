import Testing

@testable import Terminal

/// Up and Down through the history.
@Suite struct HistorySearchTests {
  private let entries = ["net 1", "print(1)", "net 2", "x = 5"]

  @Test func entriesThatBeginAlikeComeNewestFirst() {
    var search = HistorySearch(text: "net", cursor: 3, entries: entries)
    #expect(search.older(in: entries) == "net 2")
    #expect(search.older(in: entries) == "net 1")
    #expect(search.older(in: entries) == nil)
    #expect(search.newer(in: entries) == "net 2")
    #expect(search.newer(in: entries) == nil)
  }

  @Test func anEmptyLineGoesThroughAll() {
    var search = HistorySearch(text: "", cursor: 0, entries: entries)
    #expect((0..<5).map { _ in search.older(in: entries) } == ["x = 5", "net 2", "print(1)", "net 1", nil])
  }

  @Test func onlyWhatStandsBeforeTheCursorCounts() {
    var search = HistorySearch(text: "net 1", cursor: 3, entries: entries)
    #expect(search.older(in: entries) == "net 2")
    #expect(search.older(in: entries) == nil)
  }

  @Test func aHistoryThatShrankOrIsEmptyIsNoTrap() {
    var search = HistorySearch(text: "", cursor: 0, entries: entries)
    #expect(search.older(in: []) == nil)
    #expect(search.newer(in: []) == nil)
    #expect(search.older(in: ["a"]) == "a")
    #expect(search.newer(in: ["a"]) == nil)
  }
}
