// Tables in files of arrays and in archives.
extension TableReader {
  static func numericTable(
    _ source: ByteSource, _ path: String, _ beside: (String) -> ByteSource?
  ) throws(TableFault) -> RawTable {
    let bytes = try unpacked(source).open().everything(limit: wholeLimit)
    if NumericFile.isNumPy(bytes) {
      let array = try NumericFile(numPy: bytes)
      guard array.shape.count >= 2 else {
        throw .whole(
          "it holds one array of \(array.count) entries, and features and a target need two columns",
          hint: "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz")
      }
      return try RawTable([("c", array)], notes: ["a NumPy array"])
    }
    let array = try NumericFile(idx: bytes)
    guard array.shape.count > 1 else {
      throw .whole("it holds labels only", hint: "name the file of the pictures: the labels are found beside it")
    }
    // train-images-idx3-ubyte goes with train-labels-idx1-ubyte.
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let labels = name.replacing("images", with: "labels").replacing("idx3", with: "idx1")
    guard labels != name, let found = beside(labels) else {
      throw .whole(
        "its labels were not found",
        hint: labels == name ? "they are named as the pictures, with labels for images" : "`\(labels)` should lie beside it")
    }
    let targets = try NumericFile(idx: try unpacked(found).open().everything(limit: wholeLimit))
    return try RawTable([("p", array), ("label", targets)], notes: ["pictures, with labels from `\(RawTable.shown(labels))`"])
  }

  enum Archived {
    case table(RawTable)
    case file([UInt8], name: String)
  }

  /// Arrays that `numpy.savez` wrote, or the one file in an archive.
  static func archived(_ source: ByteSource) throws(TableFault) -> Archived {
    let archive = try ZipArchive(try source.open().everything(limit: wholeLimit))
    let members = archive.members.filter { !$0.name.hasSuffix("/") && !$0.name.hasPrefix("__MACOSX/") && !$0.name.hasSuffix(".DS_Store") }
    if members.contains(where: { $0.name == "[Content_Types].xml" }) {
      throw .whole(
        "it is an Excel workbook (.xlsx) or another Office file",
        hint: "in Excel, save it as CSV UTF-8; in Python: pandas.read_excel(\"FILE\").to_csv(\"FILE.csv\", index=False)")
    }
    if members.contains(where: { $0.name.hasSuffix("/data.pkl") }) {
      throw .whole(
        "it is a PyTorch file", hint: "in Python: x = torch.load(\"FILE\"); numpy.savez(\"FILE.npz\", X=…, y=…); data reads .npz")
    }
    guard members.allSatisfy({ $0.name.hasSuffix(".npy") }), !members.isEmpty else {
      let tables =
        members.count == 1
        ? members
        : members.filter { member in
          [".csv", ".tsv", ".data", ".csv.gz", ".arff", ".json"].contains { member.name.lowercased().hasSuffix($0) }
        }
      guard tables.count == 1 else {
        throw .whole(
          "it is a zip file with \(members.count) files (\(members.prefix(5).map { RawTable.shown($0.name) }.joined(separator: ", ")))",
          hint: "unpack it and name one of them: unzip FILE")
      }
      return .file(try archive.contents(tables[0], limit: wholeLimit), name: tables[0].name)
    }
    let names = members.map { String($0.name.dropLast(4)) }
    func find(_ wanted: [String]) -> Int? {
      for name in wanted { if let index = names.firstIndex(where: { $0.lowercased() == name }) { return index } }
      return nil
    }
    guard let inputs = find(["x", "x_train", "data", "features", "train_images", "images", "arr_0"]),
      let targets = find(["y", "y_train", "target", "targets", "label", "labels", "train_labels", "arr_1"])
    else {
      throw .whole(
        "its arrays are called \(names.prefix(6).map(RawTable.shown).joined(separator: ", ")), and data looks for X and y",
        hint: "in Python: numpy.savez(\"FILE.npz\", X=X, y=y)")
    }
    let x = try NumericFile(numPy: try archive.contents(members[inputs], limit: wholeLimit))
    let y = try NumericFile(numPy: try archive.contents(members[targets], limit: wholeLimit))
    let others = names.indices.filter { $0 != inputs && $0 != targets }.map { "`\(RawTable.shown(names[$0]))`" }
    var notes = ["NumPy arrays `\(names[inputs])` and `\(names[targets])`"]
    if !others.isEmpty { notes.append("left out: \(others.prefix(6).joined(separator: ", "))") }
    var table = try RawTable([("x", x), ("y", y)], notes: notes)
    table.hasHeader = true
    return .table(table)
  }
}
