import Files
import Language
import Workbench

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

  public subscript(lesson: String) -> ProgressState.LessonState { state[lesson] }

  /// The progress as the file has it.
  public var text: String { ProgressText.text(of: state) }

  private var file: String? { directory.map { $0 + "/progress" } }

  /// Makes changes to what the file holds now, and saves; in memory they are made even where saving fails.
  public func record(_ changes: [ProgressState.Change]) throws(Diagnostic) {
    for change in changes { state.apply(change) }
    guard let directory, let file else { return }
    try diagnosing { () throws(FileFault) in try Folder.make(directory) }
    try FileLock.holding(directory + "/progress.lock") { _ throws(Diagnostic) in
      let damaged = load(try currentText())
      for change in changes { state.apply(change) }
      try diagnosing { () throws(FileFault) in
        TemporaryFile.removeLeftovers(ofState: directory)
        for line in damaged { try FileWriter.append(line: line, to: directory + "/progress.damaged", mode: 0o600) }
        try FileWriter.write(text.utf8, to: file, mode: 0o600)
      }
    }
  }

  /// Writes the progress to a file of the learner's.
  package func export(to path: String, _ written: WrittenFiles, force: Bool) throws(Diagnostic) {
    try diagnosing { () throws(FileFault) in try written.write(Array(text.utf8), to: path, force: force) }
  }

  /// Adds what a file exported elsewhere says; returns of how many lessons it tells.
  public func importing(from path: String) throws(Diagnostic) -> Int {
    let bytes = try diagnosing { () throws(FileFault) in try FileReader.bytes(of: path, limit: Progress.sizeLimit) }
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
    guard let file, FileStatus(file) != nil else { return "" }
    return String(
      decoding: try diagnosing { () throws(FileFault) in try FileReader.bytes(of: file, limit: Progress.sizeLimit) }, as: UTF8.self)
  }
}
