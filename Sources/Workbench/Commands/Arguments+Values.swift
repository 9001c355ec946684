import Language
import Runtime

/// What the words mean.
extension Arguments {
  /// The text given for a parameter, without quotes; nil when it was left out.
  public func text(_ name: String) -> String? {
    switch entry(name) {
    case .words(let words):
      guard let first = words.first, let last = words.last else { return nil }
      return words.count == 1 ? first.text : source.text(in: first.span.joined(last.span))
    case .value(.string(let text)): return text
    case .value(.int(let value)): return String(value)
    case .value(.float(let value)): return value.description
    case .value(.bool(let value)): return value ? "true" : "false"
    // Called as a function, a repeated parameter gets all that is given.
    case .value(.tuple(let values)) where values.count == 1: return Arguments.plain(values[0])
    case .value, nil: return nil
    }
  }

  /// The text of a parameter that must have some, pointing at what was given instead.
  package func requiredText(_ name: String) throws(Diagnostic) -> String {
    if let text = text(name) { return text }
    guard has(name) else { throw error(name, "\(command.name) needs \(command.parameter(named: name)?.need ?? name)") }
    let example = command.examples.first?.lines.last.flatMap { line in
      line.hasPrefix(command.name + " ") ? line.dropFirst(command.name.count + 1) : nil
    }
    let answers = command.name == "net" ? "; what the network answers is forward(X).output" : ""
    throw error(name, "`\(name)` takes a text", hint: example.map { "in quotes: \(command.name)(\"\($0)\")\(answers)" })
  }

  /// Each word given for a repeated parameter.
  public func texts(_ name: String) -> [String] {
    switch entry(name) {
    case .words(let words): words.map(\.text)
    case .value(.tuple(let values)): values.compactMap { if case .string(let text) = $0 { text } else { Arguments.plain($0) } }
    case .value(let value): Arguments.plain(value).map { [$0] } ?? []
    case nil: []
    }
  }

  private static func plain(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .int(let value): String(value)
    default: nil
    }
  }

  /// A bare word that is on where it stands.
  public func flag(_ name: String) -> Bool {
    switch entry(name) {
    case .words(let words): words.first.map { $0.key == nil || !["false", "False", "0", "no", "off"].contains($0.text) } ?? false
    case .value(let value): if case .bool(false) = value { false } else { true }
    case nil: false
    }
  }

  /// A whole number in a range.
  /// - Throws: when it is something else, pointing at it and saying what fits.
  public func integer(_ name: String, in range: ClosedRange<Int> = Int.min...Int.max) throws(Diagnostic) -> Int? {
    guard has(name) else { return nil }
    let number: Int
    if let text = text(name), let value = Int(text.filter { $0 != "_" }) {
      number = value
    } else if let value = try scalar(name, kind: "a whole number"), value.rounded() == value, abs(value) < 9e15 {
      number = Int(value)
    } else {
      let example = command.examples.compactMap(\.lines.last).first { $0.hasPrefix(command.name + " ") }
      throw error(name, "`\(name)` is a whole number, `\(shown(name))` is not", hint: example.map { "for instance: \($0)" })
    }
    guard range.contains(number) else {
      let wish = range.upperBound == Int.max ? "\(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
      throw error(name, "`\(name)` must be \(wish), not \(number)")
    }
    return number
  }

  /// A number; `what` says which fit, as in "more than 0".
  public func number(_ name: String, _ what: String = "a number", where fits: (Double) -> Bool = { $0.isFinite }) throws(Diagnostic)
    -> Double?
  {
    guard has(name) else { return nil }
    guard let value = try scalar(name, kind: "a number") else { throw error(name, "`\(name)` is a number, `\(shown(name))` is not") }
    guard fits(value) else { throw error(name, "`\(name)` must be \(what), not \(shown(name))") }
    return value
  }

  /// One of a few words.
  public func choice(_ name: String, of words: [String]? = nil, called kind: String? = nil) throws(Diagnostic) -> String? {
    guard has(name) else { return nil }
    let words = words ?? command.parameter(named: name)?.choices ?? []
    let text = try requiredText(name)
    if words.contains(text) { return text }
    let lowered = text.lowercased()
    if let match = words.first(where: { $0.lowercased() == lowered }) { return match }
    if words.count == 1, case .words(let given)? = entry(name), let word = given.first { throw tooMany(word) }
    throw unknown(name, text, among: words, called: kind)
  }

  /// An unknown word, with the nearest one that is known and all there are.
  /// - Parameter kind: what such words are, where one says so: a loss, a schedule.
  func unknown(_ name: String, _ text: String, among words: [String], called kind: String? = nil) -> Diagnostic {
    let owner = command.parameters.contains { $0.name == name && $0.form == .option } ? "\(name)=" : command.name
    return error(
      name, kind.map { "there is no \($0) `\(text)`" } ?? "\(owner) does not know what to do with `\(text)`",
      hint: OtherWords.choice(text, of: words, in: command) ?? Suggestion.hint(for: text, among: words))
  }

  /// The value of an expression argument; several bare numbers are a list of them (`predict 0 1`).
  public func value(_ name: String) throws(Diagnostic) -> Value? {
    switch entry(name) {
    case nil: return nil
    case .value(let value): return value
    case .words(let words):
      if words.count > 1 {
        let numbers = words.compactMap { Double($0.text) }
        if numbers.count == words.count { return .array(NDArray(numbers)) }
      }
      guard let (expression, source) = try expression(name) else { return nil }
      return try session.evaluate(expression, in: source)
    }
  }

  /// An expression argument before evaluation. The expression in quotes is a text of its own.
  public func expression(_ name: String) throws(Diagnostic) -> (expression: Expression, source: Source)? {
    switch entry(name) {
    case nil: return nil
    case .value(.string(let text)):
      let source = Source(name: "<\(name)>", text: text)
      return (try Parser.parseExpression(source), source)
    case .value: throw error(name, "`\(name)` takes an expression as a text, for instance \"loss < 0.05\"")
    case .words(let words):
      guard let first = words.first, let last = words.last else { return nil }
      if words.count == 1, first.isQuoted {
        let inner = Span(first.span.start + 1, first.span.end - 1)
        if source.text(in: inner) == first.text { return (try Parser.parseExpression(source, in: inner), source) }
        let inside = Source(name: "<\(name)>", text: first.text)
        return (try Parser.parseExpression(inside), inside)
      }
      do throws(Diagnostic) {
        return (try Parser.parseExpression(source, in: first.span.joined(last.span)), source)
      } catch {
        var error = error
        // `plot the boundary`
        if let line = OtherWords.line(words, ending: last, in: command) { error.hint = line }
        throw error
      }
    }
  }

  /// What was given, as an error shows it.
  func shown(_ name: String) -> String {
    if let text = text(name) { return text }
    if case .value(let value)? = entry(name) { return session.shortText(of: value) }
    return name
  }

  private func scalar(_ name: String, kind: String) throws(Diagnostic) -> Double? {
    switch entry(name) {
    case nil: return nil
    case .words(let words):
      if words.count == 1, let value = Double(words[0].text) { return value }
      let value: Value?
      do throws(Diagnostic) {
        value = try self.value(name)
      } catch {
        guard error.kind == .name || error.kind == .syntax else { throw error }
        throw self.error(name, "`\(name)` is \(kind), `\(shown(name))` is not")
      }
      return value.flatMap(session.number(from:))
    case .value(let value): return session.number(from: value)
    }
  }
}
