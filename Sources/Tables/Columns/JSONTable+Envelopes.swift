// Records in an object: as columns, by row names, or in the envelopes that services put around them.
extension JSONTable {
  /// Records out of an object: columns, each a list or an object by row names; rows by their names; or an envelope around a list.
  static func records(_ members: [(key: String, value: Item)]) throws(TableFault) -> (items: [Item], note: String) {
    func entries(_ item: Item) -> [Item]? {
      switch item {
      case .list(let items): items
      case .object(let members): members.map(\.value)
      case .number, .text, .missing: nil
      }
    }
    let isNotebook = members.contains { $0.key == "nbformat" }
    if !isNotebook, let (rows, name) = envelope(members, 0) { return (rows, "read as JSON, the list `\(RawTable.shown(name))`") }
    if let rows = namedRows(members) { return (rows, "read as JSON, an object with an object for each row") }
    if members.contains(where: { $0.key == "nbformat" }) {
      throw .whole(
        "it is a Jupyter notebook", hint: "data reads the table that the notebook reads, or one it writes: frame.to_csv(\"FILE.csv\")")
    }
    let columns = members.map { (key: $0.key, cells: entries($0.value)) }
    guard let count = columns.first?.cells?.count, columns.allSatisfy({ $0.cells?.count == count }), count > 0 else {
      throw .whole(
        "it is JSON, but no list of records",
        hint: "data reads an object a line, a list of objects, or an object with a list for each column")
    }
    let rows = (0..<count).map { row in Item.object(columns.map { (key: $0.key, value: $0.cells?[row] ?? .missing) }) }
    return (rows, "read as JSON, an object of columns")
  }

  /// Rows and targets side by side, with the names scikit-learn gives them.
  static func dataAndTarget(_ members: [(key: String, value: Item)]) -> (rows: [Item], classNames: [String]?)? {
    func list(_ name: String) -> [Item]? {
      guard case .list(let items)? = members.first(where: { $0.key == name })?.value else { return nil }
      return items
    }
    func texts(_ name: String) -> [String]? {
      guard let items = list(name) else { return nil }
      let texts = items.compactMap { item in if case .text(let text) = item { text } else { nil as String? } }
      return texts.count == items.count ? texts : nil
    }
    guard let data = list("data"), let target = list("target"), data.count == target.count, case .list(let first)? = data.first else {
      return nil
    }
    let given = texts("feature_names").flatMap { $0.count == first.count ? $0 : nil }
    let names = given ?? first.indices.map { "c\($0 + 1)" }
    var rows: [Item] = []
    for (row, answer) in zip(data, target) {
      guard case .list(let cells) = row, cells.count == names.count else { return nil }
      rows.append(.object(zip(names, cells).map { (key: $0, value: $1) } + [(key: "target", value: answer)]))
    }
    return (rows, texts("target_names"))
  }

  /// The only list of records in an object, or in the only object in it, as services answer.
  private static func envelope(_ members: [(key: String, value: Item)], _ depth: Int) -> (rows: [Item], name: String)? {
    if let found = namedLists(members) { return found }
    let lists = members.filter { member in
      guard case .list(let items) = member.value, items.count > 1, case .object? = items.first else { return false }
      return true
    }
    let known = lists.count == 1 ? lists : lists.filter { ["data", "records", "rows", "results", "items"].contains($0.key) }
    if known.count == 1, case .list(let rows) = known[0].value { return (rows, known[0].key) }
    let objects = members.compactMap { member in
      switch member.value {
      case .object(let inner): (member.key, inner)
      case .list(let items) where items.count == 1:
        if case .object(let inner) = items[0] { (member.key, inner) } else { nil as (String, [(key: String, value: Item)])? }
      default: nil as (String, [(key: String, value: Item)])?
      }
    }
    guard depth < 4, lists.isEmpty, objects.count == 1 else { return nil }
    return envelope(objects[0].1, depth + 1)
  }

  /// Rows as lists, with their columns' names elsewhere in the object: pandas' `split`, Socrata's, InfluxDB's and Google's answers.
  private static func namedLists(_ members: [(key: String, value: Item)]) -> (rows: [Item], name: String)? {
    for key in ["data", "values", "rows"] {
      guard case .list(let rows)? = members.first(where: { $0.key == key })?.value, rows.count > 1 else { continue }
      let lists = rows.compactMap(cells)
      guard lists.count == rows.count, let width = lists.map(\.count).max(), lists.allSatisfy({ $0.count == width }) else { continue }
      let others = members.filter { $0.key != key }
      if let names = columnNames(.object(others), width, 0) {
        return (lists.map { .object(zip(names, $0).map { (key: $0, value: $1) }) }, key)
      }
      // Without names they are the records all the same, unless something stands beside each.
      let isBeside = others.contains { if case .list(let items) = $0.value { items.count == rows.count } else { false } }
      if width > 1, !isBeside { return (lists.map { .list($0) }, key) }
    }
    return nil
  }

  /// A row's cells: a list, or one in `{"c": [{"v": 1}, …]}` as Google's services answer.
  private static func cells(_ row: Item) -> [Item]? {
    if case .list(let cells) = row { return cells }
    guard case .object(let members) = row, members.count == 1, ["c", "f"].contains(members[0].key),
      case .list(let wrapped) = members[0].value
    else { return nil }
    let cells = wrapped.compactMap { item in
      if case .object(let inner) = item { inner.first { $0.key == "v" }?.value ?? .missing } else { nil as Item? }
    }
    return cells.count == wrapped.count ? cells : nil
  }

  /// The columns' names: the only list of as many texts or named objects under a name that says so.
  private static func columnNames(_ item: Item, _ width: Int, _ depth: Int) -> [String]? {
    guard depth < 4, case .object(let members) = item else { return nil }
    for member in members {
      if case .list(let items) = member.value, items.count == width, ["columns", "cols", "fields", "names", "header"].contains(member.key) {
        let names = items.compactMap { item in
          switch item {
          case .text(let text): text
          case .object(let inner):
            ["name", "label", "title", "id"].lazy.compactMap { key in
              if case .text(let text)? = inner.first(where: { $0.key == key })?.value { text } else { nil as String? }
            }.first
          default: nil as String?
          }
        }
        if names.count == width { return names }
      }
      if let names = columnNames(member.value, width, depth + 1) { return names }
    }
    return nil
  }

  /// Several lists of objects one behind the other, as one.
  static func joined(_ items: [Item]) -> [Item]? {
    guard items.count > 1 else { return nil }
    var result: [Item] = []
    for item in items {
      guard case .list(let rows) = item, !rows.isEmpty,
        rows.allSatisfy({ row in if case .object = row { true } else { false } })
      else { return nil }
      result += rows
    }
    return result
  }

  /// Rows by their names, `{"0": {"a": 1, "y": 0}, "1": …}`: the same names in each, which are not counted.
  private static func namedRows(_ members: [(key: String, value: Item)]) -> [Item]? {
    guard members.count > 1, case .object(let first) = members[0].value, !first.isEmpty else { return nil }
    let names = Set(first.map(\.key))
    for member in members {
      guard case .object(let inner) = member.value, !Set(inner.map(\.key)).isDisjoint(with: names) else { return nil }
    }
    let outerIsCounted = members.allSatisfy { Int($0.key) != nil }
    let innerIsCounted = names.allSatisfy { Int($0) != nil }
    // Where neither says it, there are more rows than columns.
    guard !innerIsCounted, outerIsCounted || members.count >= names.count else { return nil }
    return members.map(\.value)
  }
}
