import Testing

@testable import Terminal

@Suite struct UndoStackTests {
  @Test func aWordIsOneChange() {
    var undo = UndoStack()
    for text in ["", "n", "ne", "net", "net ", "net 2"] { undo.note(text, cursor: text.utf8.count) }
    #expect(undo.back(from: "net 2")?.text == "net ")
    #expect(undo.back(from: "net ")?.text == "net")
    #expect(undo.back(from: "net")?.text == "")
  }

  @Test func atTheBeginningThereIsNothingToUndo() {
    var undo = UndoStack()
    undo.note("", cursor: 0)
    #expect(undo.back(from: "") == nil)
  }

  @Test func aDeletedLineComesBackWithItsCursor() {
    var undo = UndoStack()
    undo.note("placed line", cursor: 11)
    undo.note("", cursor: 0)
    #expect(undo.back(from: "") == .init(text: "placed line", cursor: 11))
  }
}
