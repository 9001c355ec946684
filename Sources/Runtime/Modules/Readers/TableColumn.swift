import Language
import Limits
import Tables

/// A column of a text's fields as pandas reads it: whole numbers, numbers, truth values, else text with None for what is missing.
struct TableColumn {
  let table: TextTable
  let column: Int
  /// The first row that belongs to it.
  let first: Int
  let missing: Set<String>
  let thousands: UInt8?
  let decimal: UInt8
  let yes: Set<String>
  let no: Set<String>

  private var rows: Range<Int> { min(first, table.count)..<table.count }

  private func field(_ row: Int) -> ArraySlice<UInt8> { table.field(row, column) ?? [] }

  /// Whether a field counts as missing; one that is not there does, whatever the words for it are.
  private func isMissing(_ row: Int) -> Bool {
    guard let field = table.field(row, column) else { return true }
    return field.count <= longest && missing.contains(String(decoding: field, as: UTF8.self))
  }

  private var longest: Int { missing.map(\.utf8.count).max() ?? -1 }

  /// - Parameter kind: `int`, `float`, `str` where the program says what it is; empty where it is found out.
  func value(_ kind: String) throws(Diagnostic) -> Value {
    let longest = longest
    // Most fields are plain numbers: words are looked at only where they are none.
    if kind.isEmpty || kind == "int", let ints = try wholeNumbers(longest) { return .array(ints) }
    if kind.isEmpty || kind == "float" || kind == "int", let floats = try numbers(longest) { return .array(floats) }
    if kind.isEmpty, let truths = truths() { return truths }
    var texts: [Value] = []
    texts.reserveCapacity(rows.count)
    for row in rows {
      if row & 4095 == 0 { try Work.checkStop() }
      texts.append(isMissing(row) ? .none : .string(table.text(row, column)))
    }
    return .list(ListObject(texts))
  }

  private func wholeNumbers(_ longest: Int) throws(Diagnostic) -> NDArray? {
    guard !rows.isEmpty else { return nil }
    let (shape, count) = try NDArray.checkedShape([rows.count])
    let array = NDArray(uninitialized: shape, count: count, dtype: .int64)
    for (place, row) in rows.enumerated() {
      guard let field = table.field(row, column) else { return nil }
      guard let value = FieldNumber.integer(withoutThousands(field)), !isListed(field, longest) else { return nil }
      array.ints[place] = value
    }
    return array
  }

  private func isListed(_ field: ArraySlice<UInt8>, _ longest: Int) -> Bool {
    field.count <= longest && missing.contains(String(decoding: field, as: UTF8.self))
  }

  private func numbers(_ longest: Int) throws(Diagnostic) -> NDArray? {
    guard !rows.isEmpty else { return nil }
    let (shape, count) = try NDArray.checkedShape([rows.count])
    let array = NDArray(uninitialized: shape, count: count, dtype: .float64)
    for (place, row) in rows.enumerated() {
      guard let field = table.field(row, column), !isListed(field, longest) else {
        array.floats[place] = .nan
        continue
      }
      var digits = withoutThousands(field)
      if decimal != UInt8(ascii: ".") {
        guard !digits.contains(UInt8(ascii: ".")) else { return nil }
        digits = ArraySlice(digits.map { $0 == decimal ? UInt8(ascii: ".") : $0 })
      }
      guard let value = FieldNumber.float(digits) else { return nil }
      array.floats[place] = value
    }
    return array
  }

  private func withoutThousands(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let thousands, field.contains(thousands) else { return field }
    return ArraySlice(field.filter { $0 != thousands })
  }

  private func truths() -> Value? {
    var found: [Bool?] = []
    for row in rows {
      if isMissing(row) {
        found.append(nil)
        continue
      }
      let text = table.text(row, column)
      if yes.contains(text) || ["True", "TRUE", "true"].contains(text) {
        found.append(true)
      } else if no.contains(text) || ["False", "FALSE", "false"].contains(text) {
        found.append(false)
      } else {
        return nil
      }
    }
    guard !found.isEmpty, !found.contains(where: { $0 == nil }) else { return nil }
    let array = NDArray(uninitialized: Extents(found.count), count: found.count, dtype: .bool)
    for (place, truth) in found.enumerated() { array.ints[place] = truth == true ? 1 : 0 }
    return .array(array)
  }
}
