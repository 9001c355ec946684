import Language

/// How programs reach files: `open`, `np.save`, `os.path`.
public protocol ProgramFiles {
  /// A file's bytes.
  func contents(of path: String) throws(Diagnostic) -> [UInt8]
  /// Opens a file for writing as CPython does: emptied unless it is appended to, through links, its mode kept.
  /// - Parameter isNew: whether it must not be there yet.
  func openForWriting(_ path: String, appending: Bool, isNew: Bool) throws(Diagnostic) -> any WritableFile
  /// What stands at a path: `file`, `folder`, nil for nothing or nothing that may be seen.
  func kind(of path: String) -> String?
  /// Whether a symbolic link stands there, whatever it leads to.
  func isLink(_ path: String) -> Bool
  func size(of path: String) throws(Diagnostic) -> Int
  func names(in folder: String) throws(Diagnostic) -> [String]
  /// When a file's bytes last changed, in seconds since 1970.
  func modified(_ path: String) throws(Diagnostic) -> Double
  /// Makes one folder; the one above it is there.
  func makeFolder(_ path: String) throws(Diagnostic)
  /// Removes a file, or a folder that is empty.
  func remove(_ path: String, isFolder: Bool) throws(Diagnostic)
  func rename(_ path: String, to target: String) throws(Diagnostic)
  /// The path from the root.
  func absolute(_ path: String) -> String
  /// The path from the root with every symbolic link followed, as far as there is something.
  func real(_ path: String) -> String
}

/// A file open for writing; it is closed with the last reference.
public protocol WritableFile: AnyObject {
  func write(_ bytes: [UInt8]) throws(Diagnostic)
  func close() throws(Diagnostic)
}
