/// Lines of delimited text to rows of fields, as Python's `csv`, NumPy and pandas split them: nothing is guessed, and nothing dropped that they
/// keep.
///
/// Source: CPython's `_csv.c`, NumPy's `tokenize.cpp` and pandas' `tokenizer.c`, which share one state machine.
package struct FieldSplitter {
  package struct Rules: Sendable, Equatable {
    /// What stands between two fields; nil for runs of blanks.
    package var delimiter: UInt8?
    package var quote: UInt8?
    package var escape: UInt8?
    /// A quote inside quotes stands doubled.
    package var doublesQuotes = true
    package var skipsInitialBlanks = false
    /// What ends a line, wherever it stands outside quotes.
    package var comment: UInt8?
    /// Text behind a closing quote is a fault.
    package var isStrict = false

    package init(delimiter: UInt8?, quote: UInt8? = nil, comment: UInt8? = nil) {
      self.delimiter = delimiter
      self.quote = quote
      self.comment = comment
    }
  }

  /// What `csv` refuses.
  package enum Fault: Error { case behindQuote, lineEndInside, openQuote }

  private enum State { case startRow, startField, field, quoted, quoteInQuoted, escaped, escapedInQuoted }

  private let rules: Rules
  private var state = State.startRow
  private var isQuoted = false
  /// The fields' bytes end to end, without quotes.
  package private(set) var bytes: [UInt8] = []
  /// Where each field ends.
  package private(set) var ends: [Int] = []
  /// Whether each field stood in quotes.
  package private(set) var quoted: [Bool] = []

  package init(_ rules: Rules) { self.rules = rules }

  /// Whether a row has begun that the next line goes on with.
  package var isOpen: Bool { state != .startRow }
  package var isInQuotes: Bool { state == .quoted || state == .escapedInQuoted }

  package func field(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// Forgets the fields, all read.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    quoted.removeAll(keepingCapacity: true)
  }

  /// Takes back the last field.
  package mutating func dropLast() {
    ends.removeLast()
    quoted.removeLast()
    bytes.removeSubrange((ends.last ?? 0)...)
  }

  private mutating func endField() {
    ends.append(bytes.count)
    quoted.append(isQuoted)
    isQuoted = false
  }

  /// Takes a line with its line end.
  /// - Returns: whether the row is whole.
  package mutating func take(_ line: UnsafeBufferPointer<UInt8>) throws(Fault) -> Bool {
    var count = line.count
    while count > 0, line[count - 1] == 10 || line[count - 1] == 13 { count -= 1 }
    // One line end belongs to the line; more of them are text to `csv`.
    if line.count - count > 1, !(line.count - count == 2 && line[count] == 13 && line[count + 1] == 10) { count = line.count - 1 }
    if state == .startRow, takePlain(UnsafeBufferPointer(rebasing: line[..<count])) { return true }
    var index = 0
    while index < count {
      let byte = line[index]
      if byte == 10 || byte == 13, !isInQuotes { throw .lineEndInside }
      if !(try take(byte)) {
        // A comment goes on to the line's end.
        index = count
      }
      index += 1
    }
    return endLine(UnsafeBufferPointer(rebasing: line[count...]))
  }

  /// Whether a line has neither quotes nor comments nor escapes; it is split at once.
  private mutating func takePlain(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let delimiter = rules.delimiter, !rules.skipsInitialBlanks else { return false }
    let (quote, escape, comment) = (rules.quote ?? delimiter, rules.escape ?? delimiter, rules.comment ?? delimiter)
    for byte in line where byte != delimiter && (byte == quote || byte == escape || byte == comment || byte == 13 || byte == 10) {
      return false
    }
    guard !line.isEmpty else { return true }
    var start = 0
    for index in line.indices where line[index] == delimiter {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<index]))
      endField()
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
    endField()
    return true
  }

  /// - Returns: false where a comment begins.
  private mutating func take(_ byte: UInt8) throws(Fault) -> Bool {
    let isBlank = byte == 32 || byte == 9
    switch state {
    case .startRow, .startField:
      if rules.delimiter == nil, isBlank { return true }
      if let comment = rules.comment, byte == comment {
        if state == .startField, rules.delimiter != nil { endField() }
        state = .startRow
        return false
      }
      if let quote = rules.quote, byte == quote {
        isQuoted = true
        state = .quoted
      } else if let escape = rules.escape, byte == escape {
        state = .escaped
      } else if byte == 32, rules.skipsInitialBlanks, byte != rules.delimiter {
        state = .startField
      } else if byte == rules.delimiter {
        endField()
        state = .startField
      } else {
        bytes.append(byte)
        state = .field
      }
    case .field:
      if rules.delimiter == nil ? isBlank : byte == rules.delimiter {
        endField()
        state = .startField
      } else if let escape = rules.escape, byte == escape {
        state = .escaped
      } else if let comment = rules.comment, byte == comment {
        endField()
        state = .startRow
        return false
      } else {
        bytes.append(byte)
      }
    case .quoted:
      if let escape = rules.escape, byte == escape {
        state = .escapedInQuoted
      } else if byte == rules.quote {
        state = rules.doublesQuotes ? .quoteInQuoted : .field
      } else {
        bytes.append(byte)
      }
    case .quoteInQuoted:
      if byte == rules.quote {
        bytes.append(byte)
        state = .quoted
      } else if rules.delimiter == nil ? isBlank : byte == rules.delimiter {
        endField()
        state = .startField
      } else if let comment = rules.comment, byte == comment {
        endField()
        state = .startRow
        return false
      } else {
        guard !rules.isStrict else { throw .behindQuote }
        bytes.append(byte)
        state = .field
      }
    case .escaped:
      bytes.append(byte)
      state = .field
    case .escapedInQuoted:
      bytes.append(byte)
      state = .quoted
    }
    return true
  }

  private mutating func endLine(_ end: UnsafeBufferPointer<UInt8>) -> Bool {
    switch state {
    case .startRow: break
    case .startField: if rules.delimiter != nil { endField() }
    case .field, .quoteInQuoted: endField()
    case .quoted, .escapedInQuoted:
      bytes.append(contentsOf: end)
      state = .quoted
      return false
    case .escaped:
      bytes.append(contentsOf: end)
      state = .field
      return false
    }
    state = .startRow
    return true
  }

  /// Ends a row that the text ends in.
  /// - Throws: where a quote is open and that is a fault.
  /// - Returns: whether there was one.
  package mutating func finish() throws(Fault) -> Bool {
    guard isOpen else { return false }
    guard !rules.isStrict || !isInQuotes else { throw .openQuote }
    endField()
    state = .startRow
    return true
  }
}
