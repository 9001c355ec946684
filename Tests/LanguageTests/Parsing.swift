import Language

/// The commands the tests know.
let commandNames = [
  "data", "net", "loss", "optimizer", "schedule", "clip", "regularize", "precision", "augment", "forward", "backward", "update", "step",
  "phase", "train", "rewind", "reset", "runs", "compare", "predict", "evaluate", "why", "gradcheck", "freeze", "unfreeze", "watch",
  "unwatch", "stop", "show", "plot", "graph", "save", "load", "export", "set", "history", "help", "source", "transcript", "clear", "quit",
  "lessons", "lesson", "next", "back", "goto", "again", "hint", "solution", "skip", "restart", "progress",
]

func context(variables: Set<String> = []) -> ParseContext {
  var context = ParseContext(commands: commandNames)
  context.isVariable = { variables.contains($0) }
  return context
}

/// All statements of a text.
func statements(_ text: String, variables: Set<String> = []) throws(Diagnostic) -> [Statement] {
  var parser = Parser(Source(text: text), context: context(variables: variables))
  var statements: [Statement] = []
  while let statement = try parser.nextStatement() { statements.append(statement) }
  return statements
}

/// All statements of a text as text, or `error: …`.
func parsed(_ text: String, variables: Set<String> = []) -> String {
  do {
    return SyntaxText.text(try statements(text, variables: variables))
  } catch {
    return "error: \(error.message)"
  }
}
