/// The head of an ARFF file: a line for each attribute, then `@data` and the rows.
///
/// Source: the Weka manual, "ARFF"; KEEL's files are a kin of it.
struct AttributeHead {
  var names: [String] = []
  /// The bytes up to the rows.
  var length = 0

  /// Nil for any other text.
  /// - Throws: where the rows do not begin in the text, or are sparse.
  init?(_ text: [UInt8]) throws(TableFault) {
    var place = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isBegun = false
    while place < text.count {
      let end = text[place...].firstIndex { $0 == 10 || $0 == 13 } ?? text.count
      var line = Substring(String(decoding: text[place..<end], as: UTF8.self))
      place = end + 1
      while line.first == " " || line.first == "\t" { line = line.dropFirst() }
      guard let first = line.first, first != "%" else { continue }
      let word = line.prefix { $0 != " " && $0 != "\t" }
      switch word.lowercased() {
      case "@relation": isBegun = true
      case "@attribute" where isBegun:
        names.append(AttributeHead.name(line.dropFirst(word.count)))
      case "@data" where isBegun:
        length = min(place, text.count)
        if text[length...].first(where: { $0 > 32 }) == UInt8(ascii: "{") {
          throw .whole(
            "its rows are sparse ARFF", hint: "in Weka: the filter SparseToNonSparse; in Python: scikit-learn's fetch_openml reads it")
        }
        return
      default:
        // KEEL's @inputs and @outputs.
        guard isBegun, first == "@" else { return nil }
      }
    }
    guard isBegun else { return nil }
    throw .whole("its ARFF head has no @data line", hint: "the rows stand behind @data")
  }

  /// A name in quotes or without.
  private static func name(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    guard let quote = rest.first, quote == "'" || quote == "\"" else {
      return String(rest.prefix { $0 != " " && $0 != "\t" && $0 != "{" })
    }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
