import Language
import NeuralNetwork
import Runtime

/// Reads a network spec: `2 -> 4 tanh -> 1 sigmoid`.
///
///     spec   = input { arrow layer } .
///     arrow  = "->" | "→" .
///     input  = size { "x" size } .
///     layer  = [ "dense" ] size [ activation ]
///            | ( "conv" | "upconv" ) size window { ( "stride=" | "pad=" | "dilation=" | "outpad=" ) window } [ activation ]
///            | ( "maxpool" | "avgpool" ) window { ( "stride=" | "pad=" ) window } | "flatten" | "dropout" rate
///            | ( "rnn" size [ "tanh" | "relu" ] | "lstm" size | "gru" size ) [ "all" ] .
///     window = size [ "x" size ] .
package struct SpecificationParser {
  let source: Source
  let number: (String) -> Int?
  private var segments: [Segment] = []

  /// What stands between two arrows.
  struct Segment {
    var tokens: [Token] = []
    /// The arrow before it, to point at when nothing follows.
    var place: Span
    var span: Span { tokens.reduce(tokens.first?.span ?? place) { $0.joined($1.span) } }
  }

  struct Token {
    var key: String?
    var text: String
    var span: Span
  }

  /// - Parameter words: the words of the command that belong to the spec.
  /// - Parameter number: the whole number that a variable of the learner's holds.
  init(_ words: [CommandLine.Word], source: Source, number: @escaping (String) -> Int? = { _ in nil }) {
    self.source = source
    self.number = number
    segments = [Segment(place: words.first?.span ?? Span(0, 0))]
    for word in words {
      if let key = word.key {
        let token = Token(key: key, text: word.text, span: word.keySpan?.joined(word.span) ?? word.span)
        segments[segments.count - 1].tokens.append(token)
      } else {
        let start = word.isQuoted ? word.span.start + 1 : word.span.start
        add(word.text, at: start)
      }
    }
  }

  /// A spec given as a text of its own.
  package init(text: String, number: @escaping (String) -> Int? = { _ in nil }) {
    source = Source(name: "<net>", text: text)
    self.number = number
    segments = [Segment(place: Span(0, 0))]
    add(text, at: 0)
  }

  /// Splits text at blanks and arrows.
  private mutating func add(_ text: String, at start: Int) {
    let bytes = Array(text.utf8)
    var index = 0
    var begin = 0
    func arrowLength(_ at: Int) -> Int {
      if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: ">") { return 2 }
      return at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x86 && bytes[at + 2] == 0x92 ? 3 : 0
    }
    func flush(_ end: Int) {
      guard end > begin else { return }
      let word = String(decoding: bytes[begin..<end], as: UTF8.self)
      let span = Span(start + begin, start + end)
      if let equals = word.firstIndex(of: "="), equals != word.startIndex, !word.hasPrefix("(") {
        segments[segments.count - 1].tokens.append(
          Token(key: String(word[..<equals]), text: String(word[word.index(after: equals)...]), span: span))
      } else {
        let isWord = LayerSpecification.kindNames.contains(word) || SpecificationParser.isActivation(word)
        segments[segments.count - 1].tokens.append(Token(key: nil, text: isWord ? word : number(word).map(String.init) ?? word, span: span))
      }
    }
    while index < bytes.count {
      let arrow = arrowLength(index)
      if arrow > 0 {
        flush(index)
        segments.append(Segment(place: Span(start + index, start + index + arrow)))
        index += arrow
        begin = index
      } else if bytes[index] == 32 || bytes[index] == 9 || bytes[index] == 10 {
        flush(index)
        index += 1
        begin = index
      } else {
        index += 1
      }
    }
    flush(bytes.count)
  }

  func fault(_ message: String, _ span: Span, hint: String? = nil) -> Diagnostic {
    Diagnostic(.command, message, hint: hint, source: source, span: span)
  }

  // MARK: The whole

  /// The spec, its layers checked to fit each other.
  /// - Throws: a diagnostic that points at the faulty word or layer.
  package func specification() throws(Diagnostic) -> NetworkSpecification {
    let input = try inputSizes(segments[0])
    guard segments.count > 1 else {
      throw fault(
        "this network has an input but no layers", segments[0].span,
        hint: "write layers behind it: \(source.text(in: segments[0].span)) -> 1 sigmoid"
          + (input.count == 3 && input[2] < 3
            ? "; sizes of layers stand behind arrows: \(input.map(String.init).joined(separator: " -> "))" : ""))
    }
    var specification = NetworkSpecification(input: input, layers: [])
    for (index, segment) in segments.enumerated().dropFirst() {
      specification.layers.append(try layer(segment, index: index))
      do throws(EngineError) {
        try specification.validate()
      } catch {
        throw fault(error.message, segment.span, hint: error.hint)
      }
    }
    return specification
  }

  /// `2-4-1`, `[2, 4, 1]`, `2 4 tanh 1` or `2 > 4 > 1` with arrows in it; nil for what is no row of sizes and activations.
  static func arrows(_ text: String) -> String? {
    var items: [String] = []
    for word in text.split(whereSeparator: { "-[](),> \t".contains($0) }).map(String.init) {
      if Int(word) != nil {
        items.append(word)
      } else if items.count > 1, SpecificationParser.isActivation(word) {
        items[items.count - 1] += " " + word
      } else {
        return nil
      }
    }
    return items.count > 1 ? items.joined(separator: " -> ") : nil
  }

  /// The whole spec with arrows in it, where no arrow parts it.
  private func arrows(_ segment: Segment) -> String? {
    segments.count == 1 ? SpecificationParser.arrows(source.text(in: segment.span)) : nil
  }

  private func inputSizes(_ segment: Segment) throws(Diagnostic) -> [Int] {
    guard let first = segment.tokens.first else {
      throw fault("the spec begins with the size of the input", segment.place, hint: "for instance: net 2 -> 4 tanh -> 1 sigmoid")
    }
    guard let sizes = SpecificationParser.sizes(first.text), sizes.count <= 3 else {
      if let arrows = arrows(segment) {
        throw fault(
          "`\(source.text(in: segment.span))` is not the size of an input", segment.span, hint: "layers stand behind arrows: net \(arrows)")
      }
      let hint =
        LayerSpecification.kindNames.contains(first.text) || SpecificationParser.isActivation(first.text)
        ? "what comes in stands first, then an arrow: net 2 -> \(source.text(in: segment.span))"
        : "a number such as 2, or 8x8 for images (height x width), or 5x3 for sequences (steps x features)"
      throw fault("`\(first.text)` is not the size of an input", first.span, hint: hint)
    }
    if segment.tokens.count > 1 {
      let second = segment.tokens[1]
      let hint =
        SpecificationParser.isActivation(second.text)
        ? "the input has no activation; give it to a layer: \(first.text) -> 4 \(second.text)"
        : (arrows(segment) ?? plainSizes(segment)).map { "layers stand behind arrows: net \($0)" }
          ?? "write an arrow `->` between the input and the first layer"
      throw fault("the input is one size, and `\(second.text)` stands behind it", second.span, hint: hint)
    }
    if let zero = sizes.first(where: { $0 < 1 }) { throw fault("the size of the input must be at least 1, not \(zero)", first.span) }
    return sizes
  }

  /// `2 -> 4 -> 1` of `2 => 4 => 1`; nil where there is anything but sizes and signs.
  private func plainSizes(_ segment: Segment) -> String? {
    let sizes = segment.tokens.map(\.text).filter { Int($0) != nil }
    let others = segment.tokens.map(\.text).filter { Int($0) == nil }
    guard sizes.count > 1, others.allSatisfy({ $0.allSatisfy { "=>-–—|/\\~:".contains($0) } }) else { return nil }
    return sizes.joined(separator: " -> ")
  }

  // MARK: Layers
  // MARK: Pieces

  /// The tokens of a layer that are still to be read.
  struct Rest {
    var tokens: ArraySlice<Token>
    var last: Span
    init(tokens: ArraySlice<Token>, after place: Span) {
      self.tokens = tokens
      last = place
    }
    mutating func next() -> Token? {
      guard let token = tokens.popFirst() else { return nil }
      last = token.span
      return token
    }
  }

  func size(_ rest: inout Rest, of kind: String, called what: String, example: String) throws(Diagnostic) -> Int {
    guard let token = rest.next() else { throw fault("\(kind) needs its number of \(what)", rest.last, hint: "for instance: \(example)") }
    guard token.key == nil, let value = Int(token.text) else {
      throw fault("`\(token.text)` is not a number of \(what)", token.span, hint: "for instance: \(example)")
    }
    guard value >= 1 else { throw fault("a layer needs at least 1 of its \(what), not \(value)", token.span) }
    return value
  }

  func window(_ rest: inout Rest, kind: String, example: String) throws(Diagnostic) -> (Int, Int) {
    guard let token = rest.next() else { throw fault("\(kind) needs the size of its window", rest.last, hint: "for instance: \(example)") }
    guard token.key == nil, let sizes = SpecificationParser.sizes(token.text), sizes.count <= 2, sizes.allSatisfy({ $0 > 0 }) else {
      throw fault("`\(token.text)` is not a window such as 3x3", token.span, hint: "for instance: \(example)")
    }
    return (sizes[0], sizes[sizes.count - 1])
  }

  func options(_ rest: inout Rest, known: [String], kind: String) throws(Diagnostic) -> [String: Pair] {
    var options: [String: Pair] = [:]
    var others: [Token] = []
    while let token = rest.next() {
      guard let key = token.key else {
        others.append(token)
        continue
      }
      guard known.contains(key) else {
        let near = Suggestion.nearest(to: key, in: known).map { "did you mean `\($0)=`? " } ?? ""
        throw fault("\(kind) has no option `\(key)`", token.span, hint: near + "It takes \(known.map { $0 + "=" }.joined(separator: " "))")
      }
      guard let sizes = SpecificationParser.sizes(token.text), sizes.count <= 2 else {
        throw fault(
          "`\(key)` is a whole number, or two of them as in 2x1, and `\(token.text)` is not", token.span,
          hint: "the first is for rows, the second for columns")
      }
      let least = key == "pad" || key == "outpad" ? 0 : 1
      if let small = sizes.first(where: { $0 < least }) { throw fault("`\(key)` must be at least \(least), not \(small)", token.span) }
      guard options[key] == nil else { throw fault("`\(key)` is given twice", token.span) }
      options[key] = Pair(sizes[0], sizes[sizes.count - 1])
    }
    rest = Rest(tokens: others[...], after: rest.last)
    return options
  }

  func activation(_ rest: inout Rest, hasOptions: Bool = false) throws(Diagnostic) -> Activation {
    guard let token = rest.next() else { return .identity }
    if let key = token.key {
      throw fault(
        "a dense layer has no option `\(key)`", token.span,
        hint: "init= and seed= are for the whole network; stride=, pad= and dilation= for conv and upconv")
    }
    var name = token.text
    var number: Double?
    if let open = name.firstIndex(of: "("), name.hasSuffix(")") {
      let inside = String(name[name.index(after: open)...].dropLast())
      guard !inside.isEmpty else {
        let bare = String(name[..<open])
        throw fault("`\(name)` has brackets with nothing in them", token.span, hint: "write `\(bare.lowercased())` without them")
      }
      guard let value = Double(inside) else {
        throw fault("`\(inside)` in the brackets is not a number", token.span, hint: "leaky_relu(0.01), elu(1)")
      }
      number = value
      name = String(name[..<open])
    }
    let activation: Activation
    do throws(EngineError) {
      activation = try Activation(name: name, parameter: number)
    } catch {
      let names = ActivationDescription.all.map(\.name)
      if names.contains(name) { throw fault(error.message, token.span, hint: error.hint) }
      if Int(name) != nil || LayerSpecification.kindNames.contains(name) {
        throw fault(
          "an arrow `->` is missing before `\(name)`", token.span, hint: "layers are separated by arrows: 2 -> 4 tanh -> 1 sigmoid")
      }
      let hint =
        ForeignNames.activations[name.lowercased()].map { "it is called `\($0)` here" }
        ?? ForeignNames.nearestActivations[name.lowercased()].map { "the nearest one here is `\($0)`" }
        ?? Suggestion.hint(for: name, among: names)
      throw fault("there is no activation `\(name)`", token.span, hint: hint)
    }
    try end(rest, kind: "a layer with an activation")
    return activation
  }

  func end(_ rest: Rest, kind: String) throws(Diagnostic) {
    guard let token = rest.tokens.first else { return }
    if token.key == nil, Int(token.text) != nil || LayerSpecification.kindNames.contains(token.text) {
      throw fault(
        "an arrow `->` is missing before `\(token.text)`", token.span, hint: "layers are separated by arrows: 2 -> 4 tanh -> 1 sigmoid")
    }
    let hint = SpecificationParser.isActivation(token.text) ? "one activation a layer is enough" : nil
    throw fault("\(kind) takes nothing more, and here stands `\(source.text(in: token.span))`", token.span, hint: hint)
  }

  static func isActivation(_ word: String) -> Bool {
    let name = word.prefix { $0 != "(" }
    return ActivationDescription.all.contains { $0.name == name }
  }

  /// `8`, `8x8`, `8×8×1`; nil when it is none of these.
  private static func sizes(_ text: String) -> [Int]? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "X" || $0 == "×" }.map { Int($0) }
    let sizes = parts.compactMap { $0 }
    return sizes.count == parts.count && !sizes.isEmpty ? sizes : nil
  }
}
