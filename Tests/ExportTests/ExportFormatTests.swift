import Language
import Markup
import Testing
import WorkbenchTestSupport

@testable import Export
@testable import Workbench

@Suite struct ExportFormatTests {
  // MARK: JSON

  @Test func jsonReadsBackWhatIsWritten() throws {
    let value = JSONValue.object([
      .init(
        "a",
        .array([.int(1), .int(.min), .double(0.1), .double(-0.0), .double(.leastNonzeroMagnitude), .double(1.7976931348623157e308), .null])),
      .init("é\n\"\\\u{1}😀", .bool(true)), .init("", .object([])), .init("e", .array([])),
    ])
    #expect(try JSONReader.parse(Array(value.text.utf8)) == value)
    #expect(try JSONReader.parse(value.fileBytes) == value)
    guard case .double(let zero)? = try JSONReader.parse(Array("[-0]".utf8)).items.first else {
      Issue.record("-0 is a double")
      return
    }
    #expect(zero.sign == .minus)
  }

  @Test(arguments: [
    ("{\"a\": 1,}", 1, 9, "key"), ("[1,\n 2\n", 3, 1, "ends too early"), ("[01]", 1, 2, "begin with 0"), ("[1e999]", 1, 2, "too large"),
    ("{\"a\":1,\"a\":2}", 1, 8, "twice"), ("[1] 2", 1, 5, "follows"), ("[tru]", 1, 5, "spelled"), ("[\"\u{1}\"]", 1, 3, "control"),
    (#"["\q"]"#, 1, 3, "means nothing"), (#"["\ud800"]"#, 1, 3, "half a character"), ("", 1, 1, "ends too early"), ("[.5]", 1, 2, "value"),
    ("[1.]", 1, 4, "digit"), ("{1:2}", 1, 2, "key"),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ line: Int, _ column: Int, _ part: String) {
    do {
      _ = try JSONReader.parse(Array(text.utf8))
      Issue.record("\(text) was read")
    } catch {
      #expect(error.message.contains(part) && error.line == line && error.column == column, "\(text): \(error)")
    }
  }

  @Test func deepNestingIsRefusedNotOverflown() {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: JSONReader.Failure.self) { try JSONReader.parse(deep) }
  }

  @Test func textThatIsNotUTF8IsRefused() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.parse([0x22, 0xff, 0x22]) }
  }

  // MARK: Protocol Buffers

  @Test func protobufWritesTheDocumentationsExamples() {
    var writer = ProtobufWriter()
    writer.integer(1, 150)
    #expect(writer.bytes == [0x08, 0x96, 0x01])
    writer = ProtobufWriter()
    writer.string(2, "testing")
    #expect(writer.bytes == [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67])
    writer = ProtobufWriter()
    writer.message(3) { $0.integer(1, 150) }
    #expect(writer.bytes == [0x1a, 0x03, 0x08, 0x96, 0x01])
    writer = ProtobufWriter()
    writer.integer(1, -2)
    #expect(writer.bytes == [0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01])
    writer = ProtobufWriter()
    writer.float(2, 1)
    #expect(writer.bytes == [0x15, 0x00, 0x00, 0x80, 0x3f])
    writer = ProtobufWriter()
    writer.integer(300, 0)
    #expect(writer.bytes == [0xe0, 0x12, 0x00])
  }

  // MARK: Base64

  @Test func base64IsThatOfTheStandard() {
    let cases = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=", "foobar": "Zm9vYmFy"]
    for (text, wanted) in cases { #expect(Base64.encode(Array(text.utf8)) == Array(wanted.utf8)) }
  }

  // MARK: Names

  @Test func numbersInNamesCountAsNumbers() {
    let names = ["10.weight", "2.weight", "fc1", "fc10", "fc2", "a.b.3", "a.b.12"]
    #expect(names.sorted(by: ParameterMatching.isBefore) == ["2.weight", "10.weight", "a.b.3", "a.b.12", "fc1", "fc2", "fc10"])
  }
}
