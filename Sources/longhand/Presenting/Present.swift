import ArgumentParser
import Glibc
import Language
import Terminal
import Tutorial

/// `longhand present LESSON|DIR`, and `--notes` beside it.
struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "Present a lesson: keys type its lines.",
    discussion: PresenterKeys.sentences)

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Argument(
    help: "The lesson: its number, its id or a file; a folder for all lessons in it.", completion: .file(extensions: ["md"]))
  var lesson: String?

  @Option(name: .long, help: ArgumentHelp("The step to begin at, by its number or id.", valueName: "step"))
  var at: String?

  @Flag(name: .long, help: "In a second terminal: the speaker's notes, the clock and what comes next, following the presentation.")
  var notes = false

  @Option(
    name: .long, help: ArgumentHelp("Record the screen for asciinema (asciicast v2).", valueName: "file.cast"), completion: .file())
  var record: String?

  @Flag(name: .long, help: "With --record: replace the file even if Longhand did not write it.")
  var force = false

  func validate() throws {
    if force && record == nil { throw ValidationError("--force goes with --record") }
    if notes && at != nil { throw ValidationError("--at goes with the presentation, which the notes follow") }
    if notes && record != nil { throw ValidationError("--record goes with the presentation, not with its notes") }
    if notes { return }
    guard lesson != nil else { throw ValidationError("present which lesson? longhand present LESSON") }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw ValidationError("a presentation needs a terminal") }
  }

  func run() throws {
    if notes { return try NotesFollower(common, lesson: lesson).run() }
    guard let lesson else { return }
    if let record { return try Recorder(record, force: force).run(presenting: lesson, at: at, common) }
    try Presenter(common).run(lesson, at: at)
  }
}

/// What a speaker's keys do: the same words in the help of the command, on the screen and behind `?`.
enum PresenterKeys {
  static let table: [(keys: String, does: String)] = [
    ("any key", "types the next letter of the line"),
    ("Enter", "types what is left and runs the line; with no line left it goes on to the next step"),
    ("Backspace", "takes a letter back"),
    ("Esc", "a line of your own: type and run what you like; Enter alone goes back to the script"),
    ("→ PageDown", "the next step"),
    ("← PageUp", "the step before"),
    ("b", "blanks the screen until the next key"),
    ("?", "shows these keys until the next key"),
    ("Ctrl-C", "begins the line anew, or stops a training"),
    ("Ctrl-D", "ends the presentation"),
  ]

  static var sentences: String { table.map { "\($0.keys): \($0.does)." }.joined(separator: "\n") }

  /// The first screen's reminder.
  static let reminder = "Any key types, Enter runs. Esc: a line of your own. ?: all keys."
}
