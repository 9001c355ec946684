import Foundation
import Language
import Runtime

/// The smallest session: no network, no commands; keeps what was printed and shown.
final class MinimalHost: EvaluationHost {
  var output = ""
  var errors = ""
  var figures: [Figure] = []
  let files = MemoryFiles()
  var live: [String: Value] = [:]
  var parameters: Set<String> = []
  var interruptAfter = Int.max
  private var asked = 0

  func liveValue(_ name: String) throws(Diagnostic) -> Value? { live[name] }
  func runNumber(_ name: String) throws(Diagnostic) -> Value? { nil }
  func isLiveParameter(_ name: String) -> Bool { parameters.contains(name) }
  func isRecorded(_ name: String) -> Bool { live[name] != nil && !parameters.contains(name) }
  func assignLiveParameter(_ name: String, _ value: Value) throws(Diagnostic) {
    output += "write \(name)\n"
    live[name] = value
  }
  var liveNames: [String] { live.keys.sorted() }
  func isCommand(_ name: String) -> Bool { name == "train" }
  var commandNames: [String] { ["train"] }
  func callCommand(
    _ name: String, positional: [Value], keywords: [(name: String, value: Value)], span: Span, source: Source
  ) throws(Diagnostic) -> Value {
    .report(ReportObject(name: name, result: nil, attributes: [("epochs", positional.first ?? .int(1))]))
  }
  func runCommand(_ line: Language.CommandLine, source: Source) throws(Diagnostic) { output += "command \(line.name)\n" }
  func printed(_ text: String, endsLine: Bool) { output += text + (endsLine ? "\n" : "") }
  func printedError(_ text: String) { errors += text }
  var programFiles: any ProgramFiles { files }
  var scriptArguments = ["<test>"]
  func drew(_ figure: Figure) throws(Diagnostic) { figures.append(figure) }
  func svg(of figure: Figure) throws(Diagnostic) -> String { "<svg/>" }
  func bundledData(_ name: String) throws(Diagnostic) -> String {
    let folder = testFolder("").appendingPathComponent("../../Lessons/data")
    guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
      throw Diagnostic(.file, "there are no data here")
    }
    return text
  }
  func showed(_ value: Value, name: String?) throws(Diagnostic) { output += value.reprText + "\n" }
  var shouldInterrupt: Bool {
    asked += 1
    return asked > interruptAfter
  }
}

/// Files that are nowhere but in memory.
final class MemoryFiles: ProgramFiles {
  var contents: [String: [UInt8]] = [:]

  private final class Output: WritableFile {
    let files: MemoryFiles
    let path: String
    init(_ files: MemoryFiles, _ path: String) {
      self.files = files
      self.path = path
    }
    func write(_ bytes: [UInt8]) throws(Diagnostic) { files.contents[path, default: []] += bytes }
    func close() throws(Diagnostic) {}
  }

  func contents(of path: String) throws(Diagnostic) -> [UInt8] {
    guard let bytes = contents[path] else { throw Diagnostic(.file, "there is no file `\(path)`") }
    return bytes
  }
  func openForWriting(_ path: String, appending: Bool, isNew: Bool) throws(Diagnostic) -> any WritableFile {
    if !appending || contents[path] == nil { contents[path] = [] }
    return Output(self, path)
  }
  var folders: Set<String> = []
  func kind(of path: String) -> String? { folders.contains(path) ? "folder" : contents[path] == nil ? nil : "file" }
  func isLink(_ path: String) -> Bool { false }
  func real(_ path: String) -> String { absolute(path) }
  func modified(_ path: String) throws(Diagnostic) -> Double { 0 }
  func makeFolder(_ path: String) throws(Diagnostic) { folders.insert(path) }
  func remove(_ path: String, isFolder: Bool) throws(Diagnostic) {
    guard isFolder ? folders.remove(path) != nil : contents.removeValue(forKey: path) != nil else {
      throw Diagnostic(.file, "[Errno 2] No such file or directory: '\(path)'")
    }
  }
  func rename(_ path: String, to target: String) throws(Diagnostic) {
    guard let bytes = contents.removeValue(forKey: path) else {
      throw Diagnostic(.file, "[Errno 2] No such file or directory: '\(path)'")
    }
    contents[target] = bytes
  }
  func size(of path: String) throws(Diagnostic) -> Int { try contents(of: path).count }
  func names(in folder: String) throws(Diagnostic) -> [String] {
    let start = folder == "." ? "" : folder + "/"
    let inside = (Array(contents.keys) + Array(folders)).filter { $0.hasPrefix(start) && !$0.dropFirst(start.count).contains("/") }
    return inside.map { String($0.dropFirst(start.count)) }.sorted()
  }
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "/" + path }
}

/// Runs a program and gives what it printed; a failure is its kind, message, place and hint.
func evaluated(
  _ text: String, echo: Bool = false, host: MinimalHost = MinimalHost(), comprehensionLimit: Int = Value.elementLimit
) -> (output: String, failure: Diagnostic?) {
  let source = Source(name: "<test>", text: text)
  let evaluator = Evaluator(host: host, comprehensionLimit: comprehensionLimit)
  let context = ParseContext(isCommand: { $0 == "train" }, isVariable: { evaluator.isVariable($0) })
  var parser = Parser(source, context: context)
  do throws(Diagnostic) {
    while let statement = try parser.nextStatement() { try evaluator.execute(statement, source: source, echo: echo) }
    evaluator.flushOutput(endsLine: false)
    return (host.output, nil)
  } catch {
    evaluator.flushOutput(endsLine: false)
    return (host.output, error)
  }
}

/// The folder a test file stands in.
func testFolder(_ name: String, _ file: String = #filePath) -> URL {
  URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name)
}
