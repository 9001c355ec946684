/// What an answer in words says, whatever its form: `it goes downwards` is `down`, `over 60%` is `more 60 %`.
enum ChoiceWords {
  /// Words of one meaning, and figures in words.
  private static let meanings: [String: String] = [
    "over": "more", "above": "more", "greater": "more", "larger": "more", "bigger": "more", "below": "less", "under": "less",
    "fewer": "less", "smaller": "less", "bit": "little", "slightly": "little", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "seventeen": "17", "zero": "0", "first": "1st", "second": "2nd",
    "third": "3rd", "fourth": "4th", "fifth": "5th",
  ]
  /// Words between others that tell no answer from another.
  private static let joints: Set<String> = [
    "a", "an", "the", "than", "then", "and", "of", "it", "its", "it's", "they", "their", "that", "those", "these",
  ]
  private static let negations: Set<String> = [
    "not", "cannot", "never", "can't", "isn't", "aren't", "doesn't", "don't", "won't", "didn't",
  ]

  /// The words that say something, each in one form.
  /// - Parameter isCore: whether words at its beginning that leave open which answer it is are left out too.
  static func content(of text: String, isCore: Bool = false) -> [String] {
    var plain = ""
    for character in text {
      switch character {
      case "(", ")", "[", "]": plain += " "
      case "x" where plain.last?.isNumber == true, "×": plain += " "
      case "%": plain += " % "
      default: plain.append(character)
      }
    }
    let words = AnswerChecker.words(of: plain).filter { !joints.contains($0) }
    return (isCore ? Array(words.drop(while: AnswerWording.saysNothing)) : words).map(folded)
  }

  /// Whether an answer denies what is asked.
  static func denies(_ text: String) -> Bool { AnswerChecker.words(of: text).contains(where: negations.contains) }

  /// Its own form of a word: `h₁` is `h1`, `downwards` is `down`, `gradients` is `gradient`.
  private static func folded(_ word: String) -> String {
    var word = String(
      word.unicodeScalars.map { scalar in
        (0x2080...0x2089).contains(scalar.value) ? Character(Unicode.Scalar(scalar.value - 0x2080 + 0x30)!) : Character(scalar)
      })
    if let meaning = meanings[word] { return meaning }
    for end in ["'s", "’s"] where word.hasSuffix(end) { word.removeLast(2) }
    if word.hasSuffix("wards"), word.count > 5 { word.removeLast(5) }
    if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), word.allSatisfy(\.isLetter) { word.removeLast() }
    return word
  }
}
