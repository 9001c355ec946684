import Glibc

/// What a path names to a writer: links followed to their end, and no further.
enum FileTarget {
  /// A plain file, or a name that is free: a new file takes its place.
  case replaceable(path: String, old: FileStatus?)
  /// A device, a pipe, a socket: written where it is.
  case inPlace(path: String)
  /// One of the process's own descriptors, as `/dev/stdout` is.
  case descriptor(Int32)

  /// - Throws: `.folder`, `.denied` for a file that its owner has made read-only, `.missing` when the folder is, or what the system says.
  init(_ path: String) throws(FileFault) {
    let end = try FileTarget.end(of: path)
    let folder = FilePath.real(FilePath.folder(of: end)) ?? FilePath.folder(of: end)
    if folder == "/proc/\(getpid())/fd", let number = Int32(FilePath.name(of: end)) {
      self = .descriptor(number)
      return
    }
    guard let status = FileStatus(end) else {
      guard errno == ENOENT else { throw FileFault(.write, path) }
      self = .replaceable(path: FilePath.joined(folder, FilePath.name(of: end)), old: nil)
      return
    }
    switch status.kind {
    case .folder: throw FileFault(.write, path, .folder)
    case .ordinary where folder != "/proc" && !folder.hasPrefix("/proc/"):
      guard access(end, W_OK) == 0 else { throw FileFault(.write, path) }
      self = .replaceable(path: FilePath.joined(folder, FilePath.name(of: end)), old: status)
    default: self = .inPlace(path: end)
    }
  }

  /// Where symbolic links lead, even to a name that is still free; the process's own descriptors are an end.
  private static func end(of path: String) throws(FileFault) -> String {
    var path = path
    let named = path
    for _ in 0..<40 {
      let folder = FilePath.folder(of: path)
      if FilePath.real(folder) == "/proc/\(getpid())/fd" { return path }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      if count < 0 { return path }
      let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = link.hasPrefix("/") ? link : FilePath.joined(folder, link)
    }
    throw FileFault(.write, named, code: ELOOP)
  }
}
