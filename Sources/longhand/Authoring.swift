import ArgumentParser
import Export
import Files
import Glibc
import Language
import Terminal
import Tutorial
import Workbench

/// `longhand verify PATH…`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: "Prove lessons: every output, question and exercise.")

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Argument(help: "Lesson files, or folders of them.", completion: .file(extensions: ["md"]))
  var paths: [String]

  @Flag(name: .long, help: "Rewrite outputs that differ, for review.")
  var fix = false

  @Flag(name: .long, help: "Report as JSON, one object.")
  var json = false

  func run() throws {
    let output: any OutputSink = json ? JSONOutput() : TextOutput(color: common.color, isPlain: common.plain, showsProgress: false)
    InterruptFlag.install()
    var verifier = LessonVerifier(
      commands: .standard, dataDirectory: Folders.data, courseDirectory: Folders.lessons(chosen: common.lessons))
    verifier.interruptCheck = { InterruptFlag.isSet }
    let report = verifier.verify(paths, fix: fix)
    if InterruptFlag.isSet { throw ExitStatus.interrupted }
    output.emit(report)
    if !report.isClean { throw ExitStatus.failure }
  }
}

/// `longhand new LESSON-ID`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new", abstract: "Write a lesson to start from.")

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Argument(help: ArgumentHelp("What the lesson is called: small letters, digits and hyphens.", valueName: "lesson-id"))
  var id: String

  func validate() throws {
    let isWellFormed = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isWellFormed, let first = id.utf8.first, (97...122).contains(first) else {
      throw ValidationError("'\(id)' is no lesson id; ids are small letters, digits and hyphens, and begin with a letter: my-first-lesson")
    }
  }

  func run() throws {
    let output = TextOutput(color: common.color, isPlain: common.plain, showsProgress: false)
    let path = id + ".md"
    do throws(FileFault) { try FileWriter.create(LessonTemplate.text(id: id).utf8, at: path) } catch {
      var diagnostic = Diagnostic(error)
      if error.cause == .system(EEXIST) { diagnostic.message = "there is a file '\(path)' already" }
      diagnostic.hint = diagnostic.hint ?? "choose another id, or remove the file first"
      output.emit(ErrorReport(diagnostic))
      throw ExitStatus.failure
    }
    StandardStreams.output.write("wrote \(path); prove it with: longhand verify \(path)\n")
  }
}

/// `longhand handout LESSON|DIR -o FILE|DIR`.
struct HandoutPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout", abstract: "Write a lesson, or a folder of them, as pages: text, real outputs, pictures, tasks, hints, answers.")

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Argument(
    help: "The lesson: its number, its id or a file; or a folder of lessons.", completion: .file(extensions: ["md"]))
  var lesson: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The page: FILE.md for Markdown, FILE.html for one page with its pictures inside; of a folder, the folder for its pages.",
      valueName: "file"))
  var output: String

  @Flag(name: .customLong("no-solution"), help: "Leave the answers out.")
  var noSolution = false

  @Flag(name: .long, help: "Replace the page even if it has been edited, or Longhand did not write it.")
  var force = false

  private var form: Handout.Form? { output.hasSuffix(".md") ? .markdown : output.hasSuffix(".html") ? .html : nil }

  private var isCourse: Bool { FileStatus.isFolder(lesson) }

  func validate() throws {
    if isCourse {
      guard form == nil else { throw ValidationError("\(lesson) is a folder, and so its pages go into one: -o DIR") }
    } else if form == nil {
      throw ValidationError("'\(output)' says no format; the file's name ends in .md or .html")
    }
  }

  func run() throws {
    let screen = TextOutput(color: common.color, isPlain: common.plain, showsProgress: false)
    InterruptFlag.install()
    var handout = Handout(commands: .standard)
    handout.showsAnswers = !noSolution
    handout.written = WrittenFiles(directory: StandardFolders(environment: processEnvironment()).state)
    handout.force = force
    handout.dataDirectory = Folders.data
    handout.interruptCheck = { InterruptFlag.isSet }
    if isCourse {
      let library = LessonLibrary(directory: lesson, builtIn: Folders.lessons(chosen: nil))
      let count = try reporting(on: screen) { try CourseHandout(library, handout).write(to: output) }
      StandardStreams.output.write("wrote \(count == 1 ? "1 page" : "\(count) pages") and index.html into \(output)\n")
      return
    }
    let library = LessonLibrary(directory: Folders.lessons(chosen: common.lessons), builtIn: Folders.lessons(chosen: nil))
    let entry: LessonLibrary.Entry
    do {
      entry = try library.entry(lesson)
    } catch {
      screen.emit(ErrorReport(Longhand.outside(error, lesson, in: .standard)))
      throw ExitStatus.usage
    }
    try reporting(on: screen) {
      let source = try library.lesson(entry)
      guard !Folders.isSame(entry.path, output) else {
        throw Diagnostic(.file, "the handout would take the place of the lesson itself", hint: "give it another name")
      }
      try handout.write(source, as: form ?? .markdown, to: output)
    }
    StandardStreams.output.write("wrote \(output)\n")
  }

  private func reporting<Result>(on screen: TextOutput, _ work: () throws -> Result) throws -> Result {
    do { return try work() } catch {
      if InterruptFlag.isSet { throw ExitStatus.interrupted }
      screen.emit(ErrorReport(((error as? Diagnostic) ?? Diagnostic(.file, "\(error)")).askingForOption))
      throw ExitStatus.failure
    }
  }
}

/// `longhand reference`.
struct ReferencePage: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reference", abstract: "Print the language and commands, as Markdown.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let commands = WiredSession(common).session.commands
    StandardStreams.output.write(Reference.markdown(commands))
  }
}
