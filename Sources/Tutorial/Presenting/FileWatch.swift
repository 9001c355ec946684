import Files

/// Tells when a file has been written: once it is another than before and has stayed so from one look to the next.
public struct FileWatch {
  public let path: String
  private var known: FileStatus?
  private var candidate: FileStatus?

  public init(_ path: String) {
    self.path = path
    known = FileStatus(path)
  }

  /// Whether there is a new version since the last time this was true; an editor that is still writing is waited for.
  public mutating func hasChanged() -> Bool {
    // While an editor puts the new file in the old one's place there may be none.
    guard let now = FileStatus(path), now != known else {
      candidate = nil
      return false
    }
    guard now == candidate else {
      candidate = now
      return false
    }
    candidate = nil
    known = now
    return true
  }
}
