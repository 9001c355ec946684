import Language
import Runtime
import Workbench

// What a typed line is, by its text alone.
extension LessonRunner {
  /// Whether a typed line is the offered one: the same but for blanks outside of quotes, and for `→`.
  static func isSame(_ typed: String, _ offered: String) -> Bool { compacted(typed) == compacted(offered) }

  private static func compacted(_ text: String) -> String {
    var result = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "→" {
        if result.last == " " { result.removeLast() }
        result += "->"
        continue
      } else if character == " " {
        // A blank between two words means something, one beside a sign does not.
        if result.last?.isWord == true { result.append(" ") }
        continue
      }
      if result.last == " ", quote == nil, !character.isWord { result.removeLast() }
      result.append(character)
    }
    return result.trimmingBlanks()
  }

  /// Commands that look and change nothing.
  private static let lookingCommands: Set<String> = [
    "why", "plot", "show", "graph", "gradcheck", "check", "runs", "compare", "help", "history", "clear", "predict", "evaluate",
  ]

  /// Functions that work something out and change nothing: NumPy's that follow gradients or need none, `math`'s, and these.
  private static let formulas: Set<String> = {
    var names: Set<String> = [
      "abs", "round", "len", "float", "int", "min", "max", "sum", "print", "sigmoid", "relu", "leaky_relu", "elu", "gelu", "softplus",
      "softmax", "step", "identity", "mse", "sse", "mae", "huber", "bce", "cross_entropy", "np.round", "np.around",
    ]
    for function in FunctionTable.all {
      guard let module = function.module, module == "math" || module == "np" && function.tracking != .refuses else { continue }
      names.insert("\(module).\(function.name)")
      if function.isAlsoGlobal { names.insert(function.name) }
    }
    return names
  }()

  /// Whether all that a text calls are such functions, under their own names.
  private static func callsFormulasAlone(_ text: String, isVariable: (String) -> Bool) -> Bool {
    let characters = Array(text)
    return characters.indices.allSatisfy { index in
      guard characters[index] == "(", index > 0 else { return true }
      let start = characters[..<index].lastIndex { !($0.isWord || $0 == ".") }.map { $0 + 1 } ?? 0
      let name = String(characters[start..<index])
      if name.isEmpty { return !")]\"'".contains(characters[index - 1]) }
      return formulas.contains(name) && !isVariable(String(name.prefix { $0 != "." }))
    }
  }

  /// Whether a line is made of figures and the signs between them: `1/2`, `3*4 + 4`.
  static func isSumOfFigures(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || " .+-*/()eE".contains($0) }
  }

  /// Whether a line surely leaves the session as it was, so that the lesson's state need not be restored: sums of figures, names
  /// with their subscripts and what functions make of them, a command that only looks.
  static func leavesNoTrace(_ text: String, commands: CommandTable, isVariable: (String) -> Bool = { _ in false }) -> Bool {
    let text = text.trimmingBlanks()
    if text.hasPrefix("?") || isSumOfFigures(text) { return true }
    guard !text.contains(where: { "=;\n".contains($0) }) else { return false }
    let word = text.prefix { $0.isWord }
    if text.dropFirst(word.count).first != "(", commands[String(word)] != nil {
      return lookingCommands.contains(String(word)) && !text.contains("(")
    }
    let isFormula = text.allSatisfy { $0.isWord || $0.isNumber || "[](),:. +-*/@".contains($0) }
    return isFormula && callsFormulasAlone(text, isVariable: isVariable) && (try? Parser.parseExpression(Source(text: text))) != nil
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber || self == "_" }
}
