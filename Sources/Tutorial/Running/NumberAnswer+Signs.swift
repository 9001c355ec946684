// What mathematicians write, as the language writes it.
extension NumberAnswer {
  /// An answer as the language writes it, and the remarks on what was changed.
  static func rewritten(_ text: String) -> (text: String, remark: String?) {
    var result = ""
    var remarks: [String] = []
    var rest = Substring(withoutGaps(inSigns(text)))
    while let character = rest.first {
      let raised = rest.prefix { superscripts[$0] != nil }
      rest = rest.dropFirst(max(raised.count, 1))
      let next = rest.first { $0 != " " }
      let last = result.last { $0 != " " }
      let isBehindNumber = last.map { $0.isNumber } == true && !endsInName(result)
      switch character {
      case _ where !raised.isEmpty: result += "**(" + String(raised.compactMap { superscripts[$0] }) + ")"
      case "−", "–", "—": result.append("-")
      case "·", "×": result.append("*")
      case "÷": result.append("/")
      case "x" where (isBehindNumber || last == ")") && next.map({ $0.isNumber || "(-−.".contains($0) }) == true && !result.hasSuffix("0"):
        result.append("*")
      case "x" where result.hasSuffix("0") && (result == "0" ? false : isBehindNumber) && next?.isNumber == true: result.append("*")
      case ":" where isBehindNumber && next?.isNumber == true: result.append("/")
      case "⌊": result += "np.floor("
      case "⌈": result += "np.ceil("
      case "⌋", "⌉": result.append(")")
      case _ where character.isFraction:
        result += (isBehindNumber ? "*" : "") + "(\(character.unicodeScalars.first?.properties.numericValue ?? 0))"
        if next == "(" { result.append("*") }
      case "σ" where next == "(": result += "sigmoid"
      case "√": result += next == "(" ? "np.sqrt" : "np.sqrt "
      // `0.5 (1 − h²)`
      case "(" where isBehindNumber: result += "*("
      case "^":
        result += "**"
        if !remarks.contains("`^` as `**`") { remarks.append("`^` as `**`") }
      default: result.append(character)
      }
    }
    result = mixed(result)
    if let natural = replacing("ln", by: "np.log", in: result) {
      result = natural
      remarks.append("`ln` as `np.log`")
    }
    // What no line of the language is: a function's name and a number.
    for name in ["np.sqrt", "sqrt", "tanh", "exp", "log", "sigmoid"] {
      if let found = replacing(name, by: name, in: result) { result = found }
    }
    return (result, remarks.isEmpty ? nil : "Read " + remarks.joined(separator: " and ") + ".")
  }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
  ]

  /// Whether the digits at a text's end belong to a name: `log10`.
  private static func endsInName(_ text: String) -> Bool {
    let digits = text.reversed().drop { $0 == " " }.drop { $0.isNumber || $0 == "." }
    return digits.first.map { $0.isLetter || $0 == "_" } ?? false
  }

  /// `ln(2)`, `ln 2` and `ln2` with the function's name in the language; nil where the word is not there.
  private static func replacing(_ word: String, by name: String, in text: String) -> String? {
    var result = ""
    var rest = Substring(text)
    var isFound = false
    while let range = rest.firstRange(of: word) {
      let (before, behind) = (rest[..<range.lowerBound], rest[range.upperBound...])
      result += before
      rest = behind
      let operand = behind.drop { $0 == " " }
      let number = operand.prefix { $0.isNumber || $0 == "." }
      let isGlued = operand.startIndex == behind.startIndex
      guard !(result.last.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." } ?? false),
        operand.first == "(" || !number.isEmpty, word == "ln" || operand.first == "(" || !isGlued
      else {
        result += word
        continue
      }
      isFound = true
      result += number.isEmpty ? name : "\(name)(\(number))"
      rest = number.isEmpty ? operand : operand[number.endIndex...]
    }
    return isFound ? result + rest : nil
  }

  /// `1 3/5` is a sum.
  private static func mixed(_ text: String) -> String {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].drop(while: { $0 == "-" }).allSatisfy(\.isNumber),
      case let fraction = parts[1].split(separator: "/"), fraction.count == 2, fraction.allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return text }
    return parts[0].hasPrefix("-") ? "\(parts[0])-\(parts[1])" : "\(parts[0])+\(parts[1])"
  }

  /// `1,000,000/4096` and `1 000 000/4096` without what stands between thousands.
  private static func withoutGaps(_ text: String) -> String {
    guard !text.contains(where: { $0.isLetter && $0 != "e" && $0 != "E" }) else { return text }
    var characters = Array(text)
    for gap: Character in [",", " ", "\u{A0}", "\u{202F}"] {
      var index = 1
      while index + 3 < characters.count {
        let isGap =
          characters[index] == gap && characters[index - 1].isNumber && characters[index + 1...index + 3].allSatisfy(\.isNumber)
          && (index + 4 == characters.count || !characters[index + 4].isNumber)
        if isGap { characters.remove(at: index) } else { index += 1 }
      }
    }
    return String(characters)
  }

  private static let operators = ["times": "*", "plus": "+", "minus": "-", "over": "/", "twice": "2*", "squared": "**2", "cubed": "**3"]
  private static let powers = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]

  /// `four times 24`, `0.5 to the tenth` in figures and signs; anything else as it is.
  static func inSigns(_ text: String) -> String {
    var spread = text
    for (phrase, sign) in [(" divided by ", " / "), (" to the power of ", " ** ")] { spread = spread.replacing(phrase, with: sign) }
    for (word, power) in powers { spread = spread.replacing(" to the \(word)", with: " ** \(power)") }
    let words = spread.split(separator: " ").map(String.init)
    // The last word counts something, `20*4 times`; the first is a sign, `minus three`.
    func isOperator(_ index: Int) -> Bool {
      ["squared", "cubed"].contains(words[index]) || index + 1 < words.count && (index > 0 || words[index].lowercased() == "twice")
    }
    guard spread != text || words.indices.contains(where: { operators[words[$0].lowercased()] != nil && isOperator($0) }) else {
      return text
    }
    return words.enumerated().map { index, word in
      if isOperator(index), let sign = operators[word.lowercased()] { return sign }
      guard word.allSatisfy(\.isLetter), let number = spelled(word) else { return word }
      return "\(Int(exactly: number).map { "\($0)" } ?? "\(number)")"
    }.joined(separator: " ")
  }
}

extension Character {
  /// Whether it is a fraction in one sign: `½`.
  fileprivate var isFraction: Bool {
    guard unicodeScalars.count == 1, let value = unicodeScalars.first?.properties.numericValue else { return false }
    return value != value.rounded()
  }
}
