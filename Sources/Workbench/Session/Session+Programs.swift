import Files
import Glibc
import Language
import Limits
import Markup
import Runtime

/// What programs reach beyond the session: files, standard error, pictures, data.
extension Session {
  public func printedError(_ text: String) { emit(ErrorTextReport(text)) }

  public func warned(_ warning: ProgramWarning) { emit(WarningReport(warning)) }

  public var programFiles: any ProgramFiles { files }

  public func drew(_ figure: Figure) throws(Diagnostic) {
    try figure.requireRoom(inFile: false)
    let blocks = figure.blocks
    guard !blocks.isEmpty else { return }
    emit(PictureReport("figure", blocks, isPrograms: true, isRedrawn: figure.isRedrawn))
    try Work.checkStopped()
  }

  public func svg(of figure: Figure) throws(Diagnostic) -> String {
    try figure.requireRoom(inFile: true)
    return SVG.text(of: figure.blocks) ?? SVG.blank
  }

  public func bundledData(_ name: String) throws(Diagnostic) -> String {
    guard let folder = options.dataDirectory else { throw Diagnostic(.file, "Longhand's own data were not found beside the program") }
    // The lesson's fence is about the learner's files; these are the program's.
    return try FileStore(access: .unrestricted).read("\(folder)/\(name)")
  }
}

extension Session {
  /// A program without the lines that only a notebook understands, which is said once.
  func withoutNotebookLines(_ source: Source) -> Source {
    let (plain, first) = source.withoutNotebookLines
    if let first, !hasNotedNotebookLines {
      hasNotedNotebookLines = true
      emit(ErrorTextReport("note: `\(source.text(in: first))` is for notebooks and passed over here\n", isNote: true))
    }
    return plain
  }
}

/// What a program wrote to standard error, or what Longhand notes beside it.
public struct ErrorTextReport: Report {
  public var text: String
  /// A note is shown to people only: on a terminal.
  public var isNote: Bool
  public init(_ text: String, isNote: Bool = false) {
    self.text = text
    self.isNote = isNote
  }

  public var json: JSONValue { .object([.init("report", .string(isNote ? "note" : "stderr")), .init("text", .string(text))]) }

  public func document(_ style: PresentationStyle) -> Document {
    Document([.verbatim(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))])
  }
}

extension FileStore: ProgramFiles {
  package func contents(of path: String) throws(Diagnostic) -> [UInt8] { try readBytes(path) }

  package func openForWriting(_ path: String, appending: Bool, isNew: Bool) throws(Diagnostic) -> any WritableFile {
    let full = try resolved(path, toWrite: true)
    journal?.noteWriting()
    do throws(FileFault) {
      return OpenFile(
        try FileStream(full, appending: appending, isNew: isNew, isInterrupted: isInterrupted), isInterrupted: isInterrupted)
    } catch {
      switch error.cause {
      // As Python says it, which programs look for.
      case .missing: throw Diagnostic(.file, "[Errno 2] No such file or directory: '\(path)'", hint: "the folder has to be there first")
      case .system(EEXIST): throw Diagnostic(.value, "[Errno 17] File exists: '\(path)'", hint: "\"w\" replaces it, \"a\" appends to it")
      default: throw Diagnostic(error)
      }
    }
  }

  package func kind(of path: String) -> String? {
    guard let full = try? resolved(path, toWrite: false) else { return nil }
    return FileStatus(full).map { $0.kind == .folder ? "folder" : "file" }
  }

  package func isLink(_ path: String) -> Bool { (try? resolved(path, toWrite: false)).map(FilePath.isLink) ?? false }

  package func size(of path: String) throws(Diagnostic) -> Int {
    guard let status = FileStatus(try resolved(path, toWrite: false)) else { throw Diagnostic(.file, "there is no file `\(path)`") }
    return status.size
  }

  package func names(in folder: String) throws(Diagnostic) -> [String] {
    let full = try resolved(folder.isEmpty ? "." : folder, toWrite: false)
    guard self.kind(of: folder.isEmpty ? "." : folder) == "folder" else {
      throw Diagnostic(.file, "there is no folder `\(folder)`").asPythonSays("[Errno 2] No such file or directory: '\(folder)'")
    }
    return Folder.names(in: full).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  package func modified(_ path: String) throws(Diagnostic) -> Double {
    guard let status = FileStatus(try resolved(path, toWrite: false)) else { throw FileStore.pythons(.missing, path) }
    return Double(status.modified) * 1e-9
  }

  package func makeFolder(_ path: String) throws(Diagnostic) {
    try changing(path) { (full) throws(FileFault) in try Folder.add(full) }
  }

  package func remove(_ path: String, isFolder: Bool) throws(Diagnostic) {
    try changing(path) { (full) throws(FileFault) in
      if isFolder { try Folder.removeEmpty(full) } else { try Folder.removeFile(full) }
    }
  }

  package func rename(_ path: String, to target: String) throws(Diagnostic) {
    let goal = try resolved(target, toWrite: true)
    try changing(path) { (full) throws(FileFault) in try Folder.rename(full, to: goal) }
  }

  /// Changes what stands at a path; what the system refuses is said as Python says it, which programs look for.
  private func changing(_ path: String, _ body: (String) throws(FileFault) -> Void) throws(Diagnostic) {
    let full = try resolved(path, toWrite: true)
    journal?.noteWriting()
    do throws(FileFault) { try body(full) } catch { throw FileStore.pythons(error.cause, path) }
  }

  private static func pythons(_ cause: FileFault.Cause, _ path: String) -> Diagnostic {
    let name = "'\(sanitised(path))'"
    return switch cause {
    case .missing: Diagnostic(.file, "[Errno 2] No such file or directory: \(name)")
    case .denied: Diagnostic(.permission, "[Errno 13] Permission denied: \(name)")
    case .folder:
      Diagnostic(.file, "[Errno 21] Is a directory: \(name)", hint: "`os.rmdir` removes an empty folder, `shutil.rmtree` a whole one")
    case .system(EEXIST): Diagnostic(.file, "[Errno 17] File exists: \(name)", hint: "`os.makedirs(…, exist_ok=True)` leaves it as it is")
    case .system(ENOTEMPTY): Diagnostic(.file, "[Errno 39] Directory not empty: \(name)", hint: "`shutil.rmtree` removes what is in it too")
    default: Diagnostic(FileFault(.write, path, cause))
    }
  }

  package func real(_ path: String) -> String {
    let full = absolute(path)
    guard FilePath.real(full) == nil, full != "/" else { return FilePath.identity(full) }
    return FilePath.joined(real(FilePath.folder(of: full)), FilePath.name(of: full))
  }

  package func absolute(_ path: String) -> String { (try? resolved(path.isEmpty ? "." : path, toWrite: false)) ?? path }
}

/// A file that a program writes, byte by byte as it does so.
private final class OpenFile: WritableFile {
  private let stream: FileStream
  private let isInterrupted: () -> Bool

  init(_ stream: FileStream, isInterrupted: @escaping () -> Bool) {
    self.stream = stream
    self.isInterrupted = isInterrupted
  }

  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    try diagnosing { () throws(FileFault) in try stream.write(bytes, isInterrupted: isInterrupted) }
  }

  func close() throws(Diagnostic) { try diagnosing { () throws(FileFault) in try stream.close() } }
}
