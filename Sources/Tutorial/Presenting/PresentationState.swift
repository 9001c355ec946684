import Files
import Language
import Workbench

/// Where a presentation is, in a small file that the speaker's second terminal watches.
public struct PresentationState: Sendable, Equatable {
  /// The process that presents.
  public var process: Int
  /// When it began, in seconds since 1970.
  public var started: Int
  /// The step and the item in it, from 0.
  public var step: Int
  public var item: Int
  /// Whether the speaker types her own lines just now.
  public var isTakenOver: Bool
  /// The right answer to the question that is open, as it is typed.
  public var answer: String?
  /// The lesson's file.
  public var lesson: String

  public init(process: Int, started: Int, step: Int, item: Int, isTakenOver: Bool, answer: String? = nil, lesson: String) {
    self.process = process
    self.started = started
    self.step = step
    self.item = item
    self.isTakenOver = isTakenOver
    self.answer = answer
    self.lesson = lesson
  }

  private static let head = "longhand presentation 1"

  /// `$XDG_RUNTIME_DIR/longhand/presentation`, else beside the progress.
  public static func standardPath(environment: [String: String]) -> String? {
    if let folder = environment["XDG_RUNTIME_DIR"], folder.hasPrefix("/") { return folder + "/longhand/presentation" }
    return StandardFolders(environment: environment).state.map { $0 + "/presentation" }
  }

  public var text: String {
    """
    \(PresentationState.head)
    process \(process)
    started \(started)
    step \(step)
    item \(item)
    own \(isTakenOver ? 1 : 0)\(answer.map { "\nanswer " + $0.filter { !$0.isNewline } } ?? "")
    lesson \(lesson)

    """
  }

  /// The state a text describes; nil when it describes none.
  public init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == PresentationState.head else { return nil }
    var values: [Substring: Substring] = [:]
    for line in lines.dropFirst() {
      guard let blank = line.firstIndex(of: " ") else { continue }
      values[line[..<blank]] = line[line.index(after: blank)...]
    }
    func number(_ key: Substring) -> Int? { values[key].flatMap { Int($0) } }
    guard let process = number("process"), let started = number("started"), let step = number("step"), let item = number("item"),
      let own = number("own"), let lesson = values["lesson"], !lesson.isEmpty, step >= 0, item >= 0
    else { return nil }
    self.init(
      process: process, started: started, step: step, item: item, isTakenOver: own == 1, answer: values["answer"].map { String($0) },
      lesson: String(lesson))
  }

  /// Where a presentation of a lesson's file stopped that was not ended: the file is still there, and no process belongs to it.
  public func isLeftOver(of lesson: String, isAlive: (_ process: Int) -> Bool) -> Bool {
    self.lesson == lesson && (step > 0 || item > 0) && !isAlive(process)
  }

  /// What a file holds; nil when there is none or it is none of these.
  public init?(file path: String) {
    guard let bytes = try? LessonFile.bytes(of: path, limit: 1 << 16) else { return nil }
    self.init(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Puts it into the file, whole.
  public func write(to path: String) throws(Diagnostic) {
    try diagnosing { () throws(FileFault) in
      try Folder.make(FilePath.folder(of: path))
      try FileWriter.write(text.utf8, to: path, mode: 0o600, isDurable: false)
    }
  }
}
