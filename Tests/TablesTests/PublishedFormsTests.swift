import Foundation
import TestSupport
import Testing

@testable import Tables

/// Tables in the forms in which they are published: what loads, as what, and what is said.
///
/// The forms and pandas' numbers are made by `Oracles/make_forms.py`; what Longhand says of each stands in `Golden/forms.txt`.
@Suite struct PublishedFormsTests {
  struct Form: Decodable, CustomStringConvertible {
    var name: String
    var bytes: Data
    var options: [String: String]
    var values: [[Double?]]?
    var right: Right?

    var description: String { name }
  }

  /// What was written down as right before the form was read.
  struct Right: Decodable {
    var rows: Int?
    var unused: [String]?
    var target: String?
    var isClass: Bool?
    var answers: [Double]?
    var features: Int?
    var refusal: [String]?
    var said: [String]?
  }

  static let forms: [Form] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Forms/forms.json")
    return (try? JSONDecoder().decode([Form].self, from: Data(contentsOf: file))) ?? []
  }()

  static func samples(_ form: Form) throws(TableFault) -> SampleTable { try samples(Array(form.bytes), form.options) }

  static func samples(_ bytes: [UInt8], _ options: [String: String]) throws(TableFault) -> SampleTable {
    var reading = TableOptions()
    var choices = SampleOptions()
    func names(_ key: String) -> [String] { (options[key] ?? "").split(separator: ",").map(String.init) }
    if let separator = options["sep"]?.utf8.first { reading.separator = .some(separator) }
    if let header = options["header"] { reading.hasHeader = header == "yes" }
    if let decimal = options["decimal"] { reading.commaIsDecimal = decimal == "comma" }
    reading.takesFaultsAsMissing = options["missing"] != nil
    reading.missingWords = names("na")
    choices.targets = names("target")
    choices.drop = names("drop")
    choices.only = names("only")
    choices.oneHot = names("onehot")
    choices.missing = options["missing"].flatMap(SampleOptions.Missing.init)
    choices.kind = options["kind"].flatMap(SampleOptions.Kind.init)
    return try SampleTable(try TableReader.read(ByteSource(bytes), reading), choices)
  }

  static func features(_ samples: SampleTable) -> [[Double]] {
    var samples = samples
    let (rows, width) = (samples.sampleCount, samples.featureCount)
    let numbers = [Double](unsafeUninitializedCapacity: rows * width) { buffer, count in
      if let start = buffer.baseAddress { samples.writeFeatures(into: start) }
      count = rows * width
    }
    return (0..<rows).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
  }

  @Test func thereAreAHundredFormsAndMore() {
    #expect(Self.forms.count >= 210)
    #expect(Self.forms.filter { $0.values != nil }.count >= 150)
  }

  /// Of published forms with rows in them, no more than a few are refused, and each refusal names what leads on.
  @Test func theNumbersArePandas() throws {
    for form in Self.forms {
      guard let values = form.values else { continue }
      let samples: SampleTable
      do throws(TableFault) { samples = try Self.samples(form) } catch {
        Issue.record("\(form.name): \(error)")
        continue
      }
      let features = Self.features(samples)
      #expect(features.count == values.count, "\(form.name)")
      // pandas' columns occur among the features, whatever else is made of words.
      let width = values.first?.count ?? 0
      for column in 0..<width {
        let wanted = values.map { $0[column] ?? .nan }
        let isFound = (0..<samples.featureCount).contains { index in zip(features, wanted).allSatisfy { $0[index] == $1 } }
        #expect(isFound, "\(form.name): column \(column) of pandas is not among \(samples.featureNames)")
      }
    }
  }

  @Test func whatLoadsIsRight() throws {
    let known = Self.forms.compactMap { form in form.right.map { (form, $0) } }
    #expect(known.count >= 160)
    for (form, right) in known {
      let samples: SampleTable
      do throws(TableFault) { samples = try Self.samples(form) } catch {
        let text = Self.said(form).lowercased()
        #expect(right.refusal != nil, "\(form.name): \(text)")
        for word in right.refusal ?? [] { #expect(text.contains(word.lowercased()), "\(form.name): \(text)") }
        continue
      }
      #expect(right.refusal == nil, "\(form.name) is read")
      if let rows = right.rows { #expect(samples.sampleCount == rows, "\(form.name)") }
      if let features = right.features { #expect(samples.featureCount == features, "\(form.name): \(samples.featureNames)") }
      if let target = right.target { #expect(samples.targetNote.contains("`\(target)`"), "\(form.name): \(samples.targetNote)") }
      if let isClass = right.isClass { #expect((samples.classNames != nil) == isClass, "\(form.name): \(samples.targetNote)") }
      if let answers = right.answers { #expect(samples.targets == answers, "\(form.name): \(samples.targetNote)") }
      for name in right.unused ?? [] {
        #expect(!samples.columns.contains { $0.name == name && $0.isUsed && !$0.isTarget }, "\(form.name): `\(name)` is a feature")
      }
      let said = samples.targetNote + samples.notes.joined(separator: "\n")
      for word in right.said ?? [] { #expect(said.contains(word), "\(form.name): \(said)") }
    }
  }

  @Test func whatIsSaid() {
    let text = Self.forms.map { "== \($0.name)\n" + Self.said($0) }.joined()
    #expect(Golden.difference(text, "forms.txt") == nil)
  }

  private static func said(_ form: Form) -> String {
    do throws(TableFault) {
      let samples = try Self.samples(form)
      let target = samples.targets.prefix(6 * max(samples.targetNames.count, 1)).map { "\($0)" }.joined(separator: " ")
      var lines = ["\(samples.sampleCount) × \(samples.featureCount): \(samples.featureNames.joined(separator: ", "))"]
      lines.append(samples.targetNote)
      lines.append("y: \(target)")
      lines += samples.notes.map { "· \($0)" }
      return lines.joined(separator: "\n") + "\n"
    } catch {
      guard case .content(let line, let column, let message, let hint, let option) = error else { return "\(error)\n" }
      let place = line > 0 ? "line \(line), column \(column): " : ""
      return "refused: \(place)\(message)\n" + (hint.map { "hint: \($0)\n" } ?? "") + (option.map { "at: \($0)=\n" } ?? "")
    }
  }

  /// What is no UTF-8 may stand far below what was looked at first.
  @Test func anEncodingIsFoundFarDown() throws {
    var bytes = Array("a,w,y\n".utf8)
    for index in 0..<20_000 { bytes += Array("\(index),\(index % 2 == 0 ? "a" : "b"),\(index % 2)\n".utf8) }
    bytes += Array("7,".utf8) + [0xE4] + Array(",1\n7,".utf8) + [0xE4] + Array(",0\n".utf8)
    let samples = try Self.samples(bytes, [:])
    #expect(samples.featureNames == ["a", "w=a", "w=b", "w=ä"])
    #expect(samples.notes.first == "the text is no UTF-8; it was read as Latin-1")
    let features = Self.features(samples)
    #expect(features.count == 20_002)
    #expect(features.indices.allSatisfy { features[$0][0] == ($0 < 20_000 ? Double($0) : 7) })
    #expect(features.last == [7, 0, 0, 1])
  }

  /// Every byte of fourteen files flipped, and each file cut at every byte: it loads or is refused, and never traps.
  @Test(arguments: [
    "semicolon", "gzip", "UTF-16", "doubled quotes", ".npy", ".npz, packed, float32", "JSON list of objects", "decimal commas",
    "scikit-learn's counts", "words with few values", "ARFF", "LIBSVM", "MySQL's drawing", "quotes behind a backslash",
  ])
  func damagedFilesNeverTrap(_ name: String) throws {
    let form = try #require(Self.forms.first { $0.name == name })
    let loaded = Self.loadedWhenDamaged(form, step: 1)
    // gzip and zip keep a checksum: nothing damaged is taken for whole, but for bytes that carry no data.
    if name == "gzip" { #expect(loaded < 40) }
  }

  /// The same for bytes here and there of what is rewritten before it is read.
  @Test(arguments: [
    "embeddings: lists in cells", "a NumPy array as print shows it", "MovieLens ratings.dat: two colons", "comments behind cells",
    "Campbell TOA5: four lines of head", "polars: print", "each line quoted whole", "json: data, target, names, as scikit-learn has them",
    "one-hot targets behind", "Excel: numbers in =\"…\"",
  ])
  func damagedExportsNeverTrap(_ name: String) throws {
    let form = try #require(Self.forms.first { $0.name == name })
    #expect(Self.loadedWhenDamaged(form, step: 11) > 0)
  }

  /// How many of a form's damaged copies are read.
  private static func loadedWhenDamaged(_ form: Form, step: Int) -> Int {
    let bytes = Array(form.bytes)
    var loaded = 0
    for place in stride(from: 0, to: bytes.count, by: step) {
      for flip in [UInt8(1), 0x80] {
        var damaged = bytes
        damaged[place] ^= flip
        if (try? samples(damaged, form.options)) != nil { loaded += 1 }
      }
      if (try? samples(Array(bytes[..<place]), form.options)) != nil { loaded += 1 }
    }
    return loaded
  }

  /// Where a byte of a text is not what it was, each number of the features stands where it stood, or a word is said that was not said before.
  @Test func aFlippedByteMovesNoColumn() throws {
    // A score of 3:1 with one letter turned makes words of its column.
    for form in Self.forms.suffix(190)
    where form.right?.refusal == nil && form.bytes.count < 900 && form.bytes.first != 0x1f && form.name != "scores 3:1" {
      guard let whole = try? Self.samples(form) else { continue }
      let (numbers, width) = (Self.features(whole), whole.featureCount)
      for place in stride(from: form.bytes.count / 2, to: form.bytes.count, by: 29) {
        var damaged = Array(form.bytes)
        damaged[place] ^= 1
        guard let found = try? Self.samples(damaged, form.options), found.featureCount == width, found.sampleCount == whole.sampleCount,
          found.notes == whole.notes, found.targetNote == whole.targetNote
        else { continue }
        let rows = zip(Self.features(found), numbers).count { $0 != $1 }
        #expect(rows <= 1, "\(form.name), byte \(place)")
      }
    }
  }

  /// However the bytes come in pieces, the rows are the same.
  @Test func piecesDoNotMatter() throws {
    for form in Self.forms where form.bytes.count < 4000 && form.bytes.first != 0x1f {
      func rows(_ chunk: Int) throws(TableFault) -> [[[UInt8]]] {
        let scanner = RowScanner(ArrayStream(Array(form.bytes)), Dialect(separator: UInt8(ascii: ",")), chunk: chunk)
        var rows: [[[UInt8]]] = []
        while try scanner.advance() { rows.append((0..<scanner.count).map(scanner.content)) }
        return rows
      }
      let whole = try? rows(1 << 20)
      for chunk in [16, 17, 31, 64] { #expect((try? rows(chunk)) == whole, "\(form.name), pieces of \(chunk)") }
    }
  }
}
