/// The states an input line has been in, to go back to.
struct UndoStack {
  struct State: Equatable {
    var text: String
    var cursor: Int
  }

  private var states: [State] = []
  private static let limit = 200

  /// Keeps a state; letters typed one after another make one change.
  mutating func note(_ text: String, cursor: Int) {
    guard states.last?.text != text else {
      if !states.isEmpty { states[states.count - 1].cursor = cursor }
      return
    }
    let state = State(text: text, cursor: cursor)
    if states.count > 1, let last = states.last, UndoStack.continues(last.text, text),
      UndoStack.continues(states[states.count - 2].text, last.text)
    {
      states[states.count - 1] = state
    } else {
      states.append(state)
      if states.count > UndoStack.limit { states.removeFirst() }
    }
  }

  /// The state before the one with this text, which is forgotten.
  mutating func back(from text: String) -> State? {
    while let last = states.last, last.text == text { states.removeLast() }
    return states.last
  }

  /// Whether one letter of a word was typed at the end.
  private static func continues(_ before: String, _ after: String) -> Bool {
    guard after.hasPrefix(before), let letter = after.last, letter != " " else { return false }
    return after.count > before.count
  }
}
