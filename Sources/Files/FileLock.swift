import Glibc

/// One process at a time: a lock on a file that ends with its descriptor, and so with the process too.
package enum FileLock {
  /// Does something while others are kept out.
  ///
  /// When one of them holds the lock for longer than the patience, or there can be none, it goes on without.
  /// - Parameter patience: how long to wait, in seconds.
  /// - Parameter body: told whether the lock is held.
  package static func holding<Result, Failure: Error>(
    _ path: String, patience: Double = 2, _ body: (Bool) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard descriptor >= 0 else { return try body(false) }
    defer { close(descriptor) }
    var tries = Int(patience * 500)
    var outcome = flock(descriptor, LOCK_EX | LOCK_NB)
    while outcome != 0, errno == EWOULDBLOCK || errno == EINTR, tries > 0 {
      usleep(2000)
      tries -= 1
      outcome = flock(descriptor, LOCK_EX | LOCK_NB)
    }
    return try body(outcome == 0)
  }
}
