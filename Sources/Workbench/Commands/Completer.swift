import Files
import Language
import NeuralNetwork
import Runtime

/// Says how the word at the cursor could go on: commands, options and their values, names of the language and of the session.
struct Completer {
  let session: Session

  init(_ session: Session) { self.session = session }

  /// - Parameter cursor: a byte offset of the text; what stands behind it is left as it is.
  func completions(for text: String, cursor: Int) -> [Completion] {
    let bytes = Array(text.utf8)
    let end = min(max(cursor, 0), bytes.count)
    let scan = LineScan(bytes, end: end)
    guard !scan.isInComment else { return [] }
    if !scan.isInString, let indices = subscripts(bytes, end: end) { return indices }
    let line = CommandScan(bytes, from: scan.statementStart, to: end)
    if let name = line.name, let command = session.commands[name], line.isBehindName, line.isForced || !session.evaluator.isVariable(name),
      scan.statementStart == scan.lineStart || !scan.isInBracketAtStart
    {
      return arguments(of: command, line, bytes: bytes, end: end)
    }
    if scan.isInString { return [] }
    let word = trailingName(bytes, from: scan.statementStart, to: end)
    if line.isInName {
      let start = line.nameStart
      // What the learner made and sees comes first, then the words of the lesson she is in.
      var all = line.isForced ? [] : values()
      all += session.helpPreface == nil ? [] : commands(of: .lessons)
      all += commands()
      if !line.isForced { all += names(includesKeywords: true) }
      return matching(all, bytes, start..<end)
    }
    return expression(word, bytes: bytes, end: end)
  }

  // MARK: Expressions

  /// The dotted name that ends at the cursor.
  private func trailingName(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var begin = end
    while begin > start, LineScan.isNameByte(bytes[begin - 1]) || bytes[begin - 1] == UInt8(ascii: ".") { begin -= 1 }
    return begin..<end
  }

  private func expression(_ word: Range<Int>, bytes: [UInt8], end: Int) -> [Completion] {
    let text = String(decoding: bytes[word], as: UTF8.self)
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return text.first.map { $0.isNumber } ?? false ? [] : matching(names(includesKeywords: true), bytes, word)
    }
    let owner = String(text[..<dot])
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: dot) + 1
    return matching(members(of: owner), bytes, (word.lowerBound + offset)..<end)
  }

  /// What may stand behind a dot.
  private func members(of owner: String) -> [Completion] {
    if case .module(let module)? = session.evaluator.value(of: owner) { return members(of: module) }
    let modules = [
      "np": "numpy", "numpy": "numpy", "np.random": "numpy.random", "np.linalg": "numpy.linalg", "math": "math", "random": "random",
    ]
    if !session.evaluator.isVariable(owner), let name = modules[owner] {
      if let module = try? session.evaluator.module(name) { return members(of: module) }
      return FunctionTable.all.filter { $0.module == owner }.map { Completion($0.name, description: $0.summary) }
    }
    guard !owner.isEmpty, !owner.contains(".") else { return [] }
    guard let value = session.evaluator.value(of: owner) ?? session.listedValue(owner) else { return [] }
    if case .report(let report) = value {
      return report.attributes.map { Completion($0.name, description: session.shortText(of: $0.value)) }
    }
    var result: [Completion] = []
    switch value {
    case .array:
      result += [
        ("T", "transposed"), ("shape", "sizes along the axes"), ("ndim", "how many axes"), ("size", "how many elements"),
        ("dtype", "the type of the elements"),
      ]
      .map { Completion($0.0, description: $0.1) }
    case .variable:
      result += [("data", "the plain value"), ("grad", "the gradient so far"), ("T", "transposed"), ("shape", "sizes along the axes")]
        .map { Completion($0.0, description: $0.1) }
    default: break
    }
    let table = Methods.table(for: value)
    result += (table?.functions.values.sorted { $0.name < $1.name } ?? []).map { Completion($0.name, description: $0.summary) }
    return result
  }

  private func members(of module: ModuleObject) -> [Completion] {
    module.members.keys.sorted().filter { !$0.hasPrefix("_") }.map { name in
      switch module.members[name] {
      case .builtin(let function)?: Completion(name, description: function.summary)
      case .module?: Completion(name, description: "module", endsWord: false)
      case .type?: Completion(name, description: "type")
      case let value?: Completion(name, description: session.shortText(of: value))
      case nil: Completion(name)
      }
    }
  }

  private func names(includesKeywords: Bool) -> [Completion] {
    var result = values()
    if session.workbench.network != nil {
      // `loss` and `step` come with the commands and functions below.
      result += Condition.runNumbers.filter { FunctionTable.function(named: $0.name) == nil && session.commands[$0.name] == nil }
        .map { Completion($0.name, description: $0.meaning) }
    }
    result += FunctionTable.globalNames.map { Completion($0, description: FunctionTable.function(named: $0)?.summary ?? "") }
    if includesKeywords { result += ReservedWords.all.map { Completion($0) } + [Completion("np.", description: "NumPy", endsWord: false)] }
    return result
  }

  /// Variables and live names, with shapes.
  private func values() -> [Completion] {
    session.variableRows().map { row in
      Completion(row.name, description: row.value.isEmpty ? row.kind : "\(row.kind) \(row.value)")
    }
  }

  private func commands(of group: Command.Group) -> [Completion] {
    session.commands.commands.filter { $0.group == group }.map { Completion($0.name, description: $0.summary) }
  }

  private func commands() -> [Completion] { session.commands.commands.map { Completion($0.name, description: $0.summary) } }

  // MARK: Commands

  private func arguments(of command: Command, _ line: CommandScan, bytes: [UInt8], end: Int) -> [Completion] {
    let word = line.currentWord
    let text = String(decoding: bytes[word], as: UTF8.self)
    if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")), !text.hasPrefix("[") {
      let key = String(text[..<equals])
      if let option = command.parameter(named: key) {
        var start = word.lowerBound + text.utf8.distance(from: text.utf8.startIndex, to: equals) + 1
        if start < end, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") { start += 1 }
        return values(of: option, bytes: bytes, range: start..<end)
      }
    }
    var given: Set<String> = []
    for other in line.finishedWords {
      let written = String(decoding: bytes[other], as: UTF8.self)
      if let equals = written.firstIndex(of: "=") { given.insert(String(written[..<equals])) } else { given.insert(written) }
    }
    var result: [Completion] = []
    let isPlain = { (parameter: Parameter) in parameter.form == .positional && parameter.kind != .flag }
    let positionals = command.parameters.filter(isPlain)
    let flags = command.parameters.filter { $0.kind == .flag }
    let place = line.finishedWords.count { other in
      let written = String(decoding: bytes[other], as: UTF8.self)
      return !flags.contains { $0.name == written }
        && !(written.contains("=") && command.options.contains { written.hasPrefix($0.name + "=") })
    }
    let current =
      place < positionals.count
      ? positionals[place] : positionals.last.flatMap { $0.isRepeated || $0.kind == .expression || $0.kind == .text ? $0 : nil }
    if let current {
      if current.name == "what", command.name == "plot", let first = line.finishedWords.first {
        result += matching(plotArguments(String(decoding: bytes[first], as: UTF8.self)), bytes, word)
      } else if case .specification = current.candidates {
        result += matching(specification(line, bytes), bytes, word)
      } else {
        result += values(of: current, bytes: bytes, range: word)
      }
    }
    let rest =
      command.options.filter { !given.contains($0.name) }.map { Completion($0.name + "=", description: $0.help, endsWord: false) }
      + flags.filter { !given.contains($0.name) }.map { Completion($0.name, description: $0.help) }
    return result + matching(rest, bytes, word)
  }

  private func plotArguments(_ topic: String) -> [Completion] {
    switch topic {
    case "activation": ActivationDescription.all.map { Completion($0.name, description: $0.summary) }
    case "surface": parameterPlaces()
    default: []
    }
  }

  private func parameterPlaces() -> [Completion] {
    guard let network = session.workbench.network else { return [] }
    return network.parameterNames.compactMap { name in
      network.parameter(name).map { Completion("\(name)[", description: "shape \(Shape.text($0.shape))", endsWord: false) }
    }
  }

  /// Behind an arrow a layer, behind a layer's size an activation.
  private func specification(_ line: CommandScan, _ bytes: [UInt8]) -> [Completion] {
    let words = line.finishedWords.map { String(decoding: bytes[$0], as: UTF8.self) }
    let segment = words.reversed().prefix { $0 != "->" && $0 != "→" }.reversed()
    if words.isEmpty { return [Completion("none", description: "removes the network")] }
    if segment.isEmpty {
      return LayerSpecification.kindNames.map { Completion($0) }
    }
    let arrow = Completion("->", description: "the next layer")
    if words.count == segment.count { return [arrow] }
    let activations = ActivationDescription.all.map { Completion($0.name, description: $0.summary) }
    switch segment.first ?? "" {
    case "conv", "upconv":
      return segment.count < 3 ? [] : ["stride=", "pad=", "dilation="].map { Completion($0, endsWord: false) } + activations + [arrow]
    case "maxpool", "avgpool": return segment.count < 2 ? [] : ["stride=", "pad="].map { Completion($0, endsWord: false) } + [arrow]
    case "rnn":
      return segment.count < 2
        ? [] : [Completion("tanh"), Completion("relu"), Completion("all", description: "keeps the whole sequence"), arrow]
    case "lstm", "gru": return segment.count < 2 ? [] : [Completion("all", description: "keeps the whole sequence"), arrow]
    case "flatten", "dropout": return [arrow]
    case "dense": return segment.count < 2 ? [] : segment.count == 2 ? activations + [arrow] : [arrow]
    default: return segment.count == 1 ? activations + [arrow] : [arrow]
    }
  }

  private func values(of parameter: Parameter, bytes: [UInt8], range: Range<Int>) -> [Completion] {
    var result: [Completion] = []
    switch parameter.candidates {
    case .none, .specification: break
    case .words(let words): result += matching(words.map { Completion($0.text, description: $0.description) }, bytes, range)
    case .files: result += files(bytes, range)
    case .values: return expression(trailingName(bytes, from: range.lowerBound, to: range.upperBound), bytes: bytes, end: range.upperBound)
    case .parameters: result += matching(parameterPlaces(), bytes, range)
    case .layers:
      let layers = session.workbench.network?.layers.filter { $0.parameterCount > 0 } ?? []
      result += matching(
        [Completion("all")] + layers.map { Completion(String($0.index), description: $0.specification.text) }, bytes, range)
    case .topics: result += matching(HelpTopics(session).completions, bytes, range)
    case .custom(let make):
      result += matching(make(session), bytes, range)
      if parameter.name == "name" { result += files(bytes, range, ending: ".csv") }
    }
    switch parameter.kind {
    case .choice(let words) where result.isEmpty: result += matching(words.map { Completion($0) }, bytes, range)
    case .condition:
      let word = trailingName(bytes, from: range.lowerBound, to: range.upperBound)
      result += matching(Condition.runNumbers.map { Completion($0.name, description: $0.meaning) }, bytes, word)
      result += expression(word, bytes: bytes, end: range.upperBound)
    case .file where result.isEmpty: result += files(bytes, range)
    default: break
    }
    return result
  }

  /// Names in the folder that the word begins with.
  private func files(_ bytes: [UInt8], _ range: Range<Int>, ending: String = "") -> [Completion] {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let cut = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let folder = String(text[..<cut])
    guard let path = try? session.files.resolved(folder.isEmpty ? "." : folder, toWrite: false) else { return [] }
    let start = range.lowerBound + folder.utf8.count
    let names = Folder.names(in: path).filter { !$0.hasPrefix(".") && ($0.hasSuffix("/") || $0.hasSuffix(ending)) && !$0.contains(" ") }
    return matching(
      names.map { Completion($0, description: $0.hasSuffix("/") ? "folder" : "", endsWord: !$0.hasSuffix("/")) }, bytes,
      start..<range.upperBound)
  }

  /// The candidates that the bytes in a range begin, each once.
  func matching(_ candidates: [Completion], _ bytes: [UInt8], _ range: Range<Int>) -> [Completion] {
    let prefix = bytes[range]
    var seen: Set<String> = []
    return candidates.compactMap { candidate in
      guard candidate.text.utf8.starts(with: prefix), seen.insert(candidate.text).inserted else { return nil }
      var completion = candidate
      completion.replacing = range
      return completion
    }
  }
}
