/// What a column is taken for.
package enum ColumnKind: String, Sendable {
  /// Numbers to compute with.
  case number
  /// The target's classes.
  case `class`
  /// A few words, each met again and again; yes and no among them.
  case words
  case date
  /// Text with many values.
  case text
  /// It numbers or names the rows.
  case id
  /// The same in every row, or empty.
  case constant
}

extension RawTable {
  /// Names that columns have which number or name the rows.
  private static let idNames: Set<String> = [
    "id", "index", "idx", "no", "no.", "nr", "nr.", "#", "rownames", "row", "rowid", "row_id", "row id", "key", "uuid", "guid", "obs",
    "s.no",
    "sno", "sr.no.", "sr no", "serial", "serial no.", "serialno", "rownumber", "unnamed: 0",
  ]

  /// Names of columns whose whole numbers are codes: nothing adds them up.
  private static let codeNames: Set<String> = [
    "zip", "zipcode", "zip code", "zip_code", "postcode", "post code", "postal code", "postal_code", "postalcode", "plz", "phone",
    "telephone", "phone number", "fips", "isbn", "ean", "iban", "ssn",
  ]

  /// Whether whole numbers in a column of that name are points in time: seconds or more since 1970, a spreadsheet's day numbers.
  private static func areTimes(_ name: String, _ least: Double, _ most: Double) -> Bool {
    let lowered = name.lowercased()
    let isDay = ["date", "datum", "day", "fecha", "data"].contains(lowered) || lowered.hasSuffix("_date") || lowered.hasSuffix(" date")
    if isDay, least >= 10_000, most <= 80_000 { return true }
    guard isDay || ["time", "stamp", "epoch", "unix", "_at"].contains(where: lowered.contains) else { return false }
    return [1, 1e3, 1e6, 1e9].contains { (3e8 * $0...4e9 * $0).contains(least) && (3e8 * $0...4e9 * $0).contains(most) }
  }

  /// What is numbered: `patient`, `Sample code number`.
  private static let numbered: Set<String> = [
    "sample", "case", "patient", "subject", "participant", "respondent", "person", "record", "observation", "employee", "customer", "user",
    "account", "order", "invoice", "ticket", "student", "transaction", "entry", "item", "instance", "fall", "proband", "patientin", "kunde",
  ]

  /// Names such as `patient` and `Sample code number`, which number the rows where their numbers are whole and hardly ever met twice.
  private static func isNumberedName(_ name: String) -> Bool {
    let words = parts(name)
    guard let first = words.first else { return false }
    let rest = words.dropFirst()
    let isCode =
      !rest.isEmpty && rest.allSatisfy { ["number", "no", "nr", "num", "code", "nummer", "index", "ref", "reference"].contains($0) }
    return numbered.contains(first) && (rest.isEmpty || isCode)
      || ["code number", "serial number", "id number"].contains(words.joined(separator: " "))
  }

  /// Whether a name says that a number is a mere one: `EmployeeNumber`, `Sample code number`.
  private static func isCodeName(_ name: String) -> Bool { isNumberedName(name) && parts(name).count > 1 }

  /// The words of a name, those of `EmployeeNumber` among them.
  private static func parts(_ name: String) -> [String] {
    var spread = ""
    var previous: Character = " "
    for character in name {
      if character.isUppercase, previous.isLowercase { spread.append(" ") }
      spread.append(character)
      previous = character
    }
    return spread.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Names of columns that count time or places along a line, whose whole numbers are no mere index.
  private static let counters: Set<String> = [
    "t", "x", "time", "step", "steps", "day", "days", "month", "months", "year", "years", "week", "hour", "minute", "second", "seconds",
    "epoch", "iteration", "period", "quarter", "position", "distance", "depth", "age", "level", "dose", "frame", "zeit", "tag", "jahr",
    "monat",
  ]

  private static func isIdName(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return idNames.contains(lowered) || lowered.hasSuffix("_id") || lowered.hasSuffix(" id") || lowered.hasSuffix("-id")
      || name.hasSuffix("Id") || (name.hasSuffix("ID") && name != "PAID")
  }

  /// The most words that become one column each.
  static let oneHotLimit = 20

  /// What a feature column holds, and in a few words why it is no feature where it is none.
  func kind(of index: Int) -> (kind: ColumnKind, reason: String) {
    let column = columns[index]
    let words = column.words.count - 1
    if column.missing == rowCount { return (.constant, "empty") }
    if rowCount > 1, column.wordCells == 0, column.least == column.most, column.missing == 0 {
      return (.constant, "\(RawTable.text(column.least)) in every row")
    }
    if rowCount > 1, column.numbers == 0, column.beyond == 0, words == 1, column.missing == 0 {
      return (.constant, "`\(RawTable.shown(column.words[1]))` in every row")
    }
    if column.missing * 2 > rowCount, rowCount >= 8 { return (.constant, "missing in \(column.missing) of \(rowCount) rows") }
    if column.wordCells > 0, column.numbers == 0, column.beyond == 0, column.words.dropFirst().allSatisfy(DateText.matches) {
      return (.date, "dates")
    }
    if column.wordCells == 0, DateText.isDateNumber(column.least), DateText.isDateNumber(column.most), column.isWhole,
      cells(of: index).allSatisfy({ RawTable.code(of: $0) == 0 && $0.isNaN || DateText.isDateNumber($0) })
    {
      return (.date, "dates")
    }
    let isWhole = column.wordCells == 0 && column.isWholeNumbers
    if isWhole, RawTable.areTimes(column.name, column.least, column.most) { return (.date, "points in time as numbers") }
    if isWhole, RawTable.codeNames.contains(column.name.lowercased()) { return (.id, "its name says that these are codes") }
    // Words that stand in front of named columns again and again are classes, not names of rows.
    let isRepeated = column.name == "Unnamed: 0" && column.numbers == 0 && column.beyond == 0 && words * 2 <= rowCount
    if RawTable.isIdName(column.name), isWhole || column.numbers == 0, !isRepeated { return (.id, "its name says that it names the rows") }
    if isWhole {
      let others = columns.count - 1
      if column.name.lowercased().hasSuffix("id"), column.least >= 100_000, column.missing == 0, isDistinct(index) {
        return (.id, "its name says that it names the rows")
      }
      if column.rounded > 0, column.rounded * 2 > column.numbers { return (.id, "whole numbers too long to be told apart") }
      if RawTable.isNumberedName(column.name), index == 0 || RawTable.isCodeName(column.name), others >= 2, isHardlyRepeated(index) {
        return (.id, "its name says that it numbers the rows")
      }
      if hasHeader, column.isConsecutive, rowCount >= 10, others >= 2, index == 0, column.least == 0 || column.least == 1,
        !RawTable.counters.contains(column.name.lowercased())
      {
        return (.id, "it numbers the rows")
      }
      // A record's number behind its time.
      if hasHeader, column.isConsecutive, rowCount >= 10, others >= 2, index == 1, kind(of: 0).kind == .date,
        !RawTable.counters.contains(column.name.lowercased())
      {
        return (.id, "it numbers the rows")
      }
      if column.isConsecutive, rowCount >= 10, others >= 2, index == 0, !hasHeader || column.name.hasPrefix("Unnamed") {
        return (.id, "it numbers the rows")
      }
      if !hasHeader, index == 0, others >= 2, rowCount >= 20, column.least == 0 || column.least == 1,
        column.most - column.least == Double(rowCount - 1), column.missing == 0, isDistinct(index)
      {
        return (.id, "it numbers the rows, out of order")
      }
      if column.name.hasPrefix("Unnamed"), isDistinct(index) { return (.id, "it names the rows") }
      if column.leadingZeros > 0 { return (.id, "codes with zeros in front") }
      if !hasHeader, index == 0, others >= 3, rowCount >= 20, column.least >= 1000, isDistinct(index) {
        return (.id, "large whole numbers, each met once")
      }
      if !hasHeader, rowCount >= 20, column.least >= 1e8, column.missing == 0, isDistinct(index) {
        return (.id, "large whole numbers, each met once")
      }
      if !hasHeader, index == 0, others >= 3, rowCount >= 20, column.least >= 10_000, isHardlyRepeated(index),
        columns.dropFirst().allSatisfy({ $0.most < 1000 })
      {
        return (.id, "large whole numbers, hardly any met twice")
      }
    }
    if column.wordCells == 0 { return (.number, "") }
    // A number among words is a word, and a word among numbers a fault.
    if column.numbers > 0, column.wordCells * 10 <= column.numbers { return (.number, "") }
    if column.numbers > 0, column.beyond == 0, column.words.dropFirst().allSatisfy(RawTable.namesInfinity) {
      return (
        .text, "numbers, and infinite ones in \(column.wordCells) of \(rowCount) cells; na=\(column.words[1]) counts those as missing"
      )
    }
    let distinct = words + (column.numbers > 0 ? distinctNumbers(index, limit: RawTable.oneHotLimit) : 0)
    if column.beyond == 0, distinct <= RawTable.oneHotLimit, distinct * 2 <= rowCount || (rowCount < 20 && distinct * 3 <= rowCount * 2) {
      return (.words, "")
    }
    if column.beyond == 0, column.missing == 0, distinct == rowCount, column.words.allSatisfy({ !$0.contains(" ") }) {
      return (.id, "each value is met once")
    }
    if column.numbers > column.wordCells, column.beyond == 0 {
      let shown = column.words.dropFirst().prefix(2).map { "`\(RawTable.shown($0))`" }.joined(separator: ", ")
      return (.text, "numbers, and \(shown) in \(column.wordCells) cells; na= counts such words as missing")
    }
    return (.text, column.beyond > 0 ? "text, more than \(RawColumn.wordLimit) different" : "text, \(words) different")
  }

  /// `inf`, `-Infinity`: nothing to learn from, though other tools write it where numbers stand.
  private static func namesInfinity(_ word: String) -> Bool {
    ["inf", "infinity", "+inf", "-inf", "+infinity", "-infinity"].contains(word.lowercased())
  }

  /// Whether no number is met twice.
  func isDistinct(_ index: Int) -> Bool {
    var seen: Set<UInt64> = []
    return cells(of: index).allSatisfy { seen.insert($0.bitPattern).inserted }
  }

  /// Whether nine numbers in ten are met once.
  private func isHardlyRepeated(_ index: Int) -> Bool {
    var seen: Set<UInt64> = []
    for cell in cells(of: index) { seen.insert(cell.bitPattern) }
    return seen.count * 10 >= rowCount * 9
  }

  private func distinctNumbers(_ index: Int, limit: Int) -> Int {
    var seen: Set<Double> = []
    for cell in cells(of: index) where !cell.isNaN {
      seen.insert(cell)
      if seen.count > limit { break }
    }
    return seen.count
  }

  /// A number as a class's name is written.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  /// A cell's text, fit for a message.
  static func shown(_ text: String) -> String {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return plain.count > 30 ? String(plain.prefix(29)) + "…" : plain
  }
}

extension RawColumn {
  var isWholeNumbers: Bool {
    isWhole || numbers > 0 && wordCells == 0 && missing > 0 && pointThree + pointOther == 0 && least == least.rounded()
  }
}

/// Dates and times as tables write them.
enum DateText {
  private static let months = [
    "jan", "feb", "mar", "mär", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct", "okt", "nov", "dec", "dez",
  ]

  static func matches(_ text: String) -> Bool {
    // 1:30:00 PM
    for half in [" am", " pm", " a.m.", " p.m."] where text.utf8.count > half.utf8.count + 3 {
      guard text.lowercased().hasSuffix(half), text.contains(":") else { continue }
      return matches(String(text.dropLast(half.count)))
    }
    // 20141013T000000, with hours and minutes behind the day.
    if text.utf8.count >= 13, text.utf8.dropFirst(8).first == UInt8(ascii: "T"), let day = Double(text.prefix(8)), isDateNumber(day),
      text.utf8.dropFirst(9).allSatisfy({ $0 &- 48 < 10 || [58, 46, 90, 43, 45].contains($0) })
    {
      return true
    }
    guard (4...40).contains(text.utf8.count), text.utf8.contains(where: { $0 &- 48 < 10 }) else { return false }
    let pieces = text.split { !($0.isNumber && $0.isASCII) }.map { Int($0) ?? -1 }
    if text.utf8.allSatisfy({ $0 &- 48 < 10 || [45, 47, 46, 58, 84, 90, 32, 43].contains($0) }) {
      if text.contains(":"), pieces.count >= 2, pieces.count <= 4, text.utf8.count <= 12, !text.contains("-"), !text.contains("/") {
        return pieces[0] < 25 && pieces[1] < 60
      }
      // Hours with points, 18.00.00.
      if pieces.count == 3, text.utf8.count(where: { $0 == 46 }) == 2, pieces[0] < 25, pieces[1] < 60, pieces[2] < 60,
        text.utf8.allSatisfy({ $0 != 45 && $0 != 47 }), pieces[1] == 0 || pieces[2] == 0
      {
        return true
      }
      guard pieces.count >= 3 || (pieces.count == 2 && (1000...3000).contains(pieces[0])), pieces.count <= 9 else { return false }
      if pieces.count == 2 { return (1...12).contains(pieces[1]) && text.utf8.contains(45) }
      // 4.1/5 is a rating.
      guard !(text.contains("/") && text.contains(".") && !text.contains(":")) else { return false }
      let (a, b, c) = (pieces[0], pieces[1], pieces[2])
      let isYearFirst = (1000...3000).contains(a) && (1...12).contains(b) && (1...31).contains(c)
      let isYearLast = (1...31).contains(a) && (1...31).contains(b) && min(a, b) <= 12 && (0...3000).contains(c)
      return isYearFirst || isYearLast
    }
    let lowered = text.lowercased()
    return months.contains { lowered.contains($0) } && pieces.contains { $0 > 0 }
      && lowered.split { !$0.isLetter }.allSatisfy { word in
        months.contains { word.hasPrefix($0) }
          || ["am", "pm", "t", "z", "utc", "gmt", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "st", "nd", "rd", "th"].contains(
            String(word))
      }
  }

  /// 20240131, and with hours, minutes and seconds behind: 2024013123, 202401312359, 20240131235959.
  static func isDateNumber(_ value: Double) -> Bool {
    guard value == value.rounded(), value >= 19_000_101, value < 1e14 else { return false }
    var number = Int(value)
    while number > 21_001_231 {
      guard number % 100 < 60 else { return false }
      number /= 100
    }
    guard number >= 19_000_101 else { return false }
    return (1...12).contains(number / 100 % 100) && (1...31).contains(number % 100)
  }
}

/// Words that say yes and no.
enum YesNo {
  private static let pairs: [(no: Set<String>, yes: Set<String>)] = [
    (
      [
        "нет", "ні", "не", "nie", "ne", "nem", "nej", "nei", "ei", "nu", "não", "nao", "hayır", "hayir", "όχι", "לא", "لا", "否", "不是",
        "いいえ", "偽", "아니오", "아니요", "fałsz", "ложь",
      ],
      [
        "да", "так", "tak", "ano", "áno", "da", "igen", "ja", "kyllä", "sim", "evet", "ναι", "כן", "نعم", "是", "はい", "真", "예", "네",
        "prawda",
        "истина",
      ]
    ),
    (
      ["no", "n", "false", "f", "off", "nein", "non", "nee", "falsch", "faux", "falso", "negative", "neg"],
      ["yes", "y", "true", "t", "on", "ja", "j", "oui", "o", "si", "sí", "sì", "s", "wahr", "vrai", "vero", "verdadero", "positive", "pos"]
    ),
  ]

  /// No in front of yes, where two words are that.
  static func ordered(_ words: [String]) -> [String]? {
    guard words.count == 2 else { return nil }
    for pair in pairs {
      if pair.no.contains(words[0].lowercased()), pair.yes.contains(words[1].lowercased()) { return words }
      if pair.no.contains(words[1].lowercased()), pair.yes.contains(words[0].lowercased()) { return [words[1], words[0]] }
    }
    return nil
  }
}
