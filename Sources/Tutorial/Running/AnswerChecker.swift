import Glibc
import Markup

/// Judges answers, and says of a wrong one what is known about the mistake without giving the answer away.
public enum AnswerChecker {
  public enum Verdict: Sendable, Equatable {
    case right
    /// What is known about the mistake, as Markdown.
    case wrong(String)
  }

  // MARK: Choices

  /// The letter of a choice: a, b, c …
  public static func letter(_ index: Int) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    return index < letters.count ? String(letters[letters.index(letters.startIndex, offsetBy: index)]) : "\(index + 1)"
  }

  /// Which choice an answer means: its letter (`b`, `b)`, `B.`), its words, with or without an article, or words that stand in it alone.
  /// - Parameter byOneWord: whether one word does that only one choice has; it might else be a name of the session's.
  public static func choice(_ answer: String, among choices: [Question.Choice], byOneWord: Bool = false) -> Int? {
    let word = words(of: answer)
    guard !word.isEmpty else { return nil }
    var bare = AnswerWording.bare(answer).lowercased()
    for lead in ["option ", "answer ", "choice "] where bare.hasPrefix(lead) { bare = String(bare.dropFirst(lead.count)) }
    if bare.hasPrefix("(") { bare.removeFirst() }
    while let last = bare.last, last == ")" || last == "." || last == ":" { bare.removeLast() }
    if bare.count == 3, let quote = bare.first, "'\"‘“".contains(quote) { bare = String(bare.dropFirst().dropLast()) }
    if let index = choices.indices.first(where: { letter($0) == bare }) { return index }
    // The letter and what stands behind it: `b) down`, `b, because it falls`.
    let behind = [") ", ": ", " because ", ", because "]
    if let index = choices.indices.first(where: { index in behind.contains { (bare + " ").hasPrefix(letter(index) + $0) } }) {
      return index
    }
    let texts = choices.map { words(of: $0.text) }
    if let index = texts.firstIndex(of: word) { return index }
    if let index = texts.firstIndex(where: { withoutArticle($0) == withoutArticle(word) }) { return index }
    // A yes or a no is an answer, whatever else is said.
    if ["yes", "no"].contains(word[0]), case let beginning = texts.indices.filter({ texts[$0].first == word[0] }), beginning.count == 1 {
      return beginning[0]
    }
    if ChoiceWords.denies(answer), word[0] != "yes", case let noes = texts.indices.filter({ texts[$0].first == "no" }), noes.count == 1,
      texts.contains(where: { $0.first == "yes" })
    {
      return noes[0]
    }
    // One word may be a name of the session's; two words in a row are an answer, and so is what they say: `it grows` is `grows`.
    return choice(
      saying: answer, among: choices.map(\.text), isWhole: max(word.count, ChoiceWords.content(of: answer).count) < 2 && !byOneWord)
  }

  /// The only choice in which what an answer says is said too.
  /// - Parameter isWhole: whether it has to be all that the choice says.
  private static func choice(saying answer: String, among texts: [String], isWhole: Bool) -> Int? {
    let texts = texts.map { ChoiceWords.content(of: $0) }
    let (said, core) = (ChoiceWords.content(of: answer), ChoiceWords.content(of: answer, isCore: true))
    if isWhole { return said.isEmpty ? nil : texts.firstIndex(of: said) }
    for part in [said, core] where !part.isEmpty {
      let holding = texts.indices.filter { contains(texts[$0], part) }
      if holding.count == 1 { return holding[0] }
    }
    // Numbers count by their order, words do not.
    let words = Set(core.filter { !AnswerWording.saysNothing($0) })
    guard !words.isEmpty, !words.contains(where: { $0.first?.isNumber ?? false }) else { return nil }
    let holding = texts.indices.filter { words.isSubset(of: texts[$0]) }
    return holding.count == 1 ? holding[0] : nil
  }

  /// The same for a whole line that the learner has typed, where no name of the session's is among its words.
  static func choice(typed line: String, among choices: [Question.Choice]) -> Int? {
    choice(line, among: choices) ?? (isWords(line) ? choice(line, among: choices, byOneWord: true) : nil)
  }

  /// Whether a line is made of words alone, as an answer is and an expression of the language is not: `c`, `twelve`, `it grows.`
  static func isWords(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && text.allSatisfy { $0.isLetter || $0.isWhitespace || ".,:;!?'’)".contains($0) }
  }

  private static func contains(_ text: [String], _ part: [String]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { Array(text[$0..<($0 + part.count)]) == part }
  }

  /// The words of a text in small letters, without Markdown's marks and without punctuation around them.
  static func words(of text: String) -> [String] {
    let marks: Set<Character> = ["`", "*", ",", ";", "\"", "“", "”", "!", "?"]
    let plain = text.lowercased().map { marks.contains($0) ? " " : $0 == "=" ? " is " : $0 == "−" ? "-" : String($0) }.joined()
    return plain.split(whereSeparator: \.isWhitespace).map { word in
      var word = word
      while word.count > 1, let last = word.last, last == "." || last == ":" { word.removeLast() }
      return String(word)
    }
  }

  // MARK: Texts

  /// Whether an answer in words is one of those accepted, whatever its case, blanks, quotes and article.
  public static func isText(_ answer: String, among accepted: [String]) -> Bool {
    let given = withoutArticle(words(of: answer.filter { $0 != "'" }))
    return !given.isEmpty && accepted.contains { withoutArticle(words(of: $0.filter { $0 != "'" })) == given }
  }

  private static func withoutArticle(_ words: [String]) -> [String] {
    words.count > 1 && ["a", "an", "the"].contains(words[0]) ? Array(words.dropFirst()) : words
  }

  // MARK: Numbers

  /// The number an answer is, written as people do: `0.57`, `0,57`, `-3`, `57%`, `½`, `1e-3`, `+2`, `1,000`, `12 parameters`; nil for
  /// anything else.
  public static func number(_ answer: String) -> Double? {
    var text = answer.trimmingBlanks()
    for word in ["percent", "per cent", "pct"] where text.lowercased().hasSuffix(word) { text = String(text.dropLast(word.count)) + "%" }
    text = withoutUnit(text)
    var factor = 1.0
    if text.hasSuffix("%") {
      text = String(text.dropLast()).trimmingBlanks()
      factor = 0.01
    }
    if let first = text.first, "−–—".contains(first) { text = "-" + text.dropFirst() }
    for (sign, value) in [("minus ", "-"), ("negative ", "-"), ("plus ", "")] where text.lowercased().hasPrefix(sign) {
      text = value + text.dropFirst(sign.count)
    }
    guard let first = text.first, first.isNumber || "+-.".contains(first) else { return nil }
    if let last = text.unicodeScalars.last, let part = last.properties.numericValue, part != part.rounded() {
      let sign = ["": 1.0, "+": 1, "-": -1][String(text.dropLast())]
      return sign.map { $0 * part * factor }
    }
    text = withoutGaps(text)
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let isThousands = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 } && !["0", "-0"].contains(groups[0])
    // One comma that parts no thousands is a decimal comma.
    if isThousands { text = groups.joined() } else if groups.count == 2, !text.contains(".") { text = groups.joined(separator: ".") }
    text = String(text.filter { $0 != "_" })
    guard text.allSatisfy({ $0.isNumber || "+-.eE".contains($0) }), let number = Double(text), number.isFinite else { return nil }
    return number * factor
  }

  /// `1 234 567` and `1'234'567` without the gaps between thousands.
  private static func withoutGaps(_ text: String) -> String {
    let groups = text.split(omittingEmptySubsequences: false) { " '’\u{A0}\u{202F}".contains($0) }
    guard groups.count > 1, !["0", "-0"].contains(groups[0]), (1...4).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." && $0 != "," }.count == 3 })
    else { return text }
    return groups.joined()
  }

  /// The text up to words of letters at its end: `12 parameters`, `200/10 * 20 steps`.
  static func withoutUnit(_ text: String) -> String {
    var parts = text.split(whereSeparator: \.isWhitespace)
    let count = parts.count
    while parts.count > 1, let last = parts.last, last.count > 1, last.allSatisfy(\.isLetter) { parts.removeLast() }
    let rest = parts.joined(separator: " ")
    let isOfFigures = rest.contains(where: \.isNumber) && rest.allSatisfy { !$0.isLetter || $0 == "e" || $0 == "E" }
    return parts.count < count && isOfFigures ? rest : text
  }

  /// Whether a number is near enough to the one expected.
  public static func isNear(_ given: Double, _ expected: Double, _ tolerance: Question.Tolerance) -> Bool {
    guard given.isFinite, expected.isFinite else { return given == expected }
    // A hair more than asked, for decimal fractions that doubles cannot hold.
    let slack = 1e-9 * max(abs(expected), 1e-9)
    return abs(given - expected) <= allowance(expected, tolerance) + slack
  }

  private static func allowance(_ expected: Double, _ tolerance: Question.Tolerance) -> Double {
    switch tolerance {
    case .relative(let part): return abs(expected) * part
    case .absolute(let distance): return distance
    case .decimals(let count): return pow(10, -Double(count)) / 2
    case .standard:
      if expected == expected.rounded() { return expected == 0 ? 1e-12 : 0 }
      // One unit in the third significant digit.
      return pow(10, floor(log10(abs(expected))) - 2)
    }
  }

  /// Judges a number.
  public static func judge(_ given: Double, expected: Double, tolerance: Question.Tolerance) -> Verdict {
    isNear(given, expected, tolerance) ? .right : .wrong(mistake(given, expected, tolerance))
  }

  /// What is known about a wrong number, the most telling first.
  private static func mistake(_ given: Double, _ expected: Double, _ tolerance: Question.Tolerance) -> String {
    guard given.isFinite else { return "That is not a finite number, and the answer is one." }
    if expected == 0 { return given > 0 ? "That is too large." : "That is too small." }
    if given == 0 { return "It is not zero." }
    if isNear(-given, expected, tolerance) { return "The size is right; look at the sign." }
    for power in [1, 2, 3, -1, -2, -3] {
      let factor = pow(10, Double(power))
      guard isNear(given * factor, expected, tolerance), isDecimalSlip(given, expected) else { continue }
      let times = text(pow(10, Double(abs(power))))
      return "The digits are right, but the answer is \(times) times \(power > 0 ? "larger" : "smaller"): look at the decimal point."
    }
    if isNear(given * 2, expected, tolerance) { return "That is half of it: a factor of 2 is missing." }
    if isNear(given / 2, expected, tolerance) { return "That is twice as much: a factor of 2 is too many." }
    if expected != 1, isNear(1 / given, expected, tolerance) { return "That is one over the answer: it stands upside down." }
    if expected > 0, expected < 1, given > 0, given < 1, isNear(1 - given, expected, tolerance) {
      return "That is what is missing to 1: the answer is the other part."
    }
    return distance(given, expected, tolerance)
  }

  /// Whether a number can be the answer's digits with the point elsewhere. 1, 10 and 100 say a size; their digits are those of no
  /// answer but 0.1, 0.01 and so on.
  private static func isDecimalSlip(_ given: Double, _ expected: Double) -> Bool {
    func isPowerOfTen(_ number: Double) -> Bool { abs(number - pow(10, log10(number).rounded())) <= 1e-9 * number }
    return abs(given) < 1 || !isPowerOfTen(abs(given)) || isPowerOfTen(abs(expected))
  }

  /// How far off a number is, and in which direction.
  private static func distance(_ given: Double, _ expected: Double, _ tolerance: Question.Tolerance) -> String {
    let ratio = given / expected
    if ratio < 0 { return expected > 0 ? "The answer is positive." : "The answer is negative." }
    let side = given > expected ? "too large" : "too small"
    let error = abs(ratio - 1)
    if error < 0.1 || abs(given - expected) <= 5 * allowance(expected, tolerance) {
      switch tolerance {
      case .standard where expected == expected.rounded(): return "Close, a little \(side): the answer is a whole number."
      case .standard: return "Close, a little \(side): three digits have to be right."
      case .relative(let part): return "Close, a little \(side): it should be within \(text(part * 100)) %."
      case .absolute(0) where expected == expected.rounded() && given != given.rounded():
        return "Close, a little \(side): the answer is a whole number."
      case .absolute(0): return "Close, a little \(side), and this one has to be exact."
      case .absolute(let distance): return "Close, a little \(side): it should be within \(text(distance))."
      case .decimals(let count): return "Close, a little \(side): \(count) decimals have to be right."
      }
    }
    if ratio >= 10 { return "That is far too large: more than ten times the answer." }
    if ratio <= 0.1 { return "That is far too small: less than a tenth of the answer." }
    return "That is \(side)."
  }

  static func text(_ number: Double) -> String { AnswerWording.inSentence(NumberText.text(number, precision: 6)) }
}
