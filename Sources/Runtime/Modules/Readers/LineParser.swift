import Language
import Tables

/// What `csv.reader` keeps between two lines.
final class LineParser: IteratorObject {
  private var splitter: FieldSplitter
  private(set) var quoted: [Bool] = []
  private(set) var lineCount = 0
  private let behindQuote: String

  init(_ rules: FieldSplitter.Rules, quoteName: String) {
    behindQuote = "'\(rules.delimiter.map { String(UnicodeScalar($0)) } ?? "")' expected after '\(quoteName)'"
    splitter = FieldSplitter(rules)
    super.init(typeName: "csv parser")
  }

  /// The next row out of an iterator of lines: its fields, None at the end, text for what is wrong.
  func next(from lines: Value) throws(Diagnostic) -> Value {
    while true {
      guard let line = try LineParser.line(of: lines) else { return finish() }
      guard case .string(let text) = line else {
        return .string("iterator should return strings, not \(line.typeName) (the file should be opened in text mode)")
      }
      lineCount += 1
      let row = take(text)
      if case .none = row { continue }
      return row
    }
  }

  /// The next line; nil at the end.
  private static func line(of lines: Value) throws(Diagnostic) -> Value? {
    if case .iterator(let iterator) = lines { return try iterator.next() }
    do throws(Diagnostic) {
      return try SpecialMethods.call("__next__", of: lines)
    } catch {
      if error.kind == .stopIteration { return nil }
      throw error
    }
  }

  private func take(_ line: String) -> Value {
    var line = line
    do {
      return try line.withUTF8 { try splitter.take($0) } ? row() : .none
    } catch {
      splitter.clear()
      switch error as? FieldSplitter.Fault {
      case .behindQuote: return .string(behindQuote)
      default:
        return .string("new-line character seen in unquoted field - do you need to open the file with newline=''?")
      }
    }
  }

  private func finish() -> Value {
    do throws(FieldSplitter.Fault) {
      return try splitter.finish() ? row() : .none
    } catch {
      return .string("unexpected end of data")
    }
  }

  private func row() -> Value {
    defer { splitter.clear() }
    quoted = splitter.quoted
    return .list(ListObject(splitter.ends.indices.map { .string(String(decoding: splitter.field($0), as: UTF8.self)) }))
  }
}
