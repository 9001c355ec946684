import Language
import NeuralNetwork
import Runtime

/// A command's arguments, bound to its parameters: the words of a command line, or the values of a call.
///
/// Binding reports every fault of form: an unknown option, a word too many, a value missing. What the words
/// mean is read by the typed accessors, which report a word of the wrong kind at its place.
public struct Arguments {
  /// What was given for one parameter.
  enum Entry {
    case words([CommandLine.Word])
    case value(Value)
  }

  public let command: Command
  /// What the command runs in; whoever keeps arguments does not keep it alive.
  public unowned let session: Session
  public let source: Source
  /// The whole command or call.
  public let span: Span
  /// All words of a command line as typed, in order; empty for a call.
  public private(set) var words: [CommandLine.Word] = []
  private var entries: [String: Entry] = [:]

  /// Whether something was given for a parameter.
  public func has(_ name: String) -> Bool { entries[name] != nil }
  public var isEmpty: Bool { entries.isEmpty }

  func entry(_ name: String) -> Entry? { entries[name] }

  /// The same with one more argument.
  func adding(_ name: String, _ value: Value) -> Arguments {
    var result = self
    result.entries[name] = .value(value)
    return result
  }

  /// Where the argument of a parameter stands; the whole command when it was left out.
  public func span(of name: String) -> Span {
    guard case .words(let words)? = entries[name], let first = words.first, let last = words.last else { return span }
    return first.span.joined(last.span)
  }

  /// A usage error that points at an argument.
  public func error(_ name: String? = nil, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.command, message, hint: hint, source: source, span: name.map { span(of: $0) } ?? span)
  }

  /// The engine's error at an argument, or at the whole line.
  func error(_ name: String?, _ error: EngineError) -> Diagnostic {
    Diagnostic(error).located(at: name.map { span(of: $0) } ?? span, in: source)
  }

  // MARK: Binding

  /// Binds the words of a command line.
  init(_ command: Command, line: CommandLine, source: Source, session: Session) throws(Diagnostic) {
    self.command = command
    self.session = session
    self.source = source
    self.span = line.span
    self.words = line.words
    var rest = command.positionals.filter { $0.kind != .flag }[...]
    var index = 0
    while index < line.words.count {
      let word = line.words[index]
      index += 1
      // Where the rest of the line is a text, what stands before an equals sign belongs to it.
      let isOfText = rest.first?.kind == .text && word.key.map { command.parameter(named: $0) == nil } == true
      if let key = word.key, !command.inlineKeys.contains(key), !isOfText {
        guard let parameter = command.parameter(named: key) else {
          throw unknownOption(
            key, word.text.hasPrefix(key + "=") ? String(word.text.dropFirst(key.count + 1)) : word.text, at: word.keySpan ?? word.span)
        }
        try bind(parameter, .words([word]), at: word.keySpan ?? word.span)
        continue
      }
      if let flag = flag(word) {
        try bind(flag, .words([word]), at: word.span)
        continue
      }
      guard let parameter = rest.first else { throw tooMany(word) }
      rest = rest.dropFirst()
      var taken = [word]
      let isGreedy = parameter.isRepeated || parameter.kind == .text || (parameter.kind == .expression && rest.isEmpty)
      while isGreedy, index < line.words.count, parameter.kind == .text || !isOption(line.words[index]) {
        guard parameter.kind == .text || line.words[index].key == nil || command.inlineKeys.contains(line.words[index].key ?? "") else {
          break
        }
        taken.append(line.words[index])
        index += 1
      }
      try bind(parameter, .words(taken), at: word.span)
    }
    try checkRequired()
  }

  /// Binds the values of a call.
  init(
    _ command: Command, positional: [Value], keywords: [(String, Value)], span: Span, source: Source, session: Session
  ) throws(Diagnostic) {
    self.command = command
    self.session = session
    self.source = source
    self.span = span
    var rest = command.positionals[...]
    for (index, value) in positional.enumerated() {
      guard let parameter = rest.first else {
        let most = command.positionals.count
        throw error(
          nil,
          "\(command.name)() takes \(most == 0 ? "no values" : most == 1 ? "one value" : "\(most) values"), but \(positional.count) were given",
          hint: "usage: \(command.callUsage)")
      }
      if parameter.isRepeated {
        entries[parameter.name] = .value(.tuple(Array(positional[index...])))
        break
      }
      rest = rest.dropFirst()
      entries[parameter.name] = .value(value)
    }
    for (name, value) in keywords {
      guard let parameter = command.parameter(named: name) else { throw unknownOption(name, at: span) }
      if parameter.kind == .flag, case .bool(false) = value { continue }
      try bind(parameter, .value(value), at: span)
    }
    try checkRequired()
  }

  private func isOption(_ word: CommandLine.Word) -> Bool {
    if let key = word.key { return command.parameter(named: key) != nil }
    return flag(word) != nil
  }

  /// The flag a word stands for; `force` is one only behind a file.
  private func flag(_ word: CommandLine.Word) -> Parameter? {
    guard !word.isQuoted, let flag = command.parameters.first(where: { $0.kind == .flag && $0.name == word.text }) else { return nil }
    let isBehindFile = command.parameters.contains { $0.kind == .file && entries[$0.name] != nil }
    return flag.name != Parameter.force.name || isBehindFile ? flag : nil
  }

  private mutating func bind(_ parameter: Parameter, _ entry: Entry, at place: Span) throws(Diagnostic) {
    guard entries[parameter.name] == nil else {
      throw Diagnostic(
        .command, "`\(parameter.name)` is given twice", hint: "leave one of them out", source: source, span: place)
    }
    entries[parameter.name] = entry
  }

  private func unknownOption(_ key: String, _ value: String = "", at place: Span) -> Diagnostic {
    let named = command.parameters.filter { $0.form == .option || $0.kind == .flag }.map(\.name)
    let known = command.parameters.filter { $0.form == .option || $0.kind == .flag }
      .map { $0.kind == .flag ? $0.name : "\($0.name)=" }
    let hint: String
    if command.name == "net", source.text(in: span).contains("=>") {
      hint = "the arrow between layers is written `->`: net 2 -> 4 tanh -> 1 sigmoid"
    } else if command.name == "net", let instead = OtherWords.commands[key] {
      hint = instead(value)
    } else if let own = OtherWords.options[key.lowercased()], named.contains(own) {
      let example = command.positionals.first.flatMap { text(of: $0) }.map { "\(command.name) \($0)" } ?? command.name
      hint = "it is called `\(own)=` here: \(example) \(own)=\(value)"
    } else if let nearest = Suggestion.nearest(to: key, in: named + command.inlineKeys.sorted()) {
      hint = "did you mean `\(nearest)=`?" + (known.count > 1 && named.contains(nearest) ? " It takes \(known.joined(separator: " "))" : "")
    } else {
      let takers = session.takers(ofOption: key)
      let own = known.isEmpty ? "usage: \(command.usage)" : "\(takers == nil ? "it" : command.name) takes \(known.joined(separator: " "))"
      hint = (takers.map { $0 + "; " } ?? "") + own
    }
    return Diagnostic(.command, "\(command.name) has no option `\(key)`", hint: hint, source: source, span: place)
  }

  /// A word that nothing is left to take.
  func tooMany(_ word: CommandLine.Word) -> Diagnostic {
    let flags = command.parameters.filter { $0.kind == .flag }.map(\.name)
    let options = command.options.map(\.name)
    let hint: String
    if let line = OtherWords.line(words, ending: word, in: command) {
      hint = line
    } else if let nearest = Suggestion.nearest(to: word.text, in: flags + command.positionals.flatMap(\.choices)) {
      hint = "did you mean `\(nearest)`?"
    } else if let option = options.first(where: { $0 == word.text }) ?? Suggestion.nearest(to: word.text, in: options) {
      hint = "did you mean `\(option)=`?"
    } else if let takers = session.takers(ofOption: word.text) {
      hint = takers
    } else if Double(word.text) != nil, let option = options.first,
      case .words(let words)? = command.positionals.first.flatMap({ entries[$0.name] }),
      words.count == 1, let only = words.first, Double(only.text) != nil || command.positionals[0].choices.contains(only.text.lowercased())
    {
      let kept = only.text == word.text ? "" : only.text + " "
      hint = "a number stands behind an option's name and =: \(command.name) \(kept)\(option)=\(word.text)"
    } else if Double(word.text) != nil, let example = command.examples.compactMap(\.lines.last).first(where: { $0.contains("=") }) {
      hint = "a number stands behind an option's name and =, as in \(example)"
    } else {
      hint = "usage: \(command.usage)"
    }
    let message =
      command.positionals.isEmpty && flags.isEmpty && options.isEmpty
      ? "\(command.name) takes nothing behind it" : "\(command.name) does not know what to do with `\(word.text)`"
    return Diagnostic(.command, message, hint: hint, source: source, span: word.span)
  }

  /// What was given for a parameter, as it was typed.
  private func text(of parameter: Parameter) -> String? {
    guard case .words(let words)? = entries[parameter.name], !words.isEmpty else { return nil }
    return words.map(\.text).joined(separator: " ")
  }

  private func checkRequired() throws(Diagnostic) {
    guard let missing = command.parameters.first(where: { $0.isRequired && entries[$0.name] == nil }) else { return }
    let example = command.examples.first?.lines.last
    throw Diagnostic(
      .command, "\(command.name) needs \(missing.need)", hint: example.map { "for instance: \($0)" } ?? "usage: \(command.usage)",
      source: source, span: span)
  }
}

extension Parameter {
  var choices: [String] {
    if case .choice(let words) = kind { return words }
    if case .words(let words) = candidates { return words.map(\.text) }
    return []
  }

  /// What a missing argument is called in an error: its help, or its name.
  var need: String { help.isEmpty ? "`\(name)`" : help }
}

extension Command {
  /// How it is called as a function: `train(epochs, batch=, until=)`.
  var callUsage: String {
    "\(name)(" + parameters.map { $0.form == .positional ? $0.name : "\($0.name)=" }.joined(separator: ", ") + ")"
  }
}
