import ArgumentParser
import Files
import Glibc
import Language
import Terminal
import Workbench

/// The shell; or `-c CODE`; or a script from standard input when that is no terminal.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "The shell, at the lesson list or in a lesson (the default).")

  @OptionGroup var common: CommonOptions

  @OptionGroup var classOptions: ClassOptions

  @ArgumentParser.Argument(
    help: "A lesson to open: its number, its id or a file; or a folder of lessons, with a slash in its path.",
    completion: .file(extensions: ["md"]))
  var lesson: String?

  @Option(
    name: .customShort("c"), parsing: .unconditional, help: ArgumentHelp("Run this code and show what it comes to.", valueName: "code"))
  var code: String?

  @Flag(name: .long, help: "Report as JSON, one object a line (with -c or a script).")
  var json = false

  func validate() throws {
    if code != nil && lesson != nil { throw ValidationError("-c takes its code alone: a lesson cannot be opened beside it") }
    if json && code == nil && isatty(STDIN_FILENO) == 1 { throw ValidationError("--json needs -c or a script: longhand run FILE --json") }
  }

  func run() throws {
    if let code {
      try WiredSession(common, isJSON: json).run(Source(name: "<command>", text: code), echo: .all)
    } else if let lesson, lesson.contains("/"), FileStatus.isFolder(lesson) {
      var course = common
      course.lessons = lesson
      try Shell(course, classOptions).run(lesson: nil)
    } else if isatty(STDIN_FILENO) == 1 || lesson != nil {
      try Shell(common, classOptions).run(lesson: lesson)
    } else {
      try Run.script("-", common: common, json: json, keepGoing: false)
    }
  }
}

/// `longhand help [WORD]`, in place of the parser's own: words of the shell and of the language too.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explain a command, function, lesson or other word, as `help` in the shell does.")

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Argument(help: "The word; without one, what a command line can be.")
  var words: [String] = []

  func run() throws {
    if words.isEmpty { throw CleanExit.helpRequest(Longhand.self) }
    if words.count == 1, let form = Longhand.configuration.subcommands.first(where: { $0.configuration.commandName == words[0] }) {
      throw CleanExit.helpRequest(form)
    }
    try WiredSession(common).run(Source(name: "<command>", text: "help " + words.joined(separator: " ")), echo: .all)
  }
}

/// `longhand run FILE|-`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Run a script.")

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Argument(help: "The script, or - for standard input.", completion: .file())
  var file: String

  @Flag(name: .long, help: "Report as JSON, one object a line.")
  var json = false

  @Flag(name: .long, help: "Go on behind a statement that failed.")
  var keepGoing = false

  @Flag(name: .long, help: "Read the script as Python 2, and say what was changed.")
  var python2 = false

  func run() throws { try Run.script(file, common: common, json: json, keepGoing: keepGoing, python2: python2) }

  static func script(_ path: String, common: CommonOptions, json: Bool, keepGoing: Bool, python2: Bool = false) throws {
    let wired = WiredSession(common, isJSON: json)
    wired.runner.session.scriptArguments = [path]
    var source: Source
    do {
      source = try readScript(path)
    } catch {
      // A file that is not there is wrong usage; one that is no text has failed.
      throw wired.report(error, status: error.kind == .file ? .usage : .failure)
    }
    if python2, let translation = Python2Translation(source) {
      StandardStreams.error.write("read as Python 2: \(translation.summary)\n")
      source = Source(name: source.name, text: translation.text)
    }
    try wired.run(source, echo: .none, keepGoing: keepGoing)
  }
}
