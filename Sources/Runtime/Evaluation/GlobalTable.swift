/// The user's variables at top level; compiled code holds their cells, so that no access looks a name up.
package final class GlobalTable {
  final class Entry {
    let name: String
    /// Where its value stands; nil while it has none.
    let place = UnsafeMutablePointer<Value?>.allocate(capacity: 1)
    /// Whether the name has the form of a network's parameter, which then hides the variable.
    let mayBeLiveParameter: Bool

    init(_ name: String) {
      self.name = name
      place.initialize(to: nil)
      mayBeLiveParameter = GlobalTable.hasParameterForm(name)
    }

    deinit {
      place.deinitialize(count: 1)
      place.deallocate()
    }

    @inline(__always) var value: Value? {
      get { place.pointee }
      set { place.pointee = newValue }
    }
  }

  private var entries: [String: Entry] = [:]
  private var order: [Entry] = []
  /// Where all names stand that are not this table's own.
  private let outer: GlobalTable?

  init(outer: GlobalTable? = nil) { self.outer = outer }

  func existing(_ name: String) -> Entry? { entries[name] ?? outer?.existing(name) }

  func cell(_ name: String) -> Entry {
    if let entry = entries[name] { return entry }
    return outer?.cell(name) ?? own(name)
  }

  /// An entry of this table, whatever the one around it has.
  func own(_ name: String) -> Entry {
    if let entry = entries[name] { return entry }
    let entry = Entry(name)
    entries[name] = entry
    order.append(entry)
    return entry
  }

  var definedNames: [String] { order.compactMap { $0.value == nil ? nil : $0.name } }

  func removeAll() { for entry in order { entry.value = nil } }

  /// Whether a live name may be so called: `X`, `y_test`, `yhat`, `L`, or a letter or two and a layer's number.
  ///
  /// A function of the language may only be named so where that is looked up each time.
  static func mayBeLive(_ name: String) -> Bool {
    if let last = name.utf8.last, last >= UInt8(ascii: "0"), last <= UInt8(ascii: "9") { return true }
    return dataNames.contains(name) || name == "yhat" || name == "L"
  }

  /// The parts of the data: to train with, to choose by, to judge by.
  package static let dataNames = ["X", "y", "X_val", "y_val", "X_test", "y_test"]

  /// `W1`, `b12`, `Wx1`, `Wh1`, `bh1`: letters, then a layer's number.
  static func hasParameterForm(_ name: String) -> Bool {
    guard let first = name.utf8.first, first == UInt8(ascii: "W") || first == UInt8(ascii: "b") else { return false }
    guard let last = name.utf8.last, last >= UInt8(ascii: "0"), last <= UInt8(ascii: "9") else { return false }
    return name.utf8.count <= 8
  }
}
