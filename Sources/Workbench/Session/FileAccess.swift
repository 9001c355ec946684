import Files
import Language
import Markup
import Tables

/// Which files a session may read and write: all of them, or for third-party lessons only those beside the lesson.
public enum FileAccess: Sendable, Equatable {
  case unrestricted
  /// Reading inside this folder alone, where a plain name also finds what is in its folder `data`, and no writing.
  case confined(folder: String)
}

/// The session's one way to files.
package struct FileStore {
  let access: FileAccess
  /// Where relative paths begin; empty for the process's folder.
  var folder = ""
  /// Whether nothing may be written, whatever the access: a program is tried.
  var isReadOnly = false
  /// Which files are Longhand's own to replace.
  var written = WrittenFiles(directory: nil)
  /// Told of every file that is read or written.
  var journal: Journal?
  /// Asked while a pipe keeps reading or writing waiting.
  var isInterrupted: () -> Bool = { false }

  /// The most bytes a text file may have.
  static let sizeLimit = 256 << 20

  /// The text of a file, whatever bytes it holds.
  /// - Throws: a diagnostic with the full path, and near names when there is no such file.
  func read(_ path: String) throws(Diagnostic) -> String { String(decoding: try readBytes(path), as: UTF8.self) }

  /// A file's bytes.
  /// - Throws: as `read`.
  package func readBytes(_ path: String) throws(Diagnostic) -> [UInt8] {
    let full = try resolved(path, toWrite: false)
    journal?.noteReading(path, full)
    do throws(FileFault) {
      return try FileReader.bytes(
        of: full, limit: FileStore.sizeLimit, accepting: access == .unrestricted ? .anything : .ordinary, isInterrupted: isInterrupted)
    } catch {
      throw error.cause == .missing ? missing(path, full: full) : Diagnostic(error)
    }
  }

  /// A file's bytes, to be read a piece at a time and as often as needed; what comes through a pipe is kept.
  /// - Throws: as `read`.
  func source(_ path: String) throws(Diagnostic) -> ByteSource {
    let full = try resolved(path, toWrite: false)
    journal?.noteReading(path, full)
    do throws(TableFault) {
      return try ByteSource(
        path: full, accepting: access == .unrestricted ? .anything : .ordinary, pipeLimit: FileStore.sizeLimit,
        isInterrupted: isInterrupted)
    } catch {
      guard case .file(let fault) = error else { throw Diagnostic(.file, "`\(shown(path))` cannot be read") }
      throw fault.cause == .missing ? missing(path, full: full) : Diagnostic(fault)
    }
  }

  /// Writes a file whole, or leaves it as it was.
  /// - Parameter force: whether a file of the user's is replaced too.
  /// - Throws: as `FileStore.read`; and where what stands there is the user's.
  package func write(_ text: String, to path: String, force: Bool) throws(Diagnostic) {
    try write(Array(text.utf8), to: path, force: force)
  }

  package func write(_ bytes: [UInt8], to path: String, force: Bool) throws(Diagnostic) {
    let full = try resolved(path, toWrite: true)
    journal?.noteWriting()
    try diagnosing { () throws(FileFault) in
      try written.write(bytes, to: full, force: force, isInterrupted: isInterrupted)
    }
  }

  /// Whether a file's bytes are what Longhand last wrote there.
  func isOwn(_ path: String) -> Bool { written.isOwn(FilePath.absolute(path, in: folder)) }

  /// The absolute path of a path as typed, checked against the policy.
  func resolved(_ path: String, toWrite: Bool) throws(Diagnostic) -> String {
    guard !path.isEmpty else { throw Diagnostic(.file, "the file's name is empty") }
    guard !path.utf8.contains(0), path.utf8.count < 4096 else { throw Diagnostic(.file, "this is no name a file can have") }
    if toWrite, isReadOnly { throw Diagnostic(.permission, "a program that is checked writes no files", hint: "run it by itself for that") }
    switch access {
    case .unrestricted: return FilePath.absolute(path, in: folder)
    case .confined(let root):
      if toWrite { throw Diagnostic(.permission, "a lesson writes no files", hint: "leave the lesson first") }
      let rootPath = FilePath.real(FilePath.absolute(root)) ?? root
      let candidate = FilePath.absolute(path, in: rootPath)
      // A symbolic link must not lead out of the folder either.
      let real = FilePath.real(candidate) ?? inDataFolder(candidate, of: rootPath) ?? candidate
      guard real == rootPath || real.hasPrefix(rootPath + "/") else {
        throw Diagnostic(
          .permission, "a lesson reads only files beside it, and `\(shown(path))` is not", hint: "its folder is \(shown(rootPath))")
      }
      return real
    }
  }

  /// The real path of a file that is not beside the lesson but in the folder `data` there, as in the course's own folder.
  private func inDataFolder(_ candidate: String, of root: String) -> String? {
    guard candidate.hasPrefix(root + "/") else { return nil }
    return FilePath.real(root + "/data" + candidate.dropFirst(root.count))
  }

  private func missing(_ path: String, full: String) -> Diagnostic {
    let parts = full.split(separator: "/")
    let folder = "/" + parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? ""
    let names = Folder.names(in: folder)
    let hint: String?
    if let near = Suggestion.nearest(to: name, in: names) {
      hint = "did you mean `\(shown(near))`?"
    } else if names.isEmpty {
      hint = "there is no folder \(shown(folder)) with files in it"
    } else {
      let kin = names.filter { $0.hasSuffix(FilePath.ending(of: name)) && !$0.hasSuffix("/") }
      hint =
        kin.isEmpty || FilePath.ending(of: name).isEmpty
        ? nil : "there \(kin.count == 1 ? "is" : "are") \(kin.prefix(5).map { "`\(shown($0))`" }.joined(separator: ", ")) in that folder"
    }
    return Diagnostic(.file, "there is no file `\(shown(full))`", hint: hint)
      .asPythonSays("[Errno 2] No such file or directory: '\(shown(path))'")
  }

  private func shown(_ path: String) -> String { sanitised(path) }
}
