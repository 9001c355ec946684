import Glibc
import Language

/// How far the learner is, kept as plain text in a folder and saved at each step.
///
/// Every change is made to what the file holds at that moment, under a lock, and written to a
/// temporary file that then takes the old one's place: two shells at once lose nothing, and a
/// process that is killed leaves the file as it was or as it was to be. Lines that cannot be read
/// are moved into `progress.damaged` beside it.
public final class Progress {
  /// The folder; nil keeps progress in memory alone.
  public let directory: String?
  public private(set) var state = ProgressState()

  private static let sizeLimit = 8 << 20

  /// Reads what the folder holds, if anything; it need not exist yet.
  public init(directory: String?) {
    self.directory = directory
    if let text = try? currentText() { _ = load(text) }
  }

  /// `$XDG_STATE_HOME/longhand`, else `~/.local/state/longhand`; nil when the environment has neither.
  public static func standardDirectory(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/longhand" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/state/longhand" }
    return nil
  }

  public subscript(lesson: String) -> ProgressState.LessonState { state[lesson] }

  /// The progress as the file has it.
  public var text: String { ProgressText.text(of: state) }

  private var file: String? { directory.map { $0 + "/progress" } }

  /// Makes changes to what the file holds now, and saves; in memory they are made even where saving fails.
  public func record(_ changes: [ProgressState.Change]) throws(Diagnostic) {
    for change in changes { state.apply(change) }
    guard let directory, let file else { return }
    try Progress.makeFolder(directory)
    let lock = Progress.lock(directory + "/progress.lock")
    defer { if lock >= 0 { close(lock) } }
    let damaged = load(try currentText())
    for change in changes { state.apply(change) }
    if !damaged.isEmpty { try AtomicFile.append(damaged.joined(separator: "\n") + "\n", to: directory + "/progress.damaged") }
    try AtomicFile.write(text, to: file)
  }

  /// Writes the progress to a file of the learner's.
  public func export(to path: String) throws(Diagnostic) { try AtomicFile.write(text, to: path) }

  /// Adds what a file exported elsewhere says; returns of how many lessons it tells.
  public func importing(from path: String) throws(Diagnostic) -> Int {
    let bytes = try LessonFile.bytes(of: path, limit: Progress.sizeLimit)
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("longhand progress ") else {
      throw Diagnostic(.value, "\(path) holds no progress", hint: "write one with `progress export FILE`")
    }
    var imported = ProgressState()
    let changes = ProgressText.read(text).changes
    for change in changes { imported.apply(change) }
    try record(changes)
    return imported.lessons.count
  }

  /// The state a text describes, in place of the present one; returns the lines that say nothing.
  private func load(_ text: String) -> [String] {
    let (changes, damaged) = ProgressText.read(text)
    state = ProgressState()
    for change in changes { state.apply(change) }
    return damaged
  }

  /// What the file holds; nothing when there is none yet.
  private func currentText() throws(Diagnostic) -> String {
    guard let file, access(file, F_OK) == 0 else { return "" }
    return String(decoding: try LessonFile.bytes(of: file, limit: Progress.sizeLimit), as: UTF8.self)
  }

  /// Makes a folder and those above it, readable by their owner alone.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let parent = FilePath.folder(of: path)
    guard errno == ENOENT, parent != path, parent != "." else { throw LessonFile.failure("make the folder", path) }
    try makeFolder(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw LessonFile.failure("make the folder", path) }
  }

  /// A lock that ends with its descriptor, so with the process too; after two seconds it goes without.
  private static func lock(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return -1 }
    for _ in 0..<1000 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { break }
      usleep(2000)
    }
    return descriptor
  }
}
