import Language

/// Says how the word at the cursor could go on.
struct Completer {
  let session: Session
  init(_ session: Session) { self.session = session }

  func completions(for text: String, cursor: Int) -> [Completion] { [] }
}
