import ArgumentParser
import Export
import Files
import Language
import Limits
import Terminal
import Tutorial
import Workbench

/// `longhand`: the shell, scripts, and what authors of lessons need.
@main
struct Longhand: ParsableCommand {
  static let version = "1.0.0"

  static let configuration = CommandConfiguration(
    commandName: "longhand",
    abstract: "Neural networks, worked out in longhand: every number a network computes, shown where it comes from.",
    usage: """
      longhand                  the shell, at the lesson list
      longhand LESSON           the shell, in that lesson: number, id or a file
                                [--no-skip] [--no-solution] [--class-log FILE]
      longhand run FILE|-       a script  [--json] [--keep-going]
      longhand -c CODE          this code  [--json]
      longhand verify PATH...   prove lessons  [--fix] [--json]
      longhand present LESSON   before a class: keys type the lines  [--record FILE.cast]
      longhand present --notes  its speaker notes, in a second terminal
      longhand new LESSON-ID    a lesson to start from
      longhand handout LESSON -o FILE.md|FILE.html
                                a lesson as a page, with real outputs and pictures
      longhand reference        the language and commands, as Markdown
      longhand help [WORD]      what the shell's `help WORD` shows; or this
      """,
    discussion: """
      Standard input that is no terminal is read as a script.

      Every form takes --lessons DIR (the folder of the lessons), --plain (no colour, no box drawing, pictures in words) and \
      --color auto|always|never. NO_COLOR is respected.

      Status: 0 all ran, 1 a statement failed or a lesson has a fault, 2 wrong usage, 70 a fault of Longhand's own, \
      130 interrupted.
      """,
    version: version,
    subcommands: [Start.self, Run.self, Verify.self, Present.self, New.self, HandoutPage.self, ReferencePage.self, Help.self],
    defaultSubcommand: Start.self)

  /// The process: arguments to a command, the command's outcome to a status.
  static func main() {
    AllocatorSettings.useOneArena()
    CrashSentence.install()
    FileOutput.ignoreSizeSignal()
    Work.signal = InterruptFlag.address
    let arguments = hoisted(Array(Swift.CommandLine.arguments.dropFirst()))
    let status: Int32
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      status = 0
    } catch let outcome as ExitStatus {
      status = outcome.rawValue
    } catch let outcome as ProgramStatus {
      status = outcome.code
    } catch {
      status = explain(error, arguments)
    }
    StandardStreams.output.flush()
    exitProcess(status)
  }

  /// Shows help to standard output and wrong usage to standard error; the status that goes with it.
  private static func explain(_ error: any Error, _ arguments: [String]) -> Int32 {
    let text = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      // More than one word, the first of which is no form: `longhand vrify Lessons`, `longhand train 5`.
      let isForm = configuration.subcommands.contains { $0.configuration.commandName == arguments.first }
      let hint = arguments.first.flatMap { isForm || $0.hasPrefix("-") ? nil : meaning(of: $0, arguments, in: .standard) }
      StandardStreams.error.write(text + "\n" + (hint.map { "hint: \($0)\n" } ?? ""))
      return ExitStatus.usage.rawValue
    }
    StandardStreams.output.write(text + "\n")
    return 0
  }

  /// What was meant by a first word that neither is a form of the command line nor opens a lesson.
  static func meaning(of word: String, _ arguments: [String], in commands: CommandTable) -> String? {
    let forms = configuration.subcommands.compactMap { $0.configuration.commandName }.filter { $0 != "shell" }
    if let form = Suggestion.nearest(to: word, in: forms + ["--version", "--help"]) { return "did you mean `longhand \(form)`?" }
    guard commands[word] != nil else { return nil }
    return "`\(word)` is typed in the shell, which `longhand` opens; one line runs as longhand -c \"\(arguments.joined(separator: " "))\""
  }

  /// An error about a lesson with a hint for someone who is not in the shell.
  static func outside(_ error: Diagnostic, _ word: String, in commands: CommandTable) -> Diagnostic {
    guard error.hint == LessonLibrary.hintToList else { return error }
    var error = error
    error.hint = meaning(of: word, [word], in: commands) ?? "`longhand` alone lists those there are"
    return error
  }

  /// The arguments with options for all commands moved behind the command's name, so that `longhand --plain run FILE` works.
  static func hoisted(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      switch arguments[index] {
      case "--plain": index += 1
      case "--color", "--lessons": index += 2
      case let option where option.hasPrefix("--color=") || option.hasPrefix("--lessons="): index += 1
      default:
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard index > 0, names.contains(arguments[index]) else { return arguments }
        return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
      }
    }
    return arguments
  }
}

/// The status that a program asked for: `exit(3)`.
struct ProgramStatus: Error {
  let code: Int32
}

/// How the process ends.
enum ExitStatus: Int32, Error {
  case success = 0
  case failure = 1
  case usage = 2
  /// The presentation that was recorded has crashed.
  case fault = 70
  case interrupted = 130
}

extension ColorChoice: ExpressibleByArgument {}

/// What a class may do, for the teacher who starts its lessons.
struct ClassOptions: ParsableArguments {
  @Flag(name: .customLong("no-skip"), help: "In lessons, nothing is skipped.")
  var noSkip = false

  @Flag(name: .customLong("no-solution"), help: "In lessons, solutions stay hidden.")
  var noSolution = false

  @Option(
    name: .customLong("class-log"),
    help: ArgumentHelp("Append answers and attempts to this file, one JSON object a line.", valueName: "file"),
    completion: .file())
  var classLog: String?

  var runnerOptions: LessonRunner.Options {
    var options = LessonRunner.Options()
    options.allowsSkip = !noSkip
    options.allowsSolution = !noSolution
    return options
  }
}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder of the lessons.", valueName: "dir"), completion: .directory)
  var lessons: String?

  @Flag(name: .long, help: "No colour, no box drawing, pictures in words.")
  var plain = false

  @Option(name: .long, help: "Colour: auto, always or never.")
  var color = ColorChoice.auto
}
