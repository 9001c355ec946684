import Language

/// What people type who come from other tools, or from none, and the line that does it here.
enum OtherWords {
  /// What other tools call an option.
  static let options: [String: String] = [
    "batch_size": "batch", "batchsize": "batch", "bs": "batch", "minibatch": "batch", "learning_rate": "lr", "learningrate": "lr",
    "rate": "lr", "eta": "lr", "alpha": "lr", "wd": "weight_decay", "random_state": "seed", "random_seed": "seed", "test_size": "test",
    "validation_split": "validation", "verbose": "every", "l2_reg": "l2", "max_norm": "norm", "n_samples": "n", "samples": "n",
  ]

  /// Words that a command line does without.
  private static let fillers: Set<String> = [
    "as", "the", "a", "an", "to", "me", "my", "please", "it", "with", "of", "for", "network", "again", "more", "now", "is", "so", "this",
  ]

  /// What a word stands for that none of a command's own words is.
  static func choice(_ text: String, of words: [String], in command: Command) -> String? {
    if command.name == "show", ["loss", "accuracy", "error"].contains(text.lowercased()) {
      return "`plot loss` draws it over the epochs, `evaluate` tells it"
    }
    if command.name == "show", fillers.contains(text) { return "leave `\(text)` out: show weights" }
    // `optimizer Adam(0.01)`
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    let base = text[..<open].lowercased()
    guard words.contains(base) else { return nil }
    let value = text[text.index(after: open)...].dropLast().split(separator: "=").last.map(String.init) ?? ""
    let option = command.options.contains { $0.name == "lr" } && Double(value) != nil ? " lr=\(value)" : ""
    return "without brackets: \(command.name) \(base)\(option)"
  }

  /// The line that was meant, where a word is too many.
  static func line(_ words: [CommandLine.Word], ending extra: CommandLine.Word, in command: Command) -> String? {
    let texts = words.map(\.text)
    let place = words.firstIndex { $0.span == extra.span } ?? words.count
    let next = place + 1 < texts.count ? texts[place + 1] : nil
    switch command.name {
    case "why" where place > 0 && !texts[0].contains { "[0123456789".contains($0) }:
      return "`diagnose` says why a network does not learn; `why W1[0,0]` explains one weight"
    case "set" where extra.text.contains("["):
      return "a value is given by `=`: \(extra.text) = \(next ?? "0.5")"
    case "lessons": return "`lesson \(extra.text)` opens one"
    default: break
    }
    // `loss cross entropy`
    if place > 0 {
      let joined = texts[place - 1].lowercased() + "_" + extra.text.lowercased()
      if command.positionals.flatMap(\.choices).contains(joined) { return "it is one word: \(command.name) \(joined)" }
    }
    let options = command.options.map(\.name)
    // `train 100 batch 32`
    if let next, Double(next) != nil {
      let name = options.contains(extra.text) ? extra.text : Self.options[extra.text.lowercased()]
      if let name, options.contains(name) {
        let before = texts[..<place].filter { Double($0) != nil || command.positionals.flatMap(\.choices).contains($0) }
        return "a number stands behind an option's name and =: \(([command.name] + before + ["\(name)=\(next)"]).joined(separator: " "))"
      }
    }
    // `train batch 32`, where `batch` was taken for the number of epochs
    if place > 0, Double(extra.text) != nil, options.contains(texts[place - 1]) {
      let example = command.positionals.first.flatMap { parameter in
        command.examples.compactMap(\.lines.last).first { $0.hasPrefix(command.name + " ") }.map { _ in
          parameter.name == "epochs" ? "100 " : ""
        }
      }
      return "a number stands behind an option's name and =: \(command.name) \(example ?? "")\(texts[place - 1])=\(extra.text)"
    }
    // `train 100 epochs`, `plot the boundary`, `save as net`
    let kept = texts.filter { !fillers.contains($0.lowercased()) && !command.positionals.map(\.name).contains($0.lowercased()) }
    guard kept.count < texts.count else { return nil }
    let own = kept.isEmpty ? command.examples.compactMap(\.lines.last).first { $0.hasPrefix(command.name) } : nil
    return "in fewer words: " + (own ?? ([command.name] + kept).joined(separator: " "))
  }

  /// What a name that is not known, or an operation that makes no sense, was to be, by how the whole line is written.
  static func explained(_ error: Diagnostic, by statement: Statement, in source: Source) -> Diagnostic {
    guard case .expression(let expression) = statement.kind else { return error }
    var error = error
    switch (error.kind, expression.kind) {
    // `x <- 5`
    case (.name, .comparison(let target, let rest)) where target.isReference && rest.count == 1 && rest[0].comparison == .less:
      guard case .unary(.minus, let value) = rest[0].operand.kind, source.text(in: statement.span).contains("<-") else { return error }
      var text = source.text(in: value.span)
      // `c(1, 2)` is a row of values in R.
      if text.hasPrefix("c("), text.hasSuffix(")") { text = "np.array([\(text.dropFirst(2).dropLast())])" }
      error.hint = "a value is given by `=`: `\(source.text(in: target.span)) = \(text)`"
    // `relu -1`
    case (.type, .binary(.subtract, let function, let value)):
      guard case .name(let name) = function.kind, error.message.contains("builtin_function_or_method") else { return error }
      error.hint = "a function takes its values in brackets: `\(name)(-\(source.text(in: value.span)))`"
    default: break
    }
    return error
  }

  /// What a line computes that few people mean who type it: `1,5 + 2`, `2^3`.
  static func note(on statement: Statement, in source: Source) -> String? {
    let value: Expression
    switch statement.kind {
    case .expression(let expression): value = expression
    case .assign(let targets, let assigned) where targets.allSatisfy(\.isReference): value = assigned
    default: return nil
    }
    let text = source.text(in: value.span)
    if case .tuple(let parts) = value.kind, parts.count < 8, text.first != "(", let decimal = withPoints(text) {
      return "a comma parts values, and this is a tuple of \(parts.count): a decimal number has a point, `\(decimal)`"
    }
    var isPower = false
    value.walk { inner in
      if case .binary(.bitXor, let a, let b) = inner.kind, a.isLiteral, b.isLiteral { isPower = true }
    }
    return isPower ? "`^` joins whole numbers bit by bit: a power is `\(text.replacing("^", with: "**"))`" : nil
  }

  /// `1.5 + 2` of `1,5 + 2`; nil where a comma is none of a decimal number, as in `1, 5` and `1,2,3`.
  private static func withPoints(_ text: String) -> String? {
    var result = ""
    var hasPoint = false
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if character == "," {
        guard place > 0, place + 1 < characters.count, characters[place - 1].isNumber, characters[place + 1].isNumber, !hasPoint else {
          return nil
        }
        hasPoint = true
        result.append(".")
      } else {
        if character == ".", hasPoint || place > 0 && characters[place - 1].isNumber { return nil }
        if !character.isNumber { hasPoint = false }
        result.append(character)
      }
    }
    return result
  }
}
