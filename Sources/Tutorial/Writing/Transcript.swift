import Files
import Glibc
import Language
import Markup
import Workbench

/// A session as a lesson: its lines in order with what they showed, in a file that verifies and that `source` runs.
struct Transcript {
  /// What is not in it as it was, in words.
  private(set) var remarks: [String] = []
  private(set) var lineCount = 0
  /// The rows of the longest output.
  private var mostRows = 0
  private var page: [String] = []
  private var isInFence = false
  /// The inputs as the file must hold them.
  private var inputs: [String] = []

  /// Commands that look at the shell or steer lessons, and leave nothing behind in the session.
  private static let leftOut: Set<String> = ["help", "history", "clear", "quit", "source", "transcript"]

  /// - Parameters:
  ///   - path: where the file will lie; its name gives the lesson its id and title.
  ///   - commands: the session's, to know those of the lessons.
  init(_ journal: Journal, seed: Int, path: String, commands: CommandTable) {
    let folder = FilePath.folder(of: path)
    if let origin = journal.origin { remarks.append("what was there before its first line is not in it: \(origin)") }
    for entry in journal.entries {
      if let command = entry.command, Transcript.leftOut.contains(command) || commands[command]?.group == .lessons { continue }
      if entry.text.hasPrefix("?") { continue }
      if entry.writesFile {
        note("This line wrote a file, which a lesson does not:", entry.text)
      } else if let lines = entry.replacement {
        note("Ctrl-C stopped this line; the lines below do what it did until then:", entry.text)
        for line in lines { append(line, output: []) }
      } else if entry.isInterrupted {
        note("Ctrl-C stopped this line, so it is left out:", entry.text)
        remarks.append("a line that Ctrl-C stopped is left out")
      } else {
        append(entry.text, output: Transcript.output(of: entry))
      }
      for file in entry.filesRead where !Transcript.lies(file.path, named: file.name, in: folder) {
        remarks.append("`\(entry.text.prefix(60))` reads a file that a lesson there would not find; lay a copy beside it")
      }
    }
    closeFence()
    header(seed: seed, path: path)
  }

  var text: String { page.joined(separator: "\n") + "\n" }

  /// Makes sure that the file says what was entered: throws for a line the format cannot hold.
  func check(_ path: String) throws(Diagnostic) {
    let result = LessonParser.parse(Source(name: path, text: text))
    let read = result.lesson?.steps.flatMap(\.lines).map(\.text) ?? []
    guard result.faults.isEmpty, read == inputs else {
      let place = zip(read, inputs).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(read.count, inputs.count)
      let line = inputs.indices.contains(place) ? inputs[place].firstLine : ""
      throw Diagnostic(.value, "a lesson cannot hold this line as it was entered: \(line)")
    }
  }

  private mutating func header(seed: Int, path: String) {
    var name = FilePath.name(of: path)
    if name.hasSuffix(".md") { name.removeLast(3) }
    var id = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map {
          $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" ? $0 : "-"
        }))
    if !LessonHeader.isIdentifier(id) { id = "transcript-" + id.prefix(50) }
    if !LessonHeader.isIdentifier(id) { id = "transcript" }
    let words = id.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    page.insert(
      contentsOf: [
        "<!-- lesson format=1 id=\(id) part=\"Transcripts\" seed=\(seed) -->", "# \(words.prefix(1).uppercased() + words.dropFirst())", "",
        "A session as it was typed, with what it showed.", "", "## The session <!-- step id=session\(rowsMark) -->",
      ], at: 0)
  }

  /// A session is as long as it was: what needs more than a screen says so. Blank rows around an output are not counted in it.
  private var rowsMark: String { mostRows + 8 > ScreenRows.limit ? " rows=\(mostRows + 8)" : "" }

  // MARK: Lines

  private mutating func append(_ text: String, output: [String]) {
    let text = text.trimmingBlanks(atStart: false)
    if !isInFence { page += ["", "````longhand"] }
    isInFence = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(line).trimmingBlanks(atStart: false)
      page.append(index == 0 ? ">>> \(line)" : line.isEmpty ? "..." : "... \(line)")
    }
    page += output
    mostRows = max(mostRows, output.count)
    inputs.append(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmingBlanks(atStart: false) }.joined(
        separator: "\n"))
    lineCount += 1
  }

  private mutating func note(_ what: String, _ line: String) {
    closeFence()
    page += ["", what, "", "````text"] + line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + ["````"]
  }

  private mutating func closeFence() {
    if isInFence { page.append("````") }
    isInFence = false
  }

  /// What a line showed, as expected output; nothing where the format could not hold it.
  private static func output(of entry: Journal.Entry) -> [String] {
    var lines = (entry.output ?? "").split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).trimmingBlanks(atStart: false)
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if let failure = entry.failure {
      // The excerpt above an error's message depends on what was entered beside it.
      let message = lines.first { $0.hasPrefix("error: ") } ?? "error: " + failure.message.firstLine
      return ["...", message, "..."]
    }
    let isAmbiguous =
      lines.contains { $0.hasPrefix(">>>") || $0.hasPrefix("````") || $0.hasPrefix("error: ") } || lines.first?.hasPrefix("...") == true
    return isAmbiguous || lines == ["?"] ? [] : lines
  }

  /// Whether a file is found by its name from a lesson in a folder.
  private static func lies(_ path: String, named name: String, in folder: String) -> Bool {
    guard let real = FilePath.real(path), let root = FilePath.real(folder) else { return false }
    return real == FilePath.real(FilePath.joined(folder, name)) && real.hasPrefix(root + "/")
  }
}

/// `transcript FILE.md`.
enum TranscriptCommand {
  static let summary = "saves the session as a lesson: its lines and what they showed"

  /// - Parameter allowed: throws where the line is not the learner's own.
  static func command(allowed: @escaping (Session) throws(Diagnostic) -> Void) -> Command {
    Command(
      "transcript", group: .files, summary: summary,
      parameters: [.positional("file", .file, isRequired: true, help: "the file to write, FILE.md", candidates: .files), .force],
      examples: [
        .init(
          "data xor", "net 2 -> 2 tanh -> 1 sigmoid", "forward", "transcript my-session.md",
          explanation: "`longhand verify my-session.md` proves it")
      ],
      notes: [
        "`source FILE.md` runs it again and comes to the same numbers",
        "lines that write files, and those a Ctrl-C stopped, stand in it as text",
      ], isCallable: false
    ) { session, arguments throws(Diagnostic) in
      try allowed(session)
      let name = arguments.text("file") ?? ""
      guard name.hasSuffix(".md"), name.utf8.count > 3, !name.utf8.contains(0) else {
        throw Diagnostic(.command, "a transcript is a Markdown file", hint: "give it a name that ends in .md: transcript my-session.md")
      }
      guard let journal = session.journal else {
        throw Diagnostic(.command, "this session was not written down", hint: "`transcript` works in the shell and in scripts")
      }
      let path = FilePath.expanded(name)
      let transcript = Transcript(journal, seed: session.options.seed, path: path, commands: session.commands)
      guard transcript.lineCount > 0 else {
        throw Diagnostic(.command, "nothing has been entered yet", hint: "run some lines first")
      }
      try transcript.check(path)
      try diagnosing { () throws(FileFault) in
        try session.options.written.write(Array(transcript.text.utf8), to: path, force: arguments.flag("force"))
      }
      return report(transcript, path)
    }
  }

  private static func report(_ transcript: Transcript, _ path: String) -> LessonReport {
    let shown = sanitised(path)
    let count = transcript.lineCount == 1 ? "1 line" : "\(transcript.lineCount) lines"
    var blocks: [Block] = [.lines([StyledText("wrote \(count) to \(shown); prove them with: longhand verify \(shown)")])]
    for remark in transcript.remarks { blocks += LessonScreen.note(remark) }
    return LessonReport(
      "transcript",
      [
        .init("file", .string(path)), .init("lines", .int(transcript.lineCount)),
        .init("remarks", .array(transcript.remarks.map { .string($0) })),
      ], Document(blocks))
  }
}
