/// What people put around a number that they give as an answer: `I think it is about 0.5.`
enum AnswerWording {
  /// Words in front of it, in any order.
  private static let leads: Set<String> = [
    "the", "answer", "result", "value", "number", "is", "it", "it's", "its", "that", "that's", "this", "makes", "i", "i'd", "think",
    "guess",
    "get", "got", "say", "believe", "about", "around", "approximately", "approx", "approx.", "roughly", "exactly", "precisely", "nearly",
    "almost", "near", "ca", "ca.", "c.", "cca", "circa", "some", "maybe", "perhaps", "probably", "just", "only", "so", "then", "be", "must",
    "should", "would", "will", "equals", "equal", "to", "by", "of", "still",
  ]
  /// Words at the beginning of a sentence that tell no answer from another.
  private static let subjects: Set<String> = [
    "he", "she", "they", "we", "you", "there", "goes", "go", "gets", "becomes", "become", "comes", "does", "do", "are", "was", "were", "an",
    "a",
    "because", "as", "each", "loss", "gradient", "network", "ends", "end", "moves", "move", "first", "at", "near", "on", "in", "with",
  ]

  /// Whether a word at the beginning of an answer leaves open which one it is.
  static func saysNothing(_ word: String) -> Bool {
    leads.contains(word) || subjects.contains(word)
  }

  private static let leadingPhrases = ["close to ", "more or less ", "a total of ", "in all ", "something like ", "ca.", "c."]
  private static let tails = [
    " or so", " or thereabouts", " i think", " i guess", " i believe", " i'd say", " in all", " in total", " altogether", " more or less",
    " at a guess", "-ish", "ish",
  ]
  private static let wrappings = [("**", "**"), ("`", "`"), ("$", "$"), ("“", "”"), ("„", "“"), ("‘", "’"), ("\"", "\""), ("'", "'")]

  /// Numbers as sentences have them, −0.5 as in a formula; in code and in reports they stay as Python writes them.
  static func inSentence(_ numbers: String) -> String {
    var result = ""
    for (index, character) in numbers.enumerated() {
      let next = numbers.dropFirst(index + 1).first
      let isSign =
        character == "-" && (next?.isNumber == true || next == "." || next == "i") && result.last.map { " [(,".contains($0) } ?? true
      result.append(isSign ? "−" : character)
    }
    return result
  }

  /// The number alone, as far as such words, marks and quotes go.
  static func bare(_ line: String) -> String {
    var text = line.trimmingBlanks()
    while true {
      let shorter = onceBarer(text)
      if shorter.isEmpty || shorter == text { return text }
      text = shorter
    }
  }

  private static func onceBarer(_ text: String) -> String {
    let lowered = text.lowercased()
    for (open, close) in wrappings
    where text.count > open.count + close.count && text.hasPrefix(open) && text.hasSuffix(close)
      && text.dropFirst(open.count).first?.isLetter == false
    {
      return String(text.dropFirst(open.count).dropLast(close.count)).trimmingBlanks()
    }
    if let last = text.last, ".!?;,:…".contains(last) { return String(text.dropLast()).trimmingBlanks() }
    if let first = text.first, "=≈≃≅~∼…:".contains(first) { return String(text.dropFirst()).trimmingBlanks() }
    // `0.5 (rounded)`
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex,
      text[text.index(after: open)...].dropLast().allSatisfy({ $0.isLetter || $0 == " " }), text[text.index(before: open)] == " ",
      text[open...].count > 4
    {
      return String(text[..<open]).trimmingBlanks()
    }
    for tail in tails
    where lowered.hasSuffix(tail) && lowered.dropLast(tail.count).last.map({ $0.isNumber || ",%½¼¾".contains($0) }) ?? false {
      return String(text.dropLast(tail.count)).trimmingBlanks()
    }
    for phrase in leadingPhrases where lowered.hasPrefix(phrase) {
      let rest = text.dropFirst(phrase.count)
      if phrase.hasSuffix(" ") || rest.first?.isNumber == true { return String(rest).trimmingBlanks() }
    }
    let word = lowered.prefix { !$0.isWhitespace && $0 != ":" && $0 != "=" }
    let rest = String(text.dropFirst(word.count)).trimmingBlanks()
    // `i = 3` sets a variable.
    if leads.contains(String(word)), let next = rest.first,
      !"=*/<>%[".contains(next) || word.count > 3 && next == "=" && !rest.hasPrefix("==")
    {
      return rest
    }
    return text
  }
}
